"""The verb: take back what was done under some contexts, as far as nobody has changed it since."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection, transaction

from tracker.history import apart
from tracker.taking_back.plan import Plan, Rows
from tracker.taking_back.reasons import Left, told
from tracker.taking_back.references import Table, kept_tables, references
from tracker.taking_back.refusals import Refused, all_or_refused, at_the_end
from tracker.taking_back.statements import go_along, let_go, remove, restore, set_back
from tracker.taking_back.touched import Deed


@dataclass(frozen=True)
class TakenBack:
    """What was done, by table, and what was left."""

    # of the taking back itself, which can be taken back in turn
    context: UUID
    removed: Counter[Table] = field(default_factory=Counter)
    set_back: Counter[Table] = field(default_factory=Counter)
    restored: Counter[Table] = field(default_factory=Counter)
    left: list[Left] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return self.removed.total() + self.set_back.total() + self.restored.total()


def take_back(
    contexts: Collection[UUID],
    *,
    why: str,
    actor: int | None,
    only: Rows | None = None,
    fields: Collection[str] | None = None,
) -> TakenBack:
    """Take it back, and keep that in history: with this reason and this actor's id, under a context of its own.

    `only` these rows of these tables, and `fields` of theirs, where not everything is meant. In one transaction. A
    row that was changed since is left, or those of its fields that were; so is what belongs to a row that is left.
    Whoever calls it has checked that the actor may.
    """
    with apart(why, actor=actor, takes_back=[str(each) for each in contexts]) as context, transaction.atomic():
        plan = Plan(contexts, only, fields)
        while refused := _refused(plan):
            plan.leave(refused.reasons)
        return TakenBack(
            context=context,
            removed=_counted(plan, Deed.REMOVE),
            set_back=_counted(plan, Deed.SET_BACK),
            restored=_counted(plan, Deed.RESTORE),
            left=told(plan.left),
        )


def _counted(plan: Plan, deed: Deed) -> Counter[Table]:
    return Counter(key.model for key in plan.deeds[deed])


def _refused(plan: Plan) -> Refused | None:
    """Do it all, or nothing where the database refuses some of it."""
    try:
        with transaction.atomic():
            _do(plan)
    except Refused as refused:
        return refused
    return None


def _do(plan: Plan) -> None:
    """What names others goes before them and comes after them; what has to be true is asked for at the end."""
    tables = kept_tables()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    for reference in references():
        if going := plan.of(Deed.REMOVE, reference.target):
            if reference.lets_go:
                let_go(reference, going)
            elif reference.worked_out:
                go_along(reference, going)
    for model in reversed(tables):
        all_or_refused(model, plan.of(Deed.REMOVE, model), remove)
    for model in tables:
        all_or_refused(model, plan.of(Deed.SET_BACK, model), set_back)
        all_or_refused(model, plan.of(Deed.RESTORE, model), restore)
    at_the_end(plan)

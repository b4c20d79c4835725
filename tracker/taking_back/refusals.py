"""What the database refuses to have back, found to the row: the rest is taken back without it."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import IntegrityError, InternalError, connection, transaction
from django.db.models import BaseConstraint

from tracker.constraints import Never
from tracker.taking_back.plan import Plan
from tracker.taking_back.reasons import Key, Reason, Why
from tracker.taking_back.references import Table, kept_tables
from tracker.taking_back.statements import set_back, set_back_by_turns
from tracker.taking_back.touched import Deed, Touched

Statement = Callable[[Table, Sequence[Touched]], None]


class Refused(Exception):
    """Some rows cannot be as they were: what is there now contradicts them."""

    def __init__(self, reasons: dict[Key, Reason]) -> None:
        super().__init__(f"{len(reasons)} rows")
        self.reasons = reasons


def all_or_refused(model: Table, rows: Sequence[Touched], statement: Statement) -> None:
    """Run it for all rows at once. Raises Refused, with the rows that stand in the way."""
    if rows and (refused := _refused(model, rows, statement)):
        raise Refused(refused)


def at_the_end(plan: Plan) -> None:
    """Whatever was put off until all rows are in their places. Raises Refused."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        diagnosed = getattr(error.__cause__, "diag", None)
        reasons = _violating(plan, getattr(diagnosed, "constraint_name", ""))
        if not reasons:
            raise
        raise Refused(reasons) from None


def _refused(model: Table, rows: Sequence[Touched], statement: Statement) -> dict[Key, Reason]:
    """Halved until the rows are found; tried again, as one may only have waited for another to make room."""
    refused = _tried(model, rows, statement)
    if refused and statement is set_back:
        refused = _tried(model, rows, set_back_by_turns)
    waiting = rows
    while refused and len(refused) < len(waiting):
        waiting = [each for each in waiting if each.key in refused]
        refused = _tried(model, waiting, statement)
    return refused


def _tried(model: Table, rows: Sequence[Touched], statement: Statement) -> dict[Key, Reason]:
    try:
        with transaction.atomic():
            statement(model, rows)
    except (IntegrityError, InternalError) as error:
        if len(rows) == 1:
            return {rows[0].key: Reason(Why.REFUSED, message=_said(model, error))}
        half = len(rows) // 2
        return _tried(model, rows[:half], statement) | _tried(model, rows[half:], statement)
    return {}


def _violating(plan: Plan, name: str) -> dict[Key, Reason]:
    for model in kept_tables():
        for constraint in model._meta.constraints:
            if isinstance(constraint, Never) and constraint.name == name:
                rows = [each.key.pk for deed in (Deed.SET_BACK, Deed.RESTORE) for each in plan.of(deed, model)]
                reason = Reason(Why.REFUSED, message=str(constraint.get_violation_error_message()))
                return {Key(model, pk): reason for pk in constraint.broken_by(model, rows)}
    return {}


def _said(model: Table, error: Exception) -> str:
    """What a constraint of ours says to volunteers; nothing where it says nothing to them."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    found: Any = next((each for each in model._meta.constraints if each.name == name), None)
    own_words = found and found.violation_error_message != BaseConstraint.default_violation_error_message
    return str(found.get_violation_error_message()) if own_words else ""

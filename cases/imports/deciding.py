"""What somebody decides of rows that are held back. A decision is kept with the row and obeyed whenever it is planned.

{"person": "new" | "skip" | the uid of a file, "fields": {slot: "theirs" | "ours"}, "slots": {slot: value},
 "unread": "leave"}
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.imports.planning import plan_again
from cases.imports.who import NEW, SKIP
from cases.imports.working import NotNow
from cases.models import Import, ImportRow, ImportState, Prisoner, RowOutcome
from tracker.models import User

THEIRS, OURS, LEAVE = "theirs", "ours", "leave"
# where decisions can still be taken
OPEN = (ImportState.PLANNED, ImportState.DONE)


def same_as(import_: Import, row: int, prisoner: Prisoner, *, actor: User | None) -> None:
    """The row is about this person, whatever its key says."""
    _decide(import_, [row], {"person": prisoner.uid}, actor)


def new_person(import_: Import, rows: Iterable[int], *, actor: User | None) -> None:
    """Whoever they are like, they are somebody of whom there is no file yet."""
    _decide(import_, rows, {"person": NEW}, actor)


def skip(import_: Import, rows: Iterable[int], *, actor: User | None) -> None:
    _decide(import_, rows, {"person": SKIP}, actor)


def leave_unread(import_: Import, rows: Iterable[int], *, actor: User | None) -> None:
    """The rows go in without the cells that cannot be read; those stay with the import."""
    _decide(import_, rows, {"unread": LEAVE}, actor)


def choose(import_: Import, row: int, fields: Mapping[str, str], *, actor: User | None) -> None:
    """Of fields in which the list and the file differ, which stands: `theirs` or `ours`."""
    _decide(import_, [row], {"fields": dict(fields)}, actor)


def fill(import_: Import, row: int, slots: Mapping[str, Any], *, actor: User | None) -> None:
    """Values put in by hand, or accepted of what the row's free text proposes."""
    _decide(import_, [row], {"slots": dict(slots)}, actor)


def choose_all(import_: Import, which: str, *, actor: User | None) -> None:
    """In every conflict that is left, the list stands, or the files do."""
    rows = _left(import_).filter(outcome=RowOutcome.CONFLICT)
    with transaction.atomic():
        for row in rows:
            fields = {each["slot"]: which for each in row.changes if each["kind"] == "conflict"}
            _keep(row, {"fields": fields}, actor)
    plan_again(import_, [row.number for row in rows])


def _decide(import_: Import, rows: Iterable[int], decision: Mapping[str, Any], actor: User | None) -> None:
    """Raises NotNow where the import is at work, or the row is written already."""
    asked = set(rows)
    with transaction.atomic():
        held = list(_left(import_).filter(number__in=asked).select_for_update())
        if len(held) != len(asked):
            raise NotNow
        for row in held:
            _keep(row, decision, actor)
    plan_again(import_, asked)


def _left(import_: Import) -> Any:
    import_.refresh_from_db(fields=["state"])
    if import_.state not in OPEN:
        raise NotNow
    return ImportRow.objects.filter(of=import_, applied=False).heads().order_by("number")


def _keep(row: ImportRow, decision: Mapping[str, Any], actor: User | None) -> None:
    for name, value in decision.items():
        held = row.decision.get(name)
        row.decision[name] = held | value if isinstance(held, dict) and isinstance(value, dict) else value
    row.decided_by, row.decided_at = actor, timezone.now()
    row.save(update_fields=["decision", "decided_by", "decided_at"])

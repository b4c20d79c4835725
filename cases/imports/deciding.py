"""What somebody decides of rows that are held back. A decision is kept with the row and obeyed whenever it is planned.

{"person": "new" | "skip" | the uid of a file | "row:" and the number of another row, "not": [uids and rows],
 "fields": {slot: "theirs" | "ours"}, "unread": "leave",
 "slots": {slot: value}, "at": {slot: [row, column]}, "left": [[slot, value], …]}
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.imports import one_person, slots
from cases.imports.offering import DAYS, Offer, slot_of_day
from cases.imports.planning import plan_again
from cases.imports.who import NEW, ROW, SKIP
from cases.imports.working import NotNow
from cases.models import Import, ImportRow, ImportState, Prisoner, RowOutcome
from tracker.models import User

THEIRS, OURS, LEAVE = "theirs", "ours", "leave"
# where decisions can still be taken
OPEN = (ImportState.PLANNED, ImportState.DONE)


class Contradiction(ValueError):
    """What was taken of the free text says two things of one field."""


def same_as(import_: Import, row: int, prisoner: Prisoner, *, actor: User | None) -> None:
    """The row is about this person, whatever its key says."""
    _decide(import_, [row], {"person": prisoner.uid}, actor)


@transaction.atomic
def same_row(import_: Import, row: int, other: int, *, actor: User | None) -> None:
    """The row is about the same person as another of the list, however it spells the name. Raises NotNow."""
    found = import_.rows.filter(number=other).exclude(head=None).first()
    head = import_.rows.filter(number=found.head or 0).first() if found else None
    if head is None or head.number == row:
        raise NotNow
    if head.applied:
        # that one has a file meanwhile
        _decide(import_, [row], {"person": head.prisoner}, actor)
        return
    for each in _held(import_, [row]):
        _keep(each, {"person": f"{ROW}{other}"}, actor)
    plan_again(import_, [one_person.join(import_, row, other) or row])


@transaction.atomic
def part(import_: Import, row: int, *, actor: User | None) -> None:
    """The row is somebody else than those that it was put together with. Raises NotNow."""
    import_.refresh_from_db(fields=["state"])
    found = import_.rows.filter(number=row, applied=False).exclude(head=None).first()
    parted = one_person.part(found) if found and import_.state in OPEN else None
    if parted is None:
        raise NotNow
    # whichever of the two was put to the other is somebody of their own
    _keep(import_.rows.get(number=max(parted)), {"person": NEW, "not": [min(parted)]}, actor)
    plan_again(import_, parted)


def new_person(import_: Import, rows: Iterable[int], *, actor: User | None) -> None:
    """Whoever they are like, they are somebody of whom there is no file yet, and none of those."""
    with transaction.atomic():
        held = _held(import_, rows)
        for row in held:
            unlike = [each.get("uid") or each["row"] for each in row.candidates]
            _keep(row, {"person": NEW, "not": unlike or row.decision.get("not", [])}, actor)
    plan_again(import_, [row.number for row in held])


def skip(import_: Import, rows: Iterable[int], *, actor: User | None) -> None:
    _decide(import_, rows, {"person": SKIP}, actor)


def leave_unread(import_: Import, rows: Iterable[int], *, actor: User | None) -> None:
    """The rows go in without the cells that cannot be read; those stay with the import."""
    _decide(import_, rows, {"unread": LEAVE}, actor)


def choose(import_: Import, row: int, fields: Mapping[str, str], *, actor: User | None) -> None:
    """Of fields in which the list and the file differ, which stands: `theirs` or `ours`."""
    _decide(import_, [row], {"fields": dict(fields)}, actor)


def take(import_: Import, row: int, taken: Mapping[int, str], *, actor: User | None) -> None:
    """Of what the row's free text offers, these by their place are taken, and all others are left.

    Of a day it is said what happened on it. Raises Contradiction, NotNow, and LookupError where it offers no such.
    """
    with transaction.atomic():
        (head,) = _held(import_, [row])
        values: dict[str, Any] = {}
        at: dict[str, list[int]] = {}
        left = []
        for place, told in enumerate(head.offered):
            each = Offer(**told)
            if place not in taken:
                left.append([each.slot, each.value])
                continue
            slot = each.slot or _day(taken[place])
            if slots.kind_of(slot) == "articles":
                values[slot] = list(dict.fromkeys([*values.get(slot, []), *each.value]))
            elif values.setdefault(slot, each.value) != each.value:
                raise Contradiction(slot)
            at.setdefault(slot, [each.row, each.column])
        if not set(taken) <= set(range(len(head.offered))):
            raise LookupError(sorted(taken))
        # as a whole, so that what was taken before can be left again
        head.decision |= {"slots": values, "at": at, "left": left}
        _keep(head, {}, actor)
    plan_again(import_, [row])


def choose_all(import_: Import, which: str, *, actor: User | None) -> None:
    """In every conflict that is left, the list stands, or the files do."""
    rows = _left(import_).filter(outcome=RowOutcome.CONFLICT)
    with transaction.atomic():
        for row in rows:
            fields = {each["slot"]: which for each in row.changes if each["kind"] == "conflict"}
            _keep(row, {"fields": fields}, actor)
    plan_again(import_, [row.number for row in rows])


def _day(asked: str) -> str:
    """The slot of a day. Raises LookupError."""
    if asked not in DAYS:
        raise LookupError(asked)
    return slot_of_day(asked)


def _decide(import_: Import, rows: Iterable[int], decision: Mapping[str, Any], actor: User | None) -> None:
    """Raises NotNow where the import is at work, or the row is written already."""
    with transaction.atomic():
        held = _held(import_, rows)
        for row in held:
            _keep(row, decision, actor)
    plan_again(import_, [row.number for row in held])


def _held(import_: Import, rows: Iterable[int]) -> list[ImportRow]:
    """These people, nobody else's while we are at it. Raises NotNow where one of them cannot be decided of."""
    asked = set(rows)
    held = list(_left(import_).filter(number__in=asked).select_for_update())
    if len(held) != len(asked):
        raise NotNow
    return held


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

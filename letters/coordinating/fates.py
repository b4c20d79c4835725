"""What became of letters: of those that went in a month, and what came back from where, and why."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cases.models import Facility
from letters.models import Letter, LetterState
from letters.models.letter import CAME_BACK, WhyReturned
from letters.reported import first_of

# this one is the last
MONTHS = 12
# parts of a column, from its foot up
ANSWERED, NO_WORD, BACK = FATES = ("answered", "no_word", "back")


def fate_of(state: str) -> str:
    if state == LetterState.ANSWERED:
        return ANSWERED
    return BACK if state in CAME_BACK else NO_WORD


def by_month(today: date) -> dict[date, dict[str, int]]:
    """Of each month, those without letters too: how many of those that went were answered, came back, or neither."""
    months = [first_of(today, before) for before in reversed(range(MONTHS))]
    found = {month: dict.fromkeys(FATES, 0) for month in months}
    for month, state, count in Letter.objects.by_month(months[0]):
        if month in found:
            found[month][fate_of(state)] += count
    return found


@dataclass
class FromThere:
    """What came back from one facility; `facility` is None where the letter does not say to which it went."""

    facility: Facility | None
    sent: int
    last: date | None = None
    reasons: dict[str, int] = field(default_factory=dict)

    @property
    def back(self) -> int:
        return sum(self.reasons.values())

    @property
    def why(self) -> list[tuple[Any, int]]:
        """In words, what happened most first."""
        said = sorted(self.reasons.items(), key=lambda each: -each[1])
        return [(_label(reason), count) for reason, count in said]


def _label(reason: str) -> Any:
    return WhyReturned(reason).label if reason else LetterState.NOT_PASSED.label


def came_back(today: date) -> list[FromThere]:
    """By facility, the most first."""
    first = first_of(today, MONTHS - 1)
    sent = dict(Letter.objects.sent_to(first))
    found: dict[int | None, FromThere] = {}
    for facility, reason, count, last in Letter.objects.came_back(first):
        from_there = found.setdefault(facility, FromThere(None, sent.get(facility, 0)))
        from_there.reasons[reason] = count
        from_there.last = max(filter(None, (from_there.last, last)), default=None)
    places = Facility.objects.in_bulk([key for key in found if key])
    for key, from_there in found.items():
        from_there.facility = places.get(key or 0)
    return sorted(found.values(), key=lambda each: (-each.back, str(each.facility or "")))

"""Time across a drawing: years side by side, and a visible break where nothing happened for longer than all the rest.

Within one segment each day is as wide as any other; of all segments too, unless one would be too narrow to be read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

Days = tuple[date, date]

A_YEAR = 365
BREAK = 20.0  # units of the drawing
NARROWEST = 44.0
MARGIN = 0.03  # of all time that is drawn, around each segment
LEAST_MARGIN = 12  # days


@dataclass(frozen=True, slots=True)
class Segment:
    """Days drawn without a break, from `left` to `right`; both ends belong to it."""

    first: date
    last: date
    left: float
    right: float

    @property
    def a_day(self) -> float:
        return (self.right - self.left) / _length((self.first, self.last))

    def at(self, day: date) -> float:
        return self.left + (day - self.first).days * self.a_day


@dataclass(frozen=True, slots=True)
class Scale:
    """`at(day)` is where a day begins; later days are never further left."""

    segments: tuple[Segment, ...]

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return self.segments[-1].right

    @property
    def breaks(self) -> list[tuple[float, float]]:
        return [(before.right, after.left) for before, after in pairwise(self.segments)]

    def at(self, day: date) -> float:
        for segment in reversed(self.segments):
            if day >= segment.first:
                return min(segment.right, segment.at(day))
        return self.left

    def after(self, day: date) -> float:
        """Where a day ends."""
        return self.right if day == date.max else self.at(day + timedelta(days=1))

    def noon(self, day: date) -> float:
        return (self.at(day) + self.after(day)) / 2


def scale(filled: Iterable[Days], left: float, right: float) -> Scale:
    """One that shows all these days; there is at least one span of them."""
    segments = _cut(sorted(filled))
    lengths = [_length(days) for days in segments]
    room = right - left - BREAK * (len(segments) - 1)
    narrowest = min(NARROWEST, room / len(segments))
    widths = _share(room, lengths, narrowest)
    made, start = [], left
    for (first, last), width in zip(segments, widths, strict=True):
        made.append(Segment(first, last, start, start + width))
        start += width + BREAK
    return Scale(tuple(made))


def _cut(spans: list[Days]) -> list[Days]:
    """Joined where little lies between them, with a margin around each."""
    joined = _joined(spans, 0)
    gaps = [(after[0] - before[1]).days for before, after in pairwise(joined)]
    drawn = sum(map(_length, joined)) + sum(gap for gap in gaps if gap <= A_YEAR)
    longest = max(drawn, A_YEAR)
    segments = _joined(joined, longest)
    margin = max(LEAST_MARGIN, round(MARGIN * sum(map(_length, segments))))
    return [(_earlier(first, margin), _later(last, margin)) for first, last in segments]


def _joined(spans: list[Days], gap: int) -> list[Days]:
    joined: list[Days] = []
    for first, last in spans:
        if joined and (first - joined[-1][1]).days <= gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def _share(room: float, lengths: list[int], narrowest: float) -> list[float]:
    """The room in the proportion of the lengths; what would be too narrow is given what it needs first."""
    needy: set[int] = set()
    while True:
        rest = room - narrowest * len(needy)
        whole = sum(length for number, length in enumerate(lengths) if number not in needy) or 1
        widths = [narrowest if n in needy else rest * length / whole for n, length in enumerate(lengths)]
        short = {number for number, width in enumerate(widths) if width < narrowest - 1e-9}
        if not short:
            return widths
        needy |= short


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1


def _earlier(day: date, days: int) -> date:
    return day - timedelta(days=min(days, (day - date.min).days))


def _later(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))

"""Where years, or months, begin on a scale: as many as have room for their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cases.picture.scale import Scale, Segment

MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """Where the name of a `year`, or of a `month`, stands; mostly that is where it `begins`."""

    x: float
    day: date
    names: str
    begins: bool = True


def ticks(scale: Scale, year_width: float, month_width: float) -> list[Tick]:
    """For names so wide. Each segment has at least one, so that nobody wonders when it was."""
    return [tick for segment in scale.segments for tick in _of(segment, year_width, month_width)]


def _of(segment: Segment, year_width: float, month_width: float) -> list[Tick]:
    month = segment.a_day * 365.2425 / A_YEAR
    step = next((n for n in MONTHS if n * month >= (month_width if n < A_YEAR else year_width)), MONTHS[-1])
    names = "month" if step < A_YEAR else "year"
    width = month_width if step < A_YEAR else year_width
    marks = [Tick(segment.at(day), day, names) for day in _begins(segment, step)]
    fitting = [tick for tick in marks if tick.x + width <= segment.right]
    if fitting:
        return fitting
    middle = segment.first + (segment.last - segment.first) / 2
    return [Tick(max(segment.left, segment.right - year_width), middle, "year", begins=False)]


def _begins(segment: Segment, step: int) -> Iterator[date]:
    """The first days of every `step`th month in the segment."""
    number = -(-(segment.first.year * A_YEAR + segment.first.month - 1) // step) * step
    while number // A_YEAR <= date.max.year:
        day = date(number // A_YEAR, number % A_YEAR + 1, 1)
        if day > segment.last:
            return
        if day >= segment.first:
            yield day
        number += step

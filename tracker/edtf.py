"""The dates we keep, as text: a subset of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1).

    1958  2023-07  2023-07-25            a year, a month, a day
    195X  19XX  2004-XX  2004-07-XX      digits that nobody knows
    1958?  1958~  1958%                  uncertain, approximate, both
    2024-07-27/2024-07-28                one day between two; each side may be any of the above

Open intervals, seasons, times and years beyond four digits are left out: a life has no use for them here.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_SINGLE = re.compile(
    r"""(?:(?P<unknown>[0-9]{2}(?:[0-9]X|XX))
        |(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}|XX))?|-XX(?:-XX)?)?
        )(?P<qualifier>[?~%]?)""",
    re.VERBOSE,
)

_REASONS = {
    "unreadable": "{!r} is not a date: write 1958, 2023-07 or 2023-07-25",
    "impossible": "{!r} is not in the calendar",
    "reversed": "{!r} ends before it begins",
}


class NotADate(ValueError):
    """Text that cannot be read as a date.

    `reason` says why: `unreadable` (no form that we know), `impossible` (not in the calendar) or
    `reversed` (an interval that ends before it begins). str() says it in English.
    """

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(_REASONS[reason].format(text))
        self.reason = reason
        self.text = text


@dataclass(frozen=True, slots=True)
class Single:
    """One date of any precision: the first and the last day that it may mean."""

    precision: str
    qualifier: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Interval:
    """A time that lies between two dates, both included."""

    start: Single
    end: Single

    precision = "interval"

    @property
    def earliest(self) -> date:
        return self.start.earliest

    @property
    def latest(self) -> date:
        return self.end.latest

    @property
    def qualifier(self) -> str:
        """The doubts of both sides together."""
        marks = {self.start.qualifier, self.end.qualifier} - {""}
        return marks.pop() if len(marks) == 1 else "%" if marks else ""


@lru_cache(maxsize=65_536)
def parse(text: str) -> Single | Interval:
    """Read EDTF text exactly as it is written; raises NotADate."""
    first, slash, second = text.partition("/")
    if not slash:
        return _single(first, text)
    interval = Interval(_single(first, text), _single(second, text))
    if interval.earliest > interval.latest:
        raise NotADate("reversed", text)
    return interval


def _single(part: str, whole: str) -> Single:
    found = _SINGLE.fullmatch(part)
    if not found:
        raise NotADate("unreadable", whole)
    try:
        precision, earliest, latest = _days(found)
    except ValueError:
        raise NotADate("impossible", whole) from None
    return Single(precision, found["qualifier"], earliest, latest)


def _days(found: re.Match[str]) -> tuple[str, date, date]:
    if unknown := found["unknown"]:
        precision = "century" if unknown.endswith("XX") else "decade"
        return (
            precision,
            date(int(unknown.replace("X", "0")), 1, 1),
            date(int(unknown.replace("X", "9")), 12, 31),
        )
    year = int(found["year"])
    if not found["month"]:
        return "year", date(year, 1, 1), date(year, 12, 31)
    month = int(found["month"])
    if found["day"] in (None, "XX"):
        first = date(year, month, 1)
        return "month", first, first.replace(day=monthrange(year, month)[1])
    day = date(year, month, int(found["day"]))
    return "day", day, day

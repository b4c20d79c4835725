"""How many letters of a month the counts of another organisation stand for. Pure.

They count by the calendar's months, and tell us when a month is over, or as it goes; what we want to know is how many
letters somebody gets in the thirty days up to today.
"""

from collections.abc import Mapping
from datetime import date, timedelta

WINDOW = 30
# so many days a count of the month before last stands for the last one, which nobody may have counted yet
GRACE = 15


def first_of(day: date, months_before: int = 0) -> date:
    """The first day of the month, or of one before it."""
    months = day.year * 12 + day.month - 1 - months_before
    return date(months // 12, months % 12 + 1, 1)


def a_month(sent: Mapping[date, int], today: date) -> float:
    """Letters in thirty days, by what one organisation sent to one person in each month, named by its first day.

    While a month goes on, its count is joined by the share of the month before that the thirty days reach into. The
    last count stands until the next comes, but not for longer than `GRACE` days after that was due.
    """
    this, last, before = (first_of(today, months) for months in range(3))
    if this in sent:
        return sent[this] + sent.get(last, 0) * _share(last, this, today)
    if last in sent:
        return sent[last]
    return sent.get(before, 0) if today.day <= GRACE else 0


def _share(month: date, following: date, today: date) -> float:
    """How much of a month lies in the thirty days up to today."""
    begin = max(month, today - timedelta(days=WINDOW - 1))
    return max(0, (following - begin).days) / (following - month).days

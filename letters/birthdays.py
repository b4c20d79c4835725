"""On which days of a stretch somebody has their birthday. Pure."""

from datetime import date, timedelta

LEAP_DAY = (2, 29)


def birthdays(first: date, last: date) -> dict[tuple[int, int], date]:
    """For each month and day of birth the day on which it is kept, of all from the first day to the last.

    Who was born on 29 February is congratulated on the 28th of other years: a card had better be early.
    """
    found: dict[tuple[int, int], date] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        found.setdefault((day.month, day.day), day)
        if (day.month, day.day) == (2, 28) and (day + timedelta(days=1)).day == 1:
            found.setdefault(LEAP_DAY, day)
    return found

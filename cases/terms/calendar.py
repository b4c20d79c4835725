"""Months and working days, as the Penal Code counts them."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from holidays import HolidayBase, country_holidays

DAY = timedelta(days=1)


def term_end(start: date, months: int, days: int = 0, *, same_date: bool = False) -> date:
    """The last day of a term that begins on `start`.

    The day before the same day of the month; where the month has no such day, its last day (Article 173 of the Penal
    Code). With `same_date` the day itself, which is how some courts and colonies count. Raises OverflowError beyond
    the year 9999.
    """
    month_number = start.month - 1 + months
    year, month = start.year + month_number // 12, month_number % 12 + 1
    if year > date.max.year:
        raise OverflowError("the term ends beyond the calendar")
    last_of_month = monthrange(year, month)[1]
    if start.day > last_of_month:
        return date(year, month, last_of_month) + timedelta(days=days)
    return date(year, month, start.day) + timedelta(days=days - (not same_date))


def last_working_day(day: date, *, holidays: bool) -> date:
    """The day itself if people work on it, otherwise the one before that they do (Article 173 part 2).

    With `holidays`, Russian public holidays and moved days off count. The government moves days off year by year, so
    for years not yet decreed only the fixed holidays are known.
    """
    while not _is_working(day, holidays):
        day -= DAY
    return day


def _is_working(day: date, holidays: bool) -> bool:
    return _russia().is_working_day(day) if holidays else day.weekday() < 5


@cache
def _russia() -> HolidayBase:
    return country_holidays("RU")

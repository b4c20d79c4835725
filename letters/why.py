"""Why somebody is offered today, from what is published of them alone. Never because they get few letters."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from tracker.dates import PartialDate

# a letter by post takes weeks
AHEAD = timedelta(days=40)
LATELY = timedelta(days=60)


class Why(StrEnum):
    BIRTHDAY = "birthday"
    NEW_PLACE = "new_place"


def why(person: dict[str, Any], today: date) -> Why | None:
    """The reason that a writer would want to know; None where any day is as good."""
    if (birthday := next_birthday(person["birth_date"], today)) and birthday - today <= AHEAD:
        return Why.BIRTHDAY
    return Why.NEW_PLACE if _came_lately(person["custody"]["current"], today) else None


def next_birthday(born: str | None, today: date) -> date | None:
    """The next birthday on or after a day, if the day of birth is known; in short years 29 February is the 28th."""
    when = PartialDate.parse(born) if born else None
    if when is None or not when.is_exact:
        return None
    this_year = _in_year(when.earliest, today.year)
    return this_year if this_year >= today else _in_year(when.earliest, today.year + 1)


def _in_year(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _came_lately(placement: dict[str, Any] | None, today: date) -> bool:
    since = PartialDate.parse(placement["from"]) if placement and placement["from"] else None
    return since is not None and today - LATELY <= since.earliest <= today

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
    VERDICT = "verdict"
    NEW_PLACE = "new_place"


def why(person: dict[str, Any], today: date) -> Why | None:
    """The reason that a writer would want to know; None where any day is as good."""
    if (birthday := next_birthday(person["birth_date"], today)) and birthday - today <= AHEAD:
        return Why.BIRTHDAY
    if sentenced_lately(person, today - LATELY):
        return Why.VERDICT
    return Why.NEW_PLACE if _came_lately(person["custody"]["current"], today) else None


def next_birthday(born: str | None, today: date) -> date | None:
    """The next birthday on or after a day, if the day of birth is known; in short years 29 February is the 28th."""
    when = PartialDate.parse(born) if born else None
    if when is None or not when.is_exact:
        return None
    this_year = _in_year(when.earliest, today.year)
    return this_year if this_year >= today else _in_year(when.earliest, today.year + 1)


def sentenced_lately(person: dict[str, Any], since: date) -> bool:
    """Whether everybody can read of a ruling that was surely given after a day."""
    given = (ruling["date"] for case in person["cases"] for ruling in case["rulings"])
    return any(PartialDate.parse(each).earliest > since for each in given if each)


def age(born: str | None, today: date) -> int | None:
    """Full years, where the day or at least the month says it for sure; else None."""
    when = PartialDate.parse(born) if born else None
    if when is None:
        return None
    born_on = (when.earliest, when.latest)
    ages = {today.year - day.year - ((today.month, today.day) < (day.month, day.day)) for day in born_on}
    return ages.pop() if len(ages) == 1 else None


def _in_year(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _came_lately(placement: dict[str, Any] | None, today: date) -> bool:
    since = PartialDate.parse(placement["from"]) if placement and placement["from"] else None
    return since is not None and today - LATELY <= since.earliest <= today

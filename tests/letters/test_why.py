"""Why somebody is offered today: from their published record, and on the right days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.why import AHEAD, age, next_birthday, why

TODAY = date(2026, 3, 4)


def person(born: str | None = None, since: str | None = None, ruled: str | None = None) -> dict:
    cases = [{"rulings": [{"date": None}, {"date": ruled}]}]
    return {"birth_date": born, "cases": cases, "custody": {"current": {"from": since} if since else None}}


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        (person(), None),
        (person(born="1984-03-04"), "birthday"),
        (person(born="1984-04-13"), "birthday"),
        (person(born="1984-04-14"), None),
        (person(born="1984-03"), None),
        (person(born="1984"), None),
        (person(since="2026-02"), "new_place"),
        (person(since="2026-01-03"), "new_place"),
        (person(since="2026-01-02"), None),
        (person(since="2026-03-05"), None),
        (person(born="1984-03-05", since="2026-02", ruled="2026-02"), "birthday"),
        (person(ruled="2026-01-04", since="2026-02"), "verdict"),
        (person(ruled="2026-01-03"), None),
        (person(ruled="2026-01"), None),
        (person(ruled="2026"), None),
    ],
)
def test_why(published: dict, reason: str | None) -> None:
    assert why(published, TODAY) == reason


@given(st.dates(date(1930, 1, 1), date(2010, 1, 1)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_next_birthday_is_within_a_year_on_its_day(born: date, today: date) -> None:
    day = next_birthday(born.isoformat(), today)
    assert day and today <= day < today + timedelta(days=367)
    assert (day.month, day.day) in {(born.month, born.day), (2, 28)}
    assert timedelta(days=60) > AHEAD


def test_born_on_a_day_that_most_years_do_not_have() -> None:
    assert next_birthday("1984-02-29", date(2026, 1, 1)) == date(2026, 2, 28)
    assert next_birthday("1984-02-29", date(2028, 1, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("born", "years"),
    [
        (None, None),
        ("1961-03-04", 65),
        ("1961-03-05", 64),
        ("1961-02", 65),
        ("1961-04", 64),
        ("1961-03", None),  # it may be tomorrow
        ("1961", None),
    ],
)
def test_an_age_is_said_where_it_is_sure(born: str | None, years: int | None) -> None:
    assert age(born, TODAY) == years

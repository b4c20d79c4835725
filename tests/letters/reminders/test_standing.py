"""Which news two readings of a record make: rules that hold whatever happens."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.status_codes import DEAD, Status
from letters.birthdays import birthdays
from letters.models import Turn
from letters.reminders.news.standing import EXCHANGED, FREED, Standing, turns

STANDINGS = st.builds(
    Standing,
    status=st.sampled_from(list(map(str, Status))),
    facility=st.sampled_from(["", "a", "b"]),
    address=st.sampled_from(["", "Тверь, 1", "Тверь, 2"]),
    in_transit=st.booleans(),
    in_hospital=st.booleans(),
    cell=st.sampled_from(["", "2026-03-01", "2026-03-05"]),
)
THERE = "Тверь, 1"
HELD = Standing(status="imprisoned", facility="a", address=THERE)


@given(STANDINGS)
def test_where_nothing_changes_there_is_no_news(standing: Standing) -> None:
    assert turns(standing, standing) == set()


@given(STANDINGS, STANDINGS)
def test_an_end_leaves_nothing_else_to_say(before: Standing, after: Standing) -> None:
    found = turns(before, after)
    assert found <= set(Turn.values)
    if after.status in {*DEAD, EXCHANGED, *FREED}:
        assert len(found) <= 1
    else:
        assert not found & {"death", "exchange", "release"}


@given(STANDINGS, STANDINGS)
def test_nobody_is_sent_to_an_address_that_is_not_told(before: Standing, after: Standing) -> None:
    found = turns(before, after) & {"moved", "address"}
    assert len(found) <= 1
    if found:
        assert after.address and not after.in_transit


@given(STANDINGS)
def test_what_is_kept_is_read_again_as_it_was(standing: Standing) -> None:
    assert Standing.read(standing.to_keep()) == standing


@pytest.mark.parametrize(
    ("after", "news"),
    [
        (Standing(status="in_transit", in_transit=True), {"transfer"}),
        (Standing(status="imprisoned", facility="b", address=THERE), {"moved"}),
        (Standing(status="imprisoned", facility="b"), set()),
        (Standing(status="imprisoned", facility="a", address="Тверь, 2"), {"address"}),
        (Standing(status="imprisoned", facility="a"), set()),
        (Standing(status="imprisoned", facility="a", address=THERE, cell="2026-03-01"), {"cell"}),
        (Standing(status="prison_hospital", facility="a", address=THERE, in_hospital=True), {"hospital"}),
        (Standing(status="released_served"), {"release"}),
        (Standing(status="exchanged"), {"exchange"}),
        (Standing(status="died_in_custody", facility="a"), {"death"}),
    ],
)
def test_examples(after: Standing, news: set[str]) -> None:
    assert turns(HELD, after) == news


def test_a_leap_day_is_kept_a_day_early_in_other_years() -> None:
    assert birthdays(date(2027, 2, 27), date(2027, 3, 1))[2, 29] == date(2027, 2, 28)
    assert birthdays(date(2028, 2, 27), date(2028, 3, 1))[2, 29] == date(2028, 2, 29)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 40))
def test_every_day_of_a_stretch_is_somebodys(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    kept = birthdays(first, last)
    assert set(kept.values()) == {date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)}

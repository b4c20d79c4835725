"""Which days a fact fills: surely, possibly, until today, or until nobody knows when."""

from datetime import date
from typing import Any

import pytest

from cases.picture.drawing import draw_life
from cases.picture.frame import WIDE
from cases.picture.things import LANES, NO_LANE, Thing, things
from cases.templatetags.picture import LABELS
from cases.timeline import timeline
from tests.cases.bodies import body, cells, release, restraint, stays
from tests.cases.picture.strategies import TODAY, WORDS


def one(**facts: Any) -> Thing:
    return next(thing for thing in things(body(**facts), TODAY) if thing.kind in {"placement", "restraint", "cell"})


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


def test_what_has_no_end_goes_on_today() -> None:
    thing = one(custody=stays(("2024-06", None)))
    assert (thing.first, thing.last) == (date(2024, 6, 1), TODAY)
    assert thing.sure == (date(2024, 6, 30), TODAY)
    assert thing.goes_on


@pytest.mark.parametrize(
    "facts",
    [
        {"custody": stays(("2024-01-05", None), ("2024-03-01", None))},
        {"custody": stays(("2024-01-05", None)), "releases": [{"on": "2024-02-01"}]},
        {"restraints": [restraint("detention", "2024-01-05", None), restraint("remand", "2024-01-07", None)]},
        {
            "restraints": [restraint("remand", "2024-01-05", None)],
            "cases": [
                {
                    "charges": [],
                    "hearings": [],
                    "rulings": [
                        {"date": "2024-05-01", "in_force_from": "2024-05-12", "sentences": [{"kind": "imprisonment"}]}
                    ],
                }
            ],
        },
    ],
)
def test_what_was_over_before_today_does_not_go_on_for_want_of_a_date(facts: dict[str, Any]) -> None:
    thing = one(**facts)
    assert (thing.last, thing.goes_on, thing.ended_after) == (date(2024, 1, 5), False, True)


def test_a_stay_that_ended_nobody_knows_when_is_drawn_from_its_day_with_its_end_open() -> None:
    thing = one(custody={"current": None, "history": [{"from": "2024-01-05", "to": None, "left": True}]})
    assert (thing.first, thing.last, thing.goes_on, thing.ended_after) == (
        *days("2024-01-05", "2024-01-05"),
        False,
        True,
    )


def test_a_death_ends_what_had_no_end() -> None:
    thing = one(custody=stays(("2024-05-01", None)), death={"date": "2024-07-27/2024-07-28"})
    assert (thing.last, thing.goes_on) == (date(2024, 7, 28), False)
    assert thing.sure == days("2024-05-01", "2024-07-27")


def test_a_stay_without_a_beginning_stands_at_its_end() -> None:
    thing = one(custody=stays((None, "2024-04-05")))
    assert (thing.first, thing.last, thing.begun_before) == (*days("2024-04-05", "2024-04-05"), True)


def test_an_illness_without_an_end_is_told_on_its_day() -> None:
    """Nobody is said to be on hunger strike until today because its end was not written down."""
    [thing] = things(body(health=[{"from": "2024-02-01", "to": None}]), TODAY)
    assert (thing.last, thing.lasts, thing.goes_on) == (date(2024, 2, 1), False, False)


@pytest.mark.parametrize(
    ("row", "first", "last", "ended_after"),
    [
        (("2025-01-10", 15, 15), "2025-01-10", "2025-01-24", False),
        # cut short by a transfer
        (("2025-01-10", 15, 4), "2025-01-10", "2025-01-13", False),
        # some day in September
        (("2025-09", 15, 15), "2025-09-01", "2025-10-14", False),
        (("2025-01-10", 0, 1), "2025-01-10", "2025-01-10", True),
    ],
)
def test_an_order_lasts_as_long_as_it_was_served(
    row: tuple[str, int, int], first: str, last: str, ended_after: bool
) -> None:
    thing = one(punishment_cells=cells(row))
    assert (thing.first, thing.last, thing.ended_after) == (*days(first, last), ended_after)


def test_time_ahead_is_from_tomorrow_until_the_last_day_that_the_law_leaves_open() -> None:
    [thing] = things(body(release=release(None, "2028-09-22", "2028-10-25")), TODAY)
    assert thing.sure == days("2026-11-28", "2028-09-22")
    assert thing.last == date(2028, 10, 25)


def test_what_has_no_date_is_left_to_the_list() -> None:
    assert things(body(designations=[{"from": None, "to": None}]), TODAY) == []


def test_every_kind_of_moment_has_a_lane() -> None:
    """A kind that is new to the timeline is given its lane here, and its words in the tags."""
    record = body(
        birth_date="1958",
        designations=[{"from": "2022-05", "to": None}],
        restraints=[restraint("remand", "2023-07-25", "2023-12-12")],
        cases=[
            {
                "charges": [{"laid_on": "2023-07-26"}],
                "hearings": [{"date": "2023-09-01"}],
                "rulings": [{"date": "2023-12-12"}],
            }
        ],
        custody=stays(("2023-07-25", "2023-12-12")),
        punishment_cells=cells(("2025-11-08", 3, 3)),
        health=[{"from": "2025-11-20", "to": None}],
        events=[{"date": "2022-10"}],
        releases=[{"on": "2023-12-13"}],
        death={"date": "2026"},
        release=release("2028-09-22", "2028-09-22", "2028-09-22"),
    )
    told = {moment.kind for moment in timeline(record)}
    assert len(told) >= 11
    assert told - NO_LANE <= set(LANES) == set(LABELS)


def test_a_life_of_which_one_day_is_dated_needs_no_picture() -> None:
    assert draw_life(body(death={"date": "2024-12"}, birth_date="1958"), TODAY, WIDE, WORDS) is None


def test_a_death_is_a_line_and_today_is_another() -> None:
    held = body(custody=stays(("2024-01-05", None)))
    alive, dead = (draw_life(held | {"death": died}, TODAY, WIDE, WORDS) for died in (None, {"date": "2025-01"}))
    assert alive and alive.line and (alive.line.kind, alive.line.reach) == ("today", None)
    assert dead and dead.line and dead.line.kind == "death" and dead.line.reach

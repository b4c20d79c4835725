"""A life in the order of its dates, from the body of a record."""

from typing import Any

import pytest

from cases.timeline import held_since, timeline
from tests.cases.bodies import body, release, restraint, stays


def told(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(moment.kind, moment.since.edtf if moment.since else "") for moment in timeline(record)]


def test_an_empty_file_has_no_timeline() -> None:
    assert timeline(body()) == []


def test_each_list_of_the_record_takes_its_place() -> None:
    case = {
        "charges": [{"laid_on": "2023-07-26"}, {"laid_on": None}],
        "hearings": [{"date": "2023-12-11"}, {"date": None}],
        "rulings": [{"date": "2023-12-12"}],
    }
    record = body(
        birth_date="1958",
        designations=[{"from": "2022-05", "to": None}],
        restraints=[restraint("remand", "2023-07-25", "2023-12-12")],
        cases=[case],
        custody=stays(("2023-07-25", "2023-12-12"), (None, "2024")),
        punishment_cells={"stints": [{"from": "2025-11-08", "to": None}]},
        health=[{"from": "2025-11-20", "to": None}],
        events=[{"date": "2022-10"}, {"date": None}],
        releases=[{"on": "2023-12-13"}],
        release=release("2028-09-22", "2028-09-22", "2028-09-22"),
    )
    assert told(record) == [
        ("birth", "1958"),
        ("designation", "2022-05"),
        ("event", "2022-10"),
        ("restraint", "2023-07-25"),
        ("placement", "2023-07-25"),
        ("charge", "2023-07-26"),
        ("hearing", "2023-12-11"),
        ("ruling", "2023-12-12"),
        ("released", "2023-12-13"),
        # a stay of which only the end is known
        ("placement", ""),
        ("cell", "2025-11-08"),
        ("health", "2025-11-20"),
        ("expected", "2028-09-22"),
        ("hearing", ""),
        ("event", ""),
    ]


def test_a_doubtful_appeal_comes_after_the_verdict_that_it_changes() -> None:
    case = {"charges": [], "hearings": [], "rulings": [{"date": "2022-07/2022-11"}, {"date": "2022-07-08"}]}
    assert told(body(cases=[case])) == [("ruling", "2022-07-08"), ("ruling", "2022-07/2022-11")]


def test_a_release_that_the_law_leaves_open_is_told_with_its_days() -> None:
    assert told(body(release=release(None, "2027-09-03", "2027-10-01"))) == [("expected", "2027-09-03/2027-10-01")]


@pytest.mark.parametrize(
    ("record", "since"),
    [
        (body(), None),
        (body(custody=stays(("2023-07-25", "2023-12-12"))), None),
        (body(custody=stays(("2024-06", None))), "2024-06"),
        # a fine between two times inside: the second alone still lasts
        (body(custody=stays(("2023-07-25", "2023-12-12"), ("2024-02-13", None))), "2024-02-13"),
        # a transfer whose days are known by the month is no time outside
        (body(custody=stays(("2024-02-13", "2024-04"), ("2024-04", None))), "2024-02-13"),
        # the next place from the day after
        (body(custody=stays(("2024-02-13", "2024-03-31"), ("2024-04-01", None))), "2024-02-13"),
        # detained two days before the remand prison is on file
        (
            body(restraints=[restraint("detention", "2023-07-25", None)], custody=stays(("2023-07-27", None))),
            "2023-07-25",
        ),
        # at home is not inside
        (
            body(
                restraints=[restraint("house_arrest", "2024-02-02", "2024-04-25")], custody=stays(("2024-04-25", None))
            ),
            "2024-04-25",
        ),
        # left, nobody knows when
        (body(custody={"history": [{"from": "2024-02-13", "to": None, "left": True}]}), None),
        # an earlier stay that encloses a later one and ended
        (body(custody=stays(("2023", "2023-12-31"), ("2023-02", "2023-03"))), None),
    ],
)
def test_since_when_somebody_is_held(record: dict[str, Any], since: str | None) -> None:
    assert held_since(record) == since

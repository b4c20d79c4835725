"""The seeds' records hold what partners program against: each fixed key of a person's record, and units in the names.

Whether each value has the shape that the description says is proved in test_shapes.py.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.api_client import key_for, told
from tests.cases.seeded import planted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("planted")]
__all__ = ["planted"]

# fixed: inside a version they only ever grow
PRISONER = {
    "uid", "url", "names", "birth_date", "gender", "citizenships", "occupation", "status", "summary", "photo",
    "categories", "cases", "custody", "punishment_cells", "health", "death", "events", "designations", "recognitions",
    "release", "letters", "identifiers", "licence", "credit", "sources", "confirmed_on", "updated_at",
}  # fmt: skip
INSIDE = {
    "names": {"ru", "latin", "variants"},
    "summary": {"en", "ru"},
    "custody": {"current", "history"},
    "punishment_cells": {"stints", "runs"},
    "release": {"expected_on", "earliest_on", "latest_on", "how"},
    "letters": {"can_write", "address", "channels"},
}
IN_CASES = {"charges", "rulings", "sentence"}
SOURCE = {"title", "url", "kind", "date"}
# a number says what it counts: by its name's end, or it counts things whose name it has
UNITS = ("_months", "_days", "_rub", "_on", "hours", "days", "days_ordered", "days_served")
COUNTS = {"stints", "longest_run", "page_limit", "page_characters", "number", "goal_letters", "latitude", "longitude"}


def records(path: str) -> Iterator[dict[str, Any]]:
    for token in ("", key_for("read")):
        following: str | None = f"{path}/?limit=200"
        while following:
            page = told(following, token)
            yield from page["results"]
            following = page["next"]


def numbers(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from numbers(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from numbers(each, key)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield key


def test_every_person_has_every_fixed_key() -> None:
    people = list(records("prisoners"))
    assert len(people) > 40
    for person in people:
        assert set(person) >= PRISONER
        for key, inner in INSIDE.items():
            assert person[key] is None or set(person[key]) >= inner, key
        assert all(set(case) >= IN_CASES for case in person["cases"])
        assert all(set(source) >= SOURCE for source in person["sources"])


def test_each_part_is_in_somebodys_record() -> None:
    """So that the keys above are not asked of emptiness alone. Nobody has sent a photo or a number elsewhere yet."""
    filled = {key for person in records("prisoners") for key, value in person.items() if value}
    assert PRISONER - filled <= {"photo", "identifiers"}


@pytest.mark.parametrize("path", ["prisoners", "cases", "facilities", "articles", "campaigns", "tallies"])
def test_every_number_says_its_unit(path: str) -> None:
    named = {name for record in records(path) for name in numbers(record)}
    assert {name for name in named if not name.endswith(UNITS)} <= COUNTS


def test_money_and_terms_have_their_units() -> None:
    (person,) = told("prisoners/?q=Kagarlitsky")["results"]
    first, second = person["cases"][0]["rulings"][:2]
    assert first["sentences"][0]["fine_rub"] == 609_000
    assert [each["term_months"] for each in second["sentences"]] == [60, 24]
    (ufa,) = [case for case in records("cases") if len(case["people"]) == 5][:1]
    assert sorted(each["sentence"]["term_months"] for each in ufa["people"]) == [192, 216, 240, 240, 264]

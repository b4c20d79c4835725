"""GET /api/v1/changes/, as partners meet it."""

from typing import Any

import pytest

from tests import files
from tests.api_client import ask, key_for, refused, told
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db


def test_a_change_holds_the_record_as_its_own_address_does() -> None:
    person = files.person("Кагарлицкий", "Борис")
    files.publish()
    (change,) = told("changes/")["results"]
    answer = ask(f"prisoners/{person.uid}/")
    assert change == {
        "kind": "prisoner",
        "uid": person.uid,
        "change": "upsert",
        "into": None,
        "etag": answer.headers["ETag"].strip('"'),
        "at": answer.json()["updated_at"],
        "urgent": False,
        "takedown": None,
        "record": answer.json(),
    }


def test_every_kind_of_record_is_in_it_oldest_change_first() -> None:
    person = files.person()
    files.charged(person)
    files.held(person)
    files.publish()
    results = told("changes/")["results"]
    assert {each["kind"] for each in results} == {"prisoner", "case", "facility", "article"}
    seen = PublishedRecord.objects.seen_by("public").order_by("seq")
    assert [each["uid"] for each in results] == list(seen.values_list("uid", flat=True))


@pytest.mark.parametrize("bad", ["x", "eA", "%00", "../..", "МТIz", "MS4yLjMuNC41"])
def test_a_malformed_cursor_is_refused_by_name(bad: str) -> None:
    assert refused(f"changes/?since={bad}") == (400, [("since", "invalid")])


def test_who_begins_may_leave_the_cursor_empty() -> None:
    files.person()
    files.publish()
    assert told("changes/?since=") == told("changes/")
    assert len(told("changes/?since=")["results"]) == 1
    assert refused("changes/?since=%20") == (400, [("since", "invalid")])
    assert refused("changes/?since=&limit=") == (400, [("limit", "blank")])


def test_a_page_holds_a_thousand_at_most() -> None:
    assert told("changes/?limit=1000")["results"] == []
    assert refused("changes/?limit=1001") == (400, [("limit", "invalid")])
    assert refused("changes/?before=x") == (400, [("before", "unknown")])


def test_a_key_without_the_scope_is_refused_rather_than_shown_the_publics() -> None:
    assert refused("changes/", key_for("submit")) == (403, [])


@pytest.mark.parametrize("people", [1, 3])
def test_a_page_costs_the_same_for_one_and_for_three(people: int, django_assert_num_queries: Any) -> None:
    for number in range(people):
        files.person(f"Номер{number}")
    files.publish()
    with django_assert_num_queries(6):  # savepoint, role, epoch, head, role, release; the page goes past this count
        assert len(told("changes/")["results"]) == people

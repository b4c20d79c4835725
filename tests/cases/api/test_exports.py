"""The exports: every record, streamed, in lines and in columns."""

import csv
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.api.columns import HEADINGS, cell
from tests import files
from tests.api_client import ask, key_for, refused
from tests.feed_client import lines
from tracker.api import exports
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db


def test_the_lines_are_the_records_as_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "PAGE", 2)
    for number in range(5):
        files.person(f"Номер{number}")
    files.person("Тайный", audience="internal")
    files.person("Партнёров", audience="partners")
    files.publish()
    for token, audience, many in (("", "public", 5), (key_for("read"), "partners", 6)):
        stored = PublishedRecord.objects.seen_by(audience).live().order_by("uid")
        found, _cursor = lines("exports/prisoners.ndjson", token)
        assert found == list(stored.values_list("body", flat=True))
        assert len(found) == many


def test_a_head_request_answers_with_the_cursor_alone() -> None:
    files.person()
    files.publish()
    answer = ask("exports/prisoners.ndjson", method="HEAD")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["X-Sync-Cursor"] == ask("exports/prisoners.csv", method="HEAD").headers["X-Sync-Cursor"]


def test_a_key_needs_the_scope() -> None:
    assert refused("exports/prisoners.csv", key_for("submit")) == (403, [])
    assert refused("exports/prisoners.ndjson?limit=5") == (400, [("limit", "unknown")])


def test_the_columns_say_what_the_record_says() -> None:
    person = files.person("Кагарлицкий", "Борис", birth_date="1958-08", occupation_en="=1+1", citizenships=["RU", "UA"])
    files.charged(person)
    files.held(person, files.facility(region_ru="Тверская область"))
    files.publish()
    found, _cursor = lines("exports/prisoners.csv")
    headings, *rows = csv.reader(found)
    assert headings == HEADINGS
    (row,) = (dict(zip(headings, each, strict=True)) for each in rows)
    record = orjson.loads(PublishedRecord.objects.seen_by("public").of_kind("prisoner").get().body)
    told: dict[str, Any] = {
        "uid": person.uid,
        "name_ru": "Кагарлицкий Борис",
        "birth_date": "1958-08",
        "occupation_en": "'=1+1",
        "citizenships": "RU; UA",
        "articles": "205.2/2",
        "facility_ru": "ИК-4",
        "region_ru": "Тверская область",
        "there_since": "2024-06",
        "status": record["status"],
        "can_write": "yes",
        "updated_at": record["updated_at"],
        "died_on": "",
        "term_months": "",
    }
    assert {name: row[name] for name in told} == told


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert text in {cell(text), cell(text)[1:]}


@pytest.mark.parametrize("people", [1, 3])
def test_an_export_costs_the_same_for_one_and_for_three(people: int, django_assert_num_queries: Any) -> None:
    for number in range(people):
        files.person(f"Номер{number}")
    files.publish()
    # epoch and head, and what stands around them, one page and one empty page; the pages themselves go past this count
    with django_assert_num_queries(14):
        assert len(lines("exports/prisoners.ndjson")[0]) == people

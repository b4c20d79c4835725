"""What may be said of a record has the form of the record: whoever sends ours back, changed or not, is understood."""

from typing import Any

import orjson
import pytest

from cases.submitting.fields import FIELDS
from tests.api_client import key_for, told
from tests.cases.seeded import planted
from tests.tracker.submitting.test_submissions import batch, send
from tracker.api.schema import description
from tracker.models import PublishedRecord

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("planted")]
__all__ = ["planted"]


def test_every_published_record_can_be_sent_back_as_it_is() -> None:
    bodies = PublishedRecord.objects.seen_by("partners").live().filter(kind__in=FIELDS).values_list("kind", "body")
    records = [(kind, orjson.loads(body)) for kind, body in bodies]
    lines = [
        {
            "kind": kind,
            "external_id": body["uid"],
            "record": {name: body[name] for name in FIELDS[kind] if name in body},
        }
        for kind, body in records
    ]
    assert {line["kind"] for line in lines} == set(FIELDS)
    answers = batch(key_for("submit"), *lines)
    wrong = {(fault["field"], fault["code"]) for answer in answers for fault in answer["errors"]}
    assert (wrong, {answer["status"] for answer in answers}) == (set(), {202})


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_is_one_of_the_record_or_where_it_is_known_from(kind: str) -> None:
    shapes = description()["components"]["schemas"]
    known = {*shapes[kind.capitalize()]["properties"], "sources"}
    assert set(FIELDS[kind]) <= known
    worked_out = {
        "status",
        "release",
        "confirmed_on",
        "url",
        "licence",
        "credit",
        "updated_at",
        "being_checked",
        "photo",
    }
    assert not set(FIELDS[kind]) & worked_out


def test_the_description_says_what_may_be_sent() -> None:
    body = description()["paths"]["/api/v1/submissions/prisoner/{external_id}/"]["put"]["requestBody"]
    said: Any = body["content"]["application/json"]["schema"]
    assert list(said["properties"]) == list(FIELDS["prisoner"])
    assert (said["additionalProperties"], said["minProperties"]) == (False, 1)
    assert set(said["properties"]["names"]["properties"]) == {"ru", "latin", "latin_is_ours", "variants"}


def test_a_stint_in_a_cell_can_be_told_of() -> None:
    token = key_for("submit")
    stint = {"from": "2025-11-08", "days_ordered": 3.0, "kind": "shizo"}
    told_of = {"punishment_cells": {"stints": [stint]}}
    assert send("submissions/prisoner/5/", token, told_of).status_code == 202
    stint["days_ordered"] = 2.5
    assert send("submissions/prisoner/5/", token, told_of).status_code == 400
    assert told("submissions/prisoner/5/", token)["fields"] == {"punishment_cells": {"state": "pending", "reason": ""}}

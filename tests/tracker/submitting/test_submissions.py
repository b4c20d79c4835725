"""PUT /api/v1/submissions/…, the batch and the list, as a partner's program meets them."""

from datetime import timedelta
from typing import Any

import orjson
import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from cases.models import Prisoner
from tests.api_client import PROBLEM, client, key_for, refused, told
from tracker.api import bodies, submissions, throttling
from tracker.models import DirtyMark, Submission, SubmittedField

pytestmark = pytest.mark.django_db

ONE = "submissions/prisoner/ovd-77/"
KNOWN = {
    "names": {"ru": "Иванов Иван Иванович", "latin": "Ivan Ivanov", "variants": []},
    "birth_date": "1984-05",
    "sources": [{"title": "A paper", "url": "https://paper.example/1", "kind": "media", "date": "2024"}],
}


def send(path: str, token: str, body: Any, *, method: str = "PUT", kind: str = "application/json") -> Any:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    headers = {"Authorization": f"Bearer {token}"}
    return client().generic(method, f"/api/v1/{path}", data, content_type=kind, headers=headers)


def batch(token: str, *lines: Any) -> list[Any]:
    body = b"\n".join(line if isinstance(line, bytes) else orjson.dumps(line) for line in lines)
    answer = send("submissions/batch/", token, body, method="POST", kind="application/x-ndjson")
    assert answer.status_code == 200, answer.content
    return [orjson.loads(line) for line in b"".join(answer.streaming_content).splitlines()]


@pytest.fixture
def token() -> str:
    return key_for("submit")


def test_what_is_sent_waits_and_changes_no_file(token: str) -> None:
    answer = send(ONE, token, KNOWN)
    assert answer.status_code == 202
    shown = answer.json()
    assert shown == {
        "kind": "prisoner",
        "external_id": "ovd-77",
        "state": "pending",
        "uid": None,
        "received_at": shown["received_at"],
        "fields": {name: {"state": "pending", "reason": ""} for name in sorted(KNOWN)},
    }
    assert told(ONE, token) == shown
    assert told("submissions/", token) == {"next": None, "previous": None, "results": [shown]}
    assert (Prisoner.objects.count(), DirtyMark.objects.exclude(kind="organisation").count()) == (0, 0)


def test_the_same_again_changes_nothing(token: str) -> None:
    first = send(ONE, token, KNOWN).json()
    rows = list(SubmittedField.objects.order_by("pk").values())
    assert send(ONE, token, KNOWN).json() == first
    assert list(SubmittedField.objects.order_by("pk").values()) == rows


def test_a_newer_body_replaces_what_was_not_decided_and_asks_anew_for_what_changed(token: str) -> None:
    send(ONE, token, KNOWN | {"occupation": {"en": "teacher", "ru": ""}})
    now = timezone.now()
    SubmittedField.objects.filter(name="names").update(verdict="accepted", decided_at=now)
    SubmittedField.objects.filter(name="birth_date").update(
        verdict="rejected", reason="our source differs", decided_at=now
    )
    shown = send(ONE, token, {"birth_date": "1985", "names": KNOWN["names"], "gender": "male"}).json()
    assert shown["fields"] == {
        "birth_date": {"state": "pending", "reason": ""},
        "gender": {"state": "pending", "reason": ""},
        "names": {"state": "accepted", "reason": ""},
    }
    assert SubmittedField.objects.get(name="birth_date").value == "1985"


@pytest.mark.parametrize(
    ("verdicts", "state"),
    [
        (["accepted", "accepted"], "accepted"),
        (["rejected", "rejected"], "rejected"),
        (["accepted", "rejected"], "partly_accepted"),
        (["accepted", "pending"], "pending"),
    ],
)
def test_the_state_of_the_whole(token: str, verdicts: list[str], state: str) -> None:
    send(ONE, token, {"gender": "male", "birth_date": "1985"})
    for field, verdict in zip(SubmittedField.objects.order_by("pk"), verdicts, strict=True):
        if verdict != "pending":
            SubmittedField.objects.filter(pk=field.pk).update(verdict=verdict, reason="so", decided_at=timezone.now())
    Submission.objects.update(record="abcdefabcdef")
    assert (told(ONE, token)["state"], told(ONE, token)["uid"]) == (state, "abcdefabcdef")


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({"name": "x"}, [("name", "unknown")]),
        ({"status": "imprisoned"}, [("status", "unknown")]),
        ({"audience": "public", "gender": "male"}, [("audience", "unknown")]),
        ({"names": "Иванов"}, [("names", "invalid")]),
        ({"names": {"ru": "И", "en": "x"}}, [("names/en", "unknown")]),
        ({"names": {"ru": "Ив\u0000анов"}}, [("names/ru", "invalid")]),
        ({"names": {"ru": "Ив\u202eанов"}}, [("names/ru", "invalid")]),
        ({"birth_date": "31.02.1984"}, [("birth_date", "invalid")]),
        ({"birth_date": "1984-02-31"}, [("birth_date", "invalid")]),
        ({"sources": [{"url": "https://x.example"}]}, [("sources/0", "invalid")]),
        ({"sources": [{"title": "x", "url": "javascript:alert(1)"}]}, [("sources/0/url", "invalid")]),
        ({"citizenships": ["RU", "Russia"]}, [("citizenships/1", "invalid")]),
        ({"identifiers": ["ovdinfo 5"]}, [("identifiers/0", "invalid")]),
        ({"identifiers": ["memorial:дело-5", "ovdinfo:5\u0000"]}, [("identifiers/1", "invalid")]),
        ({"custody": {"current": {"in_transit": 1}}}, [("custody/current/in_transit", "invalid")]),
        ({"gender": "m", "birth_date": 1984}, [("birth_date", "invalid"), ("gender", "invalid")]),
        ([], [("", "invalid")]),
        ({}, [("", "invalid")]),
        ("text", [("", "invalid")]),
    ],
)
def test_what_has_another_form_is_refused_by_name(token: str, body: Any, faults: list[tuple[str, str]]) -> None:
    answer = send(ONE, token, body)
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, PROBLEM)
    assert [(each["field"], each["code"]) for each in answer.json()["errors"]] == faults
    assert not Submission.objects.exists()


def test_that_there_is_nothing_can_be_said_as_well(token: str) -> None:
    for _again in range(2):
        assert send(ONE, token, {"death": None, "birth_date": None}).json()["state"] == "pending"
    assert list(SubmittedField.objects.values_list("value", flat=True)) == [None, None]
    (line,) = batch(token, {"kind": "prisoner", "external_id": "1", "record": {"death": None}})
    assert line["status"] == 202


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "<script>alert(1)</script>", "'; DROP TABLE cases_prisoner; --", "{{ x }}"]
)
def test_hostile_words_are_words(token: str, text: str) -> None:
    assert send(ONE, token, {"occupation": {"en": text, "ru": text}}).status_code == 202
    assert SubmittedField.objects.get().value == {"en": text, "ru": text}


def test_what_cannot_be_read_or_is_too_long(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert send(ONE, token, b"{").status_code == 400
    assert send(ONE, token, b"[" * 100_000).status_code == 400
    assert send(ONE, token, b"\xff\xfe").status_code == 400
    assert send(ONE, token, KNOWN, kind="text/plain").status_code == 415
    monkeypatch.setattr(bodies, "MOST_BYTES", 100)
    answer = send(ONE, token, KNOWN)
    assert (answer.status_code, answer.headers["Content-Type"]) == (413, PROBLEM)


def test_it_needs_a_key_with_the_scope_and_a_kind_there_is(token: str) -> None:
    assert refused("submissions/") == (401, [])
    assert send(ONE, key_for("read"), KNOWN).status_code == 403
    assert send("submissions/sentence/5/", token, KNOWN).status_code == 404
    assert send("submissions/prisoner/a b/", token, KNOWN).status_code == 404


def test_somebody_elses_is_as_a_missing_one(token: str) -> None:
    send(ONE, token, KNOWN)
    other = key_for("submit", organisation="Another")
    assert refused(ONE, other) == (404, [])
    assert told("submissions/", other)["results"] == []
    send(ONE, other, {"gender": "female"})
    assert Submission.objects.count() == 2
    assert set(told(ONE, token)["fields"]) == set(KNOWN)


def test_a_batch_is_answered_line_by_line(token: str) -> None:
    lines = batch(
        token,
        {"kind": "prisoner", "external_id": "1", "record": KNOWN},
        b"{broken",
        {"kind": "prisoner", "external_id": "2", "record": {"names": 5}},
        {"kind": "sentence", "external_id": "3", "record": KNOWN},
        {"kind": "prisoner", "external_id": "../4", "record": KNOWN},
        {"kind": "prisoner", "external_id": "5"},
        {"kind": "facility", "external_id": "6", "record": {"name": {"en": "IK-4", "ru": "ИК-4"}}},
    )
    assert [(line["line"], line["status"], [each["field"] for each in line["errors"]]) for line in lines] == [
        (1, 202, []),
        (2, 400, [""]),
        (3, 400, ["names"]),
        (4, 400, ["kind"]),
        (5, 400, ["external_id"]),
        (6, 400, [""]),
        (7, 202, []),
    ]
    assert lines[0]["submission"] == told("submissions/prisoner/1/", token)
    assert Submission.objects.count() == 2


def test_thousands_in_a_batch_and_no_more(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(submissions, "MOST_LINES", 200)
    lines = [{"kind": "prisoner", "external_id": str(number), "record": {"gender": "male"}} for number in range(200)]
    assert {line["status"] for line in batch(token, *lines)} == {202}
    body = b"\n".join(orjson.dumps(line) for line in [*lines, lines[0]])
    answer = send("submissions/batch/", token, body, method="POST", kind="application/x-ndjson")
    assert answer.status_code == 400


def test_a_batch_counts_as_many_requests(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty lines as one: a hundred and fifty are three, beside the request itself."""
    cache.clear()
    monkeypatch.setattr(throttling, "FOR_A_KEY", 3)
    line = {"kind": "prisoner", "external_id": "1", "record": {"gender": "male"}}
    assert len(batch(token, *[line] * 100)) == 100
    body = b"\n".join([orjson.dumps(line)] * 150)
    with time_machine.travel(timezone.now() + timedelta(minutes=2), tick=False):
        answer = send("submissions/batch/", token, body, method="POST", kind="application/x-ndjson")
    assert (answer.status_code, answer.headers["Content-Type"]) == (429, PROBLEM)
    assert int(answer.headers["Retry-After"]) <= 60


@pytest.mark.parametrize("sent", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(token: str, sent: int, django_assert_num_queries: Any) -> None:
    for number in range(sent):
        send(f"submissions/prisoner/{number}/", token, KNOWN)
    told("submissions/", token)
    with django_assert_num_queries(3):  # key, submissions, fields
        assert len(told("submissions/", token)["results"]) == sent

"""POST /api/v1/letter-reports/: letters counted elsewhere, as a partner's program meets it, and what follows."""

from datetime import UTC, date, datetime
from typing import Any

import orjson
import pytest
import time_machine
from django.utils import timezone

from cases.actions.merging import merge, unmerge
from cases.models import Merge, Prisoner
from letters.actions.needs import refresh
from letters.actions.pledging import pledge
from letters.loads import loads
from letters.models import LetterReport
from letters.room import HasEnough
from tests import files
from tests.api_client import PROBLEM, client, key_for, refused, told
from tests.letters.cast import reachable, supporter
from tests.staff import desk, staff

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
PATH = "letter-reports/"


@pytest.fixture(autouse=True)
def march() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def token() -> str:
    return key_for("letters:report")


def send(token: str, body: Any) -> Any:
    headers = {"Authorization": f"Bearer {token}"}
    return client().generic(
        "POST", f"/api/v1/{PATH}", orjson.dumps(body), content_type="application/json", headers=headers
    )


def report(person: Prisoner | str, *, sent: int = 3, answered: int = 1, month: str = "2026-03") -> dict[str, Any]:
    uid = person if isinstance(person, str) else person.uid
    return {"prisoner": uid, "month": month, "sent": sent, "answered": answered}


def test_a_report_is_taken_and_the_same_again_is_one(token: str) -> None:
    person = reachable()
    for _again in range(2):
        answer = send(token, report(person))
        assert (answer.status_code, answer.json()) == (202, report(person))
    row = LetterReport.objects.get()
    assert (row.prisoner, row.month, row.sent, row.answered) == (person, date(2026, 3, 1), 3, 1)
    assert row.organisation.name_en == "Freedom Zone"


def test_a_newer_count_takes_the_place_of_the_one_before(token: str) -> None:
    person = reachable()
    send(token, report(person, sent=3))
    send(token, report(person, sent=5) | {"answered": 0.0})  # as whole as 0
    send(token, report(person, sent=7, month="2026-02"))
    send(key_for("letters:report", organisation="Another"), report(person, sent=2))
    rows = LetterReport.objects.order_by("organisation", "month")
    assert list(rows.values_list("organisation__name_en", "month__month", "sent")) == [
        ("Freedom Zone", 2, 7),
        ("Freedom Zone", 3, 5),
        ("Another", 3, 2),
    ]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"month": "2026-04"}, "month"),
        ({"month": "2027-01"}, "month"),
        ({"month": "2026-13"}, "month"),
        ({"month": "2026-3"}, "month"),
        ({"month": "1999-03"}, "month"),
        ({"month": "٢٠٢٦-03"}, "month"),
        ({"month": 202603}, "month"),
        ({"sent": -1}, "sent"),
        ({"sent": 100_001}, "sent"),
        ({"sent": 10**12}, "sent"),
        ({"sent": 1.5}, "sent"),
        ({"sent": True}, "sent"),
        ({"sent": "3"}, "sent"),
        ({"answered": -1}, "answered"),
        ({"answered": None}, "answered"),
        ({"prisoner": "aaaaaaaaaaaa"}, "prisoner"),
        ({"prisoner": 5}, "prisoner"),
        ({"prisoner": "\x00"}, "prisoner"),
    ],
)
def test_what_cannot_be_is_refused_by_name(token: str, change: dict[str, Any], fault: str) -> None:
    answer = send(token, report(reachable()) | change)
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, PROBLEM)
    assert [(each["field"], each["code"]) for each in answer.json()["errors"]] == [(fault, "invalid")]
    assert not LetterReport.objects.exists()


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ([], {"": "invalid"}),
        ({}, {"": "invalid"}),
        ("text", {"": "invalid"}),
        ({"month": "2026-03"}, {"prisoner": "invalid", "sent": "invalid", "answered": "invalid"}),
        (report("aaaaaaaaaaaa") | {"is_doubted": False, "organisation": 5}, {
            "is_doubted": "unknown", "organisation": "unknown",
        }),
    ],
)  # fmt: skip
def test_nothing_else_can_be_said_and_nothing_left_out(token: str, body: Any, faults: dict[str, str]) -> None:
    assert {each["field"]: each["code"] for each in send(token, body).json()["errors"]} == faults


def test_it_needs_a_key_and_the_scope() -> None:
    assert refused(PATH, method="POST") == (401, [])
    assert refused(PATH, key_for("read", "submit", "webhooks"), method="POST") == (403, [])
    assert refused(PATH, key_for("letters:report")) == (405, [])


def test_whom_a_key_may_not_see_is_as_nobody(token: str) -> None:
    """By status, body, headers and queries alike: who is hidden, withdrawn, or shown to partners to a key of public."""
    hidden, withdrawn, partners = (reachable(name) for name in ("Один", "Два", "Три"))
    Prisoner.objects.filter(pk=withdrawn.pk).update(hidden_at=timezone.now())
    Prisoner.objects.filter(pk=partners.pk).update(audience="partners")
    files.publish()
    hidden = files.person("Четыре", audience="internal")
    files.publish()
    unknown = send(token, report("missing23456"))
    for person in (hidden, withdrawn, partners):
        answer = send(token, report(person))
        assert (answer.status_code, answer.content, dict(answer.headers)) == (
            400,
            unknown.content,
            dict(unknown.headers),
        )
    assert send(key_for("letters:report", "read"), report(partners)).status_code == 202


@pytest.mark.parametrize("name", ["hidden", "unknown"])
def test_a_hidden_one_costs_as_many_queries_as_nobody(name: str, token: str, django_assert_num_queries: Any) -> None:
    uid = files.person(audience="internal").uid if name == "hidden" else "missing23456"
    files.publish()
    send(token, report(uid))
    with django_assert_num_queries(2):  # the key, the record
        send(token, report(uid))


def test_who_is_written_to_by_others_is_not_forgotten(token: str) -> None:
    alone, known = reachable("Волков"), reachable("Орлов", place=files.facility("ИК-9"))
    send(token, report(known, sent=9))
    refresh(now=NOW)
    needs = told("letter-needs/", token)["results"]
    assert {each["uid"]: each["need"] for each in needs} == {alone.uid: "much", known.uid: "little"}


def test_who_gets_as_many_as_they_can_receive_is_promised_no_more(token: str) -> None:
    person = reachable()
    send(token, report(person, sent=12))
    with pytest.raises(HasEnough):
        pledge(supporter(), person.uid, rhythm_days=30, now=NOW)


def test_what_a_coordinator_doubts_does_not_count(token: str, cora: Any) -> None:
    person = reachable()
    send(token, report(person, sent=9000))
    assert loads(NOW.date())[person.uid].sure == 9000
    page = f"/admin/letters/letterreport/{LetterReport.objects.get().pk}/change/"
    assert "9000" in cora.get(page).content.decode()
    assert cora.post(page, {"is_doubted": "on"}).status_code == 302
    assert loads(NOW.date()).get(person.uid) is None
    send(token, report(person, sent=9001))  # sent again, it is doubted still
    assert LetterReport.objects.get().is_doubted


def test_a_doubt_is_all_that_can_be_changed(token: str, cora: Any) -> None:
    send(token, report(reachable(), sent=4))
    page = f"/admin/letters/letterreport/{LetterReport.objects.get().pk}/change/"
    cora.post(page, {"sent": 0, "month": "2026-01-01", "is_doubted": ""})
    row = LetterReport.objects.get()
    assert (row.sent, row.month, row.is_doubted) == (4, date(2026, 3, 1), False)


def test_of_two_files_of_one_person_both_counts_stay(token: str) -> None:
    """And a program that knows the merged uid goes on reporting under it."""
    one, other = reachable("Волков"), reachable("Вольков", place=files.facility("ИК-9"))
    send(token, report(one, sent=2))
    send(token, report(other, sent=3))
    edith = staff("edith")
    merge(one, other, choices={}, actor=edith)
    files.publish()
    assert loads(NOW.date())[one.uid].sure == 5
    assert send(token, report(other, sent=4)).status_code == 202
    assert loads(NOW.date())[one.uid].sure == 6
    unmerge(Merge.objects.get(), actor=edith)
    assert {uid: load.sure for uid, load in loads(NOW.date()).items()} == {one.uid: 2, other.uid: 4}


@pytest.mark.parametrize("people", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(
    token: str, people: int, cora: Any, django_assert_num_queries: Any
) -> None:
    for number in range(people):
        send(token, report(reachable(f"Номер{number}", place=files.facility(f"ИК {number}"))))
    cora.get("/admin/letters/letterreport/")
    with django_assert_num_queries(8):
        shown = cora.get("/admin/letters/letterreport/").content.decode()
    assert shown.count('class="field-calendar_month') == people
    assert "letterreport" not in desk("vera").get("/admin/").content.decode()

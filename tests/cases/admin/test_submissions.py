"""Partners' submissions are looked at field by field, beside what we hold; what is taken over is in the file."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Evidence, Prisoner
from tests import files
from tests.api_client import key_for, told
from tests.tracker.submitting.test_submissions import KNOWN, send
from tracker.models import Submission, User

pytestmark = pytest.mark.django_db

ONE = "submissions/prisoner/ovd-77/"
LIST = "/admin/tracker/submission/"
SAID = KNOWN | {
    "gender": "male",
    "citizenships": ["UA"],
    "occupation": {"en": "", "ru": "учитель"},
    "identifiers": ["ovdinfo:77"],
    "custody": {"current": {"place": {"en": "", "ru": "СИЗО-1"}}},
}


@pytest.fixture
def token() -> str:
    return key_for("submit")


@pytest.fixture
def submission(token: str) -> Submission:
    assert send(ONE, token, SAID).status_code == 202
    return Submission.objects.get()


def page(client: Client, submission: Submission, query: str = "") -> str:
    answer = client.get(f"{LIST}{submission.pk}/change/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def act(client: Client, submission: Submission, what: str, **sent: str) -> str:
    return client.post(f"{LIST}{submission.pk}/{what}/", sent, follow=True).content.decode()


def decide(client: Client, submission: Submission, **verdicts: str) -> str:
    """`birth_date="accepted"`; a reason to refuse it is anything else. With the marks that the page shows."""
    shown = dict(re.findall(r'name="(seen-\d+)" value="(\w+)"', page(client, submission)))
    sent: dict[str, str] = shown
    for name, verdict in verdicts.items():
        number = submission.fields.get(name=name).pk
        sent[f"verdict-{number}"] = verdict if verdict == "accepted" else "rejected"
        sent[f"reason-{number}"] = "" if verdict == "accepted" else verdict
    return act(client, submission, "decide", **sent)


def verdicts(token: str) -> dict[str, str]:
    return {name: each["state"] for name, each in told(ONE, token)["fields"].items() if each["state"] != "pending"}


def test_what_waits_is_listed_and_what_is_decided_is_not(vera: Client, submission: Submission) -> None:
    assert "ovd-77" in vera.get(LIST).content.decode()
    submission.fields.update(verdict="accepted", decided_at=submission.received_at)
    assert "ovd-77" not in vera.get(LIST).content.decode()
    assert "ovd-77" in vera.get(f"{LIST}?waiting=no").content.decode()
    assert "ovd-77" in vera.get(f"{LIST}?waiting=all").content.decode()


def test_the_page_sets_both_sides_beside_one_another(vera: Client, submission: Submission) -> None:
    person = files.person("Петров", "Пётр", birth_date="1983", audience="internal", occupation_ru="врач")
    act(vera, submission, "tie", record=person.uid)
    shown = page(vera, submission)
    assert [word for word in ("учитель", "врач", "1984-05", "1983", "Петров") if word not in shown] == []


def test_what_has_a_word_in_the_file_is_said_in_the_volunteers_language(vera: Client, submission: Submission) -> None:
    User.objects.update(language="ru")
    assert "мужской" in page(vera, submission)


def test_what_was_read_from_us_and_sent_back_is_the_same(vera: Client, token: str) -> None:
    person = files.person("Иванов", "Иван")
    files.held(person)
    files.publish()
    record = told(f"prisoners/{person.uid}/")
    assert send(ONE, token, {"custody": record["custody"], "names": record["names"]}).status_code == 202
    submission = Submission.objects.get()
    act(vera, submission, "tie", record=person.uid)
    shown = page(vera, submission)
    assert (shown.count("The same."), "contradicts" in shown) == (2, False)


def test_what_the_partner_knows_it_from_stands_beside_it(vera: Client, submission: Submission) -> None:
    shown = page(vera, submission)
    assert '<a href="https://paper.example/1"' in shown
    assert [word for word in ("A paper", "media, 2024", "According to: A paper") if word not in shown] == []


def test_without_a_source_the_page_says_so(vera: Client, token: str) -> None:
    send(ONE, token, {"gender": "male"})
    assert "It names no source" in page(vera, Submission.objects.get())


def test_fields_stand_in_the_order_of_the_record_and_what_waits_first(vera: Client, submission: Submission) -> None:
    submission.fields.filter(name="birth_date").update(verdict="accepted", decided_at=submission.received_at)
    shown = re.findall(r'<fieldset class="module">\s*<h2>([^<]*)</h2>', page(vera, submission))
    expected = ["Name", "Sex", "Citizenships", "Occupation", "Where they are held", "In other registries", "Sources"]
    assert shown == [*expected, "Born"]


def test_whoever_is_called_so_is_offered_though_born_another_day(vera: Client, submission: Submission) -> None:
    files.person("Иванов", "Иван", birth_date="1951", audience="internal")
    assert "It is this person" in page(vera, submission)


def test_likely_people_are_offered(vera: Client, submission: Submission) -> None:
    files.person("Иванов", "Иван", birth_date="1984-05-02", audience="internal")
    files.person("Сидоров", "Семён", audience="internal")
    shown = page(vera, submission)
    assert "Иванов Иван" in shown
    assert "Сидоров" not in shown
    assert "Сидоров" in page(vera, submission, "?q=sidorov")


def test_accepted_fields_are_in_the_file_with_the_partners_source(
    vera: Client, submission: Submission, token: str
) -> None:
    person = files.person("Иванов", "Иван", birth_date=None, audience="internal", occupation_en="nurse")
    act(vera, submission, "tie", record=person.uid)
    accepted = ("birth_date", "gender", "citizenships", "occupation", "identifiers")
    decide(vera, submission, **dict.fromkeys(accepted, "accepted"), names="We have it from his passport.")
    person.refresh_from_db()
    assert (str(person.birth_date), person.sex, person.citizenships) == ("1984-05", "male", ["UA"])
    assert (person.occupation_ru, person.occupation_en) == ("учитель", "nurse")
    assert [str(each) for each in person.identifiers.all()] == ["ovdinfo:77"]
    assert {row.source.title for row in Evidence.objects.filter(prisoner=person)} == {"A paper"}
    assert verdicts(token) == {**dict.fromkeys(accepted, "accepted"), "names": "rejected"}
    answer = told(ONE, token)
    assert (answer["uid"], answer["fields"]["names"]["reason"]) == (person.uid, "We have it from his passport.")


def test_of_a_file_that_was_merged_since_the_one_that_stands_is_shown_and_changed(
    vera: Client, submission: Submission, token: str
) -> None:
    tied, stands = (files.person("Иванов", "Иван", birth_date=None, audience="internal", occupation_ru=said)
                    for said in ("", "врач"))  # fmt: skip
    act(vera, submission, "tie", record=tied.uid)
    Prisoner.objects.filter(pk=tied.pk).update(merged_into=stands)
    assert [word for word in ("врач", f"/prisoner/{stands.pk}/change/") if word not in page(vera, submission)] == []
    decide(vera, submission, birth_date="accepted")
    stands.refresh_from_db()
    assert (str(stands.birth_date), verdicts(token)) == ("1984-05", {"birth_date": "accepted"})


def test_the_partner_sees_what_became_of_the_whole(vera: Client, submission: Submission, token: str) -> None:
    act(vera, submission, "open")
    for field in submission.fields.filter(verdict="pending"):
        decide(vera, submission, **{field.name: "accepted" if field.name != "custody" else "He was moved in May."})
    assert told(ONE, token)["state"] == "partly_accepted"


def test_nothing_is_taken_before_it_is_said_whom_it_is_about(vera: Client, submission: Submission, token: str) -> None:
    assert "Say first whom" in decide(vera, submission, birth_date="accepted")
    assert verdicts(token) == {}


def test_a_field_is_refused_for_a_reason_alone(vera: Client, submission: Submission, token: str) -> None:
    assert "Say why a field is refused" in decide(vera, submission, birth_date="")
    assert verdicts(token) == {}


def test_what_the_partner_sent_meanwhile_is_not_decided_unseen(
    vera: Client, submission: Submission, token: str
) -> None:
    person = files.person("Иванов", "Иван", birth_date=None, audience="internal")
    act(vera, submission, "tie", record=person.uid)
    number = submission.fields.get(name="birth_date").pk
    marks = dict(re.findall(r'name="(seen-\d+)" value="(\w+)"', page(vera, submission)))
    send(ONE, token, SAID | {"birth_date": "1990"})
    shown = act(vera, submission, "decide", **marks, **{f"verdict-{number}": "accepted"})
    assert "It has changed since you opened this page" in shown
    person.refresh_from_db()
    assert (person.birth_date, verdicts(token)) == (None, {})


def test_a_number_of_somebody_else_is_not_taken(vera: Client, submission: Submission, token: str) -> None:
    person = files.person("Иванов", "Иван", audience="internal")
    files.person("Сидоров", "Семён", audience="internal", identifiers=["ovdinfo:77"])
    act(vera, submission, "tie", record=person.uid)
    shown = decide(vera, submission, identifiers="accepted", gender="accepted")
    assert "cannot stand in the file" in shown
    assert (list(person.identifiers.all()), verdicts(token)) == ([], {})


def test_what_is_longer_than_a_file_holds_is_said_to_be(vera: Client, token: str) -> None:
    long = {"names": {"ru": "И" * 150}, "occupation": {"en": "x" * 300, "ru": ""}}
    assert send(ONE, token, long).status_code == 202
    submission = Submission.objects.get()
    assert "cannot stand in the file" in act(vera, submission, "open")
    assert not Prisoner.objects.exists()
    act(vera, submission, "tie", record=files.person(audience="internal").uid)
    assert "cannot stand in the file" in decide(vera, submission, occupation="accepted")
    assert verdicts(token) == {}


@pytest.mark.parametrize("name", ["", " "])
def test_no_file_is_opened_for_nobody(vera: Client, token: str, name: str) -> None:
    assert send(ONE, token, {"names": {"ru": name}}).status_code == 202
    shown = act(vera, Submission.objects.get(), "open")
    assert "gives no name" in shown
    assert not Prisoner.objects.exists()


def test_a_file_is_opened_with_what_was_sent(vera: Client, submission: Submission, token: str) -> None:
    act(vera, submission, "open")
    person = Prisoner.objects.get()
    assert (str(person), str(person.birth_date), person.sex) == ("Иванов Иван Иванович", "1984-05", "male")
    assert (person.audience, person.keeper.username) == ("internal", "vera")
    assert verdicts(token) == dict.fromkeys(("names", "birth_date", "gender"), "accepted")
    assert told(ONE, token)["uid"] == person.uid


def test_a_facility_is_tied_by_its_address_and_entered_by_hand(vera: Client, token: str) -> None:
    assert send("submissions/facility/f1/", token, {"name": {"en": "", "ru": "ИК-9"}}).status_code == 202
    submission = Submission.objects.get(kind="facility")
    place = files.facility()
    assert "There is no such record" in act(vera, submission, "tie", record="nonsense2345")
    act(vera, submission, "tie", record=place.uid)
    decide(vera, submission, name="accepted")
    place.refresh_from_db()
    assert (place.name_ru != "ИК-9", submission.fields.get().verdict) == (True, "accepted")


def test_hostile_words_are_words(vera: Client, token: str) -> None:
    evil = "<script>alert(1)</script>{{ 7|add:7 }}"
    assert send(ONE, token, {"occupation": {"en": evil, "ru": ""}}).status_code == 202
    shown = page(vera, Submission.objects.get())
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7|add:7 }}" in shown


@pytest.mark.parametrize("many", [1, 3])
def test_lists_cost_the_same(
    vera: Client, token: str, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        send(f"submissions/prisoner/n{number}/", token, SAID)
    vera.get(LIST)
    with django_assert_num_queries(8):
        vera.get(LIST)


def test_a_coordinator_does_not_decide(cora: Client, submission: Submission) -> None:
    assert cora.get(f"{LIST}{submission.pk}/change/").status_code == 403
    assert cora.post(f"{LIST}{submission.pk}/open/").status_code == 403
    assert Prisoner.objects.count() == 0

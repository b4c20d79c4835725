"""The two doors to the volunteers for people without an account."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from cases.models import Lead
from tests import files
from tests.cases.pages.site import visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db

MENTION = {"name_as_heard": "Лев", "place": "Омск", "words": "canary-words", "contact": "canary-contact"}


@pytest.fixture(autouse=True)
def fresh_hour() -> None:
    cache.clear()


def tell(path: str, **answers: str) -> Any:
    return Client().post(path, answers)


def test_what_somebody_knows_reaches_the_volunteers() -> None:
    answer = tell("/en/know/", **MENTION)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/told/")
    lead = Lead.objects.get()
    assert (lead.kind, lead.state, lead.name_as_heard, lead.place) == ("mention", "new", "Лев", "Омск")
    assert (lead.words, lead.contact, lead.prisoner) == ("canary-words", "canary-contact", None)
    assert "It has reached the volunteers." in words(visit("/en/told/"))


def test_what_was_told_is_sealed_in_the_database_and_shown_on_no_page() -> None:
    tell("/en/know/", **MENTION)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cases_lead::text FROM cases_lead")
        row = cursor.fetchone()[0]
    assert "Лев" in row
    assert "canary" not in row
    publish()
    assert "Лев" not in words(visit("/ru/people/"))


def test_what_is_not_understood_is_said_beside_the_field() -> None:
    answer = tell("/en/know/", name_as_heard="Лев", words="")
    assert answer.status_code == 400
    assert 'id="id_words_error"' in answer.content.decode()
    assert 'value="Лев"' in answer.content.decode()
    assert tell("/en/know/", words="x" * 5001).status_code == 400
    assert not Lead.objects.exists()


def test_a_robot_is_thanked_and_not_heard() -> None:
    answer = tell("/en/know/", **MENTION, website="https://example.org/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/told/")
    assert not Lead.objects.exists()


def test_one_address_is_heard_six_times_an_hour() -> None:
    for _time in range(6):
        assert tell("/en/know/", **MENTION).status_code == 302
    answer = tell("/en/correct/", kind="removal", words="What I wrote")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3600")
    assert "has not been sent" in words(answer)
    assert "What I wrote" in words(answer)
    assert Lead.objects.count() == 6
    assert Client(REMOTE_ADDR="192.0.2.7").post("/en/know/", MENTION).status_code == 302


def test_a_record_can_be_asked_to_be_removed() -> None:
    person = files.person("Кагарлицкий", "Борис")
    publish()
    assert "About the record of Boris Kagarl" in words(visit(f"/en/correct/?person={person.uid}"))
    tell("/en/correct/", kind="removal", words="He asks to be taken out", about_uid=person.uid)
    lead = Lead.objects.get()
    assert (lead.kind, lead.about_uid, lead.words) == ("removal", person.uid, "He asks to be taken out")


def test_the_form_does_not_tell_whether_a_hidden_record_exists() -> None:
    hidden = files.person("Тайный", audience="internal")
    publish()
    asked = [visit(f"/en/correct/?person={uid}") for uid in (hidden.uid, "aaaaaaaaaaaa")]
    first, second = (len(answer.content) for answer in asked)
    assert first == second
    assert "About the record" not in words(asked[0])


@pytest.mark.parametrize("path", ["/en/know/", "/ru/correct/"])
def test_a_form_needs_its_own_token_and_is_kept_by_nobody(path: str) -> None:
    answer = visit(path)
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert set(answer.cookies) == {"csrf"}
    assert answer.cookies["csrf"]["max-age"] == ""
    refused = Client(enforce_csrf_checks=True).post(path, MENTION)
    assert refused.status_code == 403
    assert not Lead.objects.exists()

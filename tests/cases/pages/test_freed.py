"""The page of somebody who walked free: when, what no longer stands, and why no letter goes to a prison."""

import pytest

from cases.models import Designation, Outcome, Prisoner, Ruling, Sentence
from tests import files
from tests.cases.pages.site import visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db


def page(person: Prisoner) -> str:
    publish()
    return words(visit(f"/en/people/{person.uid}/"))


def test_the_last_day_of_being_held_is_told() -> None:
    person = files.person("Иванов")
    for day in ("1983-04-28", "2024-08-01"):
        files.freed(person, day, "exchange")
    assert "Released 1 August 2024" in page(person).partition("Timeline")[0]


def test_without_any_date_there_is_no_empty_line_of_dates() -> None:
    person = files.person("Иванов")
    publish()
    assert "person-dates" not in visit(f"/en/people/{person.uid}/").content.decode()


def test_who_is_wanted_after_a_release_is_in_no_prison() -> None:
    person = files.person("Иванов")
    Designation.objects.create(prisoner=person, register="wanted", started="2025-10")
    assert "We know no address that letters would reach." in page(person)
    files.freed(person, "2024-08-01", "exchange")
    assert "This person is no longer held, so no letter is sent to a prison." in page(person)


def test_a_sentence_that_was_replaced_is_struck_and_said_to_be() -> None:
    person = files.person("Иванов")
    defendant = files.charged(person).defendant
    for instance, day, outcome, punishment in [
        ("first", "2023-12-12", "convicted", {"kind": "fine", "fine_rub": 609_000}),
        ("appeal", "2024-02-13", "hardened", {"kind": "imprisonment", "years": 5, "regime": "general"}),
    ]:
        ruling = Ruling.objects.create(case=defendant.case, instance=instance, given_on=day, in_force_from=day)
        made = Outcome.objects.create(ruling=ruling, defendant=defendant, outcome=outcome)
        Sentence.objects.create(outcome=made, **punishment)
    publish()
    told = visit(f"/en/people/{person.uid}/").content.decode()
    assert "<s>A fine of 609,000 roubles</s>" in told
    assert "<s>5 years" not in told
    assert "A fine of 609,000 roubles no longer stands" in words(visit(f"/en/people/{person.uid}/"))

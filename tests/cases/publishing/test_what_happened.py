"""Hearings, events of several people, measures by case and stays that ended nobody knows when, as records tell them."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cases.models import Case, Court, Defendant, Event, EventPerson, Hearing, Placement, Prisoner, Restraint
from tests import files
from tests.files import publish
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def boris() -> Prisoner:
    return files.person("Кагарлицкий", "Борис")


@pytest.fixture
def case(boris: Prisoner) -> Case:
    return files.charged(boris).defendant.case


def record(row: Any, audience: str = "public") -> dict[str, Any]:
    publish()
    return PublishedRecord.objects.seen_by(audience).live().get(uid=row.uid).data


def test_the_hour_of_a_hearing_is_that_of_its_court(boris: Prisoner, case: Case) -> None:
    court = Court.objects.create(name_ru="Суд", time_zone="Asia/Yekaterinburg")
    Hearing.objects.create(
        case=case, court=court, held_on="2025-12-16", starts_at="10:30", outcome_en="canary-outcome", note="canary-note"
    )
    [told] = record(boris)["cases"][0]["hearings"]
    assert (told["at"], told["time_zone"]) == ("2025-12-16T10:30:00+05:00", "Asia/Yekaterinburg")
    assert [each["at"] for each in record(case)["hearings"]] == [told["at"]]
    Court.objects.update(time_zone="Asia/Vladivostok")
    assert record(boris)["cases"][0]["hearings"][0]["at"] == "2025-12-16T10:30:00+10:00"
    assert "canary-note" not in "".join(PublishedRecord.objects.values_list("body", flat=True))


def test_hearings_are_of_the_case_and_their_words_of_who_is_named(boris: Prisoner, case: Case) -> None:
    Hearing.objects.create(case=case, held_on="2025-12-16", outcome_en="canary-outcome")
    assert "canary-outcome" in str(record(boris))
    files.disclose(boris, "identity", "internal")
    assert "canary-outcome" not in str(record(boris))
    files.disclose(boris, "case", "internal")
    assert record(boris)["cases"] == []


def test_of_another_defendants_hearing_nothing_is_told(boris: Prisoner, case: Case) -> None:
    hidden = files.person("Тайный", audience="internal")
    defendant = Defendant.objects.create(case=case, prisoner=hidden)
    before = record(boris), record(case)
    Hearing.objects.create(case=case, defendant=defendant, held_on="2025-12-16")
    assert (record(boris), record(case)) == before


def test_a_hearing_on_the_merits_makes_a_trial_when_its_day_has_come(boris: Prisoner, case: Case) -> None:
    today = timezone.now().date()
    preliminary = Hearing.objects.create(case=case, purpose="preliminary", held_on=today)
    assert record(boris)["status"] == "accused"
    Hearing.objects.filter(pk=preliminary.pk).update(purpose="merits")
    assert record(boris)["status"] == "on_trial"
    Hearing.objects.filter(pk=preliminary.pk).update(held_on=today + timedelta(days=9))
    assert record(boris)["status"] == "accused"
    stored = PublishedRecord.objects.seen_by("public").get(uid=boris.uid)
    assert stored.changes_on == today + timedelta(days=9)


def test_a_search_at_several_homes_is_in_each_of_their_records(boris: Prisoner) -> None:
    anna = files.person("Очкина", "Анна")
    event = Event.objects.create(prisoner=boris, kind="search", text_en="canary-search", audience="public")
    EventPerson.objects.create(event=event, prisoner=anna)
    for person in (boris, anna):
        [told] = record(person)["events"]
        assert (told["text"]["en"], set(told["people"])) == ("canary-search", {boris.uid, anna.uid})
    Event.objects.update(text_en="canary-changed")
    assert record(anna)["events"][0]["text"]["en"] == "canary-changed"


@pytest.mark.parametrize("how", ["internal", "hidden", "identity", "case"])
def test_the_words_of_an_event_name_nobody_who_is_hidden(boris: Prisoner, how: str) -> None:
    anna = files.person("Очкина", "Анна")
    event = Event.objects.create(prisoner=boris, kind="search", text_en="at Anna's, canary-search", audience="public")
    EventPerson.objects.create(event=event, prisoner=anna)
    assert "canary-search" in str(record(boris))
    if how == "internal":
        Prisoner.objects.filter(pk=anna.pk).update(audience="internal")
    elif how == "hidden":
        Prisoner.objects.filter(pk=anna.pk).update(hidden_at=timezone.now())
    else:
        files.disclose(anna, how, "internal")
    [told] = record(boris)["events"]
    assert (told["kind"], told["text"], told["people"]) == ("search", {"en": "", "ru": ""}, [boris.uid])
    assert anna.uid not in str(record(boris))


def test_an_event_of_a_case_is_told_where_all_of_its_people_are_shown(boris: Prisoner, case: Case) -> None:
    witness = files.person("Свидетель")
    event = Event.objects.create(case=case, text_en="canary-search", audience="public")
    EventPerson.objects.create(event=event, prisoner=witness)
    assert [each["text"]["en"] for each in record(case)["events"]] == ["canary-search"]
    Prisoner.objects.filter(pk=witness.pk).update(audience="internal")
    assert record(case)["events"] == []


def test_a_measure_of_a_hidden_case_is_hidden_with_it(boris: Prisoner, case: Case) -> None:
    secret = files.charged(boris, "275", "", audience="internal").defendant.case
    Restraint.objects.create(prisoner=boris, kind="remand", started="2025-01-01", case=secret)
    assert (record(boris)["restraints"], record(boris)["status"]) == ([], "accused")
    Restraint.objects.update(case=case)
    assert [row["case"] for row in record(boris)["restraints"]] == [case.uid]
    assert record(boris)["status"] == "remand"


def test_a_stay_that_ended_nobody_knows_when_holds_nobody(boris: Prisoner) -> None:
    stay = files.held(boris)
    assert record(boris)["custody"]["current"]["facility"] is not None
    Placement.objects.filter(pk=stay.pk).update(left=True)
    body = record(boris)
    assert (body["custody"]["current"], body["status"], body["letters"]["can_write"]) == (None, "no_data", False)
    assert [(row["to"], row["left"]) for row in body["custody"]["history"]] == [(None, True)]
    files.held(boris, stay.facility, started="2025-01")  # another stay may be open beside it
    assert record(boris)["status"] == "imprisoned"
    assert set(Prisoner.objects.writable()) == {boris}


def test_numbers_in_other_registries_go_with_the_name() -> None:
    person = files.person(identifiers=("ovdinfo:123", "memorial:5"))
    assert record(person)["identifiers"] == ["memorial:5", "ovdinfo:123"]
    files.disclose(person, "identity", "internal")
    assert record(person)["identifiers"] == []


def test_rulings_come_in_the_order_of_the_courts_where_a_day_is_not_known(boris: Prisoner, case: Case) -> None:
    defendant = case.defendants.get()
    for given_on, instance in [("2022-07/2022-11", "appeal"), ("2022-07-08", "first")]:
        ruling = case.rulings.create(given_on=given_on, instance=instance)
        defendant.outcomes.create(ruling=ruling, outcome="convicted" if instance == "first" else "softened")
    told = [record(boris)["cases"][0]["rulings"], record(case)["rulings"]]
    assert [[each["instance"] for each in rulings] for rulings in told] == [["first", "appeal"]] * 2

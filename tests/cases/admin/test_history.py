"""The story of a file: who changed what, when and why, rows that are gone included."""

from typing import Any

import pytest
from django.test import Client

from cases.models import Consent, Prisoner, Sentence
from tests import files
from tests.cases.admin.filling import filled
from tests.staff import desk
from tracker.history import because


@pytest.fixture
def person(db: None) -> Prisoner:
    with because("seed"):
        return files.person("Иванов", "Иван", audience="internal", consent="")


def told(client: Client, person: Prisoner) -> list[Any]:
    page = client.get(f"/admin/cases/prisoner/{person.pk}/history/").context["page"]
    return [
        (change.who, str(change.why), change.record, change.verb, [(a.field, a.old, a.new) for a in change.alterations])
        for change in page
    ]


def test_a_change_by_a_form_is_told(vera: Client, person: Prisoner) -> None:
    url = f"/admin/cases/prisoner/{person.pk}/change/"
    vera.post(url, filled(vera, url, birth_date="1958", **{"names-0-given": "Пётр"}))
    assert ("vera", "", "Person", "update", [("Born", "", "1958")]) in told(vera, person)
    assert ("vera", "", "Name", "update", [("Given name", "Иван", "Пётр")]) in told(vera, person)
    assert (
        "",
        "seed",
        "Name",
        "insert",
        [("Kind", "", "official"), ("Surname", "", "Иванов"), ("Given name", "", "Иван")],
    ) in told(vera, person)


def test_the_context_says_which_page_and_names_nobody(vera: Client, person: Prisoner) -> None:
    url = f"/admin/cases/prisoner/{person.pk}/change/"
    vera.post(url, filled(vera, url, birth_date="1958"))
    context = person.history.order_by("-pgh_id").first().pgh_context.metadata
    assert context == {
        "user": vera.session["_auth_user_id"] and int(vera.session["_auth_user_id"]),
        "why": "form",
        "url": "admin/cases/prisoner/<path:object_id>/change/",
    }


def test_what_is_gone_is_told_with_its_children(vera: Client, person: Prisoner) -> None:
    charge = files.charged(person)
    charge.defendant.delete()
    verbs = {(record, verb) for _who, _why, record, verb, _fields in told(vera, person)}
    assert {("Charge", "insert"), ("Charge", "delete"), ("Defendant", "delete")} <= verbs


def test_a_change_past_every_door_says_so(vera: Client) -> None:
    person = files.person("Иванов", "Иван")
    person.names.update(given="Пётр")
    assert ("", "directly in the database", "Name", "update", [("Given name", "Иван", "Пётр")]) in told(vera, person)


def test_related_records_are_named(vera: Client, person: Prisoner) -> None:
    files.held(person, files.facility("ИК-4"), started="2024-06")
    (fields,) = [fields for _w, _y, record, _v, fields in told(vera, person) if record == "Placement"]
    assert ("Facility", "", "ИК-4") in fields
    assert ("From", "", "June 2024") in fields


def test_sentences_belong_to_the_story(vera: Client, person: Prisoner) -> None:
    defendant = files.charged(person).defendant
    ruling = defendant.case.rulings.create(given_on="2024-01-01")
    outcome = defendant.outcomes.create(ruling=ruling)
    Sentence.objects.create(outcome=outcome, years=5)
    records = {record for _who, _why, record, _verb, _fields in told(vera, person)}
    assert {"Outcome", "Sentence", "Charge", "Defendant"} <= records


def test_consents_are_told_to_editors_alone(demo: None, person: Prisoner) -> None:
    Consent.objects.create(prisoner=person, kind="relative", how="canary-consent")

    def shown(who: str) -> bool:
        return "canary-consent" in desk(who).get(f"/admin/cases/prisoner/{person.pk}/history/").content.decode()

    assert {who: shown(who) for who in ("vera", "edith", "cora")} == {"vera": False, "edith": True, "cora": False}


def test_a_coordinator_reads_only_what_the_page_shows_as_well(cora: Client, person: Prisoner) -> None:
    files.held(person)
    files.charged(person)
    assert {record for _who, _why, record, _verb, _fields in told(cora, person)} == {"Person", "Name"}


def test_the_story_costs_the_same_however_long_it_is(
    vera: Client, person: Prisoner, django_assert_num_queries: Any
) -> None:
    url = f"/admin/cases/prisoner/{person.pk}/history/"
    files.held(person, files.facility("ИК-1"))
    vera.get(url)
    # session, user, permissions (2), the person, its name; 24 histories; who, facilities
    with django_assert_num_queries(32):
        vera.get(url)
    person.placements.all().delete()
    files.held(person, files.facility("ИК-2"))
    with django_assert_num_queries(32):
        vera.get(url)


def test_a_stranger_to_the_files(demo: None, person: Prisoner) -> None:
    assert desk("tom").get(f"/admin/cases/prisoner/{person.pk}/history/").status_code == 403
    assert desk("vera").get("/admin/cases/prisoner/999/history/").status_code == 404

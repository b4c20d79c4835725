"""Cases, charges and rulings: entered step by step, each on its page."""

import pytest
from django.test import Client

from cases.models import Case, Charge, Defendant, Outcome, Prisoner, Ruling, Sentence
from tests import files
from tests.cases.admin.filling import filled


@pytest.fixture
def person(db: None) -> Prisoner:
    return files.person("Иванов", "Иван", audience="internal", consent="")


@pytest.fixture
def defendant(person: Prisoner) -> Defendant:
    return files.charged(person, audience="internal").defendant


def test_a_person_is_put_into_a_case_and_the_page_leads_on(vera: Client, person: Prisoner) -> None:
    case = Case.objects.create(title_en="The Ufa circle")
    url = f"/admin/cases/prisoner/{person.pk}/change/"
    vera.post(url, filled(vera, url, **{"defences-0-case": case.pk}))
    defendant = Defendant.objects.get()
    assert (defendant.case, defendant.prisoner) == (case, person)
    assert f"/admin/cases/defendant/{defendant.pk}/change/" in vera.get(url).content.decode()


def test_a_charge_is_requalified(vera: Client, defendant: Defendant) -> None:
    later = files.charged(files.person("Петров", "Пётр"), "280", "1")
    Charge.objects.filter(pk=later.pk).update(defendant=defendant)
    earlier = defendant.charges.exclude(pk=later.pk).get()
    url = f"/admin/cases/defendant/{defendant.pk}/change/"
    changed = {"charges-0-status": "requalified", "charges-0-requalified_to": later.pk}
    assert vera.post(url, filled(vera, url, **changed)).status_code == 302
    earlier.refresh_from_db()
    assert (earlier.status, earlier.requalified_to) == ("requalified", later)


def test_a_charge_is_not_requalified_to_anothers(vera: Client, defendant: Defendant) -> None:
    other = files.charged(files.person("Петров", "Пётр"), "280", "1")
    url = f"/admin/cases/defendant/{defendant.pk}/change/"
    answer = vera.post(url, filled(vera, url, **{"charges-0-requalified_to": other.pk}))
    assert answer.status_code == 200
    assert Charge.objects.get(defendant=defendant).requalified_to is None


def test_a_ruling_its_outcome_and_the_sentence(vera: Client, defendant: Defendant) -> None:
    case_url = f"/admin/cases/case/{defendant.case_id}/change/"
    row = {"rulings-0-instance": "first", "rulings-0-given_on": "13.02.2024"}
    assert vera.post(case_url, filled(vera, case_url, **row)).status_code == 302
    ruling = Ruling.objects.get()
    url = f"/admin/cases/defendant/{defendant.pk}/change/"
    vera.post(url, filled(vera, url, **{"outcomes-0-ruling": ruling.pk, "outcomes-0-outcome": "convicted"}))
    outcome = Outcome.objects.get()
    outcome_url = f"/admin/cases/outcome/{outcome.pk}/change/"
    years = {"sentences-0-kind": "imprisonment", "sentences-0-years": 5, "sentences-0-regime": "general"}
    assert vera.post(outcome_url, filled(vera, outcome_url, **years)).status_code == 302
    sentence = Sentence.objects.get()
    assert (sentence.outcome.defendant, sentence.years, sentence.regime) == (defendant, 5, "general")
    assert "5 years of imprisonment, general regime" in vera.get(url).content.decode()


def test_a_ruling_of_another_case_is_not_offered(vera: Client, defendant: Defendant) -> None:
    other = Ruling.objects.create(case=Case.objects.create(title_en="Another"), given_on="2024-01-01")
    url = f"/admin/cases/defendant/{defendant.pk}/change/"
    answer = vera.post(url, filled(vera, url, **{"outcomes-0-ruling": other.pk, "outcomes-0-outcome": "convicted"}))
    assert answer.status_code == 200
    assert not Outcome.objects.exists()


def test_the_audience_of_a_case_is_narrowed_by_a_volunteer_and_widened_by_an_editor(
    vera: Client, edith: Client, defendant: Defendant
) -> None:
    url = f"/admin/cases/case/{defendant.case_id}/change/"

    def audience_after(client: Client, asked: str) -> str:
        client.post(url, filled(client, url, audience=asked))
        return Case.objects.get().audience

    assert audience_after(vera, "public") == "internal"
    assert audience_after(edith, "public") == "public"
    assert audience_after(vera, "partners") == "partners"
    assert audience_after(vera, "public") == "partners"


@pytest.mark.parametrize("kind", ["defendant", "ruling", "outcome"])
def test_pages_reached_from_a_file_are_not_on_the_first_page(vera: Client, kind: str) -> None:
    models = {
        model["object_name"].lower() for app in vera.get("/admin/").context["app_list"] for model in app["models"]
    }
    assert kind not in models

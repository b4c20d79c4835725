"""The arithmetic of a term on the page of the file: whole for volunteers, and what it lacks said in words."""

import pytest
from django.test import Client

from cases.models import Article, Charge, Outcome, Prisoner, Release, Restraint, Ruling, Sentence
from tests import files
from tests.files import publish
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Prisoner:
    """Kagarlitsky's figures: five years from 13 February 2024, 141 days before."""
    person = files.person("Кагарлицкий", "Борис")
    charge = files.charged(person)
    ruling = Ruling.objects.create(case=charge.defendant.case, given_on="2024-02-13", in_force_from="2024-02-13")
    outcome = Outcome.objects.create(ruling=ruling, defendant=charge.defendant)
    Sentence.objects.create(outcome=outcome, years=5, regime="general")
    case = charge.defendant.case
    Restraint.objects.create(prisoner=person, kind="remand", started="2023-07-25", ended="2023-12-12", case=case)
    return person


def panel(client: Client, person: Prisoner) -> str:
    page = client.get(f"/admin/cases/prisoner/{person.pk}/change/").content.decode()
    return page.partition('class="module reckoned"')[2].partition("</details>")[0]


def test_release_parole_and_days_are_told(vera: Client, person: Prisoner) -> None:
    said = panel(vera, person)
    assert "last day is Sunday 24 Sep 2028" in said
    assert "not an official date" in said
    for each in ("release 22 September 2028", "24 June 2027", "days served:", "never published"):
        assert each in said


def test_parole_is_in_no_record(person: Prisoner) -> None:
    publish()
    bodies = "\n".join(PublishedRecord.objects.values_list("body", flat=True))
    assert "2028-09-22" in bodies
    assert "2027-06-24" not in bodies
    assert "parole may" not in bodies


def test_what_is_missing_is_said(vera: Client, person: Prisoner) -> None:
    Sentence.objects.update(regime="")
    Ruling.objects.update(in_force_from=None)
    said = panel(vera, person)
    assert "cannot be computed" in said
    assert "no regime" in said
    assert "is not in force" in said


def test_custody_of_another_case_does_not_count(vera: Client, person: Prisoner) -> None:
    other = files.charged(person, "280", "1").defendant.case
    Restraint.objects.update(case=other)
    said = panel(vera, person)
    assert "141 days" not in said
    assert "release 12 February 2029" in said


def test_the_share_before_parole_comes_from_the_articles(vera: Client, person: Prisoner) -> None:
    """A grave article by its longest term: a half, and no list of Article 72."""
    charge = Charge.objects.get()
    charge.article = Article.objects.create(number="207.3", part="2", longest_term_months=120)
    charge.save()
    assert "1/2 of the term" in panel(vera, person)
    Article.objects.filter(pk=charge.article_id).update(longest_term_months=None)
    assert "the longest term of each article" in panel(vera, person)


def test_who_is_free_has_no_panel(vera: Client, person: Prisoner) -> None:
    Release.objects.create(prisoner=person, kind="exchange", released_on="2025-08-01")
    assert panel(vera, person) == ""

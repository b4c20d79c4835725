"""One person: what is on file, where it is uncertain, and what a reader gets who may not see them."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import (
    Assessment,
    Consent,
    Court,
    Evidence,
    Name,
    Outcome,
    Prisoner,
    PunishmentStint,
    Ruling,
    Sentence,
    Source,
)
from tests import files
from tests.cases.pages.site import visit, words
from tests.files import publish
from tracker.models import Organisation, PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def boris() -> Prisoner:
    """Arrested, convicted, in a colony; a source that the record contradicts."""
    person = files.person("Кагарлицкий", "Борис", birth_date="1958-08", summary_en="He writes back.")
    Name.objects.create(prisoner=person, kind="latin", surname="Kagarlitsky", given="Boris")
    files.held(person, started="2024-02-13")
    charge = files.charged(person)
    court = Court.objects.create(name_en="Military Court of Appeal", name_ru="Апелляционный военный суд")
    ruling = Ruling.objects.create(
        case=charge.defendant.case, court=court, instance="appeal", given_on="2024-02-13", in_force_from="2024-02-13"
    )
    outcome = Outcome.objects.create(ruling=ruling, defendant=charge.defendant, outcome="hardened")
    Sentence.objects.create(outcome=outcome, years=5, regime="general")
    memorial = Organisation.objects.create(name_en="Memorial")
    Assessment.objects.create(prisoner=person, organisation=memorial, verdict="recognised", as_of="2023")
    for title, value, stance in [("A paper", "600,000", "contradicts"), ("The court", "609,000", "supports")]:
        source = Source.objects.create(title=title, audience="public", url="https://example.org/")
        Evidence.objects.create(
            source=source, prisoner=person, group="case", fact="fine", quote="so it says", value=value, stance=stance
        )
    publish()
    return person


def test_the_page_tells_who_they_are_and_what_happened(boris: Prisoner) -> None:
    page = words(visit(f"/en/people/{boris.uid}/"))
    for told in [
        "Boris Kagarlitsky Кагарлицкий Борис",
        "Serving a prison sentence · ИК-4",
        "Born August 1958",
        "Held since 13 February 2024",
        "He writes back.",
        "Memorial : recognised as of 2023",
        "Article 205.2, part 2",
        "5 years of imprisonment, general regime",
        "Appeal: hardened · Military Court of Appeal",
        "Fine : 609,000 / ; 600,000",
        "How to write",
        "г. Торжок, ул. Старицкая, 79",
    ]:
        assert told in page, told


def test_the_release_is_shown_with_its_reckoning(boris: Prisoner) -> None:
    page = words(visit(f"/en/people/{boris.uid}/"))
    assert "Release expected 12 February 2029" in page
    assert "Release 12 February 2029: how that is counted 5 years from 13 Feb 2024 end on 12 Feb 2029" in page


def test_it_is_told_in_russian(boris: Prisoner) -> None:
    page = words(visit(f"/ru/people/{boris.uid}/"))
    assert "Кагарлицкий Борис Boris Kagarlitsky" in page
    assert "август 1958" in page
    assert "Апелляционный военный суд" in page
    # the summary stands in English alone
    assert '<span lang="en">He writes back.</span>' in visit(f"/ru/people/{boris.uid}/").content.decode()


def test_days_in_a_cell_are_squares_and_those_beyond_the_rule_are_marked() -> None:
    person = files.person()
    files.disclose(person, "cells", "public")
    for started in ("2025-08-01", "2025-08-16"):
        PunishmentStint.objects.create(prisoner=person, started=started, days_ordered=15)
    publish()
    page = visit(f"/en/people/{person.uid}/")
    assert page.content.decode().count('<rect class="over"') == 2 * 15  # for a page, and for a telephone
    assert "1–30 August 2025: 30 days in a row, by 2 orders one after the other: 15 + 15." in words(page)


def test_the_dead_are_mourned_and_not_written_to() -> None:
    person = files.person("Кушнир", "Павел", birth_date="1984-09-19")
    files.died(person, "2024-07-27/2024-07-28", where="in_custody")
    publish()
    page = visit(f"/en/people/{person.uid}/")
    assert "Died between 27 and 28 July 2024" in words(page)
    assert "Letters no longer reach this person." in words(page)
    assert 'class="portrait large mourned"' in page.content.decode()


def test_a_person_of_whom_little_is_known_has_a_page_all_the_same() -> None:
    person = files.person("Безвестный", sex="")
    publish()
    assert "No data" in words(visit(f"/en/people/{person.uid}/"))


def test_a_hidden_person_is_as_missing_as_one_who_never_was() -> None:
    hidden = files.person("Тайный", audience="internal")
    partners = files.person("Партнёров", audience="partners")
    publish()
    never = visit("/en/people/aaaaaaaaaaaa/")
    assert never.status_code == 404
    for person in (hidden, partners):
        answer = visit(f"/en/people/{person.uid}/")
        assert (answer.status_code, answer.content, answer.headers) == (404, never.content, never.headers)


def test_who_was_withdrawn_is_not_available_and_nothing_more_is_said() -> None:
    person = files.person("Забытый", "Захар")
    publish()
    Consent.objects.update(withdrawn_on=date(2025, 6, 1))
    publish()
    answer = visit(f"/en/people/{person.uid}/")
    assert answer.status_code == 410
    assert "This record is not available" in words(answer)
    assert "Захар" not in answer.content.decode()
    assert person.uid not in answer.content.decode()


def test_who_was_merged_is_found_where_they_are_now() -> None:
    first, second = files.person("Иванов"), files.person("Иванов")
    publish()
    Prisoner.objects.filter(pk=second.pk).update(merged_into=first)
    publish()
    answer = visit(f"/ru/people/{second.uid}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/ru/people/{first.uid}/")


def test_who_was_merged_into_somebody_hidden_is_not_available() -> None:
    first, second = files.person("Иванов"), files.person("Иванов")
    publish()
    Prisoner.objects.filter(pk=second.pk).update(merged_into=first)
    Prisoner.objects.filter(pk=first.pk).update(audience="internal")
    publish()
    answer = visit(f"/ru/people/{second.uid}/")
    assert answer.status_code == 410
    assert first.uid not in answer.content.decode()


def test_an_unchanged_page_is_not_sent_again(boris: Prisoner) -> None:
    first = visit(f"/en/people/{boris.uid}/")
    assert first.headers["Cache-Control"] == "public, max-age=0, s-maxage=60"
    again = visit(f"/en/people/{boris.uid}/", If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    Prisoner.objects.update(summary_en="He is silent.")
    publish()
    assert visit(f"/en/people/{boris.uid}/", If_None_Match=first.headers["ETag"]).status_code == 200


def test_a_made_up_person_is_said_to_be_made_up() -> None:
    person = files.person(is_fake=True)
    publish()
    assert "This person is made up" in words(visit(f"/en/people/{person.uid}/"))
    assert "made up" in words(visit("/en/people/"))


def test_the_page_is_one_query(
    client: Client, boris: Prisoner, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert PublishedRecord.objects.of_kind("prisoner").seen_by("public").count() == 1
    with django_assert_num_queries(5):  # a savepoint, the role; the record; the role back, the savepoint
        client.get(f"/en/people/{boris.uid}/")

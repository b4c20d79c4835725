"""The coordinator's desk: who gets few letters, what came back, where an address may be wrong; for nobody else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Facility, Placement, Prisoner
from letters.actions.following import mark_returned
from letters.models import Letter
from tests import files
from tests.letters.cast import pledged, reachable, supporter
from tests.staff import desk

pytestmark = pytest.mark.django_db

PAGES = ("/admin/few-letters/", "/admin/letters-fare/", "/admin/doubtful-addresses/")
TODAY = timezone.localdate()


def queries(browser: Client, path: str) -> tuple[int, str]:
    with CaptureQueriesContext(connection) as captured:
        page = browser.get(path)
    assert page.status_code == 200
    return len(captured), page.text


def gone(
    person: Prisoner, days_ago: int, state: str = "sent", writer: str = "sam@example.org", **days: object
) -> Letter:
    """A letter that went to where this person is."""
    letter = pledged(supporter(writer), person, due=TODAY)
    place = person.placements.get().facility
    sent_on = TODAY - timedelta(days=days_ago)
    Letter.objects.filter(pk=letter.pk).update(state=state, sent_on=sent_on, facility=place, **days)
    return Letter.objects.get(pk=letter.pk)


@pytest.mark.parametrize("name", ["vera", "edith", "tom", "ada", "stan"])
def test_nobody_but_coordinators_learns_who_is_forgotten(demo: None, name: str) -> None:
    reachable("Канарейкин")
    browser = desk(name)
    assert [browser.get(page).status_code for page in PAGES] == [403, 403, 403]
    assert "/admin/few-letters/" not in browser.get("/admin/").text


@pytest.mark.parametrize("people", [1, 3])
def test_who_gets_few_letters_stands_there_who_needs_them_most_first(cora: Client, people: int) -> None:
    place = files.facility()
    written_to = [reachable(f"Малов{n}", place=place) for n in range(people)]
    nobody_writes = [reachable(f"Нулёв{n}", place=place) for n in range(people)]
    for n, person in enumerate(written_to):
        pledged(supporter(f"{n}@example.org"), person, due=TODAY)
    count, page = queries(cora, "/admin/few-letters/")
    assert count == 17
    assert page.index(str(nobody_writes[0])) < page.index(str(written_to[0]))
    assert page.count('<th scope="row">') == 2 * people
    figures = [f"<strong>{number}</strong>" for number in (2 * people, 2 * people, people)]
    assert all(figure in page for figure in figures)


def test_who_has_enough_does_not_stand_there(cora: Client) -> None:
    person = reachable("Волков")
    for n in range(2):
        pledged(supporter(f"{n}@example.org"), person, due=TODAY)
    assert (
        "Nobody: everybody who can be written to gets as many as they should." in cora.get("/admin/few-letters/").text
    )


@pytest.mark.parametrize("people", [1, 3])
def test_letters_by_month_and_what_came_back_from_where(cora: Client, people: int) -> None:
    place = files.facility("ИК-10")
    for n in range(people):
        person, day = reachable(f"Волков{n}", place=place), TODAY - timedelta(days=1)
        gone(person, 40, "returned", f"a{n}@example.org", returned_on=day, why_returned="moved")
        gone(person, 40, "not_passed", f"b{n}@example.org", not_passed_on=day)
        gone(person, 40, "answered", f"c{n}@example.org", answered_on=day)
        gone(person, 400, "returned", f"d{n}@example.org", returned_on=day, why_returned="refused")
    count, page = queries(cora, "/admin/letters-fare/")
    assert count == 11
    month = f"{TODAY - timedelta(days=40):%B %Y}"
    assert f"<title>{month}: answered {people}</title>" in page
    assert f"<title>{month}: came back or not passed {2 * people}</title>" in page
    row = page[page.index("ИК-10") :]
    assert f"{2 * people} of {3 * people} came back" in row
    assert f"not passed by the censor: {people}" in row
    assert "refused" not in row


@pytest.mark.parametrize("people", [1, 3])
def test_a_place_that_letters_speak_against_stands_first(cora: Client, people: int) -> None:
    quiet = files.facility("ИК-1")
    doubted = files.facility("ИК-2")
    for n in range(people):
        long_ago = TODAY - timedelta(days=100)
        Placement.objects.filter(pk=files.held(files.person(f"Тихонов{n}"), quiet).pk).update(confirmed_on=long_ago)
        person = reachable(f"Волков{n}", place=doubted)
        for writer in ("a", "b"):
            mark_returned(gone(person, 30, writer=f"{writer}{n}@example.org"), why="moved", now=timezone.now())
    count, page = queries(cora, "/admin/doubtful-addresses/")
    assert count == 11
    assert page.index("ИК-2") < page.index("ИК-1")
    assert f"Letters came back from {people} pe" in page
    assert f"Of {people} pe" in page[page.index("ИК-1") :]
    assert f"/admin/cases/facility/{Facility.objects.get(name_ru='ИК-2').pk}/address/" in page

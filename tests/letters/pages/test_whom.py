"""Whom to write to, and how: from what is published, behind the silent gate."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Death, LetterChannel, Prisoner
from letters.models import Campaign, CampaignPrisoner, Pledge
from tests import files
from tests.files import publish
from tests.letters.cast import pledged, reachable, signed_in, supporter
from tests.letters.test_story import FORM

pytestmark = pytest.mark.django_db


def offered(client: Client, people: list[Prisoner], language: str = "en") -> set[str]:
    page = client.get(f"/{language}/write/").text
    return {each.uid for each in people if f"/{language}/write/{each.uid}/" in page}


def test_three_are_offered_and_none_whom_letters_do_not_reach() -> None:
    open_to = [reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")) for n in range(4)]
    shut = reachable("Закрытый", place=files.facility("ИК-9"))
    Death.objects.create(prisoner=shut)
    for _visit in range(3):
        found = offered(Client(), [*open_to, shut])
        assert len(found) == 3
        assert shut.uid not in found


def test_one_who_writes_sees_the_same_three_all_day_and_nobody_twice() -> None:
    people = [reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")) for n in range(6)]
    sam = supporter()
    pledged(sam, people[0], due=people[0].created_at.date())
    first, second = offered(signed_in(sam), people), offered(signed_in(sam), people)
    assert first == second
    assert (len(first), people[0].uid in first) == (3, False)


@pytest.mark.parametrize(("letters", "told"), [(1, True), (2, False)])
def test_who_writes_as_much_as_they_can_is_told_so(letters: int, told: bool) -> None:
    sam = supporter(letters_a_month=letters)
    pledged(sam, reachable(), due=date(2026, 3, 1))
    other = reachable("Другой", place=files.facility("ИК-9"))
    for page in ("write/", f"write/{other.uid}/"):
        assert ("as much already as you said" in signed_in(sam).get(f"/en/{page}").text) is told


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(people: int) -> None:
    """Candidates, letters, cards, others' counts, verdicts, channels, who waits; a transaction, roles, the bodies."""
    for n in range(people):
        reachable(f"Номер{n}", place=files.facility(f"ИК-{n}"))
    with CaptureQueriesContext(connection) as queries:
        Client().get("/en/write/")
    assert len(queries) == 12


def test_how_to_write_to_somebody() -> None:
    place = files.facility()
    LetterChannel.objects.create(facility=place, kind="online", name="Letters Online", cost_en="60 roubles")
    person = reachable("Волков", "Пётр", place, sex="male", birth_date="1961-05-04", interests_en="asks about cats")
    campaign = Campaign.objects.create(title_en="For Peter", guidance_en="He likes mazes.", audience="public")
    CampaignPrisoner.objects.create(campaign=campaign, prisoner=person)
    publish()
    page = Client().get(f"/ru/write/{person.uid}/").text
    for part in ("Волкову Петру, 1961", "г. Торжок, ул. Старицкая, 79", "172002", "Letters Online", "He likes mazes."):
        assert part in page
    assert "Петру" in page


@pytest.mark.parametrize("shut_by", ["what is known to us alone", "what is published"])
def test_a_shut_gate_says_the_same_whatever_shut_it(shut_by: str) -> None:
    person = reachable()
    Prisoner.objects.filter(pk=person.pk).update(letters="none_wanted")
    if shut_by == "what is published":
        publish()
    answer = Client().get(f"/en/write/{person.uid}/")
    assert answer.status_code == 200
    assert "Just now no letter can be sent to this person." in answer.text
    assert "Старицкая" not in answer.text
    assert "<form" not in answer.text


def test_of_whom_nobody_knows_nothing_is_said() -> None:
    hidden = reachable("Скрытый", audience="partners")
    missing = Client().get("/en/write/aaaaaaaaaaaa/")
    answer = Client().get(f"/en/write/{hidden.uid}/")
    assert answer.status_code == missing.status_code == 404
    assert answer.content.replace(hidden.uid.encode(), b"") == missing.content.replace(b"aaaaaaaaaaaa", b"")


def test_one_who_is_in_takes_somebody_on_at_once() -> None:
    person, sam = reachable(), supporter()
    browser = signed_in(sam)
    answer = browser.post(f"/en/write/{person.uid}/", {"rhythm_days": "14"})
    assert answer.url == "/en/my/"
    assert list(Pledge.objects.values_list("supporter_id", "prisoner_id", "rhythm_days")) == [(sam.uid, person.pk, 14)]
    assert "You write to them already." in browser.get(f"/en/write/{person.uid}/").text


@pytest.mark.parametrize("rhythm", ["", "1", "0", "nonsense"])
def test_a_rhythm_that_is_none_is_refused(rhythm: str) -> None:
    person = reachable()
    answer = signed_in(supporter()).post(f"/en/write/{person.uid}/", {"rhythm_days": rhythm})
    assert answer.status_code == 400
    assert not Pledge.objects.exists()


def test_a_stranger_may_not_slip_through_a_shut_gate() -> None:
    person = reachable()
    Prisoner.objects.filter(pk=person.pk).update(letters="none_wanted")
    answer = Client().post(f"/en/write/{person.uid}/", FORM)
    assert (answer.status_code, "Just now no letter" in answer.text) == (200, True)


@pytest.mark.parametrize("page", ["write/", "write/{uid}/", "my/"])
def test_personal_pages_are_kept_by_nobody(page: str) -> None:
    person = reachable()
    answer = signed_in(supporter()).get(f"/en/{page.format(uid=person.uid)}")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "private, no-store")

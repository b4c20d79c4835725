"""One postcard without an account: three steps, and nothing kept of who sent it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from cases.models import Prisoner
from letters.actions.postcards import forget, mark_gone, promise
from letters.models import Postcard
from letters.pages.limits import POSTCARDS_AN_HOUR
from letters.room import HasEnough
from letters.snapshot import candidates
from tests import files
from tests.canaries import every_table
from tests.letters.cast import pledged, reachable, supporter

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_has_come_yet() -> None:
    cache.clear()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_three_steps(language: str) -> None:
    pavel = reachable(birth_date="1961-05-04", sex="male")
    browser = Client()
    assert f"/{language}/postcard/{pavel.uid}/" in browser.get(f"/{language}/postcard/").text
    card = browser.post(f"/{language}/postcard/{pavel.uid}/").url
    assert card.startswith(f"/{language}/card/")
    page = browser.get(card)
    assert "Старицкая, 79" in page.text
    assert "Волкову Павлу, 1961" in page.text
    assert Postcard.objects.get().sent_on is None
    gone = browser.post(card)
    assert f"/{language}/write/{pavel.uid}/" in gone.text
    assert Postcard.objects.get().sent_on == timezone.now().date()
    assert browser.post(card).status_code == browser.get(card).status_code == 200
    assert Postcard.objects.count() == 1


def test_looking_changes_nothing_and_sets_no_session() -> None:
    pavel = reachable()
    browser = Client()
    for _visit in range(3):
        browser.get("/en/postcard/")
        browser.head(f"/en/postcard/{pavel.uid}/")
    card = browser.post(f"/en/postcard/{pavel.uid}/").url
    browser.get(card)
    assert Postcard.objects.get().sent_on is None
    assert set(browser.cookies) <= {"csrf"}


def test_nothing_is_kept_of_who_sent_it() -> None:
    """One row more, with days in it and no times; no address, no session."""
    pavel = reachable()
    before = every_table()
    browser = Client(headers={"user-agent": "Canary Browser"}, REMOTE_ADDR="203.0.113.77")
    card = browser.post(f"/en/postcard/{pavel.uid}/").url
    browser.post(card)
    after = every_table()
    assert {table for table in after if after[table] != before.get(table)} == {"letters_postcard"}
    kept = str(after["letters_postcard"])
    assert "Canary" not in kept
    assert "203.0.113" not in kept
    assert card.split("/")[-2] not in kept
    columns = {field.name for field in Postcard._meta.concrete_fields}
    assert columns == {"id", "prisoner", "token_hash", "promised_on", "sent_on"}


def test_a_card_keeps_its_place_for_a_week_and_counts_for_a_month() -> None:
    pavel, today = reachable(), timezone.now()

    def counted(days: int) -> float:
        (seen,) = candidates(today.date() + timedelta(days=days))
        return seen.on_their_way

    token = promise(pavel.uid, now=today)
    assert [counted(0), counted(6), counted(7)] == [1, 1, 0]
    mark_gone(token, now=today + timedelta(days=6))
    assert [counted(7), counted(35), counted(36)] == [1, 1, 0]
    assert forget(now=today + timedelta(days=36)) == 0
    assert forget(now=today + timedelta(days=37)) == 1


def test_strangers_take_a_third_of_the_room_and_no_more_than_all() -> None:
    place = files.facility(monthly_letters=6)
    pavel, now = reachable(place=place), timezone.now()
    for _card in range(2):
        promise(pavel.uid, now=now)
    with pytest.raises(HasEnough):
        promise(pavel.uid, now=now)
    answer = Client().post(f"/en/postcard/{pavel.uid}/")
    assert (answer.status_code, "as many have taken this on" in answer.text) == (200, True)
    with time_machine.travel(now + timedelta(days=7)):
        assert Client().post(f"/en/postcard/{pavel.uid}/").status_code == 302


def test_there_is_room_for_a_card_only_beside_the_letters() -> None:
    pavel = reachable(place=files.facility(monthly_letters=2))
    for n in range(2):
        pledged(supporter(f"{n}@example.org"), pavel, due=timezone.now().date())
    with pytest.raises(HasEnough):
        promise(pavel.uid, now=timezone.now())


@pytest.mark.parametrize("wish", [{"cards": "not_wanted"}, {"letters": "none_wanted"}])
def test_who_wants_none_gets_none(wish: dict[str, str]) -> None:
    pavel, other = reachable(), reachable("Другой", place=files.facility("ИК-9"))
    Prisoner.objects.filter(pk=pavel.pk).update(**wish)
    page = Client().get("/en/postcard/").text
    assert (pavel.uid in page, other.uid in page) == (False, True)
    for answer in (Client().get(f"/en/postcard/{pavel.uid}/"), Client().post(f"/en/postcard/{pavel.uid}/")):
        assert "Just now no letter can be sent to this person." in answer.text
    assert not Postcard.objects.exists()


def test_an_address_that_is_shut_meanwhile_is_not_shown_again() -> None:
    pavel = reachable()
    browser = Client()
    card = browser.post(f"/en/postcard/{pavel.uid}/").url
    Prisoner.objects.update(letters="none_wanted")
    page = browser.get(card)
    assert (page.status_code, "Старицкая" in page.text) == (200, False)


def test_a_page_that_is_none_and_one_that_was_forgotten_look_the_same() -> None:
    pavel = reachable()
    card = Client().post(f"/en/postcard/{pavel.uid}/").url
    Postcard.objects.update(promised_on=date(2020, 1, 1))
    forget(now=timezone.now())
    forgotten, never = Client().get(card), Client().get(f"/en/card/{'x' * 43}/")
    assert forgotten.content == never.content
    assert Client().post(card).content.count(b"On its way") == 0


def test_who_asks_too_often_is_asked_to_wait() -> None:
    people = [reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")) for n in range(POSTCARDS_AN_HOUR // 4 + 1)]
    browser = Client(REMOTE_ADDR="203.0.113.9")
    asked = [each.uid for each in people for _card in range(4)][: POSTCARDS_AN_HOUR + 1]
    answers = [browser.post(f"/en/postcard/{uid}/").status_code for uid in asked]
    assert answers == [302] * POSTCARDS_AN_HOUR + [429]
    assert Postcard.objects.count() == POSTCARDS_AN_HOUR


def test_its_page_is_told_to_nobody() -> None:
    card = Client().get(Client().post(f"/en/postcard/{reachable().uid}/").url)
    assert card.headers["Referrer-Policy"] == "strict-origin"
    assert card.headers["Cache-Control"] == "private, no-store"
    assert card.headers["X-Robots-Tag"] == "noindex"

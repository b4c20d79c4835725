"""How somebody writes, changed by themselves; and a rest from all of it."""

from datetime import date

import pytest
from django.utils import timezone

from letters.models import Letter, Pledge, Supporter
from letters.snapshot import candidates
from tests import files
from tests.letters.cast import pledged, reachable, signed_in, supporter

pytestmark = pytest.mark.django_db

DUE = date(2026, 3, 1)
CHOSEN = {
    "pseudonym": "Марта",
    "language": "ru",
    "time_zone": "Asia/Tbilisi",
    "letters_a_month": "7",
    "writes_in": ["ru", "de"],
    "country": "GE",
    "likes": ["chess"],
    "avoids": ["faith"],
}


def test_what_is_chosen_is_kept_and_shown_again() -> None:
    browser = signed_in(supporter(pseudonym="Сэм"))
    page = browser.get("/ru/my/preferences/").text
    assert 'value="Сэм"' in page
    assert browser.post("/ru/my/preferences/", CHOSEN).url == "/ru/my/"
    sam = Supporter.objects.get()
    assert (sam.pseudonym, sam.language, sam.time_zone, sam.letters_a_month) == ("Марта", "ru", "Asia/Tbilisi", 7)
    assert (sam.writes_in, sam.country, sam.likes, sam.avoids) == (["ru", "de"], "GE", ["chess"], ["faith"])
    assert sam.inside_russia is False
    assert 'value="Марта"' in browser.get("/ru/my/preferences/").text


@pytest.mark.parametrize(
    "wrong",
    [
        {"letters_a_month": "0"},
        {"letters_a_month": "21"},
        {"writes_in": []},
        {"time_zone": "Mars/Base"},
        {"language": "xx"},
        {"likes": ["chess"], "avoids": ["chess"]},
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(wrong: dict) -> None:
    browser = signed_in(supporter(pseudonym="Сэм"))
    assert browser.post("/en/my/preferences/", CHOSEN | wrong).status_code == 400
    assert Supporter.objects.get().pseudonym == "Сэм"


def test_a_stranger_is_shown_the_way_in(client) -> None:
    assert client.get("/en/my/preferences/").url == "/en/sign-in/"


def test_a_rest_pauses_everything_and_frees_their_people_for_others() -> None:
    sam = supporter()
    people = [reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")) for n in range(2)]
    letters = [pledged(sam, person, due=DUE) for person in people]
    browser = signed_in(sam)
    browser.post("/en/my/", {"deed": "rest"})
    sam.refresh_from_db()
    assert sam.paused_on == timezone.now().date()
    assert {each.state for each in Pledge.objects.all()} == {"paused"}
    assert [each.on_their_way for each in candidates(timezone.now().date())] == [0, 0]
    assert "You are taking a rest" in browser.get("/en/my/").text

    browser.post("/en/my/", {"deed": "go_on"})
    sam.refresh_from_db()
    assert sam.paused_on is None
    assert {each.state for each in Pledge.objects.all()} == {"active"}
    due = Letter.objects.filter(pk__in=[each.pk for each in letters]).values_list("planned_for", flat=True)
    assert set(due) == {timezone.now().date()}


def test_what_has_ended_stays_ended() -> None:
    sam = supporter()
    pledged(sam, reachable(), due=DUE, state="ended", ended_on=DUE)
    browser = signed_in(sam)
    for deed in ("rest", "go_on"):
        browser.post("/en/my/", {"deed": deed})
    assert [each.state for each in Pledge.objects.all()] == ["ended"]

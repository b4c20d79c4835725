"""The page between: what a move, a release or a death touches is said before it is saved."""

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client

from cases.models import Death, Facility, Prisoner
from tests import files
from tests.api_client import key_for
from tests.cases.admin.filling import filled
from tests.letters import cast
from tracker.models import Takedown

pytestmark = pytest.mark.django_db
TODAY = date.today()


@pytest.fixture
def person() -> Prisoner:
    """Published, written to by two, with one letter on its way; and read by a partner."""
    made = cast.reachable("Иванов")
    for number in range(2):
        letter = cast.pledged(cast.supporter(f"canary{number}@example.org"), made, due=TODAY)
    type(letter).objects.filter(pk=letter.pk).update(state="sent", sent_on=TODAY - timedelta(days=9))
    key_for("read", organisation="Memorial")
    files.publish()
    return made


def change(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


def moved(vera: Client, person: Prisoner, to: Facility | None) -> dict[str, Any]:
    """The form as a volunteer fills it in: the stay is over, and another has begun."""
    rows: dict[str, Any] = {"placements-0-ended": TODAY.strftime("%d.%m.%Y"), "placements-TOTAL_FORMS": 2}
    rows |= {
        "placements-1-started": (TODAY + timedelta(days=1)).strftime("%d.%m.%Y"),
        "placements-1-certainty": "reported",
    }
    rows |= {"placements-1-facility": to.pk} if to else {"placements-1-in_transit": "on"}
    return filled(vera, change(person), **rows)


def press(who: Client, person: Prisoner, page: str) -> Any:
    """As a browser without JavaScript: everything that the page carries."""
    form = page[page.index('class="module move"') :]
    sent: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form):
        sent.setdefault(name, []).append(unescape(value))
    return who.post(change(person), sent)


def test_a_transfer_says_whom_it_touches_and_is_saved_when_pressed(vera: Client, person: Prisoner) -> None:
    page = vera.post(change(person), moved(vera, person, None)).content.decode()
    assert "You record a transfer: where to is not known yet." in page
    assert re.search(r"<del>[^<]*Торжок", page)
    for sentence in (
        "1 letter is on its way to the old address, and at risk.",
        "2 pledges rest until an address is known.",
        "2 writers are told by a mail of its own: “On the way to another place”.",
        "1 partner gets the change: Memorial.",
        "nobody is offered the address any more",
    ):
        assert sentence in page, sentence
    assert "canary" not in page
    assert person.placements.count() == 1
    assert press(vera, person, page).status_code == 302
    assert person.placements.filter(in_transit=True).exists()


def test_the_new_address_stands_beside_the_old_one(vera: Client, person: Prisoner) -> None:
    there = files.facility("ИК-6", address="г. Копейск, ул. Кемеровская, 20")
    page = vera.post(change(person), moved(vera, person, there)).content.decode()
    assert "Копейск" in page[page.index("<ins>") : page.index("</ins>")]
    assert "“Another address”" in page


def test_what_changed_meanwhile_is_looked_at_again(vera: Client, person: Prisoner) -> None:
    page = vera.post(change(person), moved(vera, person, None)).content.decode()
    cast.pledged(cast.supporter("third@example.org"), person, due=TODAY)
    answer = press(vera, person, page)
    assert answer.status_code == 200 and "3 pledges rest" in answer.content.decode()
    assert person.placements.count() == 1


def test_a_death_says_that_it_waits_and_asks_nothing_of_writers_at_once(vera: Client, person: Prisoner) -> None:
    said = {"death-0-died_on": TODAY.strftime("%d.%m.%Y"), "death-0-where": "in_custody", "death-TOTAL_FORMS": 1}
    page = vera.post(change(person), filled(vera, change(person), **said)).content.decode()
    assert "You record a death." in page and "somebody else confirms it first" in page
    assert not Death.objects.exists()
    press(vera, person, page)
    assert Death.objects.exists() and not Prisoner.objects.writable().filter(pk=person.pk).exists()


def test_what_touches_nobody_is_saved_at_once(vera: Client, person: Prisoner) -> None:
    assert vera.post(change(person), filled(vera, change(person), home_region="Komi")).status_code == 302
    unknown = files.person("Петров", audience="internal")
    files.held(unknown)
    assert vera.post(change(unknown), moved(vera, unknown, None)).status_code == 302


def test_before_hiding_the_same_is_said_and_then_who_has_confirmed(vera: Client, person: Prisoner) -> None:
    where = f"/admin/cases/prisoner/{person.pk}/publication/"
    before = vera.get(where).content.decode()
    assert "1 partner is asked to remove its copy: Memorial." in before
    assert "2 pledges rest while nothing is shown." in before
    vera.post(f"{where}hide/")
    assert Takedown.objects.exists()
    assert "Have not confirmed yet that their copy is gone:" in vera.get(where).content.decode()

"""One wrong address, one correction: everybody there is named before, and all of it is put back as one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.actions.addresses import in_use
from cases.models import Facility, Placement, PostalAddress
from tests import files
from tests.files import publish
from tests.letters.cast import pledged, reachable, supporter
from tests.staff import desk
from tracker.history import events
from tracker.models import Audience, PublishedRecord

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
NEW = {"postcode": "172011", "text_ru": "г. Торжок, ул. Новая, 1", "text_en": "Torzhok, Novaya 1", "source_url": ""}


@pytest.fixture
def place(db: None) -> Facility:
    made = files.facility("ИК-4")
    for surname in ("Волков", "Зайцев"):
        reachable(surname, place=made)
    return made


def page(place: Facility) -> str:
    return f"/admin/cases/facility/{place.pk}/address/"


def correct(browser: Client, place: Facility, **fields: str) -> str:
    """Look, then confirm what was shown."""
    seen = browser.get(page(place)).context["form"].initial["seen"]
    form = {**NEW, "how": "always", "since": "", "seen": seen} | fields
    looked = browser.post(page(place), {**form, "look": "yes"}).text
    assert in_use(place).text_ru == "г. Торжок, ул. Старицкая, 79"
    answer = browser.post(page(place), {**form, "confirm": "yes"}, follow=True)
    return looked + answer.text


def addresses_told() -> set[str]:
    rows = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind("prisoner").live()
    return {row.data["letters"]["address"]["text"]["ru"] for row in rows}


@pytest.mark.parametrize("name", ["vera", "edith", "cora"])
def test_everybody_is_named_before_and_told_after(demo: None, place: Facility, name: str) -> None:
    person = place.placements.first().prisoner
    pledged(supporter(), person, due=TODAY)
    Placement.objects.create(prisoner=person, facility=files.facility("ИК-2"), started="2020", ended="2021")
    said = correct(desk(name), place)
    for words in (
        "Волков",
        "Зайцев",
        "<del>172002 г. Торжок, ул. Старицкая, 79</del>",
        "172011 г. Торжок, ул. Новая, 1",
    ):
        assert words in said
    assert "Correct it for all 2" in said
    assert said.count(f"/admin/cases/prisoner/{person.pk}/change/") == 2  # once on each of the two pages
    assert "1 person writes there." in said
    assert "The address is corrected for everybody there." in said
    [address] = place.addresses.all()
    assert (address.text_ru, address.confirmed_by.username) == (NEW["text_ru"], name)
    publish()
    assert addresses_told() == {NEW["text_ru"]}


@pytest.mark.parametrize("how", [{"how": "always"}, {"how": "since", "since": "2026-01-15"}])
def test_it_is_put_back_as_one(edith: Client, place: Facility, how: dict[str, str]) -> None:
    before = list(PostalAddress.objects.values())
    correct(edith, place, **how)
    context = edith.get(page(place)).context["last"].pgh_context_id
    assert "address corrected" in edith.get(f"/admin/cases/facility/{place.pk}/history/").text
    answer = edith.post(page(place), {"put_back": str(context)}, follow=True).text
    assert "It is as it was before." in answer
    assert list(PostalAddress.objects.values()) == before
    assert edith.get(page(place)).context["last"] is None


def test_an_address_that_changed_ends_on_its_day(edith: Client, place: Facility) -> None:
    correct(edith, place, how="since", since="01.2026")
    old, new = PostalAddress.objects.order_by("pk")
    assert (str(old.valid_to), old.text_ru) == ("2026-01", "г. Торжок, ул. Старицкая, 79")
    assert (str(new.valid_from), new.text_ru, new.valid_to) == ("2026-01", NEW["text_ru"], None)
    contexts = events(PostalAddress).filter(pgh_context__metadata__why="address corrected").values("pgh_context")
    assert contexts.distinct().count() == 1


def test_what_was_changed_meanwhile_is_not_written_over(edith: Client, place: Facility) -> None:
    seen = edith.get(page(place)).context["form"].initial["seen"]
    PostalAddress.objects.update(text_ru="г. Торжок, ул. Другая, 5")
    form = {**NEW, "how": "always", "seen": seen, "confirm": "yes"}
    assert "This was changed meanwhile" in edith.post(page(place), form, follow=True).text
    assert in_use(place).text_ru == "г. Торжок, ул. Другая, 5"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"text_ru": ""}, "This field is required."), ({"how": "since"}, "Say since when")],
)
def test_what_is_missing_is_said(edith: Client, place: Facility, wrong: dict[str, str], said: str) -> None:
    answer = edith.post(page(place), {**NEW, "how": "always", "confirm": "yes"} | wrong)
    assert said in answer.text
    assert "Correct it for all" not in answer.text


def test_a_facility_without_an_address_gets_its_first(edith: Client) -> None:
    place = files.facility(address="")
    edith.post(page(place), {**NEW, "how": "always", "seen": "", "confirm": "yes"})
    assert in_use(place).text_ru == NEW["text_ru"]


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(edith: Client, people: int) -> None:
    place = files.facility()
    for n in range(people):
        reachable(f"Волков{n}", place=place)
    with CaptureQueriesContext(connection) as captured:
        assert edith.get(page(place)).status_code == 200
    assert len(captured) == 14


@pytest.mark.parametrize("name", ["tom", "ada", "stan"])
def test_others_correct_nothing(demo: None, place: Facility, name: str) -> None:
    assert desk(name).get(page(place)).status_code == 403

"""Rows that cannot stand together are refused in words; rows that can, in one go, are not."""

from typing import Any

import pytest
from django.test import Client

from cases.models import Facility, Placement, PostalAddress, Prisoner
from tests import files
from tests.cases.admin.filling import filled
from tracker.models import DirtyMark


@pytest.fixture
def person(db: None) -> Prisoner:
    prisoner = files.person("Иванов", "Иван", audience="internal", consent="")
    files.held(prisoner, files.facility("ИК-1"), started="2024-01-01")
    return prisoner


def url(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


def saved(client: Client, person: Prisoner, **rows: Any) -> str:
    """What the page says; "" where it was saved."""
    answer = client.post(url(person), filled(client, url(person), **rows))
    return "" if answer.status_code == 302 else answer.content.decode()


NEXT = {"placements-1-started": "2024-06-01", "placements-1-place_en": "Komi", "placements-1-certainty": "reported"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (NEXT, "Another stay is still open: give it an end first, or say that the person has left."),
        (
            {**NEXT, "placements-0-ended": "2024-07-01", "placements-1-ended": "2024-08-01"},
            "This overlaps another stay of the same person: end that one first.",
        ),
        ({"names-1-surname": "Петров"}, "There is an official name already: mark the older one as former."),
    ],
)
def test_what_cannot_stand_together_is_refused(vera: Client, person: Prisoner, rows: dict[str, str], said: str) -> None:
    assert said in saved(vera, person, **rows)
    assert (Placement.objects.count(), person.names.count()) == (1, 1)


def test_ending_one_stay_and_beginning_the_next_is_one_act(vera: Client, person: Prisoner) -> None:
    assert saved(vera, person, **NEXT, **{"placements-0-ended": "2024-06-01"}) == ""
    assert [row.ended and row.ended.edtf for row in Placement.objects.order_by("started")] == ["2024-06-01", None]


def test_a_new_official_name_and_the_older_marked_as_former(vera: Client, person: Prisoner) -> None:
    assert saved(vera, person, **{"names-0-kind": "former", "names-1-surname": "Петров"}) == ""
    assert set(person.names.values_list("kind", "surname")) == {("former", "Иванов"), ("official", "Петров")}


def test_one_row_removed_and_another_in_its_place(vera: Client, person: Prisoner) -> None:
    assert saved(vera, person, **NEXT, **{"placements-0-DELETE": "on"}) == ""
    assert Placement.objects.get().place_en == "Komi"


def test_a_refusal_leaves_no_trace(vera: Client, person: Prisoner) -> None:
    DirtyMark.objects.all().delete()
    before = person.history.count(), Placement.history.rel.related_model.objects.count()
    saved(vera, person, **NEXT)
    assert (person.history.count(), Placement.history.rel.related_model.objects.count()) == before
    assert not DirtyMark.objects.exists()


def test_a_new_facility_with_two_addresses_in_use(vera: Client) -> None:
    new = filled(vera, "/admin/cases/facility/add/", kind="colony", name_ru="ИК-9")
    two = {"addresses-TOTAL_FORMS": 2, "addresses-0-text_ru": "ул. Первая", "addresses-1-text_ru": "ул. Вторая"}
    answer = vera.post("/admin/cases/facility/add/", {**new, **two})
    assert "Give the older address an end first." in answer.content.decode()
    assert (Facility.objects.count(), PostalAddress.objects.count()) == (0, 0)
    assert vera.post("/admin/cases/facility/add/", {**new, **two, "addresses-1-valid_to": "2020"}).status_code == 302
    assert PostalAddress.objects.count() == 2

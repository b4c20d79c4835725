"""What many files stand on: facilities, sources, categories."""

import pytest
from django.test import Client

from cases.models import Category, Facility, Source
from tests import files
from tests.cases.admin.filling import filled


def test_a_facility_is_found_by_any_of_its_names(vera: Client) -> None:
    found = files.facility("ФКУ ИК-4", short_names=["ИК-4 Торжок", "IK-4 Torzhok"], region_ru="Тверская область")
    files.facility("ФКУ ИК-2", short_names=["ИК-2 Явас"])
    for text in ("ИК-4", "torzhok", "Тверская"):
        assert list(vera.get("/admin/cases/facility/", {"q": text}).context["cl"].result_list) == [found]


def test_a_facility_counts_who_is_held_there(vera: Client) -> None:
    place = files.facility()
    files.held(files.person("Иванов", "Иван"), place)
    left = files.held(files.person("Петров", "Пётр"), place)
    left.ended = "2024-07"
    left.save()
    (row,) = vera.get("/admin/cases/facility/").context["cl"].result_list
    assert row.held == 1


def test_an_address_that_is_no_longer_used_is_ended_first(vera: Client) -> None:
    place = files.facility()
    url = f"/admin/cases/facility/{place.pk}/change/"
    answer = vera.post(url, filled(vera, url, **{"addresses-1-text_ru": "г. Торжок, ул. Новая, 1"}))
    assert "Give the older address an end first." in answer.content.decode()
    moved = {"addresses-0-valid_to": "2024", "addresses-1-text_ru": "г. Торжок, ул. Новая, 1"}
    assert vera.post(url, filled(vera, url, **moved)).status_code == 302
    assert place.addresses.filter(valid_to=None).get().text_ru == "г. Торжок, ул. Новая, 1"


def test_a_time_zone_is_one(vera: Client) -> None:
    place = files.facility()
    url = f"/admin/cases/facility/{place.pk}/change/"
    answer = vera.post(url, filled(vera, url, time_zone="Moscow"))
    assert "“Moscow” is not a time zone" in answer.content.decode()
    assert Facility.objects.get().time_zone == "Europe/Moscow"


def test_a_relative_is_shown_to_nobody_even_by_an_editor(edith: Client) -> None:
    source = Source.objects.create(title="sister", kind="relative")
    url = f"/admin/cases/source/{source.pk}/change/"
    answer = edith.post(url, filled(edith, url, audience="public"))
    assert "A relative, a prisoner or a lawyer who told us stays internal, always." in answer.content.decode()
    source.refresh_from_db()
    assert source.audience == "internal"


@pytest.mark.parametrize("kind", ["source", "category"])
def test_a_volunteer_does_not_widen(vera: Client, kind: str) -> None:
    record: Source | Category = (
        Source.objects.create(title="A paper")
        if kind == "source"
        else Category.objects.create(code="lgbt", name_en="LGBT", name_ru="ЛГБТ")
    )
    url = f"/admin/cases/{kind}/{record.pk}/change/"
    assert vera.post(url, filled(vera, url, audience="public")).status_code == 200
    record.refresh_from_db()
    assert record.audience == "internal"


def test_nothing_is_deleted_by_the_dozen(edith: Client) -> None:
    person = files.person()
    chosen = {"action": "delete_selected", "_selected_action": [person.pk], "post": "yes"}
    edith.post("/admin/cases/prisoner/", chosen)
    person.refresh_from_db()
    assert "delete_selected" not in edith.get("/admin/cases/prisoner/").content.decode()

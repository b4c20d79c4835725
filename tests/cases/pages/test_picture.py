"""The picture of a life on the page of a person, and the small one in the list: of what everybody may see."""

import re
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from cases.models import Designation, Event, HealthEvent, Prisoner, PunishmentStint
from tests import files
from tests.cases.pages.site import visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db

# what each group of facts puts into the picture: the name of its lane
LANES = {
    "custody": "Custody",
    "case": "Case",
    "cells": "Cells",
    "health": "Health",
    "designations": "State lists",
}


@pytest.fixture
def person() -> Prisoner:
    """With something in every lane, and all of it shown."""
    prisoner = files.person("Рисунков", "Роман")
    files.held(prisoner, files.facility("СИЗО canary-place"), started="2024-02-13")
    charge = files.charged(prisoner)
    type(charge).objects.update(laid_on="2024-02-14")
    for started in ("2025-01-10", "2025-01-25", "2025-02-09"):
        PunishmentStint.objects.create(prisoner=prisoner, started=started, days_ordered=15)
    HealthEvent.objects.create(prisoner=prisoner, kind="hunger_strike", started="2025-02", ended="2025-03")
    Designation.objects.create(prisoner=prisoner, register="foreign_agent", started="2024-06")
    Event.objects.create(prisoner=prisoner, kind="search", happened_on="2024-02-12", audience="public", text_en="So.")
    for group in ("cells", "health"):
        files.disclose(prisoner, group, "public")
    publish()
    return prisoner


def pictures(page: str) -> list[str]:
    return re.findall(r'<svg class="drawing (?:wide|narrow)"\s.*?</svg>', page, flags=re.DOTALL)


def page_of(prisoner: Prisoner, language: str = "en") -> str:
    publish()
    return visit(f"/{language}/people/{prisoner.uid}/").content.decode()


def lanes(picture: str) -> list[str]:
    return re.findall(r'<text class="lane"[^>]*>([^<]+)</text>', picture)


def test_it_has_a_lane_for_each_kind_of_fact(person: Prisoner) -> None:
    wide, narrow = pictures(page_of(person))
    assert lanes(wide) == lanes(narrow) == ["Custody", "Case", "Cells", "Health", "State lists", "Events"]


def test_it_speaks_the_language_of_the_page(person: Prisoner) -> None:
    wide, _narrow = pictures(page_of(person, "ru"))
    assert lanes(wide) == ["Заключение", "Дело", "Карцеры", "Здоровье", "Реестры", "События"]
    assert "сегодня" in wide
    assert not re.search(r"\d,\d", re.sub(r"<title.*?</title>", "", wide))  # a comma would break the drawing


@pytest.mark.parametrize("group", LANES)
def test_a_group_that_is_hidden_is_in_no_lane_and_in_no_hint(person: Prisoner, group: str) -> None:
    shown = pictures(page_of(person))[0]
    person.disclosures.filter(group=group).delete()
    files.disclose(person, group, "internal")
    hidden = pictures(page_of(person))[0]
    assert set(lanes(shown)) - set(lanes(hidden)) - {"Events"} == {LANES[group]}
    if group == "custody":
        assert "canary-place" in shown
        assert "canary-place" not in hidden


def test_orders_join_into_a_run(person: Prisoner) -> None:
    page = page_of(person)
    said = words(visit(f"/en/people/{person.uid}/"))
    assert "45 days in a row, by 3 orders one after the other: 15 + 15 + 15." in said
    [close, _narrow] = re.findall(r'<svg class="drawing (?:wide|narrow) days".*?</svg>', page, flags=re.DOTALL)
    assert re.findall(r">(\d+|\?)<", close) == ["15", "15", "15", "45"]
    assert close.count('class="over"') == close.count('class="cross"') == 30


def test_the_list_says_in_words_what_the_picture_shows(person: Prisoner) -> None:
    """Each thing that can be pointed at is told in the list, by its date."""
    page = page_of(person)
    told = re.findall(r"<(?:rect|path)[^>]*><title>([^<]+?): ", pictures(page)[0])
    listed = words(visit(f"/en/people/{person.uid}/")).lower()
    assert len(told) >= 8
    assert [when for when in told if when.lower() not in listed] == []


def test_a_picture_of_somebody_of_whom_little_is_dated_is_left_out() -> None:
    little = files.person("Безвестный")
    files.died(little, "2024-07", where="in_custody")
    assert pictures(page_of(little)) == []


def strips(answer: Any) -> list[str]:
    return re.findall(r'<p class="strip" aria-hidden="true">.*?</p>', answer.content.decode(), flags=re.DOTALL)


def test_the_list_of_people_has_a_strip_for_whoever_is_held(
    person: Prisoner, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    files.person("Безвестный")
    publish()
    # a savepoint, the role; how many, and the page of them; the role back, the savepoint
    with django_assert_num_queries(6):
        answer = visit("/en/people/")
    [strip] = strips(answer)
    assert re.findall(r"<span>(\d+)</span>", strip) == ["2024", str(date.today().year)]
    assert strip.count('class="order"') == 3


def test_a_strip_shows_no_cells_that_are_hidden(person: Prisoner) -> None:
    person.disclosures.filter(group="cells").delete()
    publish()
    [strip] = strips(visit("/en/people/"))
    assert 'class="stay"' in strip
    assert 'class="order"' not in strip

"""Pairs that may be one person, side by side; a volunteer says that they are two."""

from typing import Any

import pytest
from django.test import Client

from cases.models import DifferentPeople, Prisoner
from cases.pairing import compare_all
from tests import files

PAGE = "/admin/cases/prisoner/pairs/"


@pytest.fixture
def two(db: None) -> tuple[Prisoner, Prisoner]:
    one = files.person("Скобов", "Александр", birth_date="1957-11-04")
    other = files.person("Skobov", "Sasha", birth_date="1957")
    files.held(one)
    compare_all()
    return one, other


def apart(one: Prisoner, other: Prisoner) -> str:
    return f"{PAGE}{one.uid}/{other.uid}/"


def test_both_stand_side_by_side_with_what_differs(vera: Client, two: tuple[Prisoner, Prisoner]) -> None:
    answer = vera.get(PAGE)
    [shown] = answer.context["pairs"]
    assert (shown.one, shown.other, shown.pair.score) == (*two, 84)
    lines = {line.label: (line.one, line.other, line.differs) for line in shown.lines}
    assert lines["born"] == ("4 November 1957", "1957", False)
    assert lines["names"] == ("Скобов Александр", "Skobov Sasha", True)
    assert lines["sex"] == ("male", "male", False)
    assert lines["held in"] == ("ИК-4", "", False)
    page = answer.content.decode()
    assert "the same name, one in a short or foreign form, the birth agrees" in page


def test_different_people_are_remembered_and_may_be_asked_about_again(
    vera: Client, two: tuple[Prisoner, Prisoner]
) -> None:
    vera.post(apart(*two), {"why": "brothers"})
    said = DifferentPeople.objects.get()
    assert (said.one, said.other, said.why, said.said_by.username) == (*two, "brothers", "vera")
    page = vera.get(PAGE)
    assert (list(page.context["pairs"]), list(page.context["told"])) == ([], [said])
    vera.post(apart(*two), {"again": "1"})
    assert len(vera.get(PAGE).context["pairs"]) == 1


def test_without_a_reason_nothing_is_said(vera: Client, two: tuple[Prisoner, Prisoner]) -> None:
    page = vera.post(apart(*two), {"why": " "}, follow=True).content.decode()
    assert "Say in a few words how it is known" in page
    assert not DifferentPeople.objects.exists()


def test_who_may_not_is_refused(vera: Client, cora: Client, two: tuple[Prisoner, Prisoner]) -> None:
    assert (vera.get(apart(*two)).status_code, cora.post(apart(*two), {"why": "brothers"}).status_code) == (405, 403)


def test_the_first_page_names_them(vera: Client, cora: Client, two: tuple[Prisoner, Prisoner]) -> None:
    assert "Perhaps the same person" in vera.get("/admin/").content.decode()
    assert "Perhaps the same person" not in cora.get("/admin/").content.decode()


def test_one_file_can_be_asked_about(vera: Client, two: tuple[Prisoner, Prisoner]) -> None:
    other = files.person("Иной", "Ян")
    found = [len(vera.get(PAGE, {"person": person.pk}).context["pairs"]) for person in (two[1], other)]
    assert found == [1, 0]


@pytest.mark.parametrize("pairs", [1, 3])
def test_the_page_costs_the_same(vera: Client, pairs: int, django_assert_num_queries: Any) -> None:
    for number in range(pairs):
        for _twice in range(2):
            person = files.person("Скобов", f"Имя{'абв'[number]}")
            files.held(person, files.facility(f"ИК-{number}"))
            files.charged(person)
    compare_all()
    vera.get(PAGE)
    with django_assert_num_queries(20):
        assert len(vera.get(PAGE).context["pairs"]) == pairs

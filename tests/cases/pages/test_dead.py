"""The list of the dead: who died in custody and who after it, apart, and who else counts how many."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Prisoner, Source, Tally
from tests import files
from tests.cases.pages.site import visit, words
from tests.files import publish
from tracker.models import Organisation

pytestmark = pytest.mark.django_db


def dead(surname: str, died_on: str | None, where: str = "in_custody", **columns: object) -> Prisoner:
    person = files.person(surname, **{name: columns.pop(name) for name in ("audience",) if name in columns})
    files.died(person, died_on, where=where, **columns)
    return person


def counted(name: str, counted: str, number: int, **columns: object) -> Tally:
    source = Source.objects.create(title=f"Paper of {name}", audience="public", url="https://paper.example/")
    who = Organisation.objects.create(name_en=name)
    return Tally.objects.create(
        organisation=who,
        counted=counted,
        number=number,
        as_of="2025-10-29",
        source=source,
        audience="public",
        **columns,
    )


def read(path: str = "/en/dead/") -> str:
    publish()
    return words(visit(path))


def test_those_in_custody_and_those_after_release_stand_apart_the_latest_first() -> None:
    dead("Первов", "2023-02", place_en="remand prison", cause_en="a heart attack, by the prison")
    dead("Второв", "2024-07-27/2024-07-28")
    dead("Павлов", None)
    dead("Вольнов", "2020-05-28", "after_release")
    dead("Чужов", "2021", "")
    page = read()
    order = ["In custody 3", "Vtorov", "Pervov", "Pavlov", "After release 1", "Volnov", "Who counts how many"]
    assert [page.index(word) for word in order] == sorted(page.index(word) for word in order)
    assert "between 27 and 28 July 2024 Ivan Vtorov" in page
    assert "February 2023 Ivan Pervov Remand prison Stated cause: a heart attack, by the prison" in page
    assert "date not known Ivan Pavlov" in page
    assert "3 in custody, 1 after release" in page
    assert "Chuzhov" not in page


def test_a_hidden_death_is_neither_named_nor_counted() -> None:
    dead("Явный", "2024")
    before = read()
    dead("Тайный", "2024", audience="internal")
    dead("Партнёров", "2024", "after_release", audience="partners")
    assert read() == before


def test_others_count_beside_us_with_their_dates() -> None:
    dead("Явный", "2024")
    counted("Memorial", "died", 49, bound="at_least", since="2009", quote="At least 49")
    counted("The UN", "died", 8, since="2024", until="2024")
    counted("Somebody", "persecuted", 4000)
    page = read()
    assert "1 On file here" in page
    assert "at least 49 Memorial since 2009 “At least 49” as of 29 October 2025 · Paper of Memorial" in page
    assert "8 The UN 2024" in page
    assert "Somebody" not in page
    assert "4,000" not in page


def test_whom_somebody_told_of_without_a_name_stands_with_the_dead() -> None:
    dead("Явный", "2024")
    counted("Freedom Zone", "died_unnamed", 1, remark_en="A man.")
    page = read()
    assert "After release 1" in page
    assert "Name unknown A man. Freedom Zone · Paper of Freedom Zone" in page
    assert "1 On file here 1 in custody, 0 after release" in page


def test_nobody() -> None:
    assert "Nobody on file here whom we may name has died." in read()


def test_the_way_there_is_on_the_first_page_and_below_every_page() -> None:
    dead("Явный", "2024")
    publish()
    for language in ("en", "ru"):
        page = visit(f"/{language}/").content.decode()
        assert len(re.findall(f'href="/{language}/dead/"', page)) == 2


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, people: int
) -> None:
    for surname in "АБВ"[:people]:
        dead(surname, "2024")
        counted(surname, "died", 3)
    publish()
    # a savepoint, the role; how many, the page, how many of each, what others count; the role back, the savepoint
    with django_assert_num_queries(8):
        client.get("/en/dead/")

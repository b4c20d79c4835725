"""The way in: how many, whom to write to, what to do."""

from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import PublishedPrisoner
from tests import files
from tests.cases.pages.site import visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db


def held(*surnames: str) -> None:
    """People who can be written to, in one colony."""
    place = files.facility()
    for surname in surnames:
        files.held(files.person(surname), place)
    publish()


def test_nobody_is_on_file_yet() -> None:
    page = words(visit("/en/"))
    assert "0 people are on file here." in page
    assert "Whom to write to now" not in page


def test_it_counts_those_who_may_be_seen_and_no_others() -> None:
    files.person("Тайный", audience="internal")
    files.person("Партнёров", audience="partners")
    dead = files.person("Умерший")
    files.died(dead, "2024-07-28", where="in_custody")
    held("Первый", "Второй")
    page = words(visit("/en/"))
    assert "3 people are on file here. 2 are not free today. 1 died in custody . 2 can be written to now." in page


def test_three_of_those_who_can_be_written_to_are_met() -> None:
    held("Аверин", "Белов", "Вишня", "Горин")
    page = visit("/ru/").content.decode()
    assert page.count('<li class="squared">') == 3


def test_everybody_has_a_turn_and_nobody_a_rank() -> None:
    """Of six, each is first on some of forty days: a lot is drawn, and no count of letters decides."""
    held(*"АБВГДЕ")
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(40)]
    first = {PublishedPrisoner.objects.drawn_for(day)[0].name_key for day in days}
    assert len(first) == 6
    assert list(PublishedPrisoner.objects.drawn_for(days[0])) == list(PublishedPrisoner.objects.drawn_for(days[0]))


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, people: int
) -> None:
    held(*"АБВ"[:people])
    # a savepoint, the role; what others count, the counts, the three; the role back, the savepoint
    with django_assert_num_queries(7):
        client.get("/en/")

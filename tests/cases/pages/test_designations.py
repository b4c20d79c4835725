"""The list of designations: who stands on which register of the state, and since when."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Designation
from cases.models.designation import Register
from cases.register_words import MEANINGS
from tests import files
from tests.cases.pages.site import names, visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db


def listed(surname: str, *registers: tuple[str, str | None], audience: str = "public") -> None:
    person = files.person(surname, audience=audience)
    for register, started in registers:
        Designation.objects.create(prisoner=person, register=register, started=started)


@pytest.fixture
def three() -> None:
    listed("Аверин", ("foreign_agent", "2022-05"), ("terrorists_and_extremists", "2023-08-07"))
    listed("Белов", ("terrorists_and_extremists", None))
    Designation.objects.filter(started=None).update(ended="2024-01")
    listed("Вишня")
    listed("Тайный", ("wanted", "2024"), audience="partners")
    publish()


def test_everybody_on_any_register_with_what_it_means(three: None) -> None:
    answer = visit("/en/designations/")
    page = words(answer)
    assert names(answer) == ["Ivan Averin", "Ivan Belov"]
    assert "Foreign agents: since May 2022 Terrorists and extremists: since 7 August 2023" in page
    assert "Terrorists and extremists: until January 2024" in page
    assert "They may draw 10,000 roubles a month to live on" in page
    assert "Terrorists and extremists 2" in page
    assert "Wanted 0" in page


def test_one_register_alone(three: None) -> None:
    answer = visit("/en/designations/?register=foreign_agent")
    assert names(answer) == ["Ivan Averin"]
    assert "1 person · All registers Ivan Averin" in words(answer)
    assert "7 August 2023" not in words(answer)


@pytest.mark.parametrize("register", ["wanted", "nonsense"])
def test_nobody(three: None, register: str) -> None:
    answer = visit(f"/en/designations/?register={register}")
    assert (answer.status_code, names(answer)) == (200, [])
    assert "Nobody on file here." in words(answer)
    assert "<h2></h2>" not in re.sub(r"<h2[^>]*>\s*</h2>", "<h2></h2>", answer.content.decode())


def test_hidden_designations_are_in_no_list() -> None:
    person = files.person("Аверин")
    Designation.objects.create(prisoner=person, register="foreign_agent", started="2022-05")
    files.disclose(person, "designations", "partners")
    publish()
    assert names(visit("/en/designations/")) == []
    assert "Foreign agents 0" in words(visit("/en/designations/"))


def test_each_register_has_its_meaning_and_where_it_can_be_read() -> None:
    assert set(MEANINGS) == set(Register.values)
    assert [each for each in MEANINGS.values() if not (each.says and each.source and each.url and each.as_of)] == []


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, people: int
) -> None:
    for surname in "АБВ"[:people]:
        listed(surname, ("foreign_agent", "2022"), ("terrorists_and_extremists", "2023"))
    publish()
    # a savepoint, the role; how many on each register, how many found, the page; the role back, the savepoint
    with django_assert_num_queries(7):
        client.get("/en/designations/")

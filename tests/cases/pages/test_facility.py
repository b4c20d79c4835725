"""A facility: how to write there, and who is held in it as far as a reader may know."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Facility, LetterChannel
from tests import files
from tests.cases.pages.site import names, visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db


def colony(*surnames: str) -> Facility:
    place = files.facility(short_names=["ИК-4 Торжок"], region_en="Tver region", region_ru="Тверская область")
    for surname in surnames:
        files.held(files.person(surname), place)
    publish()
    return place


def test_the_page_tells_its_address_and_who_is_there() -> None:
    place = colony("Аверин")
    LetterChannel.objects.create(
        facility=place,
        kind="online",
        name="PrisonMail",
        url="https://example.org/",
        needs_russian_card=True,
        page_limit=2,
        cards_en="Mir and Russian Visa",
        from_countries=["DE", "LV"],
        language_rule_en="Russian only",
        cost_en="55 roubles a page",
        as_of=date(2025, 12, 1),
        state_sees_en="the name that you sign with",
    )
    files.held(files.person("Тайный", audience="internal"), place)
    publish()
    answer = visit(f"/en/facilities/{place.uid}/")
    assert names(answer) == ["Ivan Averin"]
    for told in [
        "Kind Colony",
        "Region Tver region",
        "Also called ИК-4 Торжок",
        "172002 г. Торжок, ул. Старицкая, 79",
        "Cost 55 roubles a page",
        "Cards A Russian bank card is needed. Mir and Russian Visa",
        "From Germany, Latvia",
        "Languages Russian only",
        "Length 2 pages at most.",
        "The state will see the name that you sign with",
        "As of 1 December 2025",
    ]:
        assert told in words(answer), told


def test_a_facility_where_nobody_may_be_named() -> None:
    place = files.facility(seed_key="ik-4")
    files.held(files.person("Тайный", audience="internal"), place)
    publish()
    assert "Nobody whom we may name is held here" in words(visit(f"/en/facilities/{place.uid}/"))


def test_a_facility_that_only_a_hidden_file_names_is_as_missing_as_one_that_never_was() -> None:
    place = files.facility()
    files.held(files.person("Тайный", audience="internal"), place)
    publish()
    never, answer = visit("/en/facilities/aaaaaaaaaaaa/"), visit(f"/en/facilities/{place.uid}/")
    assert (answer.status_code, answer.content, answer.headers) == (404, never.content, never.headers)


def test_of_many_the_first_are_shown_with_the_way_to_all() -> None:
    place = colony(*[f"Иванов{chr(ord('а') + number)}" for number in range(25)])
    answer = visit(f"/en/facilities/{place.uid}/")
    assert len(names(answer)) == 24
    assert f'href="/en/people/?facility={place.uid}"' in answer.content.decode()


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, people: int
) -> None:
    place = colony(*"АБВ"[:people])
    with django_assert_num_queries(6):  # a savepoint, the role; the record, the people; the role back, the savepoint
        client.get(f"/en/facilities/{place.uid}/")

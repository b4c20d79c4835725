import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.facility_names import plain
from cases.imports.places import read_facilities
from cases.imports.values.reading import Problem, Read
from cases.models import Facility
from cases.models.facility import FacilityKind


@pytest.fixture
def torzhok(db) -> Facility:
    Facility.objects.create(
        kind=FacilityKind.COLONY, name_ru="ИК-4 Ангарск", short_names=["ИК-4"], region_ru="Иркутская область"
    )
    return Facility.objects.create(
        kind=FacilityKind.COLONY,
        name_ru="ФКУ ИК-4 УФСИН России по Тверской области",
        name_en="Penal Colony No. 4, Torzhok",
        short_names=["ИК-4 Торжок", "IK-4 Torzhok", "ИК-4"],
        region_ru="Тверская область",
    )


@pytest.mark.parametrize(
    "alias",
    [
        "ИК-4 Торжок",
        "ик №4 г. Торжок",
        "IK-4 TORZHOK",
        "Исправительная колония № 4, Торжок",
        "penal colony 4 torzhok",
        "ФКУ «ИК-4» УФСИН России по Тверской области",
        "Торжок, ИК 4",
    ],
)
def test_every_alias_means_the_same_place(torzhok: Facility, alias: str) -> None:
    assert read_facilities([alias]) == {alias: Read(torzhok)}


@pytest.mark.parametrize("text", ["Тверская область", "Тверская", "Тверской области", "УФСИН по Тверской области"])
def test_a_region_alone_names_no_place(torzhok: Facility, text: str) -> None:
    assert read_facilities([text]) == {text: Read(None, (Problem("no_facility", text),))}


def test_a_region_tells_places_of_one_number_apart(torzhok: Facility) -> None:
    assert read_facilities(["ИК-4, Тверская область"]) == {"ИК-4, Тверская область": Read(torzhok)}


def test_none_several_and_nothing(torzhok: Facility) -> None:
    assert read_facilities(["ИК-4", "ИК-99", "—"]) == {
        "ИК-4": Read(None, (Problem("several_facilities", "ИК-4"),)),
        "ИК-99": Read(None, (Problem("no_facility", "ИК-99"),)),
        "—": Read(),
    }


@pytest.mark.parametrize("texts", [["ИК-4 Торжок"], ["ИК-4 Торжок", "ИК-4 Ангарск", "IK-4 Torzhok"]])
def test_a_column_takes_two_queries_however_long(torzhok: Facility, texts: list[str]) -> None:
    with CaptureQueriesContext(connection) as queries:
        read_facilities(texts)
    # the names of all, and those that are meant
    assert len(queries) == 2


def test_names_made_alike() -> None:
    assert plain("ФКУ «СИЗО №1» г. Сыктывкар") == plain("SIZO-1 Сыктывкар") == "сизо-1 сыктывкар"

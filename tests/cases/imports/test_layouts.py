"""Layouts that ship with the product, and lists of registries that need none."""

import pytest

from cases.imports import layouts
from cases.models import Identifier, Import, Mapping, Name, Prisoner, Sentence
from tests.cases.imports.lists import brought_in, planned

pytestmark = pytest.mark.django_db

# one person of two prosecutions, and one of one, with more fields than we know
OVD_INFO = [
    {
        "person_id": "recT3st0001",
        "name_ru": "Тест-Агапов Борис Юльевич",
        "name_en": "Boris Test-Agapov",
        "persecution_started": "2023-07-25",
        "persecution_region_ru": "Тверская область",
        "persecution_article_and_part_ru": "205.2 ч. 2; 280.3 ч. 1",
        "first_verdict_date": "2024-02-13",
        "verdict_imprisonment_term": "66",
        "penal_facility_ru": "ИК-4 Нигде",
        "case_name_ru": "Дело Тест-Агапова",
        "persecution_person_state_en": "Imprisoned",
        "story_ru": "Осуждён за слова.",
        "something_new": "1",
    },
    {
        "person_id": "recT3st0001",
        "name_ru": "Тест-Агапов Борис Юльевич",
        "persecution_started": "2025-01-02",
        "persecution_article_and_part_ru": "207.3 ч. 2",
        "case_name_ru": "Второе дело Тест-Агапова",
    },
    {"person_id": "recT3st0002", "name_ru": "Тест-Белова Надежда", "persecution_started": "2024"},
]


def test_each_shipped_layout_is_read_and_known_by_some_of_its_own_headings() -> None:
    assert list(layouts.shipped()) == ["ОВД-Инфо: открытые данные"]
    for known_by, layout in layouts.shipped().values():
        assert known_by and set(known_by) <= {column.heading for column in layout.columns}


def test_the_open_data_of_ovd_info_are_known_by_their_fields() -> None:
    import_ = brought_in(OVD_INFO)
    assert (import_.counts["new"], import_.counts["errors"]) == (2, 0)
    boris = Identifier.objects.get(registry="ovdinfo", number="recT3st0001").prisoner
    assert sorted(defence.case.title_ru for defence in boris.defences.all()) == [
        "Второе дело Тест-Агапова",
        "Дело Тест-Агапова",
    ]
    assert Sentence.objects.get().term_months == 66
    assert not boris.restraints.exists()
    assert (boris.home_region, boris.summary_ru) == ("", "Осуждён за слова.")
    assert Name.objects.get(prisoner=boris, kind="latin").surname == "Test-Agapov"


def test_it_is_taken_by_name_too() -> None:
    name, layout = layouts.named("ОВД-Инфо: открытые данные")
    assert layout.feeds()["verdict_imprisonment_term"] == "term"
    assert not Mapping.objects.filter(name=name).exists()


def test_a_list_with_one_of_its_headings_is_another_list() -> None:
    assert layouts.shipped_for(["person_id", "name_ru"]) is None


# as it is downloaded: a first line, then the name and the page of each, with a semicolon
MEMORIAL = [
    {"Список": "Тест-Агапов Борис Юльевич", "": "https://memopzk.org/?p=900001"},
    {"Список": "Тест-Белова Надежда Фёдоровна", "": "https://memopzk.org/?p=900002"},
]


def test_the_lists_of_memorial_need_no_layout() -> None:
    import_ = brought_in(MEMORIAL, "list_2_01-11-2026.csv")
    assert import_.counts["new"] == 2
    assert set(Identifier.objects.values_list("registry", "number")) == {("memorial", "900001"), ("memorial", "900002")}
    again: Import = planned([{"ФИО": "Тест-Агапов Б. Ю.", "Ссылка": "https://memopzk.org/?p=900001"}], "other.csv")
    assert again.rows.get(number=2).prisoner == Prisoner.objects.get(names__surname="Тест-Агапов").uid

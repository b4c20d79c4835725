"""The list of people is searched by names in any spelling and by everything that a file says, in one box."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from cases.finding import about
from cases.models import Article, Case, Defendant, Prisoner
from tests import files

LIST = "/admin/cases/prisoner/"


@pytest.fixture
def boris(db: None) -> Prisoner:
    """And two others, of whom little is known."""
    person = files.person(
        *("Кагарлицкий", "Борис"),
        summary_ru="Преподаватель, осуждён за слова о взрыве на мосту.",
        summary_en="A sociologist, sentenced for a video.",
        occupation_ru="социолог",
    )
    place = files.facility("Исправительная колония № 4", short_names=["ИК-4 Торжок", "IK-4 Torzhok"])
    files.held(person, place)
    charge = files.charged(person, "205.2")
    Article.objects.filter(pk=charge.article_id).update(title_ru="Оправдание терроризма")
    Case.objects.filter(pk=charge.defendant.case_id).update(title_ru="Дело Рабкора")
    files.person("Кушнир", "Павел", summary_en="He was a pianist.")
    files.person("Кагарлинский", "Иван")
    return person


def found(client: Client, text: str, **more: Any) -> list[str]:
    people = client.get(LIST, {"q": text, **more}).context["cl"].result_list
    return [str(person).split()[0] for person in people]


@pytest.mark.parametrize(
    "text",
    [
        "Kagarlitsky Борис",
        "ИК-4",
        "IK-4 Торжок",
        "205.2",
        "ч. 2 ст. 205.2",
        "оправданием",
        "рабкор",
        "преподавателя",
        "мосты взрывы",
        "sociologists",
        "sentencing videos",
        "Торжок Кагралицкий социологи",
    ],
)
def test_by_anything_in_the_file(vera: Client, boris: Prisoner, text: str) -> None:
    assert found(vera, text) == ["Кагарлицкий"]


@pytest.mark.parametrize("text", ["Торжок Кушнир", "275", "205.3", "?", "мост пианист"])
def test_nobody_of_whom_not_all_is_so(vera: Client, boris: Prisoner, text: str) -> None:
    assert found(vera, text) == []


def test_who_is_called_so_comes_before_of_whom_it_is_told(vera: Client, boris: Prisoner) -> None:
    files.person("Другой", "Олег", summary_ru="Сидел в одной камере с Кагарлицким.")
    files.person("Третий", "Олег", summary_ru="Кагарлицкий. О Кагарлицком писал, Кагарлицкого защищал.")
    assert found(vera, "Кагарлицкий") == ["Кагарлицкий", "Кагарлинский", "Третий", "Другой"]
    assert found(vera, "Кагарлицкий", o="-7") != found(vera, "Кагарлицкий")


def test_a_surname_that_is_a_word_without_weight(vera: Client, boris: Prisoner) -> None:
    files.person("Той", "Ян")
    assert found(vera, "Той") == found(vera, "Ян") == ["Той"]


def test_a_merged_file_is_not_found(vera: Client, boris: Prisoner) -> None:
    Prisoner.objects.filter(pk=boris.pk).update(merged_into=files.person("Скобов"))
    assert found(vera, "социолог") == []


@pytest.mark.parametrize("text", ["социолог", "Борис Торжок социолог 205.2"])
def test_as_many_questions_for_many_words(boris: Prisoner, text: str, django_assert_num_queries: Any) -> None:
    list(about(Prisoner.objects.all(), text))
    # names without a key (with a savepoint), the spellings, the stems, the people
    with django_assert_num_queries(6):
        assert len(about(Prisoner.objects.all(), text)) == 1


def test_words_of_files_come_from_indexes(boris: Prisoner) -> None:
    Defendant.objects.create(case=Case.objects.create(title_ru="Другое"), prisoner=files.person("Иной"))
    with connection.cursor() as cursor:
        # so few rows are read faster by their keys once they were counted: what is asked is whether words can be
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
    plan = about(Prisoner.objects.all(), "социолог Рабкора").explain()
    assert "words_of_files" in plan and "words_of_cases" in plan and "words_of_names" in plan

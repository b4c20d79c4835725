"""People are found by the beginning of any word of any of their names, in any script, however a name came to be."""

from typing import Any

import pytest
from django.db import connection

from cases.models import Name, NameKey, Prisoner
from tests import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def boris() -> Prisoner:
    files.person("Кушнир", "Павел")
    return files.person("Кагарлицкий", "Борис")


def found(text: str) -> list[Prisoner]:
    NameKey.objects.complete()
    return list(Prisoner.objects.named(text))


@pytest.mark.parametrize(
    "text", ["Кагарлицкий", "Kagarlitsky", "kagarlitski", "Кагарл", "Борис Кагарлицкий", "кагар бор"]
)
def test_found_in_any_script(boris: Prisoner, text: str) -> None:
    assert found(text) == [boris]


@pytest.mark.parametrize("text", ["", "?", "Кагарлицкий Павел", "агарлицкий"])
def test_not_found(boris: Prisoner, text: str) -> None:
    assert found(text) == []


def test_a_name_changed_by_sql_is_found_by_its_new_form(boris: Prisoner) -> None:
    assert found("Кагарлицкий") == [boris]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_name SET surname = 'Скобов' WHERE prisoner_id = %s", [boris.pk])
    assert (found("Кагарлицкий"), found("Скобов")) == ([], [boris])


def test_words_of_several_names_count_together(boris: Prisoner) -> None:
    Name.objects.create(prisoner=boris, kind="pseudonym", whole="Кентавр")
    assert found("Кентавр Борис") == [boris]


def test_keys_are_made_once_and_go_with_their_names(boris: Prisoner) -> None:
    assert [NameKey.objects.complete(), NameKey.objects.complete()] == [2, 0]
    boris.names.all().delete()
    assert NameKey.objects.count() == 1


def test_a_search_costs_two_questions(boris: Prisoner, django_assert_num_queries: Any) -> None:
    NameKey.objects.complete()
    with django_assert_num_queries(4):  # names without a key, between a savepoint and its release; then the people
        found("Кагарлицкий")

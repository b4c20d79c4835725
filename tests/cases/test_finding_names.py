"""People are found by the beginning of any word of any of their names, in any script, however a name came to be."""

from typing import Any

import pytest
from django.db import connection

from cases.models import Name, NameKey, Prisoner, WorkingSpelling
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


@pytest.mark.parametrize("text", ["", "?", "Кагарлицкий Павел", "лицкий"])
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


@pytest.mark.parametrize("text", ["Кагралицкий", "Кагарлитский", "Kagarlizki", "Кушнер", "Кушнри Павел"])
def test_a_slip_does_not_hide_anybody(boris: Prisoner, text: str) -> None:
    assert len(found(text)) == 1


def test_who_is_called_so_comes_before_who_nearly_is(boris: Prisoner) -> None:
    nearly = files.person("Кагарлинский", "Борис")
    assert found("Кагарлинский") == [nearly, boris]
    assert found("Кагарлицкий") == [boris, nearly]


def test_a_word_of_nobody_s_name_is_forgotten(boris: Prisoner) -> None:
    namesake = files.person("Другой", "Борис")
    assert found("Другой") == [namesake]
    namesake.names.all().delete()
    words = set(WorkingSpelling.objects.values_list("token", flat=True))
    assert "boris" in words
    assert "drugoi" not in words


def test_a_search_costs_three_questions(boris: Prisoner, django_assert_num_queries: Any) -> None:
    NameKey.objects.complete()
    # names without a key, between a savepoint and its release; what is spelt nearly so; then the people
    with django_assert_num_queries(5):
        found("Кагарлицкий")

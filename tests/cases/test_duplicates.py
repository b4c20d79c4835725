"""Files that may be of one person are found for one description and for a thousand, at the same number of questions."""

from typing import Any

import pytest

from cases.duplicates import candidates, likely_duplicates
from cases.matching import Described
from cases.models import Name, NameKey, Prisoner
from tests import files
from tracker.dates import PartialDate

pytestmark = pytest.mark.django_db


@pytest.fixture
def boris() -> Prisoner:
    files.person("Кушнир", "Павел")
    return files.person("Кагарлицкий", "Борис", birth_date="1958-08-29")


def found(*names: str, born: str = "", **known: Any) -> list[tuple[Prisoner, int, tuple[str, ...]]]:
    alike = likely_duplicates(Described(names, PartialDate.parse(born) if born else None, **known))
    return [(each.prisoner, each.resemblance.score, each.resemblance.reasons) for each in alike]


@pytest.mark.parametrize(
    "name", ["Boris Kagarlitsky", "Боря Кагарлицкий", "Кагарлецкий Борис", "Б. Кагарлицкий", "KAGARLICKIJ Borys"]
)
def test_found_in_any_spelling(boris: Prisoner, name: str) -> None:
    assert [person for person, _score, _reasons in found(name)] == [boris]


def test_somebody_of_another_age_is_not_compared(boris: Prisoner) -> None:
    assert found("Кагарлицкий Борис", born="1958") == [(boris, 92, ("same_name", "birth_agrees"))]
    assert found("Кагарлицкий Борис", born="1959") == [(boris, 70, ("same_name", "birth_near"))]
    assert found("Кагарлицкий Борис", born="1988") == []


def test_the_place_tells_who_is_meant_by_a_surname(boris: Prisoner) -> None:
    place = files.held(boris).facility_id
    assert found("Кагарлицкий", born="1958", facilities=frozenset({place})) == [
        (boris, 62, ("part_of_name", "birth_agrees", "same_place"))
    ]


def test_merged_files_are_left_out(boris: Prisoner) -> None:
    Prisoner.objects.filter(pk=boris.pk).update(merged_into=files.person("Сущий", "Ян"))
    assert found("Кагарлицкий Борис") == []


def test_any_name_of_a_person_counts_and_the_best_is_told(boris: Prisoner) -> None:
    Name.objects.create(prisoner=boris, kind="pseudonym", whole="Кентавр")
    assert found("Кентавр", "Кагарлицкий") == [(boris, 80, ("same_name",))]


def test_each_description_gets_its_own(boris: Prisoner) -> None:
    described = [Described(("Boris Kagarlitsky",)), Described(("Никто",)), Described(("Pavel Kushnir",)), Described(())]
    names = [[str(each.prisoner) for each in alike] for alike in candidates(described)]
    assert names == [["Кагарлицкий Борис"], [], ["Кушнир Павел"], []]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_questions_do_not_grow(rows: int, django_assert_num_queries: Any) -> None:
    described = [Described((f"Иванов Иван{'абв'[row]}",)) for row in range(rows)]
    for row in range(rows):
        files.person("Иванов", f"Иван{'абв'[row]}")
    NameKey.objects.complete()
    # names without a key, between a savepoint and its release; who is near; five of what is known; the files, the names
    with django_assert_num_queries(11):
        assert all(candidates(described))

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.matching import Described, resemblance
from tracker.dates import PartialDate


def described(*names: str, born: str = "", **known: Any) -> Described:
    return Described(names, PartialDate.parse(born) if born else None, **known)


IVAN = described("Иванов Иван Петрович", born="1990-01-02")


@pytest.mark.parametrize(
    ("one", "other", "score", "reasons"),
    [
        (described("Кагарлицкий Борис"), described("Boris Kagarlitsky"), 80, ("same_name",)),
        (described("Борис Кагарлицкий"), described("Кагарлицкий Борис Юльевич"), 80, ("same_name",)),
        (
            described("Кагарлицкий Борис", born="1958"),
            described("Kagarlitsky Boris", born="1958-08-29"),
            92,
            ("same_name", "birth_agrees"),
        ),
        (described("Иванов Иван", born="1990-01-02"), IVAN, 100, ("same_name", "same_birth")),
        (described("Иванов Иван", born="1961"), IVAN, 30, ("same_name", "birth_differs")),
        (described("Кагарлицкий"), described("Кагарлицкий Борис"), 45, ("part_of_name",)),
        (described("Борис"), described("Кагарлицкий Борис"), 20, ("given_name",)),
        (described("Б. Кагарлицкий"), described("Кагарлицкий Борис"), 60, ("initial_name",)),
        (described("Кагарлицкая Борис"), described("Кагарлицкий Борис"), 65, ("like_name",)),
        (described("Кагарлецкий Борис"), described("Кагарлицкий Борис"), 65, ("like_name",)),
        (described("Саша Скобов"), described("Скобов Олександр"), 72, ("short_name",)),
        (described("А. Скобова"), described("Скобова Саша"), 60, ("initial_name",)),
        (described("Белов Иван"), described("Бегов Иван"), 50, ("doubtful_name",)),
        (described("Иванов Пётр"), described("Иванов Иван"), 0, ()),
        (described("Иванов Иван"), described("Иван Петров"), 0, ()),
        (described("Роман Иванов"), described("Иван Романов"), 0, ()),
        (described("Петрова Марина"), described("Петрова Мария"), 0, ()),
        (described("Скобов"), described("Горинов"), 0, ()),
        (described("Смит", "Скобов Александр"), described("Skobov Alexander", "X"), 80, ("same_name",)),
        # near misses: a namesake, a father, a sister
        (described("Иванов Иван Павлович"), IVAN, 40, ("same_name", "other_patronymic")),
        (described("Иванов Иван Павлович", "Ivan Ivanov"), IVAN, 40, ("same_name", "other_patronymic")),
        (
            described("Иванов Иван Петрович", born="1962-03-04"),
            IVAN,
            40,
            ("same_name", "same_patronymic", "birth_differs"),
        ),
        (
            described("Александра Белова"),
            described("Александр Белов", sex="male"),
            0,
            (),
        ),
        (described("Саша Белова"), described("Саша Белов"), 5, ("like_name", "sex_differs")),
        # one who is that person after all
        (described("Ivan P. Ivanov"), IVAN, 86, ("same_name", "like_patronymic")),
        (
            described("Иванов Иван Петрович", born="1990-02-01"),
            IVAN,
            80,
            ("same_name", "same_patronymic", "birth_near"),
        ),
        (
            described("Смирнова Анна Павловна", born="1990-01-02"),
            described("Белова Анна Павловна", born="1990-01-02"),
            60,
            ("other_surname", "same_patronymic", "same_birth"),
        ),
        (
            described("Кагарлицкий", facilities=frozenset({4}), cases=frozenset({5})),
            described("Кагарлицкий Борис", facilities=frozenset({3, 4}), cases=frozenset({5}), articles=frozenset({6})),
            60,
            ("part_of_name", "same_place", "same_case"),
        ),
    ],
)
def test_resemblance(one: Described, other: Described, score: int, reasons: tuple[str, ...]) -> None:
    found = resemblance(one, other)
    assert (found.score, found.reasons) == (score, reasons)


names = st.text("абвгдежзиклмнопрст ", min_size=1, max_size=20)


@given(names, names)
def test_it_is_the_same_both_ways(one: str, other: str) -> None:
    assert resemblance(described(one), described(other)) == resemblance(described(other), described(one))


@given(names)
def test_nobody_is_unlike_themselves(name: str) -> None:
    alike = resemblance(described(name), described(name))
    assert alike.is_likely or alike.reasons in [("given_name",), ()]

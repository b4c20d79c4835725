import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.matching import Described, resemblance
from tracker.dates import PartialDate


def described(*names: str, born: str = "") -> Described:
    return Described(names, PartialDate.parse(born) if born else None)


@pytest.mark.parametrize(
    ("one", "other", "score", "reasons"),
    [
        (described("Кагарлицкий Борис"), described("Boris Kagarlitsky"), 80, ("same_name",)),
        (described("Борис Кагарлицкий"), described("Кагарлицкий Борис Юльевич"), 80, ("same_name",)),
        (
            described("Кагарлицкий Борис", born="1958"),
            described("Kagarlitsky Boris", born="1958-08-29"),
            95,
            ("same_name", "birth_agrees"),
        ),
        (
            described("Иванов Иван", born="1990-01-02"),
            described("Иванов Иван", born="1990-01-02"),
            100,
            ("same_name", "same_birth"),
        ),
        (
            described("Иванов Иван", born="1990"),
            described("Иванов Иван", born="1961"),
            30,
            ("same_name", "birth_differs"),
        ),
        (described("Кагарлицкий"), described("Кагарлицкий Борис"), 45, ("part_of_name",)),
        (described("Б. Кагарлицкий"), described("Кагарлицкий Борис"), 65, ("like_name",)),
        (described("Кагарлицкая Борис"), described("Кагарлицкий Борис"), 65, ("like_name",)),
        (described("Иванов Пётр"), described("Иванов Иван"), 0, ()),
        (described("Иванов Иван"), described("Иван Петров"), 0, ()),
        (described("Скобов"), described("Горинов"), 0, ()),
        (described("Смит", "Скобов Александр"), described("Skobov Alexander", "X"), 80, ("same_name",)),
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
    assert resemblance(described(name), described(name)).reasons in (("same_name",), ())

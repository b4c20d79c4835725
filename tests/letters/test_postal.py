import pytest

from letters.postal import dative, given_name


@pytest.mark.parametrize(
    ("names", "english", "russian"),
    [
        ({"ru": "Кагарлицкий Борис Юльевич", "latin": "Boris Kagarlitsky"}, "Boris", "Борис"),
        ({"ru": "", "latin": "Boris Kagarlitsky"}, "Boris", "Boris"),
        ({"ru": "Волков Пётр", "latin": ""}, "Пётр", "Пётр"),
        ({"ru": "Странник", "latin": ""}, "Странник", "Странник"),
        ({"ru": "", "latin": ""}, "", ""),
    ],
)
def test_given_name(names: dict[str, str], english: str, russian: str) -> None:
    assert (given_name(names, "en"), given_name(names, "ru")) == (english, russian)


@pytest.mark.parametrize(
    ("name", "gender", "to"),
    [
        ("Павел", "male", "Павлу"),
        ("Надежда", "female", "Надежде"),
        ("Любовь", "female", "Любови"),
        ("Сергій", "male", "Сергію"),
        ("Илья", "male", "Илье"),
        ("Павел", "", "Павел"),
        ("Pavel", "male", "Pavel"),
        ("", "male", ""),
    ],
)
def test_dative(name: str, gender: str, to: str) -> None:
    assert dative(name, gender) == to

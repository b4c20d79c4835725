import pytest

from letters.postal import dative, given_name, on_envelope


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


@pytest.mark.parametrize(
    ("name", "gender", "written", "sure"),
    [
        ("Волков Павел Ильич", "male", "Волкову Павлу Ильичу", True),
        ("Кагарлицкий Борис Юльевич", "male", "Кагарлицкому Борису Юльевичу", True),
        ("Скочиленко Александра Юрьевна", "female", "Скочиленко Александре Юрьевне", True),
        ("Петрова Мария", "female", "Петровой Марии", True),
        ("Заяц Иван Петрович", "male", "Заяц Иван Петрович", False),
        ("Кара-Мурза Владимир Владимирович", "male", "Кара-Мурза Владимир Владимирович", False),
        ("Волков Павел Ильич", "", "Волков Павел Ильич", False),
        ("Ismail Aliyev", "male", "Ismail Aliyev", False),
        ("Мамедов Эльдар Али оглы", "male", "Мамедов Эльдар Али оглы", False),
    ],
)
def test_the_name_on_an_envelope(name: str, gender: str, written: str, sure: bool) -> None:
    assert on_envelope({"ru": name, "latin": ""}, gender, "") == (written, sure)


def test_a_persons_correction_comes_first() -> None:
    assert on_envelope({"ru": "Заяц Иван", "latin": ""}, "male", "Зайцу Ивану") == ("Зайцу Ивану", True)

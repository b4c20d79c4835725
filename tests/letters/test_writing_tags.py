"""A person in the words of those who write to them."""

import pytest
import time_machine
from django.utils import translation

from letters.templatetags.writing import card_to, three_lines, write_to

NOTHING = {"en": "", "ru": ""}


def person(**columns: object) -> dict:
    letters = {"interests": NOTHING, "name_on_envelope": columns.pop("corrected", "")}
    known = {
        "names": {"ru": "Волков Лев Петрович", "latin": "Lev Volkov"},
        "gender": "male",
        "occupation": NOTHING,
        "birth_date": None,
        "custody": {"current": None, "history": []},
        "restraints": [],
        "releases": [],
    }
    return known | {"letters": letters | columns.pop("letters", {})} | columns


@pytest.mark.parametrize(
    ("corrected", "gender", "button"),
    [
        ("", "male", "Написать Льву"),
        ("Волкову Леву Петровичу", "male", "Написать Леву"),
        ("Странницкому", "male", "Написать Льву"),
        ("", "", "Написать Лев"),
    ],
)
def test_the_button_in_russian(corrected: str, gender: str, button: str) -> None:
    with translation.override("ru"):
        assert write_to(person(corrected=corrected, gender=gender)) == button


def test_the_buttons_in_english() -> None:
    told = person(corrected="Волкову Леву Петровичу")
    assert (write_to(told), card_to(told)) == ("Write to Lev", "A card to Lev")
    nameless = person(names={"ru": "", "latin": ""})
    assert (write_to(nameless), card_to(nameless)) == ("Write to this person", "A card to this person")


def test_a_card_in_russian() -> None:
    with translation.override("ru"):
        assert card_to(person()) == "Открытка Льву"


@time_machine.travel("2026-03-04 12:00Z")
def test_three_human_lines_and_no_more() -> None:
    told = person(
        letters={"interests": {"en": "chess; asks about cats", "ru": ""}},
        occupation={"en": "teacher", "ru": "учитель"},
        birth_date="1961-02",
        custody={"current": {"in_transit": False, "facility": {"name": {"en": "IK-4", "ru": "ИК-4"}}}, "history": []},
    )
    assert three_lines(told) == ["chess; asks about cats", "Teacher", "65 years old"]
    with translation.override("ru"):
        assert three_lines(told) == ["chess; asks about cats", "Учитель", "65 лет"]
        assert three_lines(told | {"birth_date": "1984-02"})[2] == "42 года"
    assert three_lines(told | {"birth_date": None})[2] == "IK-4"

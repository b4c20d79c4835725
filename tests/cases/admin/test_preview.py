"""A record in lines that a volunteer reads before it is shown: codes in words, in their own language."""

import pytest
from django.utils.translation import override

from cases.admin.preview import LABELS, lines
from cases.models import Category
from cases.submitting.fields import FIELDS

RECORD = {
    "uid": "aaaaaaaaaaaa",
    "gender": "female",
    "citizenships": ["RU", "UA", "XQ"],
    "status": "imprisoned",
    "people": [{"gender": "male", "status": "wanted"}],
    "cases": [
        {
            "in_force": True,
            "sentences": [{"kind": "ban", "bans": {"en": ["teaching"], "ru": []}, "life": False}],
            "charges": [{"attempt": "preparation"}],
            "hearings": [{"purpose": "appeal", "open": True}],
        }
    ],
    "custody": {"current": {"facility": {"kind": "prison"}, "in_transit": True, "certainty": "confirmed"}},
    "letters": {"why_not": "no_address", "channels": [{"from_countries": ["DE", "LV"]}]},
    "sources": [
        {"title": "A paper", "kind": "media", "quotes": [{"fact": "birth date"}, {"fact": "a fact of our own"}]}
    ],
    "designations": [{"register": "of_tomorrow"}],
}


ENGLISH = """
female
Russia
Ukraine
XQ
serving a prison sentence
male; wanted
in force; ban on occupations or actions; teaching; preparation (Article 30 part 1); appeal; open to the public
cell-type prison; on the way to another place; confirmed
We know no address that letters would reach.; Germany, Latvia
A paper; media; date of birth, a fact of our own
of_tomorrow
"""
RUSSIAN = """
женский
Россия
Украина
XQ
отбывает наказание
мужской; в розыске
вступило в силу; запрет на профессию или на действия; teaching; приготовление (часть 1 статьи 30); апелляция; открытое
тюрьма; на этапе; подтверждено
Мы не знаем адреса, по которому дошли бы письма.; Германия, Латвия
A paper; СМИ; дата рождения, a fact of our own
of_tomorrow
"""


@pytest.mark.parametrize(("language", "said"), [("en", ENGLISH), ("ru", RUSSIAN)])
def test_codes_are_said_in_words_and_texts_as_they_are(language: str, said: str) -> None:
    """What has no words is shown all the same: nothing is published that was not looked at."""
    with override(language):
        assert [text for _label, texts in lines(RECORD) for text in texts] == said.split("\n")[1:-1]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", [("Regimes", ["general regime", "of_tomorrow"]), ("Who is held there", ["women"])]),
        ("ru", [("Режимы", ["общий режим", "of_tomorrow"]), ("Кто там содержится", ["женщины"])]),
    ],
)
def test_a_place_is_told_in_words(language: str, said: list[tuple[str, list[str]]]) -> None:
    with override(language):
        assert lines({"regimes": ["general", "of_tomorrow"], "for_women": True, "channels": []}) == said


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "said"), [("en", "Anti-war"), ("ru", "Против войны")])
def test_categories_are_named(language: str, said: str) -> None:
    Category.objects.create(code="anti_war", name_en="Anti-war", name_ru="Против войны")
    with override(language):
        [(_label, texts)] = lines({"categories": ["of_tomorrow", "anti_war"]})
    assert texts == ["of_tomorrow", said]


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_every_field_that_partners_speak_of_has_a_label(kind: str) -> None:
    assert set(FIELDS[kind]) - set(LABELS) <= {"uid"}

"""Free text as proposals, each tied to its words."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.imports.free_text import proposals
from cases.imports.values.names import Named


def said(text: str) -> list[tuple[str, str, str]]:
    return [(each.field, text[each.start : each.end], shown(each.value)) for each in proposals(text)]


def shown(value: Any) -> str:
    if isinstance(value, Named):
        return " ".join(filter(None, (value.parts.surname, value.parts.given, value.parts.patronymic)))
    if isinstance(value, tuple):
        return "; ".join(f"{each.number}/{each.part}" for each in value)
    return f"{value.years}-{value.months}" if hasattr(value, "years") else str(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "arrested 25 July 2023, Art. 205.2 part 2, SIZO-1 Syktyvkar",
            [
                ("detained_on", "25 July 2023", "2023-07-25"),
                ("articles", "Art. 205.2 part 2", "205.2/2"),
                ("facility", "SIZO-1 Syktyvkar", "SIZO-1 Syktyvkar"),
            ],
        ),
        (
            "Родился 29.08.1958. Арестован 25 июля 2023 г., ч. 2 ст. 205.2 УК РФ, СИЗО-1 Сыктывкар",
            [
                ("birth_date", "29.08.1958", "1958-08-29"),
                ("detained_on", "25 июля 2023", "2023-07-25"),
                ("articles", "ч. 2 ст. 205.2 УК РФ", "205.2/2"),
                ("facility", "СИЗО-1 Сыктывкар", "СИЗО-1 Сыктывкар"),
            ],
        ),
        (
            "1956 г.р., задержана в апреле 2024, приговорена к 5 годам; штраф 300 тыс. рублей",
            [
                ("birth_date", "1956", "1956"),
                ("detained_on", "апреле 2024", "2024-04"),
                ("term", "5 годам", "5-0"),
                ("fine", "300 тыс. рублей", "300000"),
            ],
        ),
        (
            "осуждён на 5 лет 6 месяцев, ИК-4 г. Торжок, 207.3 ч. 2; суд 12.02.2024",
            [
                ("term", "5 лет 6 месяцев", "5-6"),
                ("facility", "ИК-4 г. Торжок", "ИК-4 г. Торжок"),
                ("articles", "207.3 ч. 2", "207.3/2"),
                ("date", "12.02.2024", "2024-02-12"),
            ],
        ),
        (
            "sentenced to 7 years, released in May 2025",
            [("term", "7 years", "7-0"), ("released_on", "May 2025", "2025-05")],
        ),
        (
            "Иван Петрович Смирнов, 1990 г.р.\nСыктывкарский городской суд приговорил его к 5 годам, приговор 1.2.2024",
            [
                ("name", "Иван Петрович Смирнов", "Смирнов Иван Петрович"),
                ("birth_date", "1990", "1990"),
                ("court", "Сыктывкарский городской суд", "Сыктывкарский городской суд"),
                ("term", "5 годам", "5-0"),
                ("verdict_on", "1.2.2024", "2024-02-01"),
            ],
        ),
        (
            "Ivan Smirnov was detained in May 2022; Moscow City Court, judge Petr Ivanov. Verdict on 1 March 2024",
            [
                ("name", "Ivan Smirnov", "Smirnov Ivan"),
                ("detained_on", "May 2022", "2022-05"),
                ("court", "Moscow City Court", "Moscow City Court"),
                ("verdict_on", "1 March 2024", "2024-03-01"),
            ],
        ),
        ("2-й Западный окружной военный суд; Нижний Новгород", [("court", *["2-й Западный окружной военный суд"] * 2)]),
        ("задержан 31.02.2023", []),
        ("ничего", []),
    ],
)
def test_each_proposal_is_tied_to_its_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@given(st.text("арестован ст.205.2 ч2СИЗО-1 july 25,.-0123456789", max_size=60))
def test_no_two_proposals_share_a_word(text: str) -> None:
    found = proposals(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a length that no verb brings in
        ("Анна, 7 лет, ст. 207.3 ч. 2 п. д", [("term", "7 лет"), ("articles", "ст. 207.3 ч. 2 п. д")]),
        (
            "16 лет строгого режима, первые 3 года в тюрьме",
            [("term", "16 лет строгого режима, первые 3 года в тюрьме")],
        ),
        ("осуждён 05.06.2024 к 7 г. 6 м.", [("verdict_on", "05.06.2024"), ("term", "7 г. 6 м.")]),
        ("27 years in a general-regime colony", [("term", "27 years in a general-regime colony")]),
        ("дали срок: 16 лет, первые 3 года в тюрьме", [("term", "16 лет, первые 3 года в тюрьме")]),
        (
            "ч. 1 ст. 30, ч. 2 ст. 205.2; ст. 280",
            [("articles", "ч. 1 ст. 30, ч. 2 ст. 205.2"), ("articles", "ст. 280")],
        ),
        ("только ч. 3 ст. 30", [("articles", "ч. 3 ст. 30")]),
        # and what is nobody's sentence
        ("Казань, 22 года, студент", []),
        ("ст. 275, 35 лет, врач", [("articles", "ст. 275")]),
        ("Прокурор запросил 8 лет строгого режима", []),
        ("грозит до 10 лет колонии", []),
        # several parts in a row, and a word that is no point
        ("обвиняют по ч.1 и ч.2 ст.205.2", [("articles", "ч.1 и ч.2 ст.205.2")]),
        # a place before the day; a day that is no number of a place
        ("умер в СИЗО 27.07.2024", [("death_date", "27.07.2024")]),
        ("его задержали 4 мая 2023", [("detained_on", "4 мая 2023")]),
        ("ФКУ СИЗО-1 УФСИН России", [("facility", "ФКУ СИЗО-1")]),
        # somebody else
        ("Адвокат Пётр Ильич Тестов", []),
    ],
)
def test_what_letters_and_channels_say(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(field, words) for field, words, _value in said(text)] == expected

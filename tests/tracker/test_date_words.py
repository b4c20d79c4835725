"""Partial dates said in both languages, and read as people write them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.partial_date_strategies import partial_dates
from tracker.dates import NotADate, PartialDate


@pytest.mark.parametrize(
    ("edtf", "english", "russian"),
    [
        ("2023-07-25", "25 July 2023", "25 июля 2023"),
        ("2023-07", "July 2023", "июль 2023"),
        ("1958", "1958", "1958"),
        ("2004-XX", "2004", "2004"),
        ("2004-07-XX", "July 2004", "июль 2004"),
        ("195X", "1950s", "1950-е годы"),
        ("19XX", "1900–1999", "1900–1999 годы"),
        ("1958~", "about 1958", "около 1958 года"),
        ("2023-07~", "about July 2023", "около июля 2023 года"),
        ("2023-03-08~", "about 8 March 2023", "около 8 марта 2023 года"),
        ("195X~", "about the 1950s", "около 1950-х годов"),
        ("1958?", "possibly 1958", "возможно, 1958"),
        ("2023-05?", "possibly May 2023", "возможно, май 2023"),
        ("1958%", "possibly about 1958", "возможно, около 1958 года"),
        ("2024-07-27/2024-07-28", "between 27 and 28 July 2024", "между 27 и 28 июля 2024 года"),
        (
            "2024-07-27/2024-08-03",
            "between 27 July 2024 and 3 August 2024",
            "не ранее 27 июля 2024 года и не позднее 3 августа 2024 года",
        ),
        (
            "1958~/1960-05",
            "between about 1958 and May 1960",
            "не ранее примерно 1958 года и не позднее мая 1960 года",
        ),
    ],
)
def test_says_it_in_words(edtf, english, russian):
    value = PartialDate.parse(edtf)
    assert (value.display("en"), value.display("ru")) == (english, russian)


def test_speaks_english_to_those_whose_language_it_does_not_know():
    value = PartialDate.parse("2023-07-25")
    assert [value.display(code) for code in ("en-gb", "ru-RU", "kk")] == [
        "25 July 2023",
        "25 июля 2023",
        "25 July 2023",
    ]


@given(partial_dates(unspecified=False), st.sampled_from(["en", "ru"]))
def test_reads_back_what_it_says(value, language):
    assert PartialDate.read(value.display(language)) == value


@given(partial_dates())
def test_reads_any_edtf(value):
    assert PartialDate.read(value.edtf) == value
    assert PartialDate.read(f"  {value.edtf.lower()} ") == value


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023", "2023"),
        ("07.2023", "2023-07"),
        ("7.2023", "2023-07"),
        ("25.07.2023", "2023-07-25"),
        ("12.07.1943", "1943-07-12"),
        ("5.7.2023", "2023-07-05"),
        ("25.07.2023 г.", "2023-07-25"),
        ("2023 год", "2023"),
        ("1958г.", "1958"),
        ("25 July 2023", "2023-07-25"),
        ("July 25, 2023", "2023-07-25"),
        ("25 Sept. 2023", "2023-09-25"),
        ("JULY 2023", "2023-07"),
        ("25 июля 2023 г.", "2023-07-25"),
        ("25\u00a0июля 2023\u202fг.", "2023-07-25"),
        ("25 июля 2023 года", "2023-07-25"),
        ("Июль 2023", "2023-07"),
        ("8 мая 2023", "2023-05-08"),
        ("май 2023", "2023-05"),
        ("the 1950s", "195X"),
        ("1950-е", "195X"),
        ("195Х", "195X"),
        ("ок. 1958", "1958~"),
        ("circa 1958", "1958~"),
        ("c. July 2023", "2023-07~"),
        ("предположительно 1958", "1958?"),
        ("27–28 июля 2024", "2024-07-27/2024-07-28"),
        ("27 – 28 July 2024", "2024-07-27/2024-07-28"),
        ("27.07.2024 - 03.08.2024", "2024-07-27/2024-08-03"),
        ("между 1958 и 1960 годами", "1958/1960"),
        ("1985–1990", "1985/1990"),
    ],
)
def test_reads_what_people_write(text, edtf):
    assert PartialDate.read(text) == PartialDate.parse(edtf)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.02.2023", "impossible"),
        ("29 февраля 2023", "impossible"),
        ("13.2023", "impossible"),
        ("00.07.2023", "impossible"),
        ("31 июня 2023", "impossible"),
        ("28–27 июля 2024", "reversed"),
        ("25.07.23", "unreadable"),
        ("07/25/2023", "unreadable"),
        ("07/08/2023", "unreadable"),
        ("25 Quintilis 2023", "unreadable"),
        ("next July", "unreadable"),
        ("1958 1959", "unreadable"),
        ("202²", "unreadable"),
        ("2023-7-5", "unreadable"),
        ("2024–", "unreadable"),
        ("\x00", "unreadable"),
        ("   ", "unreadable"),
    ],
)
def test_refuses_what_it_cannot_be_sure_of(text, reason):
    with pytest.raises(NotADate, match=re.escape(repr(text))) as refused:
        PartialDate.read(text)
    assert refused.value.reason == reason


FRAGMENTS = [
    "25",
    "7",
    "2023",
    ".",
    "-",
    "–",
    "/",
    " ",
    "x",
    "?",
    "~",
    "июля",
    "July",
    "between ",
    " and ",
    "около ",
    "г.",
]


@given(st.text() | st.lists(st.sampled_from(FRAGMENTS), max_size=10).map("".join))
def test_no_text_does_worse_than_a_value_error(text):
    try:
        assert PartialDate.parse(PartialDate.read(text).edtf) == PartialDate.read(text)
    except ValueError as refused:
        assert str(refused)

"""What a line of free text says of a person, as proposals tied to the phrase that each was read from.

Nothing is taken from it silently: somebody looks at each proposal beside its phrase. A date of which the text does not
say what happened on it is proposed as a `date`, and left to them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cases.given_names import meant_by
from cases.imports.values.articles import read_articles
from cases.imports.values.dates import read_date
from cases.imports.values.names import Named, read_name
from cases.imports.values.reading import Read
from cases.imports.values.roubles import read_roubles
from cases.imports.values.terms import read_term
from cases.names import tokens


def read_words(text: Any) -> Read[str]:
    return Read(" ".join(str(text).split()))


def read_known_name(text: Any) -> Read[Named]:
    """Two words of which one is a given name; a town and a street are not."""
    return read_name(text) if any(map(meant_by, tokens(str(text)))) else Read()


MONTH = (
    r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec)[^\W\d_]*\.?"
)
DAY = (
    rf"(?:\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}}"
    rf"|{MONTH}\s+\d{{1,2}},?\s+\d{{4}})"
)
DATE = rf"(?<![\w.])(?P<value>{DAY}|{MONTH}\s+\d{{4}}|(?:0?[1-9]|1[0-2])\.\d{{4}})(?![\d.]*\d)"
# after a word that asks for a date, a year is one
DATE_OR_YEAR = DATE.replace(r"|(?:0?", r"|(?:19|20)\d{2}(?!\s*(?:руб|₽|roub))|(?:0?", 1)
# a place may stand between: умер в СИЗО 27.07.2024
TO = (
    r"[^\w\n]{1,3}(?:(?:был[аи]?|was|on|с|от|since)\s+"
    rf"|(?:in|в)\s+(?:(?!{MONTH})[^\W\d_]{{3,}}(?:-\d+)?\s+(?=\d))?)*"
)
NUMBER = r"\d{2,3}(?:\.\d{1,2}){0,2}"
A_PART = r"(?:чч?\.?|част[ьией]+|parts?)\s*\d{1,2}(?:\.\d)?(?!\d)"
PARTS = rf"{A_PART}(?:\s*(?:,|и|and)\s*(?:{A_PART}|\d(?:\.\d)?(?![\d.]|\s*[^\W\d_]))){{0,9}}"
A_POINT = r"(?:пп?\.\s*|(?:пп?|пункт\w*|points?|para\w*)\s+)[«\"]?[^\W\d_](?!\w)[»\"]?"
# how far the crime went that is cited after it
OF_30 = r"ч\.?\s*[13]\s*(?:ст\.?|статьи)\s*30(?![\d.])(?:\s*УК(?:\s*РФ)?)?\s*(?:,|[-–—])?\s*"
ITS_PART = rf"(?:\s*,?\s*(?:{PARTS}|/\s?\d{{1,2}}(?:\.\d)?)(?:,?\s*{A_POINT})?)?"
CODE = r"(?:\s*(?:УК|КоАП|of the Criminal Code)(?:\s*РФ)?)?"
LENGTH = (
    r"\d{1,2}(?:[.,]5)?\s*(?:лет|год(?:ам|а)?|г\.|years?|months?|месяц\w*|мес\.)(?!\w)"
    r"(?:\s+(?:и\s+|and\s+)?\d{1,2}\s*(?:месяц\w*|мес\.?|м\.|months?))?"
)
INSIDE = (
    r"(?:(?:\s+(?:условно|suspended|лишения свободы|(?:в\s+)?(?:исправительной\s+)?колонии"
    r"|(?:строгого|общего|особого) режима"
    r"|of imprisonment|in prison|(?:in a |of )?(?:strict|general|special)[ -]regime|(?:in a )?(?:penal )?colony))+)"
)
IN_PRISON = rf"(?:,?\s+(?:(?:из них|of which)\s+)?(?:первые|the first)\s+{LENGTH}\s+(?:в тюрьме|in prison))?"
# a length between commas that is no age of most, where the words speak of a court
BY_ITSELF = rf"(?:^|[,;:(—–]\s*|\n)(?P<value>(?!(?:2[6-9]|[3-9]\d)\b){LENGTH}{IN_PRISON})(?=\s*(?:[,;.)\n]|$))"
COURT = re.compile(
    r"приговор|осу[дж]|суд(?!ьб)|колони|(?<!\w)ст\.|стать|\d{3}\.\d|sentenc|verdict|convict|court|(?<!\w)УК",
    re.IGNORECASE,
)
# so many letters before a phrase say whose it is
NEAR = 60
# what a prosecutor asks for, or a law threatens with, is nobody's term
NOT_GIVEN = re.compile(
    r"(?:запр[ао]с|прос(?:ит|ил|ят)|требу|грозит|наказан\w+ до|seek|asked|demand|request|faces?\W)[^.\n]{0,40}$"
    r"|(?:(?<!\w)от|(?<!\w)до|up to|from)\s*$",
    re.IGNORECASE,
)

# a name is proposed by its patronymic, by a given name that is known, or by what stands before it
CAPITAL = r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’]+(?:-[А-ЯЁ][а-яё]+)?"
LATIN = r"[A-Z][a-zA-Z'’]+(?:-[A-Z][a-z]+)?"
FATHER = r"[А-ЯЁІЇЄҐ][а-яёіїєґ]+(?:вич|вна|ична|ьич|тич|мич)"
GIVEN = rf"(?:{CAPITAL}[ \t]+){{1,2}}{CAPITAL}|(?:{LATIN}[ \t]+){{1,2}}{LATIN}"
# who stands in a case without being the person of whom it speaks
OTHERS = re.compile(
    r"(?:судь[яией]+|адвокат\w*|прокурор\w*|следовател\w*|judge|lawyer|prosecutor|investigator)\s+", re.IGNORECASE
)

FORMS = [
    ("name", rf"(?:ФИО|Ф\.И\.О\.|[Ии]мя|[Зз]овут|[Nn]ame)[ \t]*(?:is|:)?[ \t]*(?P<value>{GIVEN})", read_name),
    (
        "name",
        rf"(?<![\w-])(?P<value>{CAPITAL}[ \t]+(?:{FATHER}[ \t]+{CAPITAL}|{CAPITAL}[ \t]+{FATHER}))(?![\w-])",
        read_name,
    ),
    ("name", rf"(?<![\w-])(?P<value>{CAPITAL}[ \t]+{CAPITAL}|{LATIN}[ \t]+{LATIN})(?![\w-])", read_known_name),
    (
        "court",
        r"(?<![\w-])(?P<value>(?:\d-й[ \t]+)?[А-ЯЁ][\w-]+(?:[ \t]+[а-яё-]+(?:ный|ской|ский|цкий|вой|ной))*[ \t]+суд"
        r"(?:[ \t]+[А-ЯЁ][\w-]+(?:[ \t]+(?:области|края|республики))?)?)(?!\w)",
        read_words,
    ),
    (
        "court",
        r"(?<![\w-])(?P<value>(?:[A-Z][\w-]+[ \t]+){1,4}Court(?:[ \t]+(?:of|in)[ \t]+[A-Z][\w-]+)?)(?!\w)",
        read_words,
    ),
    ("birth_date", rf"(?:родил(?:ся|ась)|born|(?<!\w)b\.|д\.?\s?р\.?|дата рождения){TO}{DATE_OR_YEAR}", read_date),
    ("birth_date", r"(?<!\d)(?P<value>(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2})\s*(?:г\.\s?р\.|года рождения)", read_date),
    (
        "detained_on",
        rf"(?:задержа[нл]|арестова[нл]|взят под стражу|arrest|detain)[^\W\d_]*{TO}{DATE_OR_YEAR}",
        read_date,
    ),
    ("released_on", rf"(?:освобо|вышел|вышла|releas|freed)[^\W\d_]*{TO}{DATE_OR_YEAR}", read_date),
    ("death_date", rf"(?:умер|скончал|погиб|died)[^\W\d_]*{TO}{DATE_OR_YEAR}", read_date),
    ("verdict_on", rf"(?:приговор|осужд[её]н|осудил|sentenced|convicted|verdict)[^\W\d_]*{TO}{DATE}", read_date),
    (
        "articles",
        rf"(?<!\w)(?P<value>(?:{OF_30})?(?:{A_POINT}\s*)?{PARTS},?\s*(?:of\s+)?"
        rf"(?:ст\.?|статьи|art(?:icle|\.)?)\s*{NUMBER}{CODE})",
        read_articles,
    ),
    (
        "articles",
        rf"(?P<value>(?:ст\.?|стать[ияей]+|art(?:icle|\.)?)\s*{NUMBER}{ITS_PART}{CODE})",
        read_articles,
    ),
    ("articles", rf"(?<![\d.])(?P<value>\d{{3}}\.\d{ITS_PART}{CODE})(?![\d.]*\d)", read_articles),
    (
        "term",
        r"(?:приговор|осужд[её]н|осудил|назначил|получил|срок|дали|sentenced|term|got)[^\W\d_]*[^\w\n]{1,3}(?:(?:его|её|ее|их|him|her)\s+)?(?:(?:к|на|to|of|for)\s+)?"
        rf"(?P<value>{LENGTH}{INSIDE}?{IN_PRISON})",
        read_term,
    ),
    ("term", rf"(?<!\w)к\s+(?P<value>{LENGTH}{INSIDE}?{IN_PRISON})", read_term),
    ("term", rf"(?<![\w.,])(?P<value>{LENGTH}{INSIDE}{IN_PRISON})", read_term),
    ("term", BY_ITSELF, read_term),
    ("term", r"(?P<value>пожизненн\w+|life (?:imprisonment|sentence))", read_term),
    (
        "fine",
        r"(?:штраф|fine)[^\W\d_]*[^\w\n]{1,3}(?:(?:в размере|of|на)\s+)?"
        r"(?P<value>\d[\d ,.]*\s*(?:тыс\.?|тысяч|млн|thousand|million)?\s*(?:руб[а-я]*\.?|₽|roubles?|rubles?))",
        read_roubles,
    ),
    (
        "facility",
        r"(?<!\w)(?P<value>(?:ФКУ\s+)?(?:СИЗО|ИК|ЛИУ|ЛПУ|КП|ВК|ИВС|ПФРСИ|SIZO|IK|LIU|KP)[-\s№]{0,3}\d{1,2}"
        r"(?!\w|\.\d)(?:,?\s+(?:г\.\s*|пос\.\s*|in\s+)?(?!Г?У?ФСИН)[А-ЯЁA-Z][\w-]+)?)",
        read_words,
    ),
    ("date", DATE, read_date),
]
NAMED = {"name", "court", "facility"}
PATTERNS = [
    # names begin with a capital letter; everything else is written either way
    (field, re.compile(pattern, 0 if field in NAMED else re.IGNORECASE), reader)
    for field, pattern, reader in FORMS
]


@dataclass(frozen=True, slots=True)
class Proposal:
    """`text[start:end]` is the phrase that the value was read from; `field` as in `cases.imports.fields`, or `date`."""

    field: str
    value: Any
    start: int
    end: int


def proposals(text: str) -> list[Proposal]:
    """In the order of the text. No two of them stand on the same words: the form that says more comes first."""
    found: list[Proposal] = []
    for field, pattern, reader in PATTERNS:
        for proposal in _read(field, pattern, reader, text):
            if all(proposal.end <= other.start or other.end <= proposal.start for other in found):
                found.append(proposal)
    return sorted(found, key=lambda each: each.start)


def _read(field: str, pattern: re.Pattern[str], reader: Any, text: str) -> Iterator[Proposal]:
    for match in pattern.finditer(text):
        before = text[max(0, match.start("value") - NEAR) : match.start("value")]
        if field == "name" and (
            OTHERS.match(match["value"]) or re.search(rf"{OTHERS.pattern}$", before, re.IGNORECASE)
        ):
            continue
        if field == "term" and (NOT_GIVEN.search(before) or (pattern.pattern == BY_ITSELF and not COURT.search(text))):
            continue
        read = reader(match["value"])
        if read.value is not None and not read.problems:
            yield Proposal(field, read.value, match.start("value"), match.end("value"))

"""The slots of a person's file that a list can fill, and the one form in which the value of each is written.

Values are plain JSON, so that what a row claims, what the file holds and what a list last said can be compared and
kept:

    name, name_latin       [surname, given, patronymic, whole]
    birth_date, …          EDTF
    citizenships           ["RU", …]
    place                  {"facility": uid} or {"words": text}
    case1.articles         ["RU:criminal:205.2:2::", …]: country, code, number, part, point, attempt
    case1.term             {"kind", "years", "months", "days", "life"}
    sex, summary_ru, …     text; `fine` is a number

Sets only ever grow: numbers in registries, other names, links, who recognises the person.
"""

import re
from collections.abc import Mapping
from typing import Any

from cases.citations import Citation
from cases.imports.values.terms import Term

Slots = dict[str, Any]
Sets = dict[str, list[Any]]

NAMES = ("name", "name_latin")
# columns of the person's own table
DIRECT_DATES = ("birth_date",)
DIRECT_TEXTS = (
    *("sex", "home_region", "occupation_ru", "occupation_en", "summary_ru", "summary_en", "letters", "address_as"),
    *("interests_ru", "interests_en", "avoid", "note"),
)
BY_SCRIPT_TEXTS = ("occupation_ru", "occupation_en", "summary_ru", "summary_en", "interests_ru", "interests_en")
DIRECT = (*DIRECT_DATES, "citizenships", *DIRECT_TEXTS)
DATES = ("birth_date", "death_date", "detained_on", "released_on", "held_since", "held_until")
# one row each in a table of its own
SINGLE = (*NAMES, *DIRECT, "death_date", "detained_on", "released_on", "place", "held_since", "held_until")
OF_CASE = ("title", "articles", "verdict_on", "court", "term", "regime", "fine")
SETS = ("identifiers", "former_names", "links", "recognised_by")
CASE_SLOT = re.compile(r"case(\d+)\.(\w+)")


def case_slot(number: int, name: str) -> str:
    return f"case{number}.{name}"


def of_case(slot: str) -> tuple[int, str] | None:
    """The number of the case and what it is of it; None for a slot of the person."""
    found = CASE_SLOT.fullmatch(slot)
    return (int(found[1]), found[2]) if found else None


def kind_of(slot: str) -> str:
    """The slot without the number of its case."""
    case = of_case(slot)
    return case[1] if case else slot


def cases_in(slots: Mapping[str, Any]) -> dict[int, Slots]:
    """What is said of each case."""
    cases: dict[int, Slots] = {}
    for slot, value in slots.items():
        if case := of_case(slot):
            cases.setdefault(case[0], {})[case[1]] = value
    return cases


def article_label(cited: Citation) -> str:
    code = "administrative" if cited.administrative else "criminal"
    return ":".join([cited.country, code, cited.number, cited.part, cited.point, cited.attempt])


def term_value(term: Term) -> dict[str, Any]:
    return {
        "kind": term.kind,
        "years": term.years,
        "months": term.months,
        "days": term.days,
        "life": term.life,
        "prison_months": term.prison_months or None,
    }

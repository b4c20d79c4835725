"""How long a sentence is, and of what kind, as people write it: `5 лет 6 мес.`, `5,5 лет условно`, `66 months`."""

import re
from dataclasses import dataclass
from fractions import Fraction

from cases.imports.rows import Cell
from cases.imports.values.choices import REGIMES, found_in
from cases.imports.values.reading import Problem, Read, is_nothing, tidy

NUMBER = r"(\d{1,4}(?:[.,]\d{1,2})?)"
UNITS = [
    ("years", re.compile(rf"{NUMBER}\s*-?\s*(?:лет|года(?:м|ми)?|год|г\.?|л\.?|years?|yrs?\.?|y\.?)(?![^\W\d_])")),
    ("months", re.compile(rf"{NUMBER}\s*-?\s*(?:месяц(?:ев|ам|а)?|мес\.?|м\.?|months?|mos?\.?|m\.?)(?![^\W\d_])")),
    ("days", re.compile(rf"{NUMBER}\s*-?\s*(?:дн(?:ей|я|\.)?|день|сут(?:ок|ки|\.)?|days?|d\.?)(?![^\W\d_])")),
]
LIFE = re.compile(r"пожизненн\w*|\bплс\b|\blife(?:\s+(?:sentence|imprisonment|term))?\b")
SUSPENDED = re.compile(r"условн\w*|suspended|probation\w*|с испытательным сроком")
KINDS = [
    ("forced_labour", re.compile(r"принудительн\w+ работ\w*|forced labou?r|compulsory labou?r")),
    ("corrective_labour", re.compile(r"исправительн\w+ работ\w*|correctional labou?r|corrective labou?r")),
    ("community_service", re.compile(r"обязательн\w+ работ\w*|community service")),
    ("restricted_freedom", re.compile(r"ограничени\w+ свободы|restriction of (?:freedom|liberty)")),
    ("administrative_arrest", re.compile(r"административн\w+ арест\w*|administrative arrest")),
    ("compulsory_treatment", re.compile(r"принудительн\w+ лечени\w*|пммх|compulsory treatment")),
]
# words around a term that say nothing more than it does
FILLING = re.compile(
    r"лишени\w+ свободы|(?:в )?(?:исправительн\w+ )?колони\w+|\bик\b|\bитк\b|(?:of |in )?(?:a )?(?:penal )?colony"
    r"|(?:of |in )?(?:prison|imprisonment|jail|custody)|sentenced to|приговор\w*|срок\w*|режим\w*|regime|security"
    r"|\b(?:и|and|в|of|с|к|to|на|in|a|an|the)\b|[\s,;.()+:–—-]+"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A punishment by its length. `kind` is a code of sentences; a term for life has no length."""

    years: int = 0
    months: int = 0
    days: int = 0
    life: bool = False
    kind: str = "imprisonment"
    regime: str = ""


def read_term(cell: Cell, *, unit: str = "") -> Read[Term]:
    """`unit` says what a bare number counts (`years`, `months`, `days`), where the heading says so."""
    if cell is None or (isinstance(cell, str) and is_nothing(cell)):
        return Read()
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return Read.failed("not_a_term", cell)
    text = tidy(str(cell))
    if unit and re.fullmatch(NUMBER, text):
        text = f"{text} {unit}"
    regime, rest = found_in(REGIMES, text)
    kind, rest = _kind(rest)
    if LIFE.search(rest):
        return _whole(Term(life=True, kind=kind, regime=regime), LIFE.sub(" ", rest), cell)
    amounts = {}
    for name, pattern in UNITS:
        if found := pattern.search(rest):
            amounts[name] = Fraction(found[1].replace(",", "."))
            rest = rest[: found.start()] + " " + rest[found.end() :]
    if not any(amounts.values()):
        return Read.failed("not_a_term", cell)
    months = amounts.get("years", Fraction(0)) * 12 + amounts.get("months", Fraction(0))
    days = amounts.get("days", Fraction(0))
    if months.denominator != 1 or days.denominator != 1:
        return Read.failed("not_whole_months", cell)
    return _whole(Term(int(months) // 12, int(months) % 12, int(days), False, kind, regime), rest, cell)


def _kind(text: str) -> tuple[str, str]:
    for kind, pattern in KINDS:
        if pattern.search(text):
            return kind, pattern.sub(" ", text)
    return ("suspended", SUSPENDED.sub(" ", text)) if SUSPENDED.search(text) else ("imprisonment", text)


def _whole(term: Term, rest: str, cell: Cell) -> Read[Term]:
    """With a problem where words are left that may change what the term means: a fine beside it, an outcome."""
    unread = " ".join(FILLING.sub(" ", rest).split())
    return Read(term, (Problem("term_in_part", str(cell)),) if unread else ())

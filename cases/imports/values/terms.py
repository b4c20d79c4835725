"""How long a sentence is, and of what kind, as people write it: `5 лет 6 мес.`, `5,5 лет условно`, `66 months`."""

import re
from dataclasses import dataclass
from fractions import Fraction

from cases.imports.rows import Cell
from cases.imports.values.choices import REGIMES, found_in
from cases.imports.values.reading import Problem, Read, is_nothing, tidy
from cases.imports.values.roubles import read_roubles

NUMBER = r"(\d{1,4}(?:[.,]\d{1,2})?)"
UNITS = [
    ("years", re.compile(rf"{NUMBER}\s*-?\s*(?:лет|года(?:м|ми)?|год|г\.?|л\.?|years?|yrs?\.?|y\.?)(?![^\W\d_])")),
    ("months", re.compile(rf"{NUMBER}\s*-?\s*(?:месяц(?:ев|ам|а)?|мес\.?|м\.?|months?|mos?\.?|m\.?)(?![^\W\d_])")),
    ("days", re.compile(rf"{NUMBER}\s*-?\s*(?:дн(?:ей|я|\.)?|день|сут(?:ок|ки|\.)?|days?|d\.?)(?![^\W\d_])")),
]
LIFE = re.compile(r"пожизненн\w*|\bплс\b|\blife(?:\s+(?:sentence|imprisonment|term))?\b")
SUSPENDED = re.compile(r"условн\w*|suspended|probation\w*|с испытательным сроком")
KINDS = [
    ("forced_labour", re.compile(r"принудительн\w+ работ\w*|принудработ\w*|forced labou?r|compulsory labou?r")),
    ("corrective_labour", re.compile(r"исправительн\w+ работ\w*|correctional labou?r|corrective labou?r")),
    ("community_service", re.compile(r"обязательн\w+ работ\w*|community service")),
    ("restricted_freedom", re.compile(r"ограничени\w+ свободы|restriction of (?:freedom|liberty)")),
    ("administrative_arrest", re.compile(r"(?:административн\w+ )?арест\w*|administrative arrest")),
    ("compulsory_treatment", re.compile(r"принудительн\w+ лечени\w*|пммх|compulsory treatment")),
]
# words around a term that say nothing more than it does
LENGTH = (
    rf"(?P<length>{NUMBER}\s*(?:лет|год\w*|г\.|years?|мес\w*\.?|months?)"
    rf"(?:\s*(?:и|and)?\s*{NUMBER}\s*(?:мес\w*\.?|months?))?)"
)
FIRST = r"(?:перв\w+|(?:the )?first)"
IN_PRISON = [
    re.compile(rf"(?:из них|of which)\s+(?:в тюрьме|in prison)\s+{LENGTH}"),
    re.compile(
        rf"(?:(?:из них|из которых|в том числе|of which|including)[\s,]*{FIRST}?|{FIRST})\s*{LENGTH}[\s,:–—-]*"
        r"(?:(?:с отбыванием|отбыва\w+|of it|of them|to be served|served|в|in|a|cell-type)\s+)*(?:тюрьм\w*|prison)"
    ),
]
# what is asked or threatened, and what a later court made of it: which of the lengths holds, nobody can tell
OPEN = re.compile(
    r"\b(?:от|до|from|up to|between)\s+\d|\d\s*[-–—]\s*\d|апелляц|кассац|сниж[еи]н|сокра[щт]|уменьш|увелич|→|->"
    r"|appeal|cassation|reduced|increased|запр[ао]с|просит|прокур|грозит|demand|request|prosecut|faces"
)
FILLING = re.compile(
    r"лишени\w+ свободы|отбывани\w+(?: наказани\w+)?"
    r"|(?:в )?(?:исправительн\w+ )?колони\w+|\bик\b|\bитк\b|(?:of |in )?(?:a )?(?:penal )?colony"
    r"|(?:of |in )?(?:prison|imprisonment|jail|custody)|sentenced to|приговор\w*|срок\w*|режим\w*|regime|security"
    r"|\b(?:и|and|в|of|с|к|to|на|in|a|an|the)\b|[\s,;.()+:–—-]+"
)


# in a column of terms stand fines, too: штраф 300 тыс. руб.; 5 лет и штраф 100 000 рублей
FINE = re.compile(r"(?:^|[\s,;+]+)(?:(?:и|and|с|with|a)\s+)*(?P<fine>(?:штраф|fine)\w*.+)$")


@dataclass(frozen=True, slots=True)
class Term:
    """A punishment by its length. `kind` is a code of sentences; a term for life has no length."""

    years: int = 0
    months: int = 0
    days: int = 0
    life: bool = False
    kind: str = "imprisonment"
    regime: str = ""
    # of it, the first months in a cell-type prison
    prison_months: int = 0


def read_term(cell: Cell, *, unit: str = "") -> Read[Term]:
    """`unit` says what a bare number counts (`years`, `months`, `days`), where the heading says so."""
    if cell is None or (isinstance(cell, str) and is_nothing(cell)):
        return Read()
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return Read.failed("not_a_term", cell)
    text = tidy(str(cell))
    if unit and re.fullmatch(NUMBER, text):
        text = f"{text} {unit}"
    if OPEN.search(text):
        return Read.failed("not_a_term", cell)
    in_prison, text = _prison_part(text)
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
    return _whole(Term(int(months) // 12, int(months) % 12, int(days), False, kind, regime, in_prison), rest, cell)


def read_punishment(cell: Cell, *, unit: str = "") -> Read[tuple[Term | None, int | None]]:
    """A term, a fine in roubles, or both."""
    found = FINE.search(tidy(cell)) if isinstance(cell, str) else None
    fine = read_roubles(found["fine"]) if found else None
    if not found or not fine or not fine.value:
        term = read_term(cell, unit=unit)
        return Read((term.value, None) if term.value else None, term.problems)
    before = tidy(str(cell))[: found.start()]
    term = read_term(before, unit=unit)
    if term.value is None and term.problems:
        return Read.failed("not_a_term", cell)
    return Read((term.value, fine.value), tuple(Problem(each.code, str(cell)) for each in term.problems))


def _prison_part(text: str) -> tuple[int, str]:
    """16 лет строгого режима, первые 3 года в тюрьме: months, and the text without them."""
    for form in IN_PRISON:
        if (found := form.search(text)) and (part := read_term(found["length"]).value):
            return part.years * 12 + part.months, text[: found.start()] + " " + text[found.end() :]
    return 0, text


def _kind(text: str) -> tuple[str, str]:
    for kind, pattern in KINDS:
        if pattern.search(text):
            return kind, pattern.sub(" ", text)
    return ("suspended", SUSPENDED.sub(" ", text)) if SUSPENDED.search(text) else ("imprisonment", text)


def _whole(term: Term, rest: str, cell: Cell) -> Read[Term]:
    """With a problem where words are left that may change what the term means: a fine beside it, an outcome."""
    unread = " ".join(FILLING.sub(" ", rest).split())
    return Read(term, (Problem("term_in_part", str(cell)),) if unread else ())

"""Values as cells of a list that we give out: in words of the list's language which `cases.imports.values` read back.

The language is the active one (`translation.override`), Russian or English.
"""

import re
from collections.abc import Iterable

from babel import Locale
from django.utils.translation import get_language, gettext

from cases.imports.limits import Limits
from cases.imports.values.countries import read_countries
from cases.models import Charge, Code, Regime, Sentence, SentenceKind, Sex
from cases.sentence_words import length_in_words
from tracker.dates import PartialDate

# what no table can hold; a line's end is written in one way
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LINE_END = re.compile(r"\r\n?")
# an apostrophe may come before it: see cases.imports.escaping
LONGEST = Limits().text - 1
BETWEEN = "; "
# codes of other countries, as they are cited
CODES_OF = {
    "BY": ("Беларуси", "Belarus"),
    "UA": ("Украины", "Ukraine"),
    "KZ": ("Казахстана", "Kazakhstan"),
    "UZ": ("Узбекистана", "Uzbekistan"),
    "KG": ("Кыргызстана", "Kyrgyzstan"),
    "TJ": ("Таджикистана", "Tajikistan"),
    "AZ": ("Азербайджана", "Azerbaijan"),
    "GE": ("Грузии", "Georgia"),
    "AM": ("Армении", "Armenia"),
    "MD": ("Молдовы", "Moldova"),
}
# of Article 30: its first part is preparation, its third an attempt
ATTEMPTS = {"preparation": "1", "attempt": "3"}


def in_russian() -> bool:
    return (get_language() or "").startswith("ru")


def tidied(text: str) -> str:
    """As a table keeps it, so that it comes back the same: no signs that are no letters, one kind of line end."""
    plain = UNFIT.sub("", LINE_END.sub("\n", text)).strip()
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"


def date_in_figures(day: PartialDate | None) -> str:
    return day.typed if day else ""


def countries(codes: Iterable[str]) -> str:
    names = Locale("ru" if in_russian() else "en").territories
    said = [(code, str(names.get(code, code))) for code in codes]
    return BETWEEN.join(name if read_countries(name).value == (code,) else code for code, name in said)


def sex(code: str) -> str:
    return str(Sex(code).label) if code else ""


def letters(code: str) -> str:
    """Yes, no, or the code of what lies between."""
    return {"welcome": gettext("yes"), "none_wanted": gettext("no"), "unknown": ""}.get(code, code)


def articles(charges: Iterable[Charge]) -> str:
    return BETWEEN.join(dict.fromkeys(map(article, charges)))


def article(charge: Charge) -> str:
    """205.2 ч. 2 п. «д»; 30 ч. 3, 205.2; 20.3.3 ч. 1 КоАП."""
    cited, russian = charge.article, in_russian()
    part = "ч." if russian else "part"
    point = f"п. «{charge.point}»" if russian else f"point {charge.point}"
    before = f"30 {part} {ATTEMPTS[charge.attempt]}, " if charge.attempt else ""
    said = [cited.number, f"{part} {cited.part}" if cited.part else "", point if charge.point else ""]
    if cited.code == Code.ADMINISTRATIVE:
        said.append("КоАП" if russian else "CAO")
    if cited.country != "RU":
        of_country = CODES_OF.get(cited.country)
        said.append(of_country[not russian] if of_country else f"({cited.country})")
    return before + " ".join(filter(None, said))


def term(sentence: Sentence | None) -> str:
    """5 лет 6 месяцев; принудительные работы: 2 года; пожизненно. The regime has a column of its own."""
    if sentence is None:
        return ""
    if sentence.life:
        return "пожизненно" if in_russian() else "life"
    length = length_in_words(sentence.term_months, sentence.days)
    if sentence.kind == SentenceKind.IMPRISONMENT:
        if first := length_in_words(sentence.prison_months or 0):
            return f"{length}, из них в тюрьме {first}" if in_russian() else f"{length}, of which in prison {first}"
        return length
    if sentence.kind == SentenceKind.SUSPENDED:
        return f"{length} условно" if in_russian() else f"{length}, suspended"
    return f"{SentenceKind(sentence.kind).label}: {length}"


def regime(code: str) -> str:
    return str(Regime(code).label) if code else ""

"""Countries by name in either language, by code, or as citizens are called."""

import re
from functools import cache

from babel import Locale

from cases.imports.rows import Cell
from cases.imports.values.reading import Problem, Read, is_nothing, tidy

ALSO = {
    "RU": "рф российская федерация россиянин россиянка русский российское российский russian russian_federation rus",
    "UA": "украинец украинка украинское украинский ukrainian ukr",
    "BY": "белоруссия рб республика_беларусь белорус белоруска белорусское belarusian byelorussia blr",
    "KZ": "рк республика_казахстан казахстанец kazakhstani kaz",
    "UZ": "узбекское узбек узбечка uzbek uzb",
    "KG": "киргизия кыргызстан кыргызская_республика киргиз kyrgyz kyrgyz_republic kgz",
    "TJ": "таджикское таджик tajik tjk",
    "US": "сша соединенные_штаты american usa u.s. u.s.a. американское",
    "GB": "великобритания англия british uk u.k. england британское",
    "DE": "фрг немецкое german deu",
    "MD": "молдавия молдавское moldovan mda",
    "CZ": "чехия чешское czech czechia",
}
PREFIX = re.compile(r"^(?:гражданство|гражданин|гражданка|граждане|гр\.|citizen of|national of|citizenship:?)\s+")
BETWEEN = re.compile(r"\s*[,;/+&\n]\s*|\s+(?:и|and)\s+")


def read_countries(cell: Cell) -> Read[tuple[str, ...]]:
    """Two-letter codes, in the order of the cell; what is no country is a problem with its words."""
    if cell is None or is_nothing(str(cell)):
        return Read()
    pieces = [piece for piece in BETWEEN.split(str(cell)) if piece.strip()]
    codes = [(piece, country_code(piece)) for piece in pieces]
    problems = tuple(Problem("not_a_country", piece) for piece, code in codes if not code)
    return Read(tuple(dict.fromkeys(code for _piece, code in codes if code)) or None, problems)


def country_code(name: str) -> str:
    """RU for Russia, РФ, гражданин России; "" where it is none that we know."""
    words = PREFIX.sub("", tidy(name).strip(" .") + " ").strip()
    return _names().get(words) or _names().get(_nominative(words), "")


def _nominative(words: str) -> str:
    """Украины is of Украина, России of Россия, Беларуси of Беларусь."""
    for ending, instead in [("ии", "ия"), ("ы", "а"), ("и", "ь"), ("и", "я"), ("а", "")]:
        if words.endswith(ending) and (whole := words[: -len(ending)] + instead) in _names():
            return whole
    return words


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in ("en", "ru"):
        for code, name in Locale(language).territories.items():
            if re.fullmatch("[A-Z]{2}", code) and code not in {"EU", "UN", "EZ", "QO", "ZZ", "XA", "XB"}:
                names.setdefault(tidy(name), code)
                names.setdefault(code.lower(), code)
    for code, words in ALSO.items():
        names.update({word.replace("_", " "): code for word in words.split()})
    return names

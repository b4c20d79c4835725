"""Amounts of money: `609 000 ₽`, `609 тыс. руб.`, `1,5 млн`."""

import re
from fractions import Fraction

from cases.imports.rows import Cell
from cases.imports.values.reading import Read, is_nothing, tidy

AMOUNT = re.compile(
    r"(?:штраф\w*\s*(?:в размере\s*)?|fine[d]?\s*(?:of\s*)?|rub\s*|₽\s*)?(?P<number>\d[\d\s'’.,]*?)\s*"
    r"(?P<many>тыс\w*\.?|т\.?\s?р\.?|млн\w*\.?|миллион\w*|млрд\w*\.?|thousand|million|billion|k|mln|m|bn)?\s*"
    r"(?P<unit>₽|руб(?:\.|л[а-я]+)?|р\.?|rub(?:les?|\.)?|roubles?|rur)?\.?"
)
TIMES = [("тыс", 1_000), ("т", 1_000), ("thousand", 1_000), ("k", 1_000), ("млрд", 10**9), ("billion", 10**9)]
TIMES += [("bn", 10**9), ("мл", 10**6), ("миллион", 10**6), ("million", 10**6), ("mln", 10**6), ("m", 10**6)]
FOREIGN = re.compile(r"[$€£₴₸]|\b(?:usd|eur|uah|byn|kzt|euros?|dollars?)\b|долл|евро|грн|гривен|тенге|гривн|бел\. руб")
GROUPS = re.compile(r"\d{1,3}(?:[ '’.,]\d{3})+")


def read_roubles(cell: Cell) -> Read[int]:
    """Whole roubles. A comma or a point before three figures divides thousands, unless `млн` or the like follows."""
    if cell is None or (isinstance(cell, str) and is_nothing(cell)):
        return Read()
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return Read.failed("not_roubles", cell)
    text = tidy(str(cell)) if isinstance(cell, str) else format(cell, "f").rstrip("0").rstrip(".") if cell else "0"
    if not isinstance(cell, str):
        return _roubles(Fraction(str(cell)), cell)
    if FOREIGN.search(text):
        return Read.failed("other_money", cell)
    found = AMOUNT.fullmatch(text)
    if not found:
        return Read.failed("not_roubles", cell)
    number, many = found["number"].strip(" .,"), found["many"] or ""
    times = next((times for word, times in TIMES if many.startswith(word)), 1)
    if not many and GROUPS.fullmatch(number):
        number = re.sub(r"[ '’.,]", "", number)
    else:
        number = re.sub(r"[ '’]", "", number).replace(",", ".")
    try:
        return _roubles(Fraction(number) * times, cell)
    except ValueError:
        return Read.failed("not_roubles", cell)


def _roubles(amount: Fraction, cell: Cell) -> Read[int]:
    # kopecks are nobody's fine; 0.5 is more likely a share, or millions
    if amount < 0 or amount.denominator != 1 or amount > 10**12:
        return Read.failed("not_roubles", cell)
    return Read(int(amount))

"""Articles of law as people write them: `205.2 ч. 2`, `ст. 207.3 УК РФ`, `280.3/1`, `Art. 205.2 part 2`."""

import re
from dataclasses import dataclass

NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2})"
PART = r"(?:ч(?:асть|асти)?\.?|part|pt\.?|p\.|/|,\s*ч\.?)\s*(?P<part>\d{1,2}(?:\.\d)?)"
PART_FIRST = (
    r"(?:ч(?:асть|асти)?\.?|part|pt\.?|p\.)\s*(?P<part>\d{1,2}(?:\.\d)?)\s+(?:(?:ст\.?|статьи|of|art(?:icle)?\.?)\s*)*"
)
FORMS = [re.compile(form, re.IGNORECASE) for form in (PART_FIRST + NUMBER, rf"{NUMBER}(?:\s*{PART})?")]
ADMINISTRATIVE = re.compile(r"коап|administrative|cao\b", re.IGNORECASE)
BETWEEN = re.compile(r"[;\n]|,(?!\s*ч)|\s(?:и|and)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Citation:
    """One article as it was cited; `part` is "" where the whole article is meant or the part is not known."""

    text: str
    number: str
    part: str
    administrative: bool


def citations(text: str) -> list[Citation]:
    """The articles in a line, separated by commas, semicolons or “and”. One that cannot be read has no number."""
    pieces = [piece.strip() for piece in BETWEEN.split(text)]
    return [_read(piece) for piece in pieces if piece]


def _read(piece: str) -> Citation:
    administrative = bool(ADMINISTRATIVE.search(piece))
    for form in FORMS:
        if found := form.search(piece):
            return Citation(piece, found["number"], found["part"] or "", administrative)
    return Citation(piece, "", "", administrative)

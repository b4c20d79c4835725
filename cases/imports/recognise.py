"""What each column of a list holds, guessed from its heading and from its cells, with how sure that is and why.

A guess is shown to a person before anything follows from it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cases.imports.fields import FIELDS, REPEATED, Field
from cases.imports.rows import Cell, Formula
from cases.imports.values.names import read_name
from cases.imports.values.reading import is_nothing, tidy
from cases.name_parts import PATRONYMIC

SAMPLE = 100
HEADING, CELLS = 0.6, 0.4
# below this nobody is helped by a guess
LEAST = 0.4
# rows above the heading: a title, a date, an empty row
TITLES = 30
# a link, a day, a number head no column
VALUE = re.compile(r"https?://|[\d\s.,/:%-]*\d[\d\s.,/:%-]*$", re.IGNORECASE)
LINK = re.compile(r"https?://\S+", re.IGNORECASE)
PLACE = re.compile(
    r"\b(?:сизо|ик|ифк|кп|лиу|тюрьма|колония|ивс|sizo|ik|colony|prison|remand)[\s№#n-]*\d*", re.IGNORECASE
)
# headings of other people, and of what lies ahead or came later: nothing of it is the person's own
OF_OTHERS = re.compile(
    r"адвокат|защитник|родствен|(?<!\w)(?:мат(?:ь|ери)|мам[аы]|отец|отца|жен[аы]|мужа?|сестр[аы]|брата?|дет[иь])(?!\w)"
    r"|контакт|телефон|семь[яи]|куратор|волонт|следовател|судья|судьи|прокурор|lawyer|attorney|relative"
    r"|famil(?:y|ies)(?! name)|mother|father|wife|husband|sister|brother|children|contact|phone|e-?mail"
    r"|volunteer|judge|investigator|prosecutor",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"предполаг|ожида|планир|возможн|расч[её]т|конец|окончани|истека|expected|estimated|planned|possible|projected"
    r"|due|end of|апелляц|кассац|appeal|cassation|удо(?!\w)|parole",
    re.IGNORECASE,
)
DATED = {"released_on", "verdict_on", "death_date", "detained_on", "term"}
NUMBERED = re.compile(r"\s*[№#(]?\s*(\d{1,2})\s*\)?$")
NAME = re.compile(r"[^\W\d_][\w'’-]+(?:\s+[^\W\d_][\w'’.-]*){1,3}")


@dataclass(frozen=True, slots=True)
class Guess:
    """`field` is None where nothing fits; `number` counts columns of one kind from 1; `why` are codes: `heading`,
    `word_in_heading`, `cells`."""

    column: int
    heading: str
    field: str | None
    confidence: float = 0.0
    number: int = 1
    why: tuple[str, ...] = ()


def heading_row(rows: Sequence[Sequence[Cell]]) -> int:
    """The place, among the first rows, of the one that heads the columns: titles may stand above it."""
    widest = max((_filled(row) for row in rows[:TITLES]), default=0)
    best, place = -1.0, 0
    for number, row in enumerate(rows[:TITLES]):
        texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        if not texts or _filled(row) * 2 < widest:
            continue
        values = sum(1 for text in texts if VALUE.match(text.strip()))
        known = sum(1 for text in texts if not VALUE.match(text.strip()) and _by_heading(text)) - values
        distinct = len({tidy(text) for text in texts}) == len(texts)
        score = known / len(texts) + 0.3 * len(texts) / widest + 0.2 * distinct - 0.01 * number
        if score > best:
            best, place = score, number
    return place


def recognise(headings: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> list[Guess]:
    """A guess for each column. Each field is given once, to the column that fits best, but those that may repeat."""
    width = max(len(headings), *(len(row) for row in rows[:SAMPLE])) if rows else len(headings)
    columns = [
        (str(headings[column] or "") if column < len(headings) else "", _cells(rows, column)) for column in range(width)
    ]
    scored = [
        (guess.confidence, -column, guess)
        for column, (heading, cells) in enumerate(columns)
        for guess in _guesses(column, heading, cells)
    ]
    chosen: dict[int, Guess] = {}
    taken: dict[str, int] = {}
    for _confidence, _place, guess in sorted(scored, key=lambda each: each[:2], reverse=True):
        field = guess.field or ""
        if guess.column in chosen or (field in taken and field not in REPEATED):
            continue
        taken[field] = taken.get(field, 0) + 1
        chosen[guess.column] = guess
    unread = [Guess(column, heading, None) for column, (heading, _cells) in enumerate(columns)]
    return _numbered([chosen.get(guess.column, guess) for guess in unread])


def _guesses(column: int, heading: str, cells: list[Cell]) -> list[Guess]:
    if OF_OTHERS.search(heading) and not re.match(r"пол\W", heading, re.IGNORECASE):
        return []
    words = _by_heading(heading)
    found = []
    for field in FIELDS.values():
        if field.name in DATED and NOT_YET.search(heading):
            continue
        by_word = words.get(field.name, 0.0)
        by_cells = _by_cells(field, cells)
        if field.name == "name" and by_word and cells:
            # beside births, footnotes and initials too, where the heading says that they are names
            by_cells = max(by_cells, sum(_reads_as_name(cell) for cell in cells) / len(cells))
        if by_word:
            # a heading that its cells contradict is none of that kind
            contradicted = bool(cells) and by_cells < 0.3
            confidence = (HEADING * by_word + CELLS * by_cells) * (0.5 if contradicted else 1)
        else:
            confidence = 0.8 * by_cells if cells and field.name in TELLING else 0.0
        if confidence >= LEAST:
            heading_says = ("heading" if by_word == 1 else "word_in_heading",) if by_word else ()
            why = (*heading_says, "cells") if cells and by_cells > 0.5 else heading_says
            found.append(Guess(column, heading, field.name, round(confidence, 2), why=why))
    return found


def _by_heading(heading: str) -> dict[str, float]:
    """How far each field's words are this heading: all of it, its beginning, a part. A key is named by a whole heading
    alone: the number of a case or of a telephone is shared by people."""
    text = NUMBERED.sub("", tidy(heading)).strip(" .:*")
    if not text:
        return {}
    found: dict[str, float] = {}
    for field in FIELDS.values():
        for word in [field.name, *field.headings.split("|")]:
            if text == word:
                found[field.name] = 1.0
            elif len(word) > 2 and field.name != "key" and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
                weight = 0.6 + 0.3 * len(word) / len(text)
                found[field.name] = max(found.get(field.name, 0.0), weight)
    return found


def _by_cells(field: Field, cells: list[Cell]) -> float:
    """The share of cells that read as this field's."""
    if not cells:
        return 0.5
    return sum(_fits(field, cell) for cell in cells) / len(cells)


def _fits(field: Field, cell: Cell) -> float:
    text = str(cell).strip()
    if field.name in KINDS:
        return KINDS[field.name](text)
    if field.name in PLAIN:
        # a date, a sum or a link is no text
        return 0.6 if not LINK.match(text) and re.search(r"[^\W\d_]{2}", text) else 0.1
    read = field.reads(cell)
    return 1.0 if read.value is not None and not read.problems else 0.5 if read.value is not None else 0.0


def _reads_as_name(cell: Cell) -> bool:
    read = read_name(cell)
    return read.value is not None and " " in str(cell).strip() and len(str(cell)) < 80


def _is_name(text: str) -> float:
    return float(bool(NAME.fullmatch(text)) and len(text) < 80)


def _is_one_word(text: str) -> float:
    return float(bool(re.fullmatch(r"[^\W\d_][\w'’ -]*", text)) and len(text) < 40)


def _is_latin(text: str) -> float:
    return _is_name(text) * text.isascii()


KINDS = {
    "name": _is_name,
    "surname": _is_one_word,
    "given": lambda text: _is_one_word(text) * (" " not in text),
    "patronymic": lambda text: float(bool(PATRONYMIC.search(text))) * (" " not in text),
    "name_latin": _is_latin,
    # a story that names a place is no place
    "facility": lambda text: 1.0 if PLACE.search(text) and len(text) <= 80 else 0.4 if len(text) <= 80 else 0.1,
    "source_url": lambda text: float(bool(LINK.search(text))),
    "uid": lambda text: float(bool(re.fullmatch(r"[0-9a-z]{12}", text))),
    "key": lambda text: float(len(text) < 40 and " " not in text),
    "identifier": lambda text: float(len(text) < 80 and not _is_name(text)),
    "free_text": lambda text: 0.7 if len(text) > 12 else 0.4,
    "summary": lambda text: 0.8 if len(text) > 40 else 0.4,
}
PLAIN = {"address_as", "interests", "avoid", "home_region", "occupation", "court", "case", "address", "recognised_by"}
# what cells of a column without a known heading still show
TELLING = {"name", "patronymic", "source_url", "sex", "regime", "facility"}


def _cells(rows: Sequence[Sequence[Cell]], column: int) -> list[Cell]:
    """The first cells of a column that say something."""
    held = (row[column] for row in rows[:SAMPLE] if column < len(row))
    return [cell for cell in held if cell is not None and not isinstance(cell, Formula) and not is_nothing(str(cell))]


def _filled(row: Sequence[Cell]) -> int:
    return sum(1 for cell in row if cell is not None and str(cell).strip())


def _numbered(guesses: list[Guess]) -> list[Guess]:
    """Columns of one kind counted in their order; a number in the heading counts as it says."""
    counts: dict[str | None, int] = {}
    numbered = []
    for guess in guesses:
        counts[guess.field] = counts.get(guess.field, 0) + 1
        said = NUMBERED.search(guess.heading)
        number = int(said[1]) if said and guess.field in REPEATED else counts[guess.field]
        numbered.append(replace(guess, number=number if guess.field else 1))
    return numbered

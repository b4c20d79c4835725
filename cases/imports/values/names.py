"""Names in one column or in three, as lists have them."""

import re
from dataclasses import dataclass

from cases.imports.rows import Cell
from cases.imports.strange_letters import of_two_scripts
from cases.imports.values.reading import Problem, Read, is_nothing
from cases.name_parts import Parts, parts

FORMER = re.compile(r"\s*[(\[](?:урожд[её]нн\w+|урожд\.|ранее|бывш\w*|née|nee|born|formerly)?\s*(?P<name>[^)\]]+)[)\]]")

# a year of birth beside the name: Иванов Иван, 1958 г.р.; Иванов Иван (1958)
BORN = re.compile(
    r"(?:,\s*|\s*[(\[]\s*|\s+)(?:род\.?|born|b\.|р\.)?\s*(?P<born>(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2})"
    r"\s*(?:г\.?\s?р\.?|года? рожд\w*\.?|г\.)?\s*[)\]]?$",
    re.IGNORECASE,
)
FOOTNOTE = re.compile(r"\s*(?:\[\d+\]|\*+)$")
NOBODY = re.compile(
    r"неизвестн\w*|неустановлен\w*|аноним\w*|имя (?:не ?известно|скрыто)|(?:name )?unknown|anonymous|unnamed",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\s(?:и|and|&)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in its parts, and another that stood in brackets beside it, as it stood there, and the birth if it did."""

    parts: Parts
    other: str = ""
    born: str = ""


def read_name(cell: Cell) -> Read[Named]:
    """A whole name, its parts in any order. A word that mixes two scripts is told and kept."""
    text = " ".join(str(cell if cell is not None else "").split())
    if is_nothing(text) or NOBODY.fullmatch(text):
        return Read()
    bare = FOOTNOTE.sub("", text)
    born = BORN.search(bare)
    bare = BORN.sub("", bare)
    brackets = FORMER.search(bare)
    told = parts(_in_title_case(FORMER.sub("", bare, count=1)))
    if (
        not (told.surname or told.given)
        or re.search(r"\d", bare)
        or SEVERAL.search(bare)
        or not re.search(r"[^\W\d_]", bare)
    ):
        return Read.failed("not_a_name", text)
    return Read(Named(told, brackets["name"].strip() if brackets else "", born["born"] if born else ""), _mixed(text))


def read_name_in_columns(surname: Cell, given: Cell = None, patronymic: Cell = None) -> Read[Named]:
    """A name of which each part has a column of its own. Where the first holds all of it, it is told apart."""
    surname_, given_, patronymic_ = (
        "" if cell is None or is_nothing(str(cell)) else " ".join(str(cell).split())
        for cell in (surname, given, patronymic)
    )
    if not given_ and not patronymic_:
        return read_name(surname_)
    text = " ".join(filter(None, (surname_, given_, patronymic_)))
    if re.search(r"\d", text):
        return Read.failed("not_a_name", text)
    brackets = FORMER.search(surname_)
    bare = FORMER.sub("", surname_, count=1) if brackets else surname_
    plain = bare.title() if len(bare) > 1 and bare.isupper() else bare
    return Read(Named(Parts(plain, given_, patronymic_), brackets["name"].strip() if brackets else ""), _mixed(text))


def _in_title_case(text: str) -> str:
    """ИВАНОВ ИВАН and иванов иван."""
    return text.title() if len(text) > 3 and (text.isupper() or text.islower()) else text


def _mixed(text: str) -> tuple[Problem, ...]:
    return tuple(Problem("two_scripts", word) for word in of_two_scripts(text))

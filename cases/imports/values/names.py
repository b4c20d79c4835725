"""Names in one column or in three, as lists have them."""

import re
from dataclasses import dataclass

from cases.imports.rows import Cell
from cases.imports.strange_letters import of_two_scripts
from cases.imports.values.reading import Problem, Read, is_nothing
from cases.name_parts import Parts, parts

FORMER = re.compile(r"\s*[(\[](?:урожд[её]нн\w+|урожд\.|ранее|бывш\w*|née|nee|born|formerly)?\s*(?P<name>[^)\]]+)[)\]]")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in its parts, and another that stood in brackets beside it, as it stood there."""

    parts: Parts
    other: str = ""


def read_name(cell: Cell) -> Read[Named]:
    """A whole name, its parts in any order. A word that mixes two scripts is told and kept."""
    text = " ".join(str(cell if cell is not None else "").split())
    if is_nothing(text):
        return Read()
    brackets = FORMER.search(text)
    told = parts(FORMER.sub("", text, count=1) if brackets else text)
    if not (told.surname or told.given) or re.search(r"\d", text) or not re.search(r"[^\W\d_]", text):
        return Read.failed("not_a_name", text)
    return Read(Named(told, brackets["name"].strip() if brackets else ""), _mixed(text))


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


def _mixed(text: str) -> tuple[Problem, ...]:
    return tuple(Problem("two_scripts", word) for word in of_two_scripts(text))

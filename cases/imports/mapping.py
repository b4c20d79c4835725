"""What the columns of a list mean: a layout, as it is guessed, put right by hand, saved with the list and shipped.

As a file it is TOML that people read and write:

    name = "A list"
    headings = ["№", "ФИО", "Статья"]      # of the file that it was made for
    country = "RU"                         # whose law is meant where none is named

    [[columns]]
    heading = "Статья"
    field = "articles"
    number = 1
    values = { "дискредитация" = "280.3 ч. 1" }
"""

import dataclasses
import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from cases.imports.fields import FIELDS
from cases.imports.recognise import Guess, recognise
from cases.imports.rows import Cell
from cases.imports.values.reading import tidy

UNITS = [
    ("months", re.compile(r"(?<!\w)(?:мес\w*|months?)(?!\w)")),
    ("days", re.compile(r"(?<!\w)(?:дн\w*|сут\w*|days?)(?!\w)")),
    ("years", re.compile(r"(?<!\w)(?:лет|год\w*|years?)(?!\w)")),
]
REGISTRIES = [
    ("ovdinfo", re.compile(r"овд|ovd")),
    ("memorial", re.compile(r"мемориал|memorial|memopzk")),
    ("politzek", re.compile(r"политзэк|politzek")),
]


class NotALayout(ValueError):
    """A file that describes no layout. `code` and `text` as in `cases.imports.layout_words`."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(code, text)
        self.code, self.text = code, text


@dataclass(frozen=True, slots=True)
class Column:
    """`field` is None where the column is kept with its rows and feeds nothing. `number` tells cases apart.

    `values` says what cells of it mean, by what they say; `unit` what a bare number counts; `registry` whose number
    an identifier is, or the list's own number of the person.
    """

    heading: str
    field: str | None = None
    number: int = 1
    unit: str = ""
    registry: str = ""
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        usual = Column(self.heading)
        names = ("heading", "field", "number", "unit", "registry", "values")
        told = {name: getattr(self, name) for name in names}
        return {name: value for name, value in told.items() if name == "heading" or value != getattr(usual, name)}


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns in the order of a file."""

    columns: tuple[Column, ...]
    country: str = "RU"

    def as_dict(self) -> dict[str, Any]:
        return {"country": self.country, "columns": [column.as_dict() for column in self.columns]}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """Raises NotALayout where it names what there is not."""
        columns = []
        for told in values.get("columns", ()):
            unknown = set(told) - {"heading", "field", "number", "unit", "registry", "values"}
            if unknown or "heading" not in told:
                raise NotALayout("unknown_setting" if unknown else "no_heading", ", ".join(sorted(unknown)))
            if told.get("field") is not None and told["field"] not in FIELDS:
                raise NotALayout("unknown_field", str(told["field"]))
            columns.append(Column(**told))
        return cls(tuple(columns), values.get("country", "RU"))

    def over(self, headings: Sequence[str]) -> Self:
        """The same for a file with these headings: columns found by their heading, whatever their order."""
        left: dict[str, list[Column]] = {}
        for column in self.columns:
            left.setdefault(tidy(column.heading), []).append(column)
        found = [(heading, left.get(tidy(heading)) or [Column(heading)]) for heading in headings]
        return replace(self, columns=tuple(replace(columns.pop(0), heading=heading) for heading, columns in found))

    def completed_by(self, guess: "Layout") -> Self:
        """For the same headings: columns that this layout says nothing of feed what is likely, if nothing else does."""
        fed = {column.field for column in self.columns}
        pairs = zip(self.columns, guess.columns, strict=True)
        return replace(
            self,
            columns=tuple(
                likely if column == Column(column.heading) and likely.field not in fed else column
                for column, likely in pairs
            ),
        )

    def feeds(self) -> dict[str, str | None]:
        """Which field each heading feeds; a heading that comes again is told by its number."""
        told: dict[str, str | None] = {}
        for place, column in enumerate(self.columns):
            name = column.heading.strip() or f"column {place + 1}"
            told[name if name not in told else f"{name} ({place + 1})"] = column.field
        return told


def signature(headings: Iterable[str]) -> str:
    """The same for every file with these headings."""
    return hashlib.sha256("\n".join(map(tidy, headings)).encode()).hexdigest()


def headings_of(cells: Sequence[Cell], width: int) -> list[str]:
    """One for each column, also for those without any."""
    texts = ["" if cell is None else " ".join(str(cell).split()) for cell in cells]
    return texts[:width] + [""] * (width - len(texts))


def guessed(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Layout:
    """What the headings and the first rows of a file make likely."""
    return Layout(tuple(map(_column, recognise(headings, rows)[: len(headings)])))


def _column(guess: Guess) -> Column:
    return in_words_of(Column(guess.heading, guess.field, guess.number))


def in_words_of(column: Column) -> Column:
    """With what its heading says beside the field: of which registry, in months."""
    heading = tidy(column.heading)
    unit = next((unit for unit, words in UNITS if words.search(heading)), "") if column.field == "term" else ""
    registry = next((name for name, words in REGISTRIES if words.search(heading)), "")
    return replace(column, unit=unit, registry=registry if column.field == "identifier" else "")


def from_toml(text: str) -> tuple[str, list[str], Layout]:
    """The name, the headings that the list is known by, and the layout that a file describes. Raises NotALayout."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotALayout("not_toml", str(error)) from None
    if not isinstance(told.get("name"), str) or not told.get("columns"):
        raise NotALayout("no_name" if not isinstance(told.get("name"), str) else "no_columns", "")
    layout = Layout.from_dict(told)
    return told["name"], told.get("known_by") or [column.heading for column in layout.columns], layout

"""What one row of a list claims of its person, by a layout: pure, and nothing of the database is asked.

A cell that cannot be read is a problem with its column; the cell itself stays with the row, whatever was read in it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache, partial
from typing import Any, Self, cast

from cases.imports import fields, links, slots
from cases.imports.escaping import unescaped
from cases.imports.mapping import Column, Layout
from cases.imports.rows import Cell, Fault, Formula
from cases.imports.values.articles import read_articles
from cases.imports.values.dates import read_date, read_span
from cases.imports.values.names import Named, read_name, read_name_in_columns
from cases.imports.values.reading import Problem, Read, is_nothing
from cases.imports.values.terms import read_punishment
from cases.name_parts import Parts, is_cyrillic

REMEMBERED = 5_000
LONGEST = {"home_region": 100, "occupation": 200, "address_as": 100, "interests": 300, "facility": 200, "court": 200}
LONGEST |= {"case": 200, "key": 150, "surname": 100, "given": 100, "patronymic": 100, "occupation_ru": 200}
LONGEST |= {"occupation_en": 200, "former_name": 2000, "recognised_by": 2000}
NAME_PARTS = ("surname", "given", "patronymic")
LATIN_PARTS = ("surname_latin", "given_latin", "patronymic_latin")
BY_SCRIPT = ("occupation", "summary", "interests")


@dataclass(frozen=True, slots=True)
class Found:
    """A problem with the column that it stands in; `stops` holds the row back until somebody decides."""

    code: str
    column: int | None
    text: str
    stops: bool

    def as_list(self) -> list[Any]:
        return [self.code, self.column, self.text, self.stops]


@dataclass(slots=True)
class Claims:
    """`at` says in which column each slot was found; `state` is what the list calls the person's state, and `as_of`
    when a list of our own was given out."""

    slots: dict[str, Any] = field(default_factory=dict)
    sets: dict[str, list[Any]] = field(default_factory=dict)
    at: dict[str, int] = field(default_factory=dict)
    key: str = ""
    uid: str = ""
    as_of: str = ""
    state: str = ""

    def as_dict(self) -> dict[str, Any]:
        told = {name: getattr(self, name) for name in ("slots", "sets", "at", "key", "uid", "as_of", "state")}
        return {name: value for name, value in told.items() if value}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        return cls(**values)


class RowReader:
    """Reads the rows of one list. `month_first` says for which columns 07/08/2023 is the 8th of July."""

    def __init__(
        self, layout: Layout, *, date_1904: bool = False, month_first: Mapping[int, bool] | None = None
    ) -> None:
        self.layout = layout
        self.columns = [(place, column) for place, column in enumerate(layout.columns) if column.field]
        self.reads = {
            place: _reader(column, layout.country, date_1904, (month_first or {}).get(place))
            for place, column in self.columns
        }
        several = {column.number for _, column in self.columns if column.field in fields.OF_CASE - {"articles"}}
        # numbered columns of nothing but articles are charges of one case
        self.one_case = len(several) < 2

    def read(self, cells: Sequence[Cell]) -> tuple[Claims, list[Found]]:
        claims, found = Claims(), list[Found]()
        names: dict[str, tuple[int, str]] = {}
        notes: list[str] = []
        for place, column in self.columns:
            cell = cells[place] if place < len(cells) else None
            if cell is None or cell == "":
                continue
            name = column.field or ""
            read = self._cell(place, column, cell)
            # a state is only compared, so that nothing waits for one that nobody understands
            stops = read.value is None and name != "state"
            found += [Found(each.code, place, each.text, stops) for each in read.problems]
            if read.value is None:
                continue
            if name in NAME_PARTS or name in LATIN_PARTS or name in ("name", "name_latin"):
                names[name] = (place, read.value)
            elif name == "free_text":
                notes.append(read.value)
                claims.at.setdefault("note", place)
            else:
                self._take(claims, column, place, read.value)
        self._named(claims, names, found)
        if notes:
            claims.slots["note"] = "\n".join(notes)
        return claims, found

    def _cell(self, place: int, column: Column, cell: Cell) -> Read[Any]:
        if isinstance(cell, Formula):
            if cell.result is None:
                return Read.failed("formula", cell.text)
            cell = cell.result
        if isinstance(cell, Fault):
            return Read.failed("fault", cell.text)
        if isinstance(cell, str):
            cell = unescaped(cell)
            cell = column.values.get(cell.strip(), cell) if column.values else cell
        return self.reads[place](cell)

    def _take(self, claims: Claims, column: Column, place: int, value: Any) -> None:
        name = column.field or ""
        if name in fields.OF_CASE:
            self._of_case(claims, name, 1 if self.one_case else column.number, place, value)
            return
        if name in ("key", "uid", "as_of", "state"):
            setattr(claims, name, value)
            if name == "key" and column.registry:
                claims.sets.setdefault("identifiers", []).append([column.registry, value[:80], ""])
            return
        if name in BY_SCRIPT:
            name = f"{name}_{'ru' if is_cyrillic(value) else 'en'}"
        if name == "held_since":
            for slot, day in zip(("held_since", "held_until"), value, strict=True):
                if day:
                    claims.slots[slot], claims.at[slot] = day.edtf, place
            return
        if name == "citizenships":
            value = list(value)
        elif name in slots.DATES:
            value = value.edtf
        elif name == "facility":
            name, value = "place", {"words": value}
        elif name == "source_url":
            numbers, others = links.told_apart(value)
            claims.sets.setdefault("identifiers", []).extend(numbers)
            claims.sets.setdefault("links", []).extend(others)
            return
        elif name == "identifier":
            claims.sets.setdefault("identifiers", []).extend(value)
            return
        elif name in ("former_name", "recognised_by"):
            several = filter(None, map(str.strip, re.split(r"[;\n]", value)))
            claims.sets.setdefault("former_names" if name == "former_name" else name, []).extend(several)
            return
        elif name == "address":
            return  # of the facility, not of the person: it stays with the row
        claims.slots[name], claims.at[name] = value, place

    def _of_case(self, claims: Claims, name: str, number: int, place: int, value: Any) -> None:
        def take(kind: str, told: Any) -> None:
            slot = slots.case_slot(number, kind)
            claims.slots[slot] = told
            claims.at[slot] = place

        if name == "articles":
            slot = slots.case_slot(number, "articles")
            labels = [*claims.slots.get(slot, []), *map(slots.article_label, value)]
            take("articles", list(dict.fromkeys(labels)))
        elif name == "term":
            term, fine = value
            if term:
                take("term", slots.term_value(term))
                if term.regime:
                    take("regime", term.regime)
            if fine:
                take("fine", fine)
        elif name == "verdict_on":
            take("verdict_on", value.edtf)
        else:
            take("title" if name == "case" else name, value)

    def _named(self, claims: Claims, names: dict[str, tuple[int, str]], found: list[Found]) -> None:
        """The name in one column or in three, and in Latin letters beside it."""
        if not names:
            return
        for whole, columns, slot in [("name", NAME_PARTS, "name"), ("name_latin", LATIN_PARTS, "name_latin")]:
            cells = [names[name] for name in columns if name in names]
            if not cells and whole not in names:
                continue
            place = (cells or [names[whole]])[0][0]
            surname, given, patronymic = (names[name][1] if name in names else "" for name in columns)
            if claims.uid:
                # a row that we gave out has the name as it is to come back, in whatever letters
                as_it_is = [surname, given, patronymic, names[whole][1] if whole in names else ""]
                claims.slots[slot], claims.at[slot] = as_it_is, place
                continue
            if cells:
                read = read_name_in_columns(surname, given, patronymic) if surname else _given_alone(given, patronymic)
            else:
                read = read_name(names[whole][1])
            found += [Found(each.code, place, each.text, read.value is None) for each in read.problems]
            if read.value is None:
                continue
            told = read.value.parts
            if slot == "name" and "name_latin" not in names and "surname_latin" not in names:
                slot = "name" if is_cyrillic(told.surname + told.given) else "name_latin"
            claims.slots[slot], claims.at[slot] = [told.surname, told.given, told.patronymic, ""], place
            if max(map(len, claims.slots[slot])) > 100:
                found.append(Found("too_long", place, told.surname[:100], True))
                del claims.slots[slot]
            if read.value.born and "birth_date" not in claims.slots and (day := read_date(read.value.born).value):
                claims.slots["birth_date"], claims.at["birth_date"] = day.edtf, place
            if read.value.other:
                claims.sets.setdefault("former_names", []).append(read.value.other[:200])


def _given_alone(given: str, patronymic: str) -> Read[Named]:
    return Read(Named(Parts("", given, patronymic)) if given or patronymic else None)


def _reader(column: Column, country: str, date_1904: bool, month_first: bool | None) -> Callable[[Cell], Read[Any]]:
    """The reader of one column, which remembers what cells meant: lists repeat themselves."""
    name = column.field or ""
    read: Callable[[Cell], Read[Any]]
    if name == "held_since":
        read = read_span
    elif name in slots.DATES or name == "verdict_on":
        read = partial(read_date, date_1904=date_1904, month_first=month_first)
    elif name == "articles":
        read = partial(read_articles, country=country)
    elif name == "term":
        read = partial(read_punishment, unit=column.unit)
    elif name == "identifier":
        read = partial(_identifiers, registry=column.registry)
    elif name == "source_url":
        read = _links
    elif name in ("sex", "regime", "fine", "state", "letters", "citizenships"):
        read = fields.FIELDS[name].reads
    else:
        read = partial(_text, longest=LONGEST.get(name, 30_000))
    remembered = cast(Callable[[Cell], Read[Any]], lru_cache(REMEMBERED)(read))
    # 1 and True, 1 and 1.0 are one key, and mean different things
    return lambda cell: remembered(cell) if type(cell) is str else read(cell)


def _text(cell: Cell, *, longest: int) -> Read[str]:
    """Words as they stand; a whole number without its point."""
    if isinstance(cell, (date, datetime)):
        text = cell.isoformat()
    elif isinstance(cell, float) and cell.is_integer():
        text = str(int(cell))
    else:
        text = str(cell).strip()
    if is_nothing(text):
        return Read()
    return Read(text) if len(text) <= longest else Read.failed("too_long", text[:100])


def _links(cell: Cell) -> Read[list[str]]:
    text = str(cell)
    found = [link for link in links.links_in(text) if len(link) <= 500]
    if not found and not is_nothing(text):
        # a source that is named in words stays with the row
        return Read(None)
    return Read(found or None)


def _identifiers(cell: Cell, *, registry: str) -> Read[list[list[str]]]:
    text = _text(cell, longest=2000)
    if text.value is None:
        return Read(None, text.problems)
    found = links.identifiers_in(text.value, registry)
    if found is None:
        return Read(None, (Problem("no_registry", text.value[:100]),))
    return Read(found or None)


def words_of(name: Sequence[str]) -> str:
    """A name of a slot as one line."""
    surname, given, patronymic, whole = name
    return whole or " ".join(filter(None, (surname, given, patronymic)))

"""What the free text of a person's rows proposes, read as a paste is: somebody takes it or leaves it.

Read are the columns that feed nothing, remarks and summaries, and cells that could not be read as what they should
hold. Offered is only what neither the columns nor the file say already.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from cases.imports import slots
from cases.imports.comparing import same, says_less
from cases.imports.free_text import Proposal, proposals
from cases.imports.held import of_defence
from cases.imports.mapping import Layout
from cases.imports.people import Person
from cases.imports.rows import from_values
from cases.imports.shelf import Shelf
from cases.name_parts import is_cyrillic

MINED = {None, "free_text", "summary", "summary_ru", "summary_en"}
LONGEST = 20_000
# without one of these nothing is read
PROMISING = re.compile(r"\d|пожизн|суд|life|court|зовут|имя|name", re.IGNORECASE)
# what a day can be of which the text does not say it
DAYS = ("detained_on", "verdict_on", "released_on", "birth_date", "death_date")


def slot_of_day(day: str) -> str:
    """Days of a case are of the first."""
    return day if day in slots.DATES else slots.case_slot(1, day)


@dataclass(frozen=True, slots=True)
class Offer:
    """The words are `text[start:end]` of the cell in that row and column. Of a day that may be of anything `slot` is
    "": somebody says what happened on it."""

    slot: str
    value: Any
    row: int
    column: int
    start: int
    end: int

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def is_taken(self, decision: dict[str, Any]) -> bool:
        taken, at = decision.get("slots", {}), decision.get("at", {})
        if not self.slot:
            return any(value == self.value and at.get(slot) == [self.row, self.column] for slot, value in taken.items())
        if slots.kind_of(self.slot) == "articles":
            return set(self.value) <= set(taken.get(self.slot, ()))
        return self.slot in taken and bool(taken[self.slot] == self.value)


def offer(people: Iterable[Person], layout: Layout, shelf: Shelf) -> None:
    """Writes with the first row of each what is offered; a constant number of queries for all of them."""
    people = list(people)
    found = {person.head.number: list(_read(person, layout)) for person in people}
    shelf.look_up(
        each.value["words"] for offers in found.values() for each in offers if each.slot == "place" and each.value
    )
    for person in people:
        for row in person.rows:
            row.offered = []
        known = _Known(person, shelf)
        person.head.offered = [each.as_dict() for each in found[person.head.number] if known.lacks(each)]


def cell_text(cells: Any, number: int, column: int) -> str:
    """The text of a cell, as offers count its letters."""
    read = from_values([number, cells]).cells
    return str(read[column])[:LONGEST] if column < len(read) and isinstance(read[column], str) else ""


def _read(person: Person, layout: Layout) -> Iterator[Offer]:
    mined = [place for place, column in enumerate(layout.columns) if column.field in MINED]
    unread = {(row.number, found.column) for row, found in person.problems if found.stops and found.column is not None}
    for row in person.rows:
        places = sorted({*mined, *(column for number, column in unread if number == row.number)})
        for place in places:
            text = cell_text(row.cells, row.number, place)
            if PROMISING.search(text):
                for each in proposals(text):
                    slot, value = _slot(each, person)
                    if value is not None:
                        yield Offer(slot, value, row.number, place, each.start, each.end)


def _slot(read: Proposal, person: Person) -> tuple[str, Any]:
    """Which slot it is for, and the value as slots write it; None where nobody could say."""
    value = read.value
    if read.field == "name":
        told = value.parts
        slot = "name" if is_cyrillic(told.surname + told.given) else "name_latin"
        named = person.file or any(person.said_too(each) for each in slots.NAMES)
        return slot, None if named else [told.surname, told.given, told.patronymic, ""]
    if read.field == "facility":
        return "place", {"words": value}
    if read.field == "date":
        return "", value.edtf
    if read.field in slots.DATES:
        return read.field, value.edtf
    cases = slots.cases_in(person.joined.slots)
    if len(cases) > 1:
        # of several cases the text does not say which
        return read.field, None
    number = next(iter(cases), 1)
    if read.field == "articles":
        value = list(dict.fromkeys(map(slots.article_label, value)))
    elif read.field == "term":
        value = slots.term_value(value)
    elif read.field == "verdict_on":
        value = value.edtf
    return slots.case_slot(number, read.field), value


class _Known:
    """What columns and file say of one person already, and what was offered of them before."""

    def __init__(self, person: Person, shelf: Shelf) -> None:
        self.decision, self.shelf = person.decision, shelf
        self.offered: list[tuple[str, Any]] = []
        taken = person.decision.get("slots", {})
        self.said: dict[str, list[Any]] = {
            slot: [value] for slot, value in person.joined.slots.items() if slot not in taken or person.said_too(slot)
        }
        if person.file:
            for slot, value in person.file.slots().items():
                self.said.setdefault(slot, []).append(value)
            for defence in person.file.defences:
                for name, value in of_defence(defence, defence.first).items():
                    self.said.setdefault(name, []).append(value)

    def lacks(self, each: Offer) -> bool:
        value = each.value
        if each.slot == "place":
            value = self.shelf.place(value["words"])[0]
        if (each.slot, value) in self.offered:
            return False
        self.offered.append((each.slot, value))
        if each.is_taken(self.decision):
            return True
        if not each.slot:
            return all(value not in self.said.get(slot, ()) for slot in (*DAYS, "case1.verdict_on"))
        said = [*self.said.get(each.slot, ()), *self.said.get(slots.kind_of(each.slot), ())]
        return not any(same(each.slot, one, value) or says_less(each.slot, value, one, None) for one in said)

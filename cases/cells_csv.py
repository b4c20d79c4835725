"""Punishment cells as a table: `kind,from,to,days_ordered`, one stint a row."""

import csv
from collections.abc import Callable, Iterable
from typing import TypeVar

from cases.cells import Kind, Stint
from tracker.dates import PartialDate

COLUMNS = ("kind", "from", "to", "days_ordered")
LONGEST_ORDER = 366
Value = TypeVar("Value")


class BadTable(ValueError):
    """Each problem stands on a line of its own, with its row as a spreadsheet counts, its column, and words."""


def read_stints(lines: Iterable[str]) -> list[Stint]:
    """The stints of a table with a heading, its fields apart by commas, semicolons or tabs.

    Empty rows and other columns are passed over. Raises BadTable with every problem found, not only the first.
    """
    lines = list(lines)
    table = csv.reader(lines, delimiter=_delimiter(lines[0] if lines else ""), strict=True)
    try:
        rows = [(table.line_num, [cell.strip() for cell in cells]) for cells in table]
    except csv.Error as broken:
        raise BadTable(f"row {table.line_num}: the table breaks off here: {broken}") from None
    heading = [name.lower() for name in rows[0][1]] if rows else []
    missing = [column for column in COLUMNS if column not in heading]
    if missing:
        raise BadTable(f"row 1: there is no column {', '.join(missing)}; the heading is {','.join(COLUMNS)}")
    return _all_or_nothing(_Row(number, heading, cells) for number, cells in rows[1:] if any(cells))


def _delimiter(heading: str) -> str:
    return max(",;\t", key=heading.count)


def _all_or_nothing(rows: Iterable["_Row"]) -> list[Stint]:
    read = [(row.stint(), row.problems) for row in rows]
    problems = [problem for _, found in read for problem in found]
    if problems:
        raise BadTable("\n".join(problems))
    return [stint for stint, _ in read if stint]


class _Row:
    """Reads the fields of one row and notes what cannot be read."""

    def __init__(self, number: int, heading: list[str], cells: list[str]) -> None:
        self.number = number
        self.fields = dict.fromkeys(heading, "") | dict(zip(heading, cells, strict=False))
        self.problems: list[str] = []

    def stint(self) -> Stint | None:
        kind, since = self._read("kind", _kind), self._read("from", PartialDate.read)
        until = self._read("to", PartialDate.read) if self.fields["to"] else None
        days = self._read("days_ordered", _days) if self.fields["days_ordered"] else None
        if self.problems or kind is None or since is None:
            return None
        return self._note("to", lambda: Stint(kind=kind, since=since, until=until, days_ordered=days))

    def _read(self, column: str, read: Callable[[str], Value]) -> Value | None:
        return self._note(column, lambda: read(self.fields[column]))

    def _note(self, column: str, make: Callable[[], Value]) -> Value | None:
        try:
            return make()
        except ValueError as wrong:
            self.problems.append(f"row {self.number}, column {column}: {wrong}")
            return None


def _kind(text: str) -> Kind:
    if text.lower() not in list(Kind):
        raise ValueError(f"{text!r} is not a kind of cell: {', '.join(Kind)}")
    return Kind(text.lower())


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= LONGEST_ORDER:
        raise ValueError(f"{text!r} is not a number of days from 1 to {LONGEST_ORDER}")
    return int(text)

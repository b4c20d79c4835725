"""One sheet's XML, looked through before anything parses it: where its cells are, how long, which are formulas.

Called for each element of a large document, so it does little for each.
"""

import re
from array import array
from dataclasses import dataclass, field
from typing import Any

from cases.imports.addresses import cell_name, column_number
from cases.imports.limits import Limits
from cases.imports.markup import bare
from cases.imports.refusals import Refused, Why

REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6}))?")
# formulas and merged cells that are told one by one; of more, their number
MOST_LISTED = 200
LONGEST_SHOWN = 500


@dataclass(slots=True)
class Sheet:
    """What a sheet holds, by its own cells: what it says of its size is not believed.

    `formulas` and `merged` list the first; `formula_cells` has every cell whose value is a formula's, as the number
    row × 16384 + column, both from 0.
    """

    name: str
    hidden: bool = False
    cells: int = 0
    rows: int = 0
    columns: int = 0
    formulas: list[tuple[str, str]] = field(default_factory=list)
    formula_cells: "array[int]" = field(default_factory=lambda: array("Q"))
    faults: dict[int, str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)


WIDEST = 16_384


class SheetScan:
    """The handlers for one sheet. `strings` is how many shared texts there are to point at."""

    def __init__(self, sheet: Sheet, limits: Limits, strings: int) -> None:
        self.sheet = sheet
        self.limits = limits
        self.strings = strings
        self.row = self.column = 0
        self.kind = ""
        self.held: list[str] | None = None
        self.inside, self.length = False, 0
        self.first_row = self.first_column = 0
        self.formula: dict[str, str] = {}
        self.known: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            name = bare(name)
        if name == "c":
            self._cell(attributes)
        elif name in ("v", "f"):
            self.held, self.length = [], 0
            self.formula = attributes if name == "f" else {}
        elif name == "row":
            self._row(attributes)
        elif name == "mergeCell" and len(self.sheet.merged) < MOST_LISTED:
            self.sheet.merged.append(attributes.get("ref", "")[:40])

    def text(self, data: str) -> None:
        if not self.inside:
            return
        self.length += len(data)
        if self.length > self.limits.text:
            raise Refused(Why.TEXT_TOO_LONG, cell=self._here(), sheet=self.sheet.name, limit=self.limits.text)
        if self.held is not None:
            self.held.append(data)

    def end(self, name: str) -> None:
        if ":" in name:
            name = bare(name)
        if self.held is None:
            # what stands after the last cell (rules of colouring, for instance) is nobody's text
            if name == "c":
                self.inside = False
            return
        held, self.held = "".join(self.held), None
        if name == "f":
            self._formula(held)
        elif self.kind == "s" and not (held.isdecimal() and len(held) < 10 and int(held) < self.strings):
            raise Refused(Why.BROKEN_CELL, cell=self._here(), sheet=self.sheet.name)
        elif self.kind == "e":
            self.sheet.faults[self.row * WIDEST + self.column] = held[:40]

    def finish(self) -> None:
        """After the last element."""
        self.sheet.formula_cells = array("Q", sorted(self.sheet.formula_cells))

    def _row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        if number and not (number.isdecimal() and len(number) < 10):
            raise Refused(Why.BROKEN_CELL, cell=number[:20], sheet=self.sheet.name)
        self.row = int(number) - 1 if number else self.row + (1 if self.sheet.cells else 0)
        self.column = -1

    def _cell(self, attributes: dict[str, str]) -> None:
        sheet, limits = self.sheet, self.limits
        if written := attributes.get("r"):
            found = REFERENCE.fullmatch(written)
            if not found:
                raise Refused(Why.BROKEN_CELL, cell=written[:20], sheet=sheet.name)
            letters, number = found.groups()
            column = self.known.get(letters)
            if column is None:
                column = self.known[letters] = column_number(letters)
            self.row, self.column = int(number) - 1, column
        else:
            self.column += 1
        if self.row >= limits.rows or self.column >= limits.columns:
            raise Refused(
                Why.CELL_OUT_OF_BOUNDS, cell=self._here(), sheet=sheet.name, rows=limits.rows, columns=limits.columns
            )
        self.kind = attributes.get("t", "")
        self.inside, self.length = True, 0
        self._count()

    def _count(self) -> None:
        sheet, row, column = self.sheet, self.row, self.column
        if not sheet.cells:
            self.first_row, self.first_column = row, column
        sheet.cells += 1
        if row >= sheet.rows or column >= sheet.columns or row < self.first_row or column < self.first_column:
            self.first_row, self.first_column = min(self.first_row, row), min(self.first_column, column)
            sheet.rows, sheet.columns = max(sheet.rows, row + 1), max(sheet.columns, column + 1)
            rectangle = (sheet.rows - self.first_row) * (sheet.columns - self.first_column)
            if rectangle > self.limits.cells:
                raise Refused(Why.TOO_MANY_CELLS, sheet=sheet.name, limit=self.limits.cells)
        if sheet.cells > self.limits.cells:
            raise Refused(Why.TOO_MANY_CELLS, sheet=sheet.name, limit=self.limits.cells)

    def _formula(self, text: str) -> None:
        if len(self.sheet.formulas) < MOST_LISTED:
            self.sheet.formulas.append((self._here(), text[:LONGEST_SHOWN]))
        here = self.row * WIDEST + self.column
        of_several = self.formula.get("t") in ("array", "dataTable") and RANGE.fullmatch(self.formula.get("ref", ""))
        cells = _within(of_several) if of_several else (here,)
        if len(self.sheet.formula_cells) + len(cells) > self.limits.cells:
            raise Refused(Why.TOO_MANY_CELLS, sheet=self.sheet.name, limit=self.limits.cells)
        self.sheet.formula_cells.extend(cells)

    def _here(self) -> str:
        return cell_name(self.row, self.column)


class _Within:
    """The cells of a range, counted before they are gone through."""

    def __init__(self, top: int, left: int, bottom: int, right: int) -> None:
        self.rows, self.columns = range(top, bottom + 1), range(left, right + 1)

    def __len__(self) -> int:
        return len(self.rows) * len(self.columns)

    def __iter__(self) -> Any:
        return (row * WIDEST + column for row in self.rows for column in self.columns)


def _within(found: re.Match[str]) -> _Within:
    left, top, right, bottom = found.groups()
    return _Within(int(top) - 1, column_number(left), int(bottom or top) - 1, column_number(right or left))

"""Rows of a workbook's sheet by calamine, with what calamine does not say put back: formulas, faults, whole numbers.

Only ever called in the child process: on a strange file calamine may take the process with it.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from cases.imports.addresses import column_number
from cases.imports.refusals import Refused, Why
from cases.imports.rows import Cell, Fault, Formula, Row
from cases.imports.sheet_scan import REFERENCE, WIDEST, Sheet


def rows(file: BinaryIO, sheet: Sheet, *, formula_results: bool) -> Iterator[Row]:
    """The rows of a sheet that hold something; the first sheet where `sheet` has no name. Raises Refused."""
    file.seek(0)
    try:
        book = CalamineWorkbook.from_filelike(file)
        read = book.get_sheet_by_name(sheet.name) if sheet.name else book.get_sheet_by_index(0)
        first_column = read.start[1] if read.start else 0
        lines = read.iter_rows()
    except PasswordError:
        raise Refused(Why.PASSWORD) from None
    except CalamineError:
        raise Refused(Why.BROKEN_WORKBOOK) from None
    special = _Special(sheet, formula_results)
    row = -1
    for row, values in enumerate(lines):
        cells: list[Cell] = [None] * first_column
        cells += [_cell(value) for value in values]
        yield from _row(row, cells, special)
    # what calamine has no value for it leaves out: formulas that were never computed, below the last value
    for below in special.rows_after(row):
        yield from _row(below, [], special)


def _row(row: int, cells: list[Cell], special: "_Special") -> Iterator[Row]:
    special.put_back(row, cells)
    while cells and cells[-1] is None:
        cells.pop()
    if cells:
        yield Row(row + 1, tuple(cells))


def _cell(value: "int | float | str | bool | time | date | timedelta") -> Cell:
    """A value as it stands; a whole number without its point, a time of day and a span of time as text."""
    if type(value) is str:
        return value or None
    if type(value) is float:
        return int(value) if value.is_integer() and abs(value) < 1e15 else _finite(value)
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, time):
        return value.isoformat()
    return str(value) if isinstance(value, timedelta) else value


def _finite(value: float) -> Cell:
    return value if abs(value) < float("inf") else Fault("1e309")


class _Special:
    """The cells of a sheet that are no values, taken in the order of the rows."""

    def __init__(self, sheet: Sheet, formula_results: bool) -> None:
        self.results = formula_results
        self.texts = {_position(cell): text for cell, text in sheet.formulas}
        self.formulas = sheet.formula_cells
        self.next = 0
        self.faults: dict[int, list[tuple[int, str]]] = {}
        for position, text in sheet.faults.items():
            self.faults.setdefault(position // WIDEST, []).append((position % WIDEST, text))

    def rows_after(self, row: int) -> list[int]:
        """Rows below this one that still hold something."""
        with_formulas = {position // WIDEST for position in self.formulas[self.next :]}
        return sorted(each for each in with_formulas | self.faults.keys() if each > row)

    def put_back(self, row: int, cells: list[Cell]) -> None:
        """Put formulas and faults of this row into its cells. Rows must come in order."""
        for column, text in self.faults.get(row, []):
            _put(cells, column, Fault(text))
        while self.next < len(self.formulas) and self.formulas[self.next] < (row + 1) * WIDEST:
            position = self.formulas[self.next]
            self.next += 1
            column = position % WIDEST
            held = cells[column] if column < len(cells) else None
            result = held if self.results and not isinstance(held, (Formula, Fault)) else None
            _put(cells, column, Formula(self.texts.get(position, ""), result))


def _put(cells: list[Cell], column: int, cell: Cell) -> None:
    if column >= len(cells):
        cells.extend([None] * (column + 1 - len(cells)))
    cells[column] = cell


def _position(cell: str) -> int:
    found = REFERENCE.fullmatch(cell)
    return (int(found[2]) - 1) * WIDEST + column_number(found[1]) if found else -1

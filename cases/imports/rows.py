"""One row of a list as it was read, before anybody says what its columns mean; and the same as a line of JSON.

A cell is text, a whole number, another number, yes or no, a day, or nothing; or one of two things that are no value:
a formula, whose result is taken only if somebody agrees to it, and a fault (#REF!).
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that computes. `text` is "" where it repeats a neighbour's formula; `result` is what was last computed,
    and None unless somebody agreed to take it."""

    text: str
    result: "str | int | float | bool | date | None" = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell in which the spreadsheet itself shows an error, such as #REF!."""

    text: str


Cell = str | int | float | bool | date | Formula | Fault | None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something odd about a row or, where `column` is given (from 0), about a cell of it, with the text found."""

    code: str
    column: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 1, as spreadsheets show it. Empty cells at the end are left out."""

    number: int
    cells: tuple[Cell, ...]
    remarks: tuple[Remark, ...] = ()


def to_line(row: Row) -> bytes:
    """One line of JSON with its end."""
    return orjson.dumps(to_values(row), option=orjson.OPT_APPEND_NEWLINE)


def to_values(row: Row) -> list[Any]:
    """The row as JSON holds it."""
    packed: list[Any] = [row.number, [_packed(cell) for cell in row.cells]]
    if row.remarks:
        packed.append([[each.code, each.column, each.text] for each in row.remarks])
    return packed


def from_values(packed: list[Any]) -> Row:
    """The row that a line meant, once it is parsed."""
    number, cells, *remarks = packed
    read = tuple(_cell(cell) if type(cell) is dict else cell for cell in cells)
    return Row(number, read, tuple(Remark(*each) for each in remarks[0]) if remarks else ())


def _packed(cell: Cell) -> Any:
    if isinstance(cell, date):
        return {"day": cell.isoformat()}
    if isinstance(cell, Formula):
        return {"formula": cell.text, "result": _packed(cell.result)}
    return {"fault": cell.text} if isinstance(cell, Fault) else cell


def _cell(packed: dict[str, Any]) -> Cell:
    if "day" in packed:
        text = packed["day"]
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    if "formula" in packed:
        result = packed["result"]
        return Formula(packed["formula"], _cell(result) if isinstance(result, dict) else result)  # type: ignore[arg-type]
    return Fault(packed["fault"])

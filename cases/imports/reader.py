"""The child process: `python -m cases.imports.reader OPTIONS` reads the file at its standard input and writes lines of
JSON to its standard output. See `cases.imports.child`, which starts it.

    {"inspection": {…}}     first
    [row, cells, remarks]   each row of one sheet
    {"done": 4000}          last; or, at any time, instead of the rest:
    {"refused": "too_many_cells", "facts": {…}}
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import orjson

from cases.imports import csv_text, sheet_rows
from cases.imports.confinement import confine
from cases.imports.file_kinds import Kind, kind_of
from cases.imports.limits import Limits
from cases.imports.precheck import Inspection, inspect
from cases.imports.refusals import Refused, Why
from cases.imports.rows import Remark, Row, to_line
from cases.imports.sheet_scan import Sheet
from cases.imports.strange_letters import UNSEEN, shown, unseen

LONGEST_ROW = 1_000_000
# codecs are modules of their own, and nothing can be opened later
CODECS = ["utf-8", "utf-16-le", "utf-16-be", "cp1251", "cp1252", "koi8_r", "cp866", "mac_cyrillic", "cp437"]


@dataclass(frozen=True, slots=True)
class Options:
    limits: dict[str, Any]
    parent: int
    sheet: str | None = None
    formula_results: bool = False
    precheck: bool = True


def main(options: Options, file: BinaryIO, out: BinaryIO) -> None:
    for codec in CODECS:
        "".encode(codec)
    limits = Limits.from_dict(options.limits)
    confine(memory=limits.memory_bytes, seconds=limits.seconds, parent=options.parent)
    try:
        count = 0
        for line in _lines(file, options, limits):
            out.write(line)
            count += 1
        out.write(_told({"done": count - 1}))
    except Refused as refused:
        out.write(_told({"refused": refused.why, "facts": refused.facts}))
    except MemoryError:
        out.write(_told({"refused": Why.TOO_MUCH_MEMORY, "facts": {"limit": limits.memory_bytes >> 20}}))
    out.flush()


def _lines(file: BinaryIO, options: Options, limits: Limits) -> Iterator[bytes]:
    seen = inspect(file, limits) if options.precheck else Inspection(kind_of(file))
    if seen.kind is Kind.TEXT:
        layout = csv_text.layout(file)
        yield _told({"inspection": {"kind": "text", "encoding": layout.encoding.name, "delimiter": layout.delimiter}})
        rows = csv_text.rows(file, layout, limits)
    else:
        sheet = _chosen(seen, options.sheet)
        yield _told({"inspection": _of_workbook(seen, sheet)})
        rows = sheet_rows.rows(file, sheet, formula_results=options.formula_results)
    found = False
    for row in rows:
        found = True
        yield to_line(_checked(row, limits))
    if not found:
        raise Refused(Why.NO_ROWS)


def _chosen(seen: Inspection, name: str | None) -> Sheet:
    """The sheet that was asked for; otherwise the first that is shown and holds something."""
    if name is None and not seen.sheets:
        return Sheet("")
    for sheet in sorted(seen.sheets, key=lambda sheet: sheet.hidden):
        if sheet.name == name or (name is None and sheet.cells):
            return sheet
    raise Refused(Why.NO_SUCH_SHEET, sheet=str(name), sheets=", ".join(sheet.name for sheet in seen.sheets))


def _of_workbook(seen: Inspection, chosen: Sheet) -> dict[str, Any]:
    return {
        "kind": "xlsx",
        "date_1904": seen.date_1904,
        "sheet": chosen.name,
        "sheets": [
            {
                "name": sheet.name,
                "hidden": sheet.hidden,
                "cells": sheet.cells,
                "rows": sheet.rows,
                "columns": sheet.columns,
                "formulas": len(sheet.formula_cells),
                "first_formulas": sheet.formulas,
                "merged": sheet.merged,
                "faults": len(sheet.faults),
            }
            for sheet in seen.sheets
        ],
    }


def _checked(row: Row, limits: Limits) -> Row:
    """The row with a remark on each letter that nobody sees; NUL is shown as a sign."""
    whole = "".join([cell for cell in row.cells if type(cell) is str])
    if len(whole) > LONGEST_ROW:
        raise Refused(Why.TEXT_TOO_LONG, row=row.number, limit=LONGEST_ROW)
    if not UNSEEN.search(whole):
        return row
    texts = [(column, cell) for column, cell in enumerate(row.cells) if isinstance(cell, str)]
    odd = {column: ", ".join(names) for column, text in texts if (names := unseen(text))}
    cells = tuple(shown(cell) if isinstance(cell, str) else cell for cell in row.cells)
    remarks = [Remark("unseen_letter", column, names[:200]) for column, names in odd.items()]
    return Row(row.number, cells, (*row.remarks, *remarks))


def _told(values: dict[str, Any]) -> bytes:
    return orjson.dumps(values, option=orjson.OPT_APPEND_NEWLINE)


if __name__ == "__main__":
    main(Options(**orjson.loads(sys.argv[1])), os.fdopen(0, "rb"), os.fdopen(1, "wb", 64 * 1024))

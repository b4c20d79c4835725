"""Rows of text as a file that spreadsheets open: CSV as it goes, XLSX by way of a file on disk. Neither in memory."""

import csv
import io
import re
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from cases.imports.addresses import column_letters

ROWS_AT_ONCE = 200
PIECE = 64 * 1024
NARROW = 14
# the form in which XLSX writes a sign by its number, where somebody's text has it
NUMBERED_SIGN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def written(rows: Iterable[list[str]], kind: str, language: str) -> Iterator[bytes]:
    return _csv(rows, ";" if language == "ru" else ",") if kind == "csv" else _xlsx(rows)


def _csv(rows: Iterable[list[str]], delimiter: str) -> Iterator[bytes]:
    """With the mark by which Excel knows UTF-8, and the delimiter that it expects in the language."""
    yield b"\xef\xbb\xbf"
    left = iter(rows)
    while some := list(islice(left, ROWS_AT_ONCE)):
        text = io.StringIO()
        csv.writer(text, delimiter=delimiter).writerows(some)
        yield text.getvalue().encode()


def _xlsx(rows: Iterable[list[str]]) -> Iterator[bytes]:
    """Every cell a text, so that no program takes 07.2023 for a day or anything for a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "B2"
    left = iter(rows)
    headings = next(left)
    for place, heading in enumerate(headings):
        sheet.column_dimensions[column_letters(place)].width = max(NARROW, len(heading) + 2)
    sheet.append([_headed(sheet, heading) for heading in headings])
    for row in left:
        sheet.append([_text(sheet, text) for text in row])
    with tempfile.TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _text(sheet: Any, text: str) -> Any:
    """What begins with one of these openpyxl would take for a formula, or for an error."""
    plain = NUMBERED_SIGN.sub("_x005F_", text)
    if not plain.startswith(("=", "#")):
        return plain or None
    cell = WriteOnlyCell(sheet, plain)
    cell.data_type = "s"
    return cell


def _headed(sheet: Any, heading: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, heading)
    cell.font = Font(bold=True)
    return cell

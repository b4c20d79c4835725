"""How many people of a list come to what, and the report of an import, as pages, JSON and the command line tell it."""

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import Count

from cases.imports.addresses import cell_name
from cases.imports.comparing import Kind
from cases.imports.mapping import Layout
from cases.imports.problem_words import conflict_in_words, located, why_in_words
from cases.imports.values.reading import Problem
from cases.models import Import, ImportRow, RowOutcome

# of a range of cells: B3:B5
FIRST_CELL, LAST_ROW = re.compile(r"(?P<column>[A-Z]+)(?P<row>\d+)"), re.compile(r"\d+$")
COUNTED = {
    "new": RowOutcome.NEW,
    "changed": RowOutcome.CHANGED,
    "unchanged": RowOutcome.UNCHANGED,
    "duplicates": RowOutcome.DUPLICATE,
    "conflicts": RowOutcome.CONFLICT,
    "errors": RowOutcome.ERROR,
    "skipped": RowOutcome.SKIPPED,
}


def counted(import_: Import) -> dict[str, int]:
    """`rows` counts the rows that say something; the others count people, of whom several rows may speak. `offered` are
    those whose free text offers something."""
    rows = ImportRow.objects.filter(of=import_)
    found = dict(rows.heads().values_list("outcome").annotate(Count("pk")).order_by())
    counts = {"rows": rows.exclude(head=None).count(), "offered": rows.offering().count()}
    return counts | {name: found.get(code, 0) for name, code in COUNTED.items()}


def report(import_: Import) -> dict[str, Any]:
    """What the dry run, or the run, came to: the one form of it for programs."""
    counts = {name: import_.counts.get(name, 0) for name in ("rows", *COUNTED) if name != "skipped"}
    return counts | {
        "columns": Layout.from_dict(import_.layout).feeds(),
        "problems": list(problems_of(import_)),
    }


def problems_of(import_: Import) -> Iterator[dict[str, Any]]:
    """Everything that somebody should look at, in the order of the rows: what holds rows back, and what was left out.

    `column` is a column's letters, `value` what was found there.
    """
    for cells in merged_cells(import_):
        place = FIRST_CELL.match(cells)
        assert place
        told = located(Problem("merged_cells", cells), int(place["row"]), None)
        yield {
            "row": int(place["row"]),
            "column": place["column"],
            "value": cells,
            "code": "merged_cells",
            "message": told,
        }
    rows = ImportRow.objects.filter(of=import_).exclude(head=None).order_by("number")
    for row in rows.iterator(chunk_size=1000):
        for code, column, text, _stops in row.problems:
            yield _told(row, column, text, code, located(Problem(code, text), row.number, column))
        if row.head != row.number:
            continue
        if row.why:
            yield _told(row, None, "", row.why, why_in_words(row))
        if row.outcome == RowOutcome.DUPLICATE:
            names = ", ".join(each["name"] for each in row.candidates)
            yield _told(row, None, names, "duplicate", why_in_words(row))
        for change in row.changes:
            if change["kind"] == Kind.CONFLICT:
                column = row.said.get("at", {}).get(change["slot"])
                yield _told(row, column, conflict_in_words(change)[0], "conflict", conflict_in_words(change)[1])


def merged_cells(import_: Import) -> list[str]:
    """Cells that were made one, below the headings: what stands there was written for several rows or columns."""
    sheets = (each for each in import_.inspection.get("sheets", ()) if each["name"] == import_.sheet)
    ranges = [(cells, LAST_ROW.search(cells)) for each in sheets for cells in each["merged"]]
    return [
        cells for cells, row in ranges if FIRST_CELL.match(cells) and row and int(row[0]) > (import_.heading_row or 0)
    ]


def _told(row: ImportRow, column: int | None, value: str, code: str, message: str) -> dict[str, Any]:
    letters = None if column is None else cell_name(0, column)[:-1]
    return {"row": row.number, "column": letters, "value": value, "code": code, "message": message}

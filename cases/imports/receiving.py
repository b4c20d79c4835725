"""A file comes in: it is kept whole until its rows are, then read in a process of its own, row by row."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from cases.imports import keeping, layouts
from cases.imports.child import Reading
from cases.imports.mapping import guessed, headings_of, signature
from cases.imports.progress import Progress
from cases.imports.recognise import SAMPLE, TITLES, heading_row
from cases.imports.refusals import Refused, Why
from cases.imports.rows import Cell, Row, from_values, to_values
from cases.imports.values.dates import SLASHED
from cases.models import Import, ImportRow, ImportState, Mapping
from tracker.models import User

AT_ONCE = 1000


def receive(
    file: BinaryIO, *, name: str, actor: User | None = None, sheet: str = "", formulas_agreed: bool = False
) -> Import:
    """Keeps the file; nothing of it is read yet. Raises Refused where it is larger than any that would be."""
    import_ = Import(
        file_name=Path(name).name[-200:],
        sheet=sheet,
        formulas_agreed=formulas_agreed,
        actor=actor,
        state=ImportState.READING,
    )
    keeping.keep(import_, file)
    return import_


@transaction.atomic
def read(import_: Import, progress: Progress | None = None) -> None:
    """Every row of the sheet, whole; then which row heads them and what the columns are likely to hold.

    Raises Refused where the file is not one that we read: then no row of it is kept.
    """
    progress = progress or Progress(import_)
    import_.rows.all().delete()
    with keeping.on_disk(import_) as path, _reading(path, import_) as reading:
        import_.inspection = reading.inspection
        import_.sheet = reading.inspection.get("sheet", "")
        _stage(import_, reading, progress)
    head(import_)
    import_.save()


def _reading(path: str, import_: Import) -> Reading:
    """A number names a sheet by its place, if no sheet is called so."""
    sheet = import_.sheet or None
    if sheet and re.fullmatch(r"\d{1,3}", sheet):
        with Reading(path, settings.IMPORT_LIMITS) as first:
            names = [each["name"] for each in first.inspection.get("sheets", ())]
        if sheet not in names and 0 < int(sheet) <= len(names):
            sheet = names[int(sheet) - 1]
    return Reading(path, settings.IMPORT_LIMITS, sheet=sheet, formula_results=import_.formulas_agreed)


def _stage(import_: Import, reading: Reading, progress: Progress) -> None:
    rows: Iterator[Row] = iter(reading)
    dates = _Dates()
    count = 0
    while chunk := list(islice(rows, AT_ONCE)):
        staged = []
        for row in chunk:
            dates.look(row.cells)
            number, cells, *remarks = to_values(row)
            staged.append(ImportRow(of=import_, number=number, cells=cells, remarks=remarks[0] if remarks else []))
        ImportRow.objects.bulk_create(staged)
        count += len(staged)
        progress.say(count, max(count, _expected(reading.inspection)))
    import_.rows_read = count
    import_.inspection["month_first"] = dates.month_first()


def _expected(inspection: dict[str, Any]) -> int:
    return max(
        (each["rows"] for each in inspection.get("sheets", ()) if each["name"] == inspection.get("sheet")), default=0
    )


class _Dates:
    """Which half of 07/08/2023 is the month, where a column shows it: some other row of it has 25/08/2023."""

    def __init__(self) -> None:
        self.shown: dict[int, set[bool]] = {}

    def look(self, cells: tuple[Cell, ...]) -> None:
        for place, cell in enumerate(cells):
            if type(cell) is str and "/" in cell and len(cell) < 12 and (found := SLASHED.fullmatch(cell.strip())):
                first, second = int(found[1]), int(found[2])
                if (first > 12) != (second > 12):
                    self.shown.setdefault(place, set()).add(second > 12)

    def month_first(self) -> dict[str, bool]:
        return {str(place): True in ways for place, ways in self.shown.items() if len(ways) == 1}


def head(import_: Import, number: int | None = None) -> None:
    """Which row heads the columns, guessed where no number is given, and with it the layout: a known one of a list
    with the same headings, or a guess."""
    rows = [
        (row.number, from_values([row.number, row.cells]).cells)
        for row in import_.rows.order_by("number")[: TITLES + SAMPLE + (number or 0)]
    ]
    cells = [each for _number, each in rows]
    place = next((at for at, each in enumerate(rows) if each[0] == number), None) if number else _heads(cells)
    if place is None or not rows:
        raise Refused(Why.NO_ROWS)
    import_.heading_row = rows[place][0]
    below = cells[place + 1 :]
    texts = headings(import_)
    known = Mapping.objects.of_headings(signature(texts)).first() or layouts.nearest(texts)
    guess = guessed(texts, below[:SAMPLE])
    if known:
        import_.mapping = known
        import_.layout = layouts.layout_of(known).over(texts).completed_by(guess).as_dict()
        return
    ours, shipped = layouts.of_ours(texts), layouts.shipped_for(texts)
    import_.mapping = None
    if ours:
        import_.layout = ours.completed_by(guess).as_dict()
        return
    import_.layout = (shipped.over(texts) if shipped else guess).as_dict()


def _heads(cells: Sequence[Sequence[Cell]]) -> int:
    """The row that a shipped layout knows; otherwise the likeliest."""
    texts = (headings_of(row, len(row)) for row in cells[:TITLES])
    known = next((at for at, each in enumerate(texts) if layouts.shipped_for(each)), None)
    return heading_row(cells) if known is None else known


def headings(import_: Import) -> list[str]:
    """Of the file, one for each column, "" where it has none."""
    below = import_.rows.filter(number__gte=import_.heading_row).order_by("number")
    sample = [from_values([row.number, row.cells]).cells for row in below[: SAMPLE + 1]]
    return headings_of(sample[0], max(map(len, sample)))


def list_name(import_: Import) -> str:
    """How a list is called that nobody has named: after its file."""
    return Path(import_.file_name).stem[:150] or _("list")

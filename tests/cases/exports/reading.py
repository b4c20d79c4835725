"""A list that was given out, as an import reads it: in a process of its own, by the kind of file that it is."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cases.actions.exporting import export
from cases.imports.child import Reading
from cases.imports.escaping import unescaped
from cases.imports.limits import Limits
from cases.models import Prisoner


def given_out(folder: Path, kind: str = "xlsx", **asked: Any) -> Path:
    """A list of everybody, where nothing else is asked."""
    people = asked.pop("people", Prisoner.objects.all())
    usual = {"view": "all", "language": "ru", "actor": None}
    return kept(folder / f"list.{kind}", export(people, kind=kind, **(usual | asked)))


def kept(path: Path, pieces: Iterable[bytes]) -> Path:
    with path.open("wb") as file:
        file.writelines(pieces)
    return path


def read(path: Path) -> list[list[Any]]:
    """Its rows, the headings first, as long as those; "" where a cell is empty."""
    with Reading(path, Limits()) as reading:
        rows = [[_meant(cell) for cell in row.cells] for row in reading]
    return [row + [""] * (len(rows[0]) - len(row)) for row in rows]


def records(path: Path) -> list[dict[str, Any]]:
    headings, *rows = read(path)
    return [{heading: cell for heading, cell in zip(headings, row, strict=True) if cell} for row in rows]


def _meant(cell: Any) -> Any:
    return unescaped(cell) if isinstance(cell, str) else "" if cell is None else cell

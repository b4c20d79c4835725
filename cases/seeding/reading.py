"""Seed files as they are written: tables of TOML, whichever file they stand in."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LAYOUTS = "mappings"


class SeedRefused(ValueError):
    """A seed file says something that cannot be stored, or must not be shown. The message says where."""


@dataclass(frozen=True)
class Entry:
    """One table at the top level of a seed file."""

    table: str
    values: dict[str, Any]
    file: str


def entries(folder: Path) -> list[Entry]:
    """Every table of every file below a folder. `defaults` at the top of a file holds for each of its tables.

    Layouts of lists stand beside them and plant nobody.
    """
    paths = sorted(path for path in folder.rglob("*.toml") if path.parent.name != LAYOUTS)
    found = [entry for path in paths for entry in _of_file(path)]
    if not found:
        raise SeedRefused(f"{folder} holds no seed files.")
    return found


def _of_file(path: Path) -> Iterator[Entry]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SeedRefused(f"{path.name}: {error}") from None
    defaults = content.pop("defaults", {})
    for table, written in content.items():
        for values in written:
            yield Entry(table, defaults | values, path.name)

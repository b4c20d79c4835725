from collections.abc import Mapping
from pathlib import Path

from cases.seeding.planting import Planted, plant
from cases.seeding.proofs import check_proofs, ties
from cases.seeding.reading import entries
from cases.seeding.rows import rows
from cases.seeding.shorthand import in_full
from cases.seeding.tables import Table


def sow(folder: Path, tables: Mapping[str, Table], *, update: bool = False) -> Planted:
    """Read every seed file below a folder and store what is new, all or nothing.

    Raises SeedRefused, before anything is stored, for what cannot be read or is public without a source.
    """
    read = rows(in_full(entries(folder)), tables)
    check_proofs(read)
    return plant(read, ties(read), update=update)

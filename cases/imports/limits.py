"""How much an imported file may hold. Settings may say otherwise: `IMPORT_…` in .env.example."""

from dataclasses import asdict, dataclass
from typing import Any, Self

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The defaults take a list of 100,000 people with thirty columns, within the memory and the time below."""

    file_bytes: int = 20 * MB
    # a workbook's archive: how many parts, how large unpacked, and how many times larger than packed
    members: int = 500
    unpacked_bytes: int = 128 * MB
    ratio: int = 100
    # the farthest row and column; and all cells of the rectangle from the first to the last, since the reader keeps
    # memory for the empty ones too
    rows: int = 200_000
    columns: int = 500
    cells: int = 3_000_000
    # letters in one cell: what Excel itself allows
    text: int = 32_767
    # of the child process that reads
    memory_bytes: int = 256 * MB
    seconds: int = 30

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        return cls(**values)

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass
class Batch:
    """What came of a few rows: the last primary key, how many were sealed anew, and which nobody can open."""

    last: Any = None
    done: int = 0
    unreadable: list[str] = field(default_factory=list)


class Store(Protocol):
    """Rows with something sealed in them."""

    name: str

    def rows_by_key(self) -> Counter[int]:
        """How many sealed values there are under each key."""

    def reseal(self, after: Any, size: int) -> Batch:
        """Seal anew the next rows after a primary key that stand under another key, in one transaction.

        A row that somebody is changing is left for the next time round, so nobody ever waits for us in a ring.
        """

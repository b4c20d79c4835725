"""Things of one lane in rows, so that none lies on another."""

from collections.abc import Iterable
from dataclasses import dataclass, field

Reach = tuple[float, float]


@dataclass(slots=True)
class Rows:
    """What each row is taken by so far, from left to right."""

    gap: float = 0.0
    taken: list[list[Reach]] = field(default_factory=list)

    def is_free(self, row: int, reach: Reach) -> bool:
        if row >= len(self.taken):
            return True
        left, right = reach
        return all(right + self.gap <= start or end + self.gap <= left for start, end in self.taken[row])

    def first_free(self, reach: Reach, among: Iterable[int]) -> int | None:
        return next((row for row in among if self.is_free(row, reach)), None)

    def take(self, row: int, reach: Reach) -> int:
        while row >= len(self.taken):
            self.taken.append([])
        self.taken[row].append(reach)
        return row

    def put(self, reach: Reach) -> int:
        """Into the first row that has room, however many there must be."""
        row = self.first_free(reach, range(len(self.taken) + 1))
        return self.take(row if row is not None else len(self.taken), reach)

    def __len__(self) -> int:
        return len(self.taken)

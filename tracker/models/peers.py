"""Rows that are worked on together: what one of them has to know is asked for all of them at once."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")
Answer = TypeVar("Answer")


class Peers(Generic[Row]):
    """Each question is asked once, when the first of the rows needs its answer."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._answers: dict[Callable[[Sequence[Row]], Any], Any] = {}

    def ask(self, question: Callable[[Sequence[Row]], Answer]) -> Answer:
        """The answer for all rows, by whatever the question finds them by."""
        if question not in self._answers:
            self._answers[question] = question(self.rows)
        answer: Answer = self._answers[question]
        return answer

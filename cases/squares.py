"""A run of days in a cell, drawn as squares of a page: one a day, fifteen in a row, as many as the rule allows."""

from dataclasses import dataclass

from cases.cells import PROLONGED_AFTER

SIDE, STEP = 16, 18  # units of the drawing: a square, and from one to the next


@dataclass(frozen=True, slots=True)
class Square:
    """One day; `beyond` where it is past what the Nelson Mandela Rules allow."""

    x: int
    y: int
    beyond: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    squares: tuple[Square, ...]
    width: int
    height: int


def draw(days: int) -> Drawing:
    """The squares of so many days, at least one row high."""
    squares = tuple(
        Square(STEP * (day % PROLONGED_AFTER), STEP * (day // PROLONGED_AFTER), day >= PROLONGED_AFTER)
        for day in range(days)
    )
    rows = max(1, -(-days // PROLONGED_AFTER))
    return Drawing(squares, STEP * PROLONGED_AFTER, STEP * rows)

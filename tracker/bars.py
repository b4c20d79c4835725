"""Amounts over days or months as a picture: a column for each, what it is made of one upon the other.

Pure: where things stand, and none of the words. What is told by a colour is told by a pattern too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

HEIGHT = 190.0
TOP, FOOT = 10.0, 164.0
MOST_LINES = 4
A_LETTER = 6.6  # how wide a letter of a name is at most
BESIDE = 14.0  # between two names
SHARE = 0.72  # of its place that a column takes


class Look(StrEnum):
    """How a part of a column is drawn."""

    SOLID = "solid"
    HOLLOW = "hollow"
    HATCHED = "hatched"
    GRAVE = "grave"


@dataclass(frozen=True)
class Series:
    """One of the things that are counted, from the foot of a column up."""

    look: Look
    name: str


@dataclass(frozen=True)
class Column:
    """A day, or a month: how much of each series. `name` is short, and stands under it where there is room."""

    name: str
    whole_name: str
    amounts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.amounts)


@dataclass(frozen=True)
class Piece:
    look: Look
    x: float
    y: float
    width: float
    height: float
    hint: str

    @property
    def path(self) -> str:
        return f"M{self.x:.1f} {self.y:.1f}h{self.width:.1f}v{self.height:.1f}h-{self.width:.1f}z"


@dataclass(frozen=True)
class Line:
    """Across the picture, at a round amount."""

    amount: int
    y: float
    left: float
    right: float

    @property
    def path(self) -> str:
        return f"M{self.left:.1f} {self.y:.1f}H{self.right:.1f}"

    @property
    def at(self) -> tuple[str, str]:
        return f"{self.left - 6:.1f}", f"{self.y + 4:.1f}"


@dataclass(frozen=True)
class Name:
    text: str
    x: float

    @property
    def at(self) -> tuple[str, str]:
        return f"{self.x:.1f}", f"{FOOT + 18:.1f}"


@dataclass(frozen=True)
class Drawing:
    """For a page, or for a telephone."""

    size: str
    width: float
    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    names: tuple[Name, ...]

    @property
    def box(self) -> str:
        return f"0 0 {self.width:.0f} {HEIGHT:.0f}"


@dataclass(frozen=True)
class Bars:
    """What is drawn and what stands in the table beside it. `key` keeps two pictures of one page apart."""

    key: str
    title: str
    first_head: str
    series: tuple[Series, ...]
    columns: tuple[Column, ...]

    @property
    def is_empty(self) -> bool:
        return not any(column.total for column in self.columns)

    @property
    def drawings(self) -> list[Drawing]:
        return [draw("wide", 720.0, self.series, self.columns), draw("narrow", 328.0, self.series, self.columns)]

    @property
    def totals(self) -> list[int]:
        return [sum(amounts) for amounts in zip(*(column.amounts for column in self.columns), strict=True)]

    @property
    def rows(self) -> list[Column]:
        """For the table: the latest first, without those of which there is nothing to say."""
        return [column for column in reversed(self.columns) if column.total]


def draw(size: str, width: float, series: Sequence[Series], columns: Sequence[Column]) -> Drawing:
    lines = round_amounts(max((column.total for column in columns), default=0))
    most = lines[-1]
    left, right = 8 + A_LETTER * len(str(most)), width - 8
    place = (right - left) / max(1, len(columns))

    def height(amount: int) -> float:
        return (FOOT - TOP) * amount / most

    pieces = [
        Piece(each.look, left + place * (n + (1 - SHARE) / 2), FOOT - height(upto), place * SHARE, height(amount), hint)
        for n, column in enumerate(columns)
        for each, amount, upto, hint in _stacked(series, column)
    ]
    return Drawing(
        size=size,
        width=width,
        lines=tuple(Line(amount, FOOT - height(amount), left, right) for amount in lines),
        pieces=tuple(pieces),
        names=tuple(_names(columns, left, place, width)),
    )


def _stacked(series: Sequence[Series], column: Column) -> Iterator[tuple[Series, int, int, str]]:
    upto = 0
    for each, amount in zip(series, column.amounts, strict=True):
        upto += amount
        if amount:
            yield each, amount, upto, f"{column.whole_name}: {each.name} {amount}"


def round_amounts(most: int) -> list[int]:
    """From nothing to at least the most, in few equal steps of 1, 2 or 5, of ten, a hundred, and so on."""
    steps = (digit * 10**power for power in count() for digit in (1, 2, 5))
    step = next(step for step in steps if step * MOST_LINES >= most)
    return list(range(0, max(most, 1) + step, step))[: -(-max(most, 1) // step) + 1]


def _names(columns: Sequence[Column], left: float, place: float, width: float) -> Iterator[Name]:
    """As many as have room, counted from the latest back; none runs out of the picture."""
    widest = max((len(column.name) for column in columns), default=0) * A_LETTER
    every = next(step for step in count(1) if place * step >= widest + BESIDE or step > len(columns))
    for n in range(len(columns) - 1, -1, -every):
        middle = left + place * (n + 0.5)
        half = len(columns[n].name) * A_LETTER / 2
        yield Name(columns[n].name, min(max(middle, half), width - half))

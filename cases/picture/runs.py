"""A run in punishment cells, looked at closely: a square for each day lived, and above it the orders that made it."""

from dataclasses import dataclass
from typing import Any

from cases.cells import PROLONGED_AFTER
from cases.picture.stacking import Rows
from cases.picture.stints import Chain, chains

LARGEST, SMALLEST = 18.0, 3.0  # how wide a day is drawn
GAP = 2.0  # between two days, where they are told apart
ORDER_PITCH = 20.0
SQUARE = 16.0
JOINED = 26.0


@dataclass(frozen=True, slots=True)
class Day:
    """`beyond` what the Nelson Mandela Rules allow in a row."""

    x: float
    width: float
    beyond: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """One order over its days. `ordered` is 0 where nobody knows for how many days it was."""

    x: float
    y: float
    width: float
    ordered: int

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class RunDrawing:
    """`y` is where the days stand; `days` are one for each, or two blocks where there are too many to tell apart."""

    width: float
    height: float
    y: float
    lived: float  # how wide all the days are
    days: tuple[Day, ...]
    papers: tuple[Paper, ...]
    total: int

    @property
    def sum(self) -> str:
        """The days that the orders were for: 15 + 15 + 15. It is not broken into two lines before a sign."""
        return "\N{NO-BREAK SPACE}+ ".join(str(paper.ordered or "?") for paper in self.papers)

    @property
    def lived_middle(self) -> float:
        return self.lived / 2


def draw_runs(body: dict[str, Any], width: float) -> list[RunDrawing]:
    """One for each run, in the order of the record; all on one scale, so that they can be compared."""
    runs = chains(body)
    longest = max((chain.days for chain in runs), default=1)
    a_day = min(LARGEST, width / longest)
    return [_draw(chain, a_day, width) for chain in runs]


def _draw(chain: Chain, a_day: float, width: float) -> RunDrawing:
    rows = Rows()
    papers = []
    for order in chain.orders:
        x, wide = order.offset * a_day, order.days * a_day
        y = rows.put((x + wide / 4, x + wide * 3 / 4)) * ORDER_PITCH
        papers.append(Paper(x, y, max(wide - GAP, 1.0), order.row["days_ordered"] or 0))
    y = len(rows) * ORDER_PITCH
    lived = chain.days * a_day
    return RunDrawing(width, y + SQUARE + JOINED, y, lived, tuple(_days(chain, a_day)), tuple(papers), chain.days)


def _days(chain: Chain, a_day: float) -> list[Day]:
    if a_day >= SMALLEST:
        gap = min(GAP, a_day / 4)
        return [Day(day * a_day, a_day - gap, day >= PROLONGED_AFTER) for day in range(chain.days)]
    within = min(chain.days, PROLONGED_AFTER)
    blocks = [Day(0.0, within * a_day, False)]
    if chain.days > within:
        blocks.append(Day(within * a_day, (chain.days - within) * a_day, True))
    return blocks

"""A figure: how long ours takes, against a baseline that does the same with less around it, measured in turns."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

Work = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """`ratio` is ours to the baseline, in time: below 1 is faster. `met`: it is at most `goal`."""

    name: str
    ratio: float
    goal: float
    met: bool
    detail: str

    def line(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


def compare(
    name: str,
    ours: Work,
    baseline: Work,
    *,
    goal: float,
    rounds: int = 7,
    of: str,
    before: Work = lambda: None,
) -> Figure:
    """The median ratio over rounds in which both run, one after the other, so that a slow machine slows both.

    `before` lays out what a round needs, and is not measured.
    """
    before(), ours(), baseline()  # warm both
    times = [(before(), seconds(ours), seconds(baseline))[1:] for _ in range(rounds)]
    ratio = statistics.median(mine / other for mine, other in times)
    mine, other = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
    return Figure(name, round(ratio, 2), goal, ratio <= goal, f"{of}: {mine:.1f} ms against {other:.1f} ms")


def seconds(work: Work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

"""Everybody's record anew: how long that takes, in what memory, and what readers notice of it."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.api import served
from bench.figure import Figure, seconds
from cases.models import Prisoner
from tracker.models import DirtyMark

LIST = "/api/v1/prisoners/?limit=50"
MINUTES = 15  # for 100,000 people
ROUNDS = 2


def figures() -> Iterator[Figure]:
    people = Prisoner.objects.count()
    with served() as ask, _projector() as projector:
        a_page = partial(ask, LIST)
        alone = [seconds(a_page) for _ in range(100)]
        beside: list[float] = []
        peaks = []
        spent = 0.0
        for turn in range(ROUNDS):
            began = time.perf_counter()
            Prisoner.objects.update(occupation_en=f"turn {turn}")
            while DirtyMark.objects.exists():
                beside.append(seconds(a_page))
            spent += time.perf_counter() - began
            peaks.append(_peak(projector.pid))
    minutes = spent / ROUNDS / people * 100_000 / 60
    detail = f"{people} people changed and published in {spent / ROUNDS:.1f} s; so many minutes for 100,000"
    yield Figure("republish", round(minutes, 1), MINUTES, minutes <= MINUTES, detail)
    growth = peaks[-1] / peaks[0]
    yield Figure("republish_memory", round(growth, 2), 1.1, growth <= 1.1, f"peak {peaks[-1] // 1024} MB, in each turn")
    before, during = (statistics.median(each) * 1000 for each in (alone, beside))
    detail = f"a page of 50 while everybody is published: {during:.1f} ms against {before:.1f} ms"
    yield Figure("republish_readers", round(during / before, 2), 2, during <= 2 * before, detail)


@contextmanager
def _projector() -> Iterator[subprocess.Popen]:
    """The process that the product runs, following."""
    manage = Path(__file__).resolve().parent.parent / "manage.py"
    process = subprocess.Popen([sys.executable, manage, "publish", "--follow"], stdout=subprocess.PIPE)
    try:
        assert process.stdout
        process.stdout.readline()
        yield process
    finally:
        process.terminate()
        process.wait()


def _peak(pid: int) -> int:
    """In kB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])

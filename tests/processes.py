"""What runs below a process, read from /proc: to prove that nothing is left of it."""

import time
from collections.abc import Callable
from pathlib import Path

Process = tuple[int, str]  # its id and when it started, since ids are used again


def below(pid: int) -> set[Process]:
    """The process and everything that it, or one of those, started."""
    parents = dict(_all())
    found = {process for process in parents if process[0] == pid}
    while more := {process for process, parent in parents.items() if parent in {p for p, _ in found}} - found:
        found |= more
    return found


def gone_within(seconds: float, processes: set[Process]) -> bool:
    return wait_for(lambda: processes.isdisjoint(process for process, _parent in _all()), seconds)


def wait_for(true: Callable[[], bool], seconds: float) -> bool:
    """Whether it becomes true in that time."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def _all() -> list[tuple[Process, int]]:
    """Every process that is no zombie, with its parent's id."""
    rows = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue  # it has just ended
            fields = stat.rpartition(")")[2].split()
            if fields[0] != "Z":
                rows.append(((int(entry.name), fields[19]), int(fields[1])))
    return rows

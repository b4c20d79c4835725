"""Reading a stranger's file in a process of its own, which may die of it without harm to us.

    with Reading(path, limits) as reading:
        reading.inspection
        for row in reading:
            …

Rows come one at a time as the child reads them; neither side waits for the whole. Whatever becomes of the child, a
refusal with its reason, too much memory, too long, a crash, is a Refused here.
"""

import os
import select
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from cases.imports.limits import MB, Limits
from cases.imports.refusals import Refused, Why
from cases.imports.rows import Row, from_values

ROOT = Path(__file__).resolve().parents[2]
LONGEST_LINE = 16 * MB
PIECE = 64 * 1024


class Reading:
    """A file being read. Used once, in a `with`."""

    def __init__(
        self,
        path: str | Path,
        limits: Limits,
        *,
        sheet: str | None = None,
        formula_results: bool = False,
        precheck: bool = True,
    ) -> None:
        """`formula_results` says that somebody agreed to take what formulas last computed. Without `precheck` only
        the limits of the process stand between the parser and the file: for tests of those limits."""
        self.path = path
        self.limits = limits
        self.options = {"sheet": sheet, "formula_results": formula_results, "precheck": precheck}
        self.inspection: dict[str, Any] = {}
        self.waited = 0.0
        self.lines: deque[bytes] = deque()
        self.begun = b""
        self._open = ExitStack()

    def __enter__(self) -> Self:
        file = self._open.enter_context(Path(self.path).open("rb"))
        options = self.options | {"limits": self.limits.as_dict(), "parent": os.getpid()}
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "cases.imports.reader", orjson.dumps(options).decode()],
            stdin=file,
            stdout=subprocess.PIPE,
            # what a parser says as it dies may quote the file
            stderr=subprocess.DEVNULL,
            cwd="/",
            # none of our settings: no key, no password
            env={"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
        )
        self._open.callback(self._end)
        try:
            told = self._line()
            self.inspection = told["inspection"]
        except BaseException:
            self._open.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._open.close()

    def __iter__(self) -> Iterator[Row]:
        while not isinstance(told := self._line(), dict):
            yield from_values(told)

    def _line(self) -> Any:
        """The next line, parsed; a refusal is raised."""
        while not self.lines:
            *whole, self.begun = (self.begun + self._piece()).split(b"\n")
            self.lines.extend(whole)
        line = self.lines.popleft()
        told = orjson.loads(line)
        if isinstance(told, dict) and "refused" in told:
            raise Refused(Why(told["refused"]), **told["facts"])
        return told

    def _piece(self) -> bytes:
        """What the child has written; only the time in which we wait for it counts against it."""
        out = self.process.stdout
        if out is None:
            raise AssertionError("The child writes to a pipe.")
        began = time.monotonic()
        ready, _, _ = select.select([out], [], [], max(0.0, self.limits.seconds - self.waited))
        self.waited += time.monotonic() - began
        if not ready:
            raise Refused(Why.TOOK_TOO_LONG, limit=self.limits.seconds)
        piece = os.read(out.fileno(), PIECE)
        if not piece or len(self.begun) > LONGEST_LINE:
            raise self._death()
        return piece

    def _death(self) -> Refused:
        """Why the child ended without its last word."""
        if self.begun:
            self.process.kill()
        code = self.process.wait()
        if code == -signal.SIGXCPU:
            return Refused(Why.TOOK_TOO_LONG, limit=self.limits.seconds)
        if code == -signal.SIGABRT:
            return Refused(Why.TOO_MUCH_MEMORY, limit=self.limits.memory_bytes // MB)
        return Refused(Why.READER_DIED, code=code)

    def _end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

"""Workers and beats that are killed. What a worker is at the end of its strength for, its supervisor starts again."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from tests.workers import hands, start


class Worker:
    """A Celery worker with one process that mails.

    A worker whose process is killed while it starts ends by itself, with an error: Celery means it so (`did_start_ok`).
    So do workers whose whole group is killed; `stand` is what `restart: unless-stopped` is elsewhere.
    """

    def __init__(self, port: int) -> None:
        self.port = port

    def __enter__(self) -> "Worker":
        self.process = start(self.port)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._end()

    def stand(self) -> None:
        if self.process.poll() is not None:
            self._end()
            self.process = start(self.port)

    def kill(self, *, whole: bool) -> str:
        """SIGKILL for the process that mails, or for all of it; which."""
        working = hands(self.process)
        if whole or not working:
            self._end()
            return "whole workers"
        for pid in working:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        return "processes that mail"

    def _end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextlib.contextmanager
def beat(name: str) -> Iterator[None]:
    """One of the clocks, with a schedule of its own."""
    schedule = Path(os.environ["DATA_DIR"]) / name
    command = (sys.executable, "-m", "celery", "-A", "config.celery:app", "beat", "-s", str(schedule), "--pidfile=")
    process = subprocess.Popen(
        [*command, "--loglevel", "CRITICAL"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

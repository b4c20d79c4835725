"""A real worker, for tests that kill it."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

from tests.processes import below, wait_for

COMMAND = (
    *(sys.executable, "-m", "celery", "-A", "config.celery:app", "worker", "--pool", "prefork", "--concurrency", "1"),
    *("--without-gossip", "--without-mingle", "--loglevel", "CRITICAL"),
)


def start(mail_port: int | None = None, *, queues: str = "") -> subprocess.Popen:
    """A worker in a group of its own, with one process that works, mailing to a port of this machine if to any."""
    return subprocess.Popen(
        [*COMMAND, *(("--queues", queues) if queues else ())],
        env={**os.environ, **({"EMAIL_URL": f"smtp://127.0.0.1:{mail_port}"} if mail_port else {})},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextlib.contextmanager
def worker(mail_port: int | None = None, *, queues: str = "") -> Iterator[subprocess.Popen]:
    """Whatever is left of it is killed in the end."""
    process = start(mail_port, queues=queues)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def hands(process: subprocess.Popen) -> list[int]:
    """The processes of a worker that work: those below it."""
    return [pid for pid, _started in below(process.pid) if pid != process.pid]


def kill_hands(process: subprocess.Popen) -> int:
    """SIGKILL for whoever works at this moment; the worker starts others. How many there were."""
    assert wait_for(lambda: bool(hands(process)), 20)
    killed = 0
    for pid in hands(process):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            killed += 1
    return killed

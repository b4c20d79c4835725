"""Child processes that do not outlive the process that started them."""

import contextlib
import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from config.engines.identity import Identity

PR_SET_PDEATHSIG = 1

_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Child:
    """A process of ours: its name for people, and the signal that asks it to end."""

    name: str
    popen: subprocess.Popen[bytes]
    log: Path
    stop_signal: signal.Signals

    def log_tail(self, lines: int = 15) -> str:
        """The last lines that the process wrote."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


def die_with_parent(by: signal.Signals, parent: int) -> None:
    """Ask the kernel to send this process `by` when the thread that started it ends.

    Called in the child, after any change of user (that clears it). A parent that ended before the call is noticed by
    comparing with `parent`, its process id.
    """
    if _libc.prctl(PR_SET_PDEATHSIG, int(by), 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG)")
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def spawn(
    name: str,
    command: Sequence[str | Path],
    *,
    log: Path,
    dies_by: signal.Signals = signal.SIGKILL,
    stop_signal: signal.Signals = signal.SIGTERM,
    identity: Identity | None = None,
    environ: Mapping[str, str] | None = None,
    keep_open: Sequence[int] = (),
) -> Child:
    """Start a process in a session of its own, writing to `log`; it gets `dies_by` when we end in any way.

    Call it from the main thread: the kernel's signal follows the thread, not the process. `keep_open` are file
    descriptors it inherits (locks that last as long as it does).
    """
    parent = os.getpid()

    def prepare() -> None:
        if identity:
            identity.assume()
        die_with_parent(dies_by, parent)

    with log.open("ab") as output:
        popen = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=prepare,
            env=environ,
            pass_fds=keep_open,
        )
    return Child(name, popen, log, stop_signal)


def stop(children: Iterable[Child], seconds: float) -> None:
    """End the processes, all at once: ask, wait up to `seconds`, then kill them with all that they started."""
    running = [child for child in children if child.popen.poll() is None]
    for child in running:
        child.popen.send_signal(child.stop_signal)
    deadline = time.monotonic() + seconds
    for child in running:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.popen.wait(max(0.0, deadline - time.monotonic()))
    for child in running:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.popen.pid, signal.SIGKILL)
        child.popen.wait()

"""A short-lived private folder: sockets (whose path may have 107 characters at most) and throw-away data.

Its lock lasts as long as any process that inherited it, so what a killed process left behind is known and swept away
by the next one.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from config.engines import EngineError

PREFIX = "notforgotten-"
LONGEST_BASE = 60  # of the 107 characters; the rest is for our name and the engine's
SETTLING_SECONDS = 60  # between making a folder and locking it


@dataclass(frozen=True)
class RunDir:
    path: Path
    locks: Sequence[int]  # file descriptors, to be inherited by all that use the folder


@contextlib.contextmanager
def private_folder(locks: Sequence[int] = ()) -> Iterator[RunDir]:
    """A new folder that others may pass but not list, removed at the end; `locks` are held together with its own."""
    base = _base()
    _sweep(base)
    path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
    path.chmod(0o711)
    lock = os.open(path / "lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield RunDir(path, [lock, *locks])
    finally:
        shutil.rmtree(path, ignore_errors=True)
        os.close(lock)


def _base() -> Path:
    for base in (tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm"):
        if len(base) <= LONGEST_BASE and os.access(base, os.W_OK | os.X_OK):
            return Path(base)
    raise EngineError("No temporary folder with a short path can be written: set TMPDIR to one.")


def _sweep(base: Path) -> None:
    for path in base.glob(f"{PREFIX}*"):
        with contextlib.suppress(FileNotFoundError, PermissionError):
            status = path.lstat()
            if status.st_uid == os.geteuid() and path.is_dir() and not path.is_symlink() and _abandoned(path):
                shutil.rmtree(path, ignore_errors=True)


def _abandoned(path: Path) -> bool:
    if time.time() - path.lstat().st_mtime < SETTLING_SECONDS and not (path / "lock").exists():
        return False
    try:
        lock = os.open(path / "lock", os.O_RDWR)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(lock)
    return True

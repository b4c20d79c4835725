"""The folder that holds all of one demo (`DATA=`, default `.data/`), and the lock that lets one run on it at a time."""

import contextlib
import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.demo import DemoError
from config.engines.keys import fresh_keys

# what we make there, and so all that FRESH=1 removes
MADE = (
    *("postgres", "postgres.new", "log", "log.old", "mail", "media", "static", "beat"),
    *("secrets.json", "env.json", "demo.json"),
)
ENDING_SECONDS = 5.0  # the processes of a killed demo hold the lock until they have ended


@dataclass(frozen=True)
class Folder:
    path: Path

    @property
    def postgres(self) -> Path:
        return self.path / "postgres"

    @property
    def logs(self) -> Path:
        return self.path / "log"

    @contextlib.contextmanager
    def locked(self) -> Iterator[int]:
        """Hold the folder, made if missing; yields the lock, which lasts as long as any process that inherits it.

        Raises DemoError naming the demo that runs there.
        """
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self.path / "lock", os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise DemoError(f"DATA={self.path} cannot be used: {error.strerror}.") from error
        try:
            self._take(lock)
            yield lock
        finally:
            os.close(lock)

    def _take(self, lock: int) -> None:
        deadline = time.monotonic() + ENDING_SECONDS
        while True:
            try:
                return fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                running = _runner(lock)
                if _alive(running.get("pid", 0)) or time.monotonic() > deadline:
                    raise DemoError(_in_use(self.path, running)) from None
                time.sleep(0.1)

    def is_running(self) -> bool:
        """Whether a demo runs there and is ready: it holds the lock and has told where it is."""
        if not (self.path / "demo.json").exists():
            return False
        lock = os.open(self.path / "lock", os.O_RDWR)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(lock)
        return False

    def log(self, name: str) -> Path:
        return self.logs / f"{name.lower()}.log"

    def prepare(self) -> None:
        """Make its folders; the logs of the last run are kept as log.old."""
        (self.path / "demo.json").unlink(missing_ok=True)
        if self.logs.exists():
            shutil.rmtree(self.path / "log.old", ignore_errors=True)
            self.logs.rename(self.path / "log.old")
        for name in ("log", "mail", "beat", "media", "static"):
            (self.path / name).mkdir(mode=0o700, exist_ok=True)

    def clear(self) -> None:
        """Remove what a demo made there, and nothing else."""
        for name in MADE:
            path = self.path / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def keys(self) -> dict[str, str]:
        """The keys that these data are encrypted with, made at the first start."""
        if not (self.path / "secrets.json").exists():
            self.write("secrets.json", fresh_keys())
        return self.read("secrets.json")

    def read(self, name: str) -> Any:
        return json.loads((self.path / name).read_text())

    def write(self, name: str, value: Mapping[str, Any]) -> None:
        """Replace the file at once, readable by us alone."""
        new = self.path / f"{name}.new"
        with os.fdopen(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            json.dump(value, file, indent=1)
        new.rename(self.path / name)


def tell_runner(lock: int, url: str) -> None:
    """Write into the lock file who holds it, for the message that a second start gives."""
    os.ftruncate(lock, 0)
    os.pwrite(lock, json.dumps({"pid": os.getpid(), "url": url}).encode(), 0)


def _runner(lock: int) -> dict[str, Any]:
    text = os.pread(lock, 1000, 0)
    return json.loads(text) if text else {}


def _alive(pid: int) -> bool:
    return bool(pid) and Path(f"/proc/{pid}").exists()


def _in_use(path: Path, running: Mapping[str, Any]) -> str:
    who = f"process {running['pid']}, {running['url']}" if running else "another command"
    return f"A demo runs on DATA={path} already ({who}). Stop it, or give another DATA=."

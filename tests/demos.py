"""The demo as a process of its own, for tests that start it."""

import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.processes import Process, below, wait_for

ROOT = Path(__file__).resolve().parents[1]
DEMO = [sys.executable, "-m", "config.demo"]
OURS = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "FIELD_KEYS", "INDEX_KEY", "DATA_DIR", "DEMO", "SITE_URL")
START_SECONDS, STOP_SECONDS = 120, 5


@dataclass
class Running:
    popen: subprocess.Popen[str]
    folder: Path
    started: set[Process]

    @property
    def told(self) -> dict[str, Any]:
        return json.loads((self.folder / "demo.json").read_text())

    def rest(self) -> str:
        assert self.popen.stdout
        return self.popen.stdout.read()


def environ(folder: Path, port: int) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if name not in OURS}
    return plain | {"DATA": str(folder), "PORT": str(port)}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextlib.contextmanager
def demo(folder: Path, command: list[str] = DEMO) -> Iterator[Running]:
    (folder / "demo.json").unlink(missing_ok=True)  # a killed demo cannot remove it
    popen = subprocess.Popen(
        command, cwd=ROOT, env=environ(folder, free_port()), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    running = Running(popen, folder, set())
    try:
        ready = wait_for(lambda: (folder / "demo.json").exists() or popen.poll() is not None, START_SECONDS)
        assert ready and popen.poll() is None, running.rest()
        running.started = below(popen.pid)
        yield running
    finally:
        popen.kill()
        popen.wait()

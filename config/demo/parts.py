"""The processes of the demo beside its engines: how each is started, and which line of its log says that it is up."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORKERS = 2
# partners' servers that are called at once: a slow one takes a thread, which waits and costs next to nothing
CALLS = 64
WEB_THREADS = 4


CALLING = (
    *("worker", "--pool", "threads", "--concurrency", str(CALLS), "--queues", "hooks"),
    *("--hostname", "calls@%h", "--loglevel", "INFO"),
)


@dataclass(frozen=True)
class Part:
    name: str
    command: Sequence[str]
    up: str  # a regular expression
    inherits: Sequence[int] = ()  # file descriptors

    def is_up(self, log: Path) -> bool:
        return log.exists() and re.search(self.up, log.read_text(errors="replace")) is not None


def before_the_tables(port: int, data: Path, socket: int) -> list[Part]:
    """Those that only load the code at first: they do it while another process migrates and seeds."""
    web = (
        *("config.demo.web", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws"),
        *("--blocking-threads", str(WEB_THREADS), "--workers-kill-timeout", "2", "config.wsgi:application"),
    )
    schedule = ("beat", "--schedule", str(data / "beat" / "schedule"), "--pidfile=", "--loglevel", "INFO")
    return [
        Part("Mail", _python("config.demo.sink", str(socket), str(data / "mail")), "listening", [socket]),
        Part("Web", _python(*web), "Started worker"),
        Part("Schedule", [*_celery(), *schedule], r"beat v.* is starting"),
    ]


def after_the_tables() -> list[Part]:
    alone = ("--without-gossip", "--without-mingle")
    worker = ("worker", "--pool", "prefork", "--concurrency", str(WORKERS), "--loglevel", "INFO", *alone)
    queues = ("--queues", "routine,mail,import")
    return [
        Part("Publisher", [sys.executable, "manage.py", "publish", "--follow", "--skip-checks"], "following"),
        Part("Worker", [*_celery(), *worker, *queues], r"celery@.* ready\."),
        Part("Calls", [*_celery(), *CALLING, *alone], r"calls@.* ready\."),
    ]


def _celery() -> list[str]:
    return _python("celery", "-A", "config.celery:app")


def _python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]

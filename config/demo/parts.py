"""The processes of the demo beside its engines: how each is started, and which line of its log says that it is up."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORKERS = 2
WEB_THREADS = 4


@dataclass(frozen=True)
class Part:
    name: str
    command: Sequence[str]
    up: str  # a regular expression

    def is_up(self, log: Path) -> bool:
        return log.exists() and re.search(self.up, log.read_text(errors="replace")) is not None


def sink(socket: int, mail: Path) -> Part:
    return Part("Mail", _python("config.demo.sink", str(socket), str(mail)), "listening")


def parts(port: int, data: Path) -> list[Part]:
    celery = _python("celery", "-A", "config.celery:app")
    return [
        Part(
            "Web",
            _python(
                *("config.demo.web", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws"),
                *("--blocking-threads", str(WEB_THREADS), "--workers-kill-timeout", "2", "config.wsgi:application"),
            ),
            "Started worker",
        ),
        Part("Publisher", [sys.executable, "manage.py", "publish", "--follow"], "following"),
        Part(
            "Worker",
            [
                *(*celery, "worker", "--pool", "prefork", "--concurrency", str(WORKERS), "--loglevel", "INFO"),
                *("--without-gossip", "--without-mingle"),  # it is alone
            ],
            r"celery@.* ready\.",
        ),
        Part(
            "Schedule",
            [*celery, "beat", "--schedule", str(data / "beat" / "schedule"), "--pidfile=", "--loglevel", "INFO"],
            r"beat v.* is starting",
        ),
    ]


def _python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]

"""Start every process of the demo, watch them, and end them all together."""

import contextlib
import http.client
import json
import os
import socket
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from config.demo import DemoError, announce
from config.demo.folder import Folder
from config.demo.parts import Part, after_the_tables, before_the_tables
from config.engines.process import Child, spawn, stop
from config.engines.together import engines

HOST = "127.0.0.1"
READY_SECONDS = 60.0
STOP_SECONDS = 2.5  # for those that use the engines (an idle Celery takes as long); then the engines; 5 s in all
POLL_SECONDS = 0.05


@dataclass
class Supervisor:
    """One run of the demo on a folder that is ours by `lock`."""

    folder: Folder
    port: int
    lock: int
    environ: dict[str, str] = field(default_factory=dict)
    children: list[Child] = field(default_factory=list)

    def run(self) -> None:
        """Until something interrupts it. Raises DemoError or EngineError when a part does not come up, or ends."""
        self.folder.prepare()
        with contextlib.ExitStack() as ending:
            mail = ending.enter_context(socket.create_server((HOST, 0)))
            started = ending.enter_context(
                engines(os.environ, data=self.folder.postgres, logs=self.folder.logs, locks=[self.lock])
            )
            for engine in started.children:
                announce.up(engine.name)
            ending.callback(stop, self.children, STOP_SECONDS)
            self.environ = self._settings(mail.getsockname()[1]) | started.environ
            self.folder.write("env.json", {"environ": self.environ, "started": list(started.environ)})
            early = before_the_tables(self.port, self.folder.path, mail.fileno())
            waiting = [self._start(part) for part in early]
            demo = self._describe(self._prepare())
            self._wait_until_up(waiting + [self._start(part) for part in after_the_tables()])
            self._wait_until_healthy()
            self.folder.write("demo.json", demo)
            ending.callback((self.folder.path / "demo.json").unlink, missing_ok=True)
            announce.ready(demo)
            self._watch([*self.children, *started.children])

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def _settings(self, mail_port: int) -> dict[str, str]:
        """What config/settings.py reads, beside the addresses of engines that we start."""
        given = {name: os.environ[name] for name in ("DATABASE_URL", "REDIS_URL") if os.environ.get(name)}
        return {
            **given,
            **self.folder.keys(),
            "DEMO": "1",
            "SECOND_FACTOR": "0",
            "SITE_URL": self.url,
            "ALLOWED_HOSTS": f"{HOST},localhost",
            "EMAIL_URL": f"smtp://{HOST}:{mail_port}",
            "DATA_DIR": str(self.folder.path),
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }

    def _start(self, part: Part) -> tuple[Part, Child]:
        child = spawn(
            part.name,
            part.command,
            log=self.folder.log(part.name),
            environ=_ours() | self.environ,
            keep_open=[self.lock, *part.inherits],
        )
        self.children.append(child)
        return part, child

    def _prepare(self) -> dict[str, Any]:
        """Migrate, seed and make the accounts, in one process; returns what it tells of them."""
        reading, writing = os.pipe()
        command = [sys.executable, "-m", "config.demo.prepare", str(writing)]
        _part, child = self._start(Part("Preparation", command, up="", inherits=[writing]))
        os.close(writing)
        told: dict[str, Any] = {}
        with os.fdopen(reading) as lines:
            for line in lines:
                told |= json.loads(line)
                if "done" in told:
                    announce.up(told.pop("done"))
        if child.popen.wait() != 0:
            raise _ended(child)
        self.children.remove(child)
        return told

    def _describe(self, accounts: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "url": self.url,
            "admin_url": f"{self.url}/admin/",
            "api_url": f"{self.url}/api/v1/",
            "mail_url": f"{self.url}/demo/mail/",
            **accounts,
            "pid": os.getpid(),
        }

    def _wait_until_up(self, started: list[tuple[Part, Child]]) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while started:
            self._check(self.children)
            for part, child in [pair for pair in started if pair[0].is_up(pair[1].log)]:
                announce.up(part.name)
                started.remove((part, child))
            if time.monotonic() > deadline:
                raise DemoError(f"{started[0][0].name} does not come up; see {started[0][1].log}.")
            time.sleep(POLL_SECONDS)

    def _wait_until_healthy(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        answer = "no answer"
        while time.monotonic() < deadline:
            self._check(self.children)
            with contextlib.suppress(OSError, http.client.HTTPException):
                status, answer = _get(self.port, "/healthz")
                if status == 200:
                    return
            time.sleep(POLL_SECONDS)
        raise DemoError(f"The site does not become healthy: {answer}")

    def _watch(self, children: list[Child]) -> None:
        while True:
            self._check(children)
            time.sleep(POLL_SECONDS * 4)

    def _check(self, children: list[Child]) -> None:
        for child in children:
            if child.popen.poll() is not None:
                raise _ended(child)


def _ours() -> dict[str, str]:
    """Our environment, but Python keeps what it compiled (three quarters of the time to start) and writes at once."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONUNBUFFERED": "1", "CELERY_SKIP_CHECKS": "1"}  # the web process makes the checks


def _get(port: int, path: str) -> tuple[int, str]:
    with contextlib.closing(http.client.HTTPConnection(HOST, port, timeout=5)) as connection:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode(errors="replace")


def _ended(child: Child) -> DemoError:
    return DemoError(f"{child.name} ended (exit code {child.popen.returncode}). From {child.log}:\n{child.log_tail()}")

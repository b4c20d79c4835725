"""A partner's copy stays in step: real server, real projector, both killed and started again, writers all the while.

The partner runs the example client as it is. A second copy begins in the middle, with an export, and goes on from its
`X-Sync-Cursor`. In the end both hold exactly what the export sends, by the hash of each line.
"""

import contextlib
import importlib.util
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import Any

import orjson

from soak.writing import write
from tests.demos import free_port
from tests.processes import wait_for

ROOT = Path(__file__).resolve().parent.parent
CLIENT = ROOT / "examples" / "sync_client" / "sync_client.py"
WRITERS, RESTARTS = 3, 2
LONGEST = 120.0  # seconds until all that was written is published
MANAGE = (sys.executable, str(ROOT / "manage.py"))
Etags = dict[tuple[str, str], str]


def story(seconds: float, folder: Path, *, people: int, pause: float) -> dict[str, Any]:
    """So long of random writes; what came of it. `pause` is how long a writer rests between two."""
    from tests import files
    from tests.api_client import key_for
    from tracker.publishing.projector import project_all_marked

    token, seed = key_for("read"), random.SystemRandom().randrange(1_000_000)
    for number in range(people):
        files.person(f"Номер{number}")
    project_all_marked()
    port, stopped, began = free_port(), Event(), time.monotonic()
    host = f"http://127.0.0.1:{port}"
    copy, joined = folder / "copy.sqlite3", folder / "joined.sqlite3"
    with contextlib.ExitStack() as stack:
        parts = [
            stack.enter_context(Part("server", _server(port))),
            stack.enter_context(Part("projector", _projector())),
        ]
        _until_it_answers(port)
        with _client(host, copy, token) as client, ThreadPoolExecutor(WRITERS) as pool:
            writing = [pool.submit(write, number, seed, pause, stopped) for number in range(WRITERS)]
            try:
                for part_of_time in range(1, RESTARTS + 1):
                    _until(began + seconds * part_of_time / (RESTARTS + 1))
                    _restart(parts, port)
                    if part_of_time == 1:
                        _begin_with_an_export(joined, host, token)
                _until(began + seconds)
            finally:
                stopped.set()
            done = sum((each.result(LONGEST) for each in writing), Counter[str]())
            ran_through = client.poll() is None
        _until_published()
        for each in (copy, joined):
            _sync_once(host, each, token)
        held, later = _held(copy), _held(joined)
        sent, export = _published(), _exported(host, token)
    people_held = {name: etag for name, etag in held.items() if name[0] == "prisoner"}
    people_later = {name: etag for name, etag in later.items() if name[0] == "prisoner"}
    return {
        "kept": ran_through
        and held == sent
        and people_later == people_held
        and sorted(people_held.values()) == sorted(export),
        "seconds": round(time.monotonic() - began),
        "transactions": done.total(),
        "rolled_back": done["rolled back"],
        "records": len(sent),
        "people": len(export),
        "killed": {part.name: part.kills for part in parts},
        "client_ran_through": ran_through,
        "differ": len(set(held.items()) ^ set(sent.items())),
        "joined_differ": len(set(people_later.items()) ^ set(people_held.items())),
        "seed": seed,
    }


class Part:
    """A process that is killed without a word and started again."""

    def __init__(self, name: str, command: tuple[str, ...]) -> None:
        self.name, self.command, self.kills = name, command, 0
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Part":
        self.start()
        return self

    def start(self) -> None:
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(self.command, cwd=ROOT, env=os.environ, start_new_session=True, **silent)

    def kill(self) -> None:
        assert self.process
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.kills += 1

    def __exit__(self, *_: object) -> None:
        self.kill()
        self.kills -= 1


def _server(port: int) -> tuple[str, ...]:
    options = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws", "--log-level", "error")
    return (sys.executable, "-m", "config.demo.web", *options, "config.wsgi:application")


def _projector() -> tuple[str, ...]:
    return (*MANAGE, "publish", "--follow")


def _restart(parts: list[Part], port: int) -> None:
    """Both at once, in whatever they were doing."""
    for part in parts:
        part.kill()
    time.sleep(0.2)
    for part in parts:
        part.start()
    _until_it_answers(port)


@contextlib.contextmanager
def _client(host: str, copy: Path, token: str) -> Iterator[subprocess.Popen]:
    command = [sys.executable, str(CLIENT), host, str(copy), "--every", "0.3"]
    process = subprocess.Popen(command, env=_with_key(token), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()  # in the middle of a page, perhaps
        process.wait()


def _with_key(token: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "NOT_FORGOTTEN_KEY": token}


def _sync_once(host: str, copy: Path, token: str) -> None:
    subprocess.run(
        [sys.executable, str(CLIENT), host, str(copy)], env=_with_key(token), check=True, capture_output=True
    )


def _begin_with_an_export(copy: Path, host: str, token: str) -> None:
    """While others write: a line for each person, and the place in the feed that continues them."""
    made = importlib.util.spec_from_file_location("sync_client", CLIENT)
    assert made and made.loader
    example = importlib.util.module_from_spec(made)
    made.loader.exec_module(example)
    with _asked(f"{host}/api/v1/exports/prisoners.ndjson", token) as answer, sqlite3.connect(copy) as database:
        database.executescript(example.TABLES)
        for line in answer:
            body = line.rstrip(b"\n")
            row = ("prisoner", orjson.loads(body)["uid"], sha256(body).hexdigest()[:32], body.decode())
            database.execute("INSERT INTO records VALUES (?, ?, ?, ?, 0)", row)
        database.execute("INSERT INTO place VALUES (1, ?)", [answer.headers["X-Sync-Cursor"]])


def _asked(address: str, token: str) -> Any:
    return urllib.request.urlopen(urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"}))


def _exported(host: str, token: str) -> list[str]:
    with _asked(f"{host}/api/v1/exports/prisoners.ndjson", token) as answer:
        return [sha256(line.rstrip(b"\n")).hexdigest()[:32] for line in answer]


def _held(copy: Path) -> Etags:
    with sqlite3.connect(copy) as database:
        return {(kind, uid): etag for kind, uid, etag in database.execute("SELECT kind, uid, etag FROM records")}


def _published() -> Etags:
    from tracker.models import PublishedRecord
    from tracker.publishing.feed import KINDS

    live = PublishedRecord.objects.seen_by("partners").live().filter(kind__in=KINDS)
    return {(kind, uid): etag for kind, uid, etag in live.values_list("kind", "uid", "etag")}


def _until_published() -> None:
    from tracker.models import DirtyMark

    assert wait_for(lambda: not DirtyMark.objects.exists(), LONGEST), "the projector does not come to an end"


def _until(moment: float) -> None:
    time.sleep(max(0.0, moment - time.monotonic()))


def _until_it_answers(port: int) -> None:
    def answers() -> bool:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return True
        return False

    assert wait_for(answers, LONGEST), "the server does not answer"

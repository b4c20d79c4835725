"""The engines as a command meets them: `python -m config.engines COMMAND…`."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from config.engines import EngineError
from config.engines.identity import CAP_DAC_READ_SEARCH, Identity
from config.engines.rundir import PREFIX, private_folder
from config.engines.together import Engines, engines
from tests.processes import below, gone_within, wait_for

ROOT = Path(__file__).resolve().parents[2]
NOBODY = Identity(uid=65534, gid=65534, capability=CAP_DAC_READ_SEARCH)  # may read a Python that lies in /root
GIVEN = {"DATABASE_URL": "postgres://given/there", "REDIS_URL": "redis://given"}
UNSET = {"DATABASE_URL": "", "REDIS_URL": ""}

ASK = """
import json, os, psycopg, redis
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    connection.execute("CREATE EXTENSION pg_trgm")
    row = connection.execute(
        "SELECT current_user, rolsuper, similarity('Кагарлицкий', 'Кагарлицкого') > 0.5"
        " FROM pg_roles WHERE rolname = current_user"
    ).fetchone()
client = redis.Redis.from_url(os.environ["REDIS_URL"] + "?db=63")
client.set("word", "слово")
print(json.dumps([*row, client.get("word").decode()]))
"""
ANSWER = ["notforgotten", False, True, "слово"]


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files, with the short path that a socket needs."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def run(*command: str, identity: Identity | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "config.engines", *command],
        cwd=ROOT,
        env=os.environ | UNSET | environ,
        preexec_fn=identity.assume if identity else None,
        capture_output=True,
        text=True,
    )


def query(running: Engines, statement: str) -> psycopg.Cursor:
    with psycopg.connect(running.environ["DATABASE_URL"]) as connection:
        return connection.execute(statement)


def test_a_command_finds_both_engines_and_they_search_cyrillic() -> None:
    done = run(sys.executable, "-c", ASK)
    assert (json.loads(done.stdout), done.stderr) == (ANSWER, "")


def test_an_ordinary_user_finds_them_too() -> None:
    done = run(sys.executable, "-c", ASK, identity=NOBODY if os.geteuid() == 0 else None)
    assert (json.loads(done.stdout), done.stderr) == (ANSWER, "")


def test_the_exit_code_of_the_command_is_ours() -> None:
    assert run("sh", "-c", "exit 7", **GIVEN).returncode == 7
    assert run("sh", "-c", "kill -KILL $$", **GIVEN).returncode == 137


def test_given_addresses_are_used_and_nothing_is_started() -> None:
    listing = 'echo "$DATABASE_URL $REDIS_URL"; ls "$(dirname "$DATA_DIR")"'
    done = run("sh", "-c", listing, DATA_DIR="", **GIVEN)
    assert done.stdout.split() == ["postgres://given/there", "redis://given", "files", "lock"]


def test_a_killed_owner_leaves_no_process_and_no_folder(temporary: Path) -> None:
    places = os.environ | UNSET | {"TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "config.engines", "sh", "-c", "echo up; exec sleep 60"]
    owner = subprocess.Popen(command, cwd=ROOT, env=places, stdout=subprocess.PIPE)
    assert owner.stdout and owner.stdout.readline() == b"up\n"
    started = below(owner.pid)
    assert len(started) > 8 and len(list(temporary.iterdir())) == 1
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    assert gone_within(5, started)
    assert wait_for(lambda: not list(temporary.iterdir()), 5)


def test_data_below_a_closed_folder_are_found_again_and_no_permission_changes(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    before = [(path, path.stat().st_mode, path.stat().st_uid) for path in (closed, *closed.parents)]
    with engines(UNSET, data=closed / "postgres") as running:
        query(running, "CREATE TABLE kept AS SELECT 'дело' AS word")
    with engines(UNSET, data=closed / "postgres") as running:
        assert query(running, "SELECT word FROM kept").fetchall() == [("дело",)]
    assert [(path, path.stat().st_mode, path.stat().st_uid) for path in (closed, *closed.parents)] == before
    assert [path.name for path in closed.iterdir()] == ["postgres"]


def test_nobody_else_on_the_machine_gets_in() -> None:
    with engines(UNSET, durable=False) as running:
        url = running.environ["DATABASE_URL"]
        connect = [sys.executable, "-c", f"import psycopg; psycopg.connect({url!r})"]
        stranger = NOBODY.assume if os.geteuid() == 0 else None
        done = subprocess.run(connect, preexec_fn=stranger, capture_output=True, text=True)
        sockets = Path(running.environ["REDIS_URL"].removeprefix("unix://")).parent
        assert sockets.stat().st_mode & 0o077 == 0
    assert ("Peer authentication failed" in done.stderr) == (stranger is not None)


def test_data_that_postgresql_cannot_use_are_a_sentence_with_its_last_words(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    said = pytest.raises(EngineError, match=r"PostgreSQL ended at once \(exit code \d\):\n.*postgresql\.conf")
    with said, engines(UNSET, data=tmp_path / "postgres", logs=tmp_path):
        pytest.fail("it runs on an empty folder")


def test_folders_that_nobody_holds_are_swept(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = temporary / f"{PREFIX}left"
    left.mkdir()
    (left / "lock").touch()
    other = temporary / "somebody-elses"
    other.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    with private_folder() as held, private_folder() as second:
        assert sorted(temporary.iterdir()) == sorted([held.path, second.path, other])
    assert list(temporary.iterdir()) == [other]

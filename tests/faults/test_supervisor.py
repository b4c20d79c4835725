"""The demo as a process: what it tells, how it ends, that nothing of it is left. One folder, start by start."""

import json
import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from config.demo.folder import Folder
from tests.demos import DEMO, ROOT, STOP_SECONDS, demo, environ, free_port
from tests.processes import gone_within

pytestmark = pytest.mark.xdist_group("demo")

# what dies with its parent takes a moment to be gone, and longer on a machine that has much to do
A_WHILE = 30
KEEP = "from tracker.models import Organisation as O; O.objects.create(name_en='Kept')"
FIND = "from tracker.models import Organisation as O; print(O.objects.filter(name_en='Kept').count())"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Below a closed folder, as pytest makes them: as root, PostgreSQL must get in there as another user."""
    return tmp_path_factory.mktemp("demo") / "data"


def once(command: list[str], folder: Path, port: int) -> tuple[int, str]:
    done = subprocess.run(command, cwd=ROOT, env=environ(folder, port), text=True, capture_output=True)
    return done.returncode, done.stdout + done.stderr


def shell(folder: Path, statement: str) -> tuple[int, str]:
    return once([*DEMO[:-1], "config.demo.manage", "shell", "--no-imports", "-c", statement], folder, port=1)


def test_it_tells_where_everything_is_lets_no_other_in_and_ends_in_time(folder: Path) -> None:
    with demo(folder) as running:
        told = running.told
        url = told["url"]
        assert told["pid"] == running.popen.pid
        assert (folder / "demo.json").stat().st_mode & 0o077 == 0
        assert [told["admin_url"], told["api_url"], told["mail_url"]] == [
            f"{url}/admin/",
            f"{url}/api/v1/",
            f"{url}/demo/mail/",
        ]
        assert {role: user["login"] for role, user in told["users"].items()} == {
            "admin": "admin",
            "editor": "editor",
            "volunteer": "volunteer",
        }
        with urllib.request.urlopen(f"{url}/healthz") as answer:
            assert json.load(answer)["problems"] == {}
        port = int(url.rpartition(":")[2])
        code, said = once(DEMO, folder, free_port())
        assert (code, f"process {told['pid']}, {url}" in said, "Traceback" in said) == (1, True, False)
        code, said = once(DEMO, folder.with_name("other"), port)
        assert (code, said.strip()) == (1, f"PORT={port} cannot be used: Address already in use. Give another PORT=.")
        began = time.monotonic()
        running.popen.terminate()
        assert running.popen.wait(STOP_SECONDS) == 0
        assert time.monotonic() - began < STOP_SECONDS
        assert gone_within(A_WHILE, running.started)
        output = running.rest()
        assert [secret for secret in secrets_of(told) if secret not in output] == []
        assert not (folder / "demo.json").exists()


def is_beat(pid: int) -> bool:
    return b"\0beat\0" in Path(f"/proc/{pid}/cmdline").read_bytes()


def secrets_of(told: dict[str, Any]) -> list[str]:
    return [*(user["password"] for user in told["users"].values()), told["partner_key"]]


def test_a_stopped_demo_can_be_managed_and_a_second_start_finds_its_data(folder: Path) -> None:
    with demo(folder) as first:
        assert shell(folder, KEEP) == (0, "")
        first.popen.terminate()
        assert first.popen.wait(STOP_SECONDS) == 0
    assert shell(folder, FIND) == (0, "1\n")
    with demo(folder) as running:
        assert shell(folder, FIND) == (0, "1\n")
        assert len(running.started) > 15
        running.popen.kill()
        assert gone_within(A_WHILE, running.started)


def test_a_part_that_ends_is_named_and_ends_the_rest(folder: Path) -> None:
    with demo(folder) as running:
        (beat,) = [pid for pid, _started in running.started if is_beat(pid)]
        os.kill(beat, signal.SIGKILL)
        assert running.popen.wait(STOP_SECONDS + 1) == 1
        assert "Schedule ended (exit code -9). From" in running.rest()
        assert gone_within(A_WHILE, running.started)


def test_it_ends_with_the_make_that_started_it(folder: Path) -> None:
    with demo(folder, ["make", "--no-print-directory", "demo"]) as running:
        assert running.told["pid"] != running.popen.pid
        running.popen.kill()
        assert gone_within(A_WHILE, running.started)


def test_a_fresh_start_removes_what_a_demo_made_and_nothing_else(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "mine.txt").write_text("stays")
    with Folder(folder).locked():
        Folder(folder).clear()
    assert sorted(path.name for path in folder.iterdir()) == ["lock", "mine.txt"]

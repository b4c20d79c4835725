"""The example that partners copy, as a process against a live server, while case files change."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from threading import Event

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from cases.models import Prisoner
from tests import files
from tests.api_client import key_for
from tests.feed_client import lines
from tracker.models import Epoch, PublishedRecord
from tracker.publishing.following import follow
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)
CLIENT = Path(__file__).parents[2] / "examples" / "sync_client" / "sync_client.py"


@pytest.fixture
def projecting() -> Iterator[None]:
    """The projector beside the test, as in production."""
    done = Event()

    def run() -> None:
        follow(done.is_set)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(run)
        yield
        done.set()
        running.result(20)


def sync(server: LiveServer, copy: Path, token: str) -> str:
    done = subprocess.run(
        [sys.executable, CLIENT, server.url, copy],
        env={"PATH": os.environ["PATH"], "NOT_FORGOTTEN_KEY": token},
        text=True,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def held(copy: Path) -> dict[str, str]:
    with sqlite3.connect(copy) as database:
        return dict(database.execute("SELECT uid, etag FROM records WHERE kind = 'prisoner'"))


def exported(token: str) -> set[str]:
    """The etags of the export: those of exactly the lines that it sends."""
    return {sha256(body.encode()).hexdigest()[:32] for body in lines("exports/prisoners.ndjson", token)[0]}


def test_it_agrees_with_the_export_after_changes_of_every_kind(
    live_server: LiveServer, tmp_path: Path, projecting: None
) -> None:
    token, copy = key_for("read"), tmp_path / "copy.sqlite3"
    people = [files.person(f"Номер{number}") for number in range(6)]

    def change() -> None:
        for turn in range(40):
            Prisoner.objects.filter(pk=people[turn % 4].pk).update(occupation_en=f"turn {turn}")
            if turn % 10 == 0:
                files.person(f"Новый{turn}")
        Prisoner.objects.filter(pk=people[4].pk).update(hidden_at=timezone.now())
        Prisoner.objects.filter(pk=people[5].pk).update(merged_into=people[0])
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(change)
        while not writing.done():
            sync(live_server, copy, token)
        writing.result()
    project_all_marked()
    sync(live_server, copy, token)
    assert set(held(copy).values()) == exported(token)
    assert set(held(copy)) == set(PublishedRecord.objects.seen_by("partners").live().values_list("uid", flat=True))
    assert sync(live_server, copy, token) == "0 changes\n"
    with sqlite3.connect(copy) as database:
        merged = database.execute("SELECT uid, into_uid FROM merged").fetchall()
    assert merged in ([], [(people[5].uid, people[0].uid)])  # none, if it never held the merged one


def test_after_a_restore_nothing_is_left_that_is_not_sent_again(live_server: LiveServer, tmp_path: Path) -> None:
    token, copy = key_for("read"), tmp_path / "copy.sqlite3"
    stays, lost = files.person("Оставшийся"), files.person("Пропавший")
    project_all_marked()
    sync(live_server, copy, token)
    assert set(held(copy)) == {stays.uid, lost.uid}
    PublishedRecord.objects.filter(uid=lost.uid).delete()  # as in a backup from before
    Epoch.objects.all().delete()
    Epoch.objects.create()
    sync(live_server, copy, token)
    assert set(held(copy)) == {stays.uid}


def test_a_key_does_not_travel_in_the_clear(tmp_path: Path) -> None:
    refused = subprocess.run(
        [sys.executable, CLIENT, "http://192.0.2.1", tmp_path / "c"], text=True, capture_output=True
    )
    assert (refused.returncode, "https://" in refused.stderr) == (2, True)


def test_a_key_that_is_refused_is_said_and_nothing_is_lost(live_server: LiveServer, tmp_path: Path) -> None:
    files.person()
    project_all_marked()
    token, copy = key_for("read"), tmp_path / "copy.sqlite3"
    sync(live_server, copy, token)
    command = [sys.executable, CLIENT, live_server.url, copy]
    refused = subprocess.run(command, env={"NOT_FORGOTTEN_KEY": "nf_x_y"}, text=True, capture_output=True)
    assert refused.returncode == 1
    assert refused.stderr.startswith("401: ")
    assert len(held(copy)) == 1

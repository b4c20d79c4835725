"""The example that partners copy, as a process against a live server, while case files change."""

import contextlib
import os
import socket
import sqlite3
import subprocess
import sys
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from cases.models import Prisoner
from soak.in_step import story
from tests import files
from tests.api_client import key_for
from tracker.models import Delivery, Epoch, PublishedRecord, Webhook
from tracker.models.webhook import new_secret
from tracker.publishing.projector import project_all_marked
from tracker.webhooks.delivering import message

pytestmark = pytest.mark.django_db(transaction=True)
CLIENT = Path(__file__).parents[2] / "examples" / "sync_client" / "sync_client.py"


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


def test_it_agrees_with_the_export_whatever_is_written_and_killed_meanwhile(tmp_path: Path) -> None:
    """A short run of `make soak NAME=api`."""
    told = story(4, tmp_path, people=10, pause=0.02)
    assert told["kept"], told
    assert told["killed"] == {"server": 2, "projector": 2}
    assert told["transactions"] > 30


def test_what_is_merged_and_what_is_hidden_leave_it(live_server: LiveServer, tmp_path: Path) -> None:
    token, copy = key_for("read"), tmp_path / "copy.sqlite3"
    stays, merged, hidden = (files.person(name) for name in ("Оставшийся", "Двойник", "Ушедший"))
    project_all_marked()
    assert sync(live_server, copy, token) == "3 changes\n"
    Prisoner.objects.filter(pk=merged.pk).update(merged_into=stays)
    Prisoner.objects.filter(pk=hidden.pk).update(hidden_at=timezone.now())
    project_all_marked()
    sync(live_server, copy, token)
    assert set(held(copy)) == {stays.uid}
    with sqlite3.connect(copy) as database:
        assert database.execute("SELECT uid, into_uid FROM merged").fetchall() == [(merged.uid, stays.uid)]
    assert sync(live_server, copy, token) == "0 changes\n"


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


def test_a_call_wakes_it_and_nobody_elses_does(live_server: LiveServer, tmp_path: Path) -> None:
    token, copy, port = key_for("read", "webhooks"), tmp_path / "copy.sqlite3", free_port()
    hook = Webhook(secret=new_secret())
    environ = {"NOT_FORGOTTEN_KEY": token, "NOT_FORGOTTEN_HOOK_SECRET": hook.secret}
    command = [sys.executable, CLIENT, live_server.url, copy, "--every", "3600", "--listen", str(port)]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as client:
        assert client.stdout
        assert client.stdout.readline() == "0 changes\n"
        person = files.person()
        project_all_marked()
        told = Delivery(webhook=hook, uid="abcdefabcdef", kind="prisoner", record=person.uid, change="upsert")
        told.at = now = timezone.now()
        body, headers = message(told, now)
        later = message(told, now - timedelta(minutes=6))[1]
        for refused in ((body + b" ", headers), (body, headers | {"webhook-id": "other"}), (body, later), (b"", {})):
            assert call(port, *refused) == 401
        assert not held(copy)
        assert call(port, body, headers) == 204
        assert client.stdout.readline() == "1 changes\n"
        assert set(held(copy)) == {person.uid}
        client.terminate()


def test_it_does_not_listen_without_a_secret(tmp_path: Path) -> None:
    command = [sys.executable, CLIENT, "http://127.0.0.1:1", tmp_path / "c", "--every", "9", "--listen", "0"]
    refused = subprocess.run(command, env={}, text=True, capture_output=True)
    assert (refused.returncode, "NOT_FORGOTTEN_HOOK_SECRET" in refused.stderr) == (2, True)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def call(port: int, body: bytes, headers: dict[str, str]) -> int:
    with contextlib.closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("POST", "/hook", body, headers)
        return connection.getresponse().status


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

"""The projector is killed in each of its steps: nothing is lost, nothing is half written, the next one goes on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from cases.models import Prisoner
from tests import files
from tracker.models import DirtyMark, PublishedRecord
from tracker.publishing import projector

pytestmark = pytest.mark.django_db(transaction=True)

STEPS = {
    "writing a record": "BEFORE INSERT OR UPDATE ON tracker_publishedrecord",
    "writing its columns": "BEFORE INSERT ON cases_publishedprisoner",
    "moving the head": "BEFORE INSERT OR UPDATE ON tracker_audiencehead",
    "deleting the marks": "BEFORE DELETE ON tracker_dirtymark",
}


@contextmanager
def stuck_in(step: str) -> Iterator[None]:
    """Whoever comes to this step sleeps there."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE FUNCTION sleep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); END'")
        cursor.execute(f"CREATE TRIGGER stuck {STEPS[step]} FOR EACH ROW EXECUTE FUNCTION sleep()")
        yield
        cursor.execute("DROP FUNCTION sleep CASCADE")


def until(condition: str) -> None:
    deadline = time.monotonic() + 20
    with connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute(f"SELECT EXISTS (SELECT FROM pg_stat_activity WHERE {condition})")
            if cursor.fetchone()[0]:
                return
            time.sleep(0.05)
    pytest.fail(f"never saw {condition}")


def start() -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "manage.py", "publish"], env=os.environ, stdout=subprocess.DEVNULL)


def kill(process: subprocess.Popen) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
    with connection.cursor() as cursor:  # the server notices a vanished client only when it next writes to it
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")


@pytest.mark.parametrize("step", STEPS)
def test_killed_while(step: str) -> None:
    first = files.person("Первый")
    projector.project_all_marked()
    Prisoner.objects.update(occupation_en="teacher")
    second = files.person("Вторая")
    marks = set(DirtyMark.objects.values_list("pk", flat=True))
    before = list(PublishedRecord.objects.order_by("pk").values())
    with stuck_in(step):
        process = start()
        until("wait_event = 'PgSleep' AND datname = current_database()")
        kill(process)
    assert set(DirtyMark.objects.values_list("pk", flat=True)) == marks
    assert list(PublishedRecord.objects.order_by("pk").values()) == before
    projector.project_all_marked()
    live = PublishedRecord.objects.seen_by("public").live()
    assert set(live.values_list("uid", flat=True)) == {first.uid, second.uid}
    assert not DirtyMark.objects.exists()
    assert projector.verify() == 0


def test_killed_while_waiting_for_its_turn() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [projector.LOCK])
        person = files.person()
        process = start()
        until("wait_event = 'advisory' AND datname = current_database()")
        kill(process)
        cursor.execute("SELECT pg_advisory_unlock(%s)", [projector.LOCK])
    projector.project_all_marked()
    assert PublishedRecord.objects.live().filter(uid=person.uid).count() == 2

"""The command that seals everything anew is killed half-way, again and again, while the site writes."""

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from django.db import connection

from letters.models import Supporter, hash_of
from tracker.encryption import key_number

pytestmark = pytest.mark.django_db(transaction=True)

OLD, NEW = os.urandom(32), os.urandom(32)
READERS = 10_000
KILLS = 3


def crowd() -> None:
    rows = (Supporter(email=_address(n), email_hash=hash_of(_address(n)), pseudonym=str(n)) for n in range(READERS))
    Supporter.objects.bulk_create(rows, batch_size=2000)


def _address(n: int) -> str:
    return f"reader{n}@example.org"


def start() -> subprocess.Popen:
    keys = ",".join(f"{kid}:{base64.b64encode(key).decode()}" for kid, key in ((1, OLD), (2, NEW)))
    return subprocess.Popen(
        [sys.executable, "manage.py", "rotate_keys", "--batch", "200"],
        env=os.environ | {"FIELD_KEYS": keys},
        stdout=subprocess.PIPE,
        text=True,
    )


def under_the_new_key() -> int:
    return Supporter.objects.filter(email__kid=2).count()


def write_meanwhile(until: Event) -> int:
    """As a web process with both keys: pseudonyms change all over the table."""
    written = 0
    try:
        while not until.is_set():
            for row in Supporter.objects.order_by("?")[:20]:
                row.pseudonym = f"{row.pseudonym}!"
                row.save(update_fields=["pseudonym"])
                written += 1
    finally:
        connection.close()
    return written


@pytest.fixture
def both_keys(settings: Any) -> Iterator[Any]:
    settings.FIELD_KEYS = {1: OLD}
    crowd()
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    yield settings


def test_nothing_is_unreadable_and_the_old_key_can_go(both_keys: Any) -> None:
    over = Event()
    with ThreadPoolExecutor(1) as site:
        writing = site.submit(write_meanwhile, over)
        done = 0
        for _kill in range(KILLS):
            process = start()
            for line in process.stdout or ():
                if line.startswith("letters.supporter") and int(line.split()[1]) >= READERS / 5:
                    break
            process.send_signal(signal.SIGKILL)
            process.wait()
            assert done < under_the_new_key() < READERS
            done = under_the_new_key()
        last = start()
        told, _ = last.communicate(timeout=120)
        over.set()
        written = writing.result()
    assert last.returncode == 0, told
    assert "Everything is under key 2." in told
    assert written > 0
    both_keys.FIELD_KEYS = {2: NEW}
    rows = list(Supporter.objects.order_by("pk"))
    assert [row.email for row in rows] == [_address(n) for n in range(READERS)]
    assert all(row.pseudonym.rstrip("!") == str(n) for n, row in enumerate(rows))
    assert sum(row.pseudonym.count("!") for row in rows) == written
    with connection.cursor() as cursor:
        cursor.execute("SELECT email, pseudonym FROM letters_supporter")
        assert {key_number(bytes(value)) for row in cursor.fetchall() for value in row} == {2}

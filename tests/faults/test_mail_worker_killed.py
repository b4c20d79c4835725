"""A worker that mails is killed again and again: no notice is lost, and at most the mail on the wire goes twice."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import transaction
from django.utils import timezone

from letters.actions.pledging import pledge
from tests.letters.cast import reachable, supporter
from tests.mail_server import MailServer, mail_server
from tracker.mail.posting import DELIVER
from tracker.models import Notice
from tracker.queue import app

__all__ = ["mail_server"]

pytestmark = pytest.mark.django_db(transaction=True)

READERS = 40
KILLS = 3
ON_THE_WIRE = 0.03  # seconds that the server takes for a mail, before it keeps it and again before it says so


@contextmanager
def worker(server: MailServer) -> Iterator[subprocess.Popen]:
    """A real worker with one process that works; whatever is left of it is killed in the end."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "celery", "-A", "config.celery:app", "worker"),
            *("--pool", "prefork", "--concurrency", "1", "--without-gossip", "--without-mingle", "--loglevel", "ERROR"),
        ],
        env=os.environ | {"EMAIL_URL": f"smtp://127.0.0.1:{server.port}"},
        start_new_session=True,
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(more_than: int, server: MailServer) -> None:
    deadline = time.monotonic() + 60
    while len(server.accepted) <= more_than:
        assert time.monotonic() < deadline, Notice.objects.values_list("state", "reason").distinct()
        time.sleep(0.005)


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    keep = MailServer.handle_DATA

    async def slowly(self: MailServer, smtp: SMTP, session: Session, envelope: Envelope) -> str:
        await asyncio.sleep(ON_THE_WIRE)
        answer = await keep(self, smtp, session, envelope)
        await asyncio.sleep(ON_THE_WIRE)
        return answer

    monkeypatch.setattr(MailServer, "handle_DATA", slowly)


def test_nothing_is_lost_and_next_to_nothing_goes_twice(
    mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(monkeypatch)
    with transaction.atomic():
        person = reachable()
    for n in range(READERS):
        pledge(supporter(f"reader{n}@example.org"), person.uid, now=timezone.now())
    dice = random.Random()
    for _kill in range(KILLS):
        with worker(mail_server):
            app.send_task(DELIVER)
            wait_for(len(mail_server.accepted), mail_server)
            time.sleep(dice.uniform(0, 10 * ON_THE_WIRE))
        # two minutes pass, and what the dead one had taken is free
        Notice.objects.filter(state="sending").update(leased_until=timezone.now() - timedelta(seconds=1))
    with worker(mail_server):
        app.send_task(DELIVER)
        deadline = time.monotonic() + 60
        while Notice.objects.exclude(state="sent").exists():
            assert time.monotonic() < deadline, list(Notice.objects.values_list("state", "reason").distinct())
            time.sleep(0.05)
    owed = {f"<{each}@127.0.0.1>" for each in Notice.objects.values_list("message_id", flat=True)}
    assert len(owed) == READERS
    assert set(mail_server.message_ids) == owed
    assert len(mail_server.accepted) <= READERS + KILLS

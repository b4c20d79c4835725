"""A worker that mails is killed again and again: no notice is lost, and at most the mail on the wire goes twice."""

import asyncio
import random
import time
from collections import Counter
from datetime import datetime, timedelta

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import transaction
from django.utils import timezone

from tests.letters.cast import owed_a_first_note, reachable, supporter
from tests.mail_server import MailServer, mail_server
from tests.workers import kill_hands, worker
from tracker.mail.posting import DELIVER
from tracker.models import Notice
from tracker.models.notice import LEASE
from tracker.queue import app

__all__ = ["mail_server"]

pytestmark = pytest.mark.django_db(transaction=True)

READERS = 120
KILLS = 20
ON_THE_WIRE = 0.01  # seconds that the server takes for a mail, before it keeps it and again before it says so


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    keep = MailServer.handle_DATA

    async def slowly(self: MailServer, smtp: SMTP, session: Session, envelope: Envelope) -> str:
        await asyncio.sleep(ON_THE_WIRE)
        answer = await keep(self, smtp, session, envelope)
        await asyncio.sleep(ON_THE_WIRE)
        return answer

    monkeypatch.setattr(MailServer, "handle_DATA", slowly)


def wait_for_more_than(count: int, server: MailServer, killed: datetime) -> None:
    deadline = time.monotonic() + 60
    while len(server.accepted) <= count:
        # the word before may have died with the one who heard it
        app.send_task(DELIVER)
        leases_end(killed)
        assert time.monotonic() < deadline, list(Notice.objects.values_list("state", "reason").distinct())
        for _look in range(30):
            if len(server.accepted) > count:
                break
            time.sleep(0.01)


def leases_end(killed: datetime) -> None:
    """Two minutes pass: what was taken before that moment is free. PostgreSQL may commit it after the kill."""
    taken_before = Notice.objects.filter(state="sending", leased_until__lte=killed + LEASE)
    taken_before.update(leased_until=timezone.now() - timedelta(seconds=1))


def test_nothing_is_lost_and_next_to_nothing_goes_twice(
    mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(monkeypatch)
    with transaction.atomic():
        person = reachable()
    for n in range(READERS):
        owed_a_first_note(supporter(f"reader{n}@example.org"), person, now=timezone.now())
    dice = random.Random()
    with worker(mail_server.port) as process:
        killed = timezone.now()
        for _kill in range(KILLS):
            wait_for_more_than(len(mail_server.accepted), mail_server, killed)
            time.sleep(dice.uniform(0, 4 * ON_THE_WIRE))
            kill_hands(process)
            killed = timezone.now()
        while Notice.objects.exclude(state="sent").exists():
            leases_end(killed)
            app.send_task(DELIVER)
            assert timezone.now() < killed + timedelta(minutes=1)
            time.sleep(0.1)
    owed = {f"<{each}@127.0.0.1>" for each in Notice.objects.values_list("message_id", flat=True)}
    came = Counter(mail_server.message_ids)
    assert len(owed) == READERS
    assert set(came) == owed
    assert sum(came.values()) - READERS <= KILLS
    # whatever came twice may have been known to: the list of notices says so
    twice = {mail.strip("<>").partition("@")[0] for mail, times in came.items() if times > 1}
    told = Notice.objects.filter(may_have_arrived=True).values_list("message_id", flat=True)
    assert twice <= set(map(str, told))

"""2,000 notices through 200 kills of workers, with two workers, two beats, and a mail server that misbehaves.

In the middle Redis is killed and comes back empty, and PostgreSQL is shut down without a word. Leases are what they are
in earnest, so a soak takes as long as it takes.
"""

import asyncio
import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from soak.engines import Engines, engines

NOTICES, KILLS = 2000, 200
LONGEST = 30 * 60
# how often out of a thousand the server refuses for now, drops the line when all was said, or hangs
GREYLISTED, DROPPED, HANGS = 20, 10, 1
A_HANG = 20.0  # seconds: longer than we wait


def run() -> dict[str, Any]:
    with engines() as started:
        import django

        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        django.setup()
        return _soak(started)


def _soak(started: Engines) -> dict[str, Any]:
    from django.core.management import call_command
    from django.db import transaction

    from tests.mail_server import AnyPort, MailServer

    call_command("migrate", verbosity=0)
    with transaction.atomic():
        _owe()
    server = MailServer()
    _misbehave(server)
    controller = AnyPort(server, hostname="127.0.0.1", port=0)
    controller.start()
    began, kills = time.monotonic(), 0
    try:
        with _parts(controller.port) as workers:
            kills = _torment(started, workers, server)
            _until_all_went()
    finally:
        controller.stop()
    return _told(server, kills, time.monotonic() - began)


def _owe() -> None:
    from django.utils import timezone

    from tests.letters.cast import owed_a_first_note, reachable, supporter

    person = reachable()
    for number in range(NOTICES):
        owed_a_first_note(supporter(f"reader{number}@example.org"), person, now=timezone.now())


def _misbehave(server: Any) -> None:
    keep, dice = server.handle_DATA, random.Random()

    async def as_it_likes(smtp: SMTP, session: Session, envelope: Envelope) -> str:
        chance = dice.randrange(1000)
        if chance < GREYLISTED:
            return "451 come again"
        if chance < GREYLISTED + HANGS:
            await asyncio.sleep(A_HANG)
            return "451 too slow"
        answer: str = await keep(smtp, session, envelope)
        if chance >= 1000 - DROPPED and smtp.transport:
            server.dropped = getattr(server, "dropped", 0) + 1
            smtp.transport.abort()
        await asyncio.sleep(0.005)
        return answer

    server.handle_DATA = as_it_likes


@contextlib.contextmanager
def _parts(port: int) -> Iterator[list[subprocess.Popen]]:
    """Two workers and two beats."""
    from tests.workers import worker

    with contextlib.ExitStack() as stack:
        workers = [stack.enter_context(worker(port, os.environ)) for _number in range(2)]
        for number in range(2):
            schedule = os.path.join(os.environ["DATA_DIR"], f"beat{number}")  # noqa: PTH118 - a name for another program
            stack.enter_context(_beat(schedule))
        yield workers


@contextlib.contextmanager
def _beat(schedule: str) -> Iterator[None]:
    command = (sys.executable, "-m", "celery", "-A", "config.celery:app", "beat", "-s", schedule, "--pidfile=")
    process = subprocess.Popen(
        [*command, "--loglevel", "CRITICAL"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _torment(started: Engines, workers: list[subprocess.Popen], server: Any) -> int:
    """Kill whoever works, at random, as often as was promised, while there is work; how often it was done."""
    from tests.workers import kill_hands
    from tracker.mail.posting import DELIVER
    from tracker.queue import app

    dice, kills = random.Random(), 0
    began = time.monotonic()
    while kills < KILLS and len(set(server.message_ids)) < NOTICES and time.monotonic() - began < LONGEST:
        with contextlib.suppress(Exception):
            app.send_task(DELIVER, retry=False)
        time.sleep(dice.uniform(0.1, 1.5))
        kill_hands(dice.choice(workers))
        kills += 1
        if kills == KILLS // 3:
            started.restart_queue()
        if kills == KILLS // 2:
            started.restart_database()
        _leases_end()
    return kills


def _leases_end() -> None:
    """Of those whom we killed: a soak need not wait two minutes each time. A living worker's mail is younger."""
    from datetime import timedelta

    from django.db import DatabaseError, connection
    from django.utils import timezone

    from tracker.models import Notice
    from tracker.models.notice import LEASE

    now = timezone.now()
    taken_long_ago = Notice.objects.filter(state="sending", leased_until__lt=now + LEASE - timedelta(seconds=25))
    try:
        taken_long_ago.update(leased_until=now - timedelta(seconds=1))
    except DatabaseError:
        connection.close()


def _until_all_went() -> None:
    from tracker.models import Notice

    began = time.monotonic()
    while Notice.objects.exclude(state="sent").exists() and time.monotonic() - began < LONGEST:
        time.sleep(2)
        _leases_end()


def _told(server: Any, kills: int, seconds: float) -> dict[str, Any]:
    from tracker.models import Notice

    came = Counter(server.message_ids)
    owed = {f"<{each}@127.0.0.1>" for each in Notice.objects.values_list("message_id", flat=True)}
    repeats = sum(came.values()) - len(came)
    dropped = getattr(server, "dropped", 0)
    unsent = Notice.objects.exclude(state="sent").count()
    lost = len(owed - set(came))
    return {
        "kept": not lost and not unsent and set(came) == owed and repeats <= kills + dropped,
        "notices": NOTICES,
        "kills": kills,
        "lost": lost,
        "unsent": unsent,
        "repeats": repeats,
        "lines_dropped": dropped,
        "marked_as_maybe": Notice.objects.filter(may_have_arrived=True).count(),
        "seconds": round(seconds),
    }

"""2,000 notices through 200 kills of workers, with two workers, two beats, and a mail server that misbehaves.

In the middle Redis is killed and comes back empty, and PostgreSQL is shut down without a word. Sometimes it is the
process that mails that is killed, sometimes the whole worker, which is started again as a supervisor would.
"""

import asyncio
import contextlib
import os
import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session
from kombu.exceptions import OperationalError

from soak.engines import Engines, engines
from soak.workers import Worker, beat

NOTICES, KILLS, WORKERS = 2000, 200, 2
LONGEST = 30 * 60
# how often out of a thousand the server refuses for now, drops the line when all was said, or hangs
GREYLISTED, DROPPED, HANGS = 20, 10, 1
A_HANG = 20.0  # seconds: longer than we wait
# whom the server does not know
UNKNOWN = range(7, NOTICES, 100)
# how long to wait for the next mail before a kill: every lease may have to end first
PATIENCE = 40


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
    server = MailServer(rcpt={_reader(number): "550 no such reader" for number in UNKNOWN})
    _misbehave(server)
    controller = AnyPort(server, hostname="127.0.0.1", port=0)
    controller.start()
    began, kills = time.monotonic(), Counter[str]()
    try:
        with contextlib.ExitStack() as stack:
            workers = [stack.enter_context(Worker(controller.port)) for _number in range(WORKERS)]
            for number in range(2):
                stack.enter_context(beat(f"beat{number}"))
            _torment(started, workers, server, kills)
            _until_all_went(workers)
    finally:
        controller.stop()
    return _told(server, kills, time.monotonic() - began)


def _reader(number: int) -> str:
    return f"reader{number}@example.org"


def _owe() -> None:
    from django.utils import timezone

    from letters.actions.pledging import FIRST_LETTER
    from tests.letters.cast import owed_a_first_note, reachable, supporter
    from tracker.mail.choosing import choose
    from tracker.mail.kinds import Who

    person = reachable()
    for number in range(NOTICES):
        reader = supporter(_reader(number))
        # the clocks go, and plan what the season brings: that would come on top
        choose(reader.uid, Who.SUPPORTER, [FIRST_LETTER])
        owed_a_first_note(reader, person, now=timezone.now())


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
        await asyncio.sleep(0.02)
        return answer

    server.handle_DATA = as_it_likes


def _torment(started: Engines, workers: list[Worker], server: Any, kills: Counter[str]) -> None:
    """Kill whoever works, as often as was promised, spread at random over all of the mails."""
    dice = random.Random()
    ends = time.monotonic() + LONGEST
    while sum(kills.values()) < KILLS and time.monotonic() < ends:
        done = sum(kills.values())
        left = max(0, NOTICES - len(UNKNOWN) - len(set(server.message_ids)))
        _wait_for(dice.randint(0, 2 * left // (KILLS - done)), server)
        time.sleep(dice.uniform(0, 0.1))
        kills[dice.choice(workers).kill(whole=dice.randrange(4) == 0)] += 1
        if done == KILLS // 3:
            started.restart_queue()
        if done == KILLS // 2:
            started.restart_database()
        for each in workers:
            each.stand()
        if done % 20 == 0:
            print(f"{done} kills, {len(set(server.message_ids))} mails", flush=True)


def _wait_for(further: int, server: Any) -> None:
    """For so many mails more, while there are any."""
    wanted, ends = len(server.message_ids) + further, time.monotonic() + PATIENCE
    while len(server.message_ids) < wanted and time.monotonic() < ends:
        _time_passes()
        time.sleep(0.1)


def _time_passes() -> None:
    """Leases of those whom we killed end, and so do pauses: a soak need not wait for minutes.

    What a living worker has taken is younger.
    """
    from django.utils import timezone

    from tracker.mail.posting import DELIVER
    from tracker.models import Notice
    from tracker.models.notice import LEASE
    from tracker.queue import app

    now = timezone.now()
    left = Notice.objects.filter(state="sending", leased_until__lt=now + LEASE - timedelta(seconds=25))
    paused = Notice.objects.filter(state="planned", due_at__gt=now)
    _if_it_answers(lambda: left.update(leased_until=now - timedelta(seconds=1)))
    _if_it_answers(lambda: paused.update(due_at=now))
    with contextlib.suppress(OperationalError):  # Redis may be away, and the two beats come by
        app.send_task(DELIVER, retry=False, expires=5)


def _if_it_answers(question: Callable[[], Any]) -> Any:
    """None while PostgreSQL is away."""
    from django.db import DatabaseError, connection

    try:
        return question()
    except DatabaseError:
        connection.close()
        return None


def _until_all_went(workers: list[Worker]) -> None:
    from tracker.models import Notice

    waiting = Notice.objects.filter(state__in=["planned", "sending"])
    ends = time.monotonic() + LONGEST
    while _if_it_answers(waiting.exists) is not False and time.monotonic() < ends:
        for each in workers:
            each.stand()
        _time_passes()
        time.sleep(1)


def _told(server: Any, kills: Counter[str], seconds: float) -> dict[str, Any]:
    from tracker.models import Notice

    came = Counter(server.message_ids)
    ids = dict(Notice.objects.values_list("message_id", "state"))
    owed = {f"<{each}@127.0.0.1>" for each, state in ids.items() if state != "failed"}
    twice = {mail.strip("<>").partition("@")[0] for mail, times in came.items() if times > 1}
    told = set(map(str, Notice.objects.filter(may_have_arrived=True).values_list("message_id", flat=True)))
    dropped = getattr(server, "dropped", 0)
    figures = {
        "lost": len(owed - set(came)),
        "unsent": sum(state in {"planned", "sending"} for state in ids.values()),
        "under_another_id": len(set(came) - owed),
        "repeats_unmarked": len(twice - told),
        "refused_wrongly": abs(sum(state == "failed" for state in ids.values()) - len(UNKNOWN)),
    }
    repeats = sum(came.values()) - len(came)
    # at the restart of PostgreSQL each worker may lose the word that its mail has gone
    allowed = sum(kills.values()) + dropped + WORKERS
    return {
        "kept": not any(figures.values()) and repeats <= allowed and sum(kills.values()) == KILLS,
        "notices": NOTICES,
        **figures,
        "kills": dict(kills),
        "repeats": repeats,
        "repeats_allowed": allowed,
        "lines_dropped": dropped,
        "seconds": round(seconds),
    }

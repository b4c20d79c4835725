"""Planning over a million pledges, and mails through a server on this machine, against the barest way to do each."""

import resource
import smtplib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import policy
from email.message import EmailMessage

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from bench.figure import Figure, compare, seconds
from bench.swallowing import swallowing
from cases.models import PublishedPrisoner
from letters.models import Letter, Supporter, hash_of
from tracker.mail.delivery import deliver_due
from tracker.mail.planning import plan
from tracker.models import Notice

PLEDGES, DUE, SUPPORTERS = 1_000_000, 20_000, 200_000
MAILS = 1000
NOW = datetime(2027, 6, 15, 12, tzinfo=timezone.get_default_timezone())

LETTER_ROWS = """
    INSERT INTO letters_letter
        (uid, pledge_id, state, planned_for, channel, channel_name, why_returned, address, answer_paid)
    SELECT lpad(to_hex(id), 12, '0'), id, 'planned',
        (CASE WHEN row_number() OVER (ORDER BY id) <= %s THEN %s ELSE %s END)::date, '', '', '', '', false
    FROM letters_pledge ORDER BY id
"""
BARE = """
    INSERT INTO tracker_notice (key, kind, recipient, subject_id, due_at, message_id, planned_at)
    SELECT 'pledge_due:' || l.id || ':' || l.planned_for, 'pledge_due', p.supporter_id, l.id, %s, gen_random_uuid(), %s
    FROM letters_letter l JOIN letters_pledge p ON p.id = l.pledge_id
    WHERE l.state IN ('planned', 'writing', 'in_translation', 'ready') AND l.planned_for <= %s
    ON CONFLICT (key) DO NOTHING
"""


def figures() -> Iterator[Figure]:
    with transaction.atomic():
        _crowd()
        plan(NOW)  # the news that there are, and birthdays, once
        _forget_what_is_due()
        yield _planning()
        yield _nothing_due()
        transaction.set_rollback(True)
    yield from _delivery()


def _crowd() -> None:
    """A million pledges of 200,000 supporters, 20,000 of them with a letter that is due."""
    for first in range(0, SUPPORTERS, 10_000):
        Supporter.objects.bulk_create(
            Supporter(email="r@example.org", email_hash=hash_of(f"r{n}@example.org"), time_zone=ZONES[n % len(ZONES)])
            for n in range(first, first + 10_000)
        )
    people = PublishedPrisoner.objects.seen_by("public").filter(can_write=True).count()
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE writable ON COMMIT DROP AS SELECT p.id, row_number() OVER (ORDER BY p.id) - 1 AS n"
            " FROM cases_prisoner p JOIN cases_publishedprisoner r ON r.uid = p.uid"
            " WHERE r.audience = 'public' AND r.can_write"
        )
        each = PLEDGES // SUPPORTERS
        cursor.execute(
            "INSERT INTO letters_pledge (uid, supporter_id, prisoner_id, state, started_on, rhythm_days)"
            " SELECT lpad(to_hex(row_number() OVER ()), 12, '0'), s.uid, w.id, 'active', '2027-01-01', 30"
            " FROM letters_supporter s CROSS JOIN generate_series(0, %s) k"
            " JOIN writable w ON w.n = (s.id * 31 + k * 7) %% %s",
            [each - 1, people],
        )
        cursor.execute(LETTER_ROWS, [DUE, NOW.date(), NOW.date() + timedelta(days=20)])
        cursor.execute("ANALYZE")


ZONES = ("Europe/Berlin", "America/New_York", "Asia/Vladivostok", "Asia/Tehran", "Europe/Moscow", "UTC")


def _planning() -> Figure:
    def ours() -> None:
        planned = plan(NOW)
        assert planned >= DUE * 0.9, planned
        _forget_what_is_due()

    def baseline() -> None:
        with connection.cursor() as cursor:
            cursor.execute(BARE, [NOW, NOW, date(2027, 6, 15)])
            assert cursor.rowcount == DUE
        _forget_what_is_due()

    return compare(
        "reminders_planned",
        ours,
        baseline,
        goal=3,
        rounds=3,
        of="20,000 due of 1,000,000 pledges, against the bare INSERT",
    )


def _forget_what_is_due() -> None:
    Notice.objects.filter(kind="pledge_due").delete()


def _nothing_due() -> Figure:
    Letter.objects.filter(planned_for__lte=NOW.date()).update(planned_for=NOW.date() + timedelta(days=20))

    def nothing() -> None:
        assert plan(NOW) == 0

    usual = sorted(seconds(nothing) for _round in range(3))[1]
    return Figure(
        "reminders_nothing_due", round(usual, 3), 1.0, usual <= 1, f"{usual * 1000:.0f} ms for 1,000,000 pledges"
    )


def _delivery() -> Iterator[Figure]:
    """With each mail put down for good before the next goes, as in earnest, so not in one transaction."""
    with swallowing() as port:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        letters = _letters()
        mail = _one_mail()

        def ours() -> None:
            assert deliver_due(clock=lambda: NOW) == MAILS

        def baseline() -> None:
            with smtplib.SMTP("127.0.0.1", port) as server:
                for number in range(MAILS):
                    server.sendmail("notes@example.org", [f"r{number}@example.org"], mail)

        yield compare(
            "reminders_delivered",
            ours,
            baseline,
            goal=2,
            rounds=5,
            before=lambda: _owe(letters),
            of="1,000 mails built, sent and put down one by one, against smtplib alone",
        )
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _round in range(3):
            _owe(letters)
            ours()
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        yield Figure(
            "reminders_memory", round(grown, 1), 16, grown <= 16, f"{grown:.1f} MB more after 3,000 more mails"
        )
    Notice.objects.all().delete()
    Supporter.objects.all().delete()


def _letters() -> list[tuple[int, str]]:
    from cases.models import Prisoner
    from letters.models import Pledge

    Supporter.objects.bulk_create(
        Supporter(email=f"r{n}@example.org", email_hash=hash_of(f"r{n}@example.org")) for n in range(MAILS)
    )
    person = Prisoner.objects.writable().earliest("pk")
    Pledge.objects.bulk_create(
        Pledge(supporter=writer, prisoner=person, started_on=date(2027, 1, 1)) for writer in Supporter.objects.all()
    )
    Letter.objects.bulk_create(Letter(pledge=each, planned_for=NOW.date()) for each in Pledge.objects.all())
    return list(Letter.objects.values_list("pk", "pledge__supporter_id"))


def _owe(letters: list[tuple[int, str]]) -> None:
    Notice.objects.all().delete()
    Notice.objects.bulk_create(
        Notice(key=f"pledge_due:{pk}:{NOW.date()}", kind="pledge_due", recipient=to, subject_id=pk, due_at=NOW)
        for pk, to in letters
    )


def _one_mail() -> bytes:
    """About as long as one of ours."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "A note for you", "notes@example.org", "r@example.org"
    mail.set_content("It is time for a few lines again.\n" * 12, cte="quoted-printable")
    mail.add_alternative("<p>It is time for a few lines again.</p>\n" * 40, subtype="html", cte="quoted-printable")
    return mail.as_bytes(policy=policy.SMTP)

"""What becomes of a notice whose turn has come, with a real mail server at the other end."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.mail_server import MailServer
from tests.tracker.mail.conftest import NOON, Told, owe, state
from tracker.mail.claims import claim
from tracker.mail.delivery import deliver_due
from tracker.models import Notice

pytestmark = pytest.mark.django_db


def at(moment: datetime = NOON) -> int:
    return deliver_due(clock=lambda: moment)


def test_what_is_due_goes_once(mail_server: MailServer, at_once: Told) -> None:
    owed, later = owe(at_once, 1), owe(at_once, 2, due_at=NOON + timedelta(minutes=1))
    assert [at(), at()] == [1, 0]
    owed.refresh_from_db()
    assert (owed.state, owed.sent_at, owed.attempts, owed.leased_until) == ("sent", NOON, 1, None)
    assert state(later) == ("planned", "")
    assert mail_server.message_ids == [f"<{owed.message_id}@127.0.0.1>"]
    assert mail_server.recipients == [["reader@example.org"]]


def test_what_no_longer_holds_is_dropped_with_the_reason(mail_server: MailServer, at_once: Told) -> None:
    at_once.over = {1}
    owed = owe(at_once, 1)
    assert at() == 0
    assert state(owed) == ("dropped", "it is over")
    assert mail_server.accepted == []


def test_refused_for_now_is_tried_again_under_the_same_message_id(mail_server: MailServer, at_once: Told) -> None:
    mail_server.answers = ["451 later", "250 OK"]
    owed = owe(at_once, 1)
    at()
    assert state(owed) == ("planned", "refused (451)")
    assert at(NOON + timedelta(seconds=59)) == 0
    assert at(NOON + timedelta(minutes=1)) == 1
    assert state(owed) == ("sent", "")
    assert mail_server.message_ids == [f"<{owed.message_id}@127.0.0.1>"]


def test_refused_for_good_has_failed(mail_server: MailServer, at_once: Told) -> None:
    mail_server.answers = ["554 no"]
    owed = owe(at_once, 1)
    at()
    assert state(owed) == ("failed", "refused (554)")
    assert at_once.refusals == []


def test_an_address_refused_for_good_is_told_to_its_kind(mail_server: MailServer, at_once: Told) -> None:
    mail_server.rcpt = {"gone@example.org": "550 no such reader"}
    owed, other = owe(at_once, 1, to="gone"), owe(at_once, 2)
    assert at() == 1
    assert (state(owed), state(other)) == (("failed", "address refused (550)"), ("sent", ""))
    assert at_once.refusals == ["gone"]


def test_after_eight_attempts_it_has_failed(mail_server: MailServer, at_once: Told) -> None:
    mail_server.answers = ["451 later"] * 8
    owed, now = owe(at_once, 1), NOON
    for _attempt in range(8):
        at(now)
        now += timedelta(days=1)
    assert state(owed) == ("failed", "refused (451)")
    assert at(now) == 0


def test_a_connection_lost_after_the_mail_went_repeats_it_under_the_same_message_id(
    mail_server: MailServer, at_once: Told
) -> None:
    mail_server.hang_up = 1
    owed = owe(at_once, 1)
    at()
    assert state(owed) == ("planned", "the connection was lost when all was said (SMTPServerDisconnected)")
    assert owed.may_have_arrived
    at(NOON + timedelta(minutes=1))
    assert state(owed) == ("sent", "")
    assert mail_server.message_ids == [f"<{owed.message_id}@127.0.0.1>"] * 2


def test_where_the_server_is_away_all_wait_and_nothing_is_counted(settings: object, at_once: Told) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    owed = [owe(at_once, about) for about in range(3)]
    assert at() == 0
    rows = Notice.objects.values_list("state", "attempts", "due_at", "reason")
    reason = "the mail server does not take us (ConnectionRefusedError)"
    assert list(rows) == [("planned", 0, NOON + timedelta(minutes=1), reason)] * len(owed)


def test_a_notice_that_cannot_be_written_stops_no_other(
    mail_server: MailServer, at_once: Told, caplog: pytest.LogCaptureFixture
) -> None:
    at_once.broken = {1}
    broken, other = owe(at_once, 1), owe(at_once, 2)
    assert at() == 1
    assert state(broken) == ("planned", "could not be written (ZeroDivisionError)")
    assert state(other) == ("sent", "")
    [said] = [record.getMessage() for record in caplog.records if record.name == "tracker.mail.delivery"]
    assert "ZeroDivisionError" in said
    assert "reader@example.org" not in said


def test_a_kind_that_nobody_declares_waits(mail_server: MailServer, at_once: Told) -> None:
    owed = owe(at_once, 1)
    Notice.objects.update(kind="of_tomorrow")
    assert at() == 0
    assert state(owed) == ("planned", "could not be written (UnknownKind)")


def test_a_header_cannot_be_forged_by_an_address(mail_server: MailServer, at_once: Told) -> None:
    owed = owe(at_once, 1, to="reader@example.org\r\nBcc: all")
    assert at() == 0
    assert state(owed)[1].startswith("could not be written")
    assert mail_server.accepted == []


def test_what_a_killed_worker_had_taken_is_free_when_its_lease_ends(mail_server: MailServer, at_once: Told) -> None:
    owed = owe(at_once, 1)
    [taken] = claim(NOON)
    assert at(NOON + timedelta(seconds=119)) == 0
    assert at(NOON + timedelta(seconds=121)) == 1
    assert state(owed) == ("sent", "")
    # had it only been slow, its word would count no more
    taken.settle("failed", reason="too late")
    assert state(owed) == ("sent", "")


def test_workers_that_die_over_it_use_no_attempts_up(mail_server: MailServer, at_once: Told) -> None:
    """A hundred notices lie in a worker's hands, and one of them is on the wire."""
    owed, now = owe(at_once, 1), NOON
    for _death in range(10):
        [_taken] = claim(now)
        now += timedelta(minutes=3)
    mail_server.answers = ["451 later"]
    assert at(now) == 0
    assert state(owed) == ("planned", "refused (451)")
    assert at(now + timedelta(minutes=1)) == 1
    assert (state(owed), Notice.objects.get().may_have_arrived) == (("sent", ""), True)


def test_what_another_has_taken_since_is_not_settled_by_the_first(mail_server: MailServer, at_once: Told) -> None:
    owed = owe(at_once, 1)
    [slow] = claim(NOON)
    [_taken] = claim(NOON + timedelta(minutes=3))
    slow.settle("failed", reason="too late")
    slow.has_gone(NOON)
    assert state(owed) == ("sending", "")


def test_nothing_begins_when_the_lease_is_nearly_over(mail_server: MailServer, at_once: Told) -> None:
    """Twenty mails of ten seconds each: those that could not end in time are handed back, and taken again."""
    for about in range(20):
        owe(at_once, about, to=f"reader{about}")
    moments = (NOON + timedelta(seconds=10 * tick) for tick in range(1000))
    assert deliver_due(clock=lambda: next(moments)) == 20
    assert len(set(mail_server.message_ids)) == 20
    assert set(Notice.objects.values_list("state", "attempts")) == {("sent", 1)}


def test_a_night_passes_first(mail_server: MailServer, in_daytime: Told) -> None:
    in_daytime.zone = "Asia/Vladivostok"
    owed = owe(in_daytime, 1)
    assert at() == 0
    owed.refresh_from_db()
    assert (owed.state, owed.due_at, owed.attempts) == ("planned", datetime(2026, 3, 4, 23, tzinfo=UTC), 0)
    assert at(owed.due_at) == 1

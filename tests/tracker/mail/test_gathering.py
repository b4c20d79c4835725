"""One mail a day for each reader, with all that is due; and what has been tried once stays as it was."""

from datetime import timedelta

import pytest

from tests.mail_server import MailServer
from tests.tracker.mail.conftest import NOON, Told, owe, state
from tracker.mail.claims import claim
from tracker.mail.delivery import deliver_due
from tracker.models import Notice

pytestmark = pytest.mark.django_db


def at(moment=NOON) -> int:
    return deliver_due(clock=lambda: moment)


def told(mail_server: MailServer, position: int = -1) -> list[str]:
    return [line for line in mail_server.text(position).splitlines() if " for " in line]


def test_what_is_due_for_one_reader_goes_in_one_mail(mail_server: MailServer, in_daytime: Told) -> None:
    first, second = owe(in_daytime, 1), owe(in_daytime, 2)
    owe(in_daytime, 3, to="other")
    assert at() == 2
    assert sorted(map(tuple, (told(mail_server, 0), told(mail_server, 1)))) == [
        ("1 for reader", "2 for reader"),
        ("3 for other",),
    ]
    assert (state(first), state(second)) == (("sent", ""), ("sent", ""))
    assert Notice.objects.values("message_id").distinct().count() == 2


def test_what_cannot_wait_goes_by_itself(mail_server: MailServer, in_daytime: Told, at_once: Told) -> None:
    owe(in_daytime, 1)
    owe(at_once, 2)
    assert at() == 2
    assert sorted(told(mail_server, position)[0] for position in (0, 1)) == ["1 for reader", "2 for reader"]


def test_part_of_it_may_be_over(mail_server: MailServer, in_daytime: Told) -> None:
    in_daytime.over = {1}
    over, holds = owe(in_daytime, 1), owe(in_daytime, 2)
    assert at() == 1
    assert told(mail_server) == ["2 for reader"]
    assert (state(over), state(holds)) == (("dropped", "it is over"), ("sent", ""))


def test_the_next_mail_comes_on_the_next_day(mail_server: MailServer, in_daytime: Told) -> None:
    owe(in_daytime, 1)
    at()
    later = owe(in_daytime, 2, due_at=NOON + timedelta(hours=2))
    assert at(NOON + timedelta(hours=2)) == 0
    later.refresh_from_db()
    assert later.due_at == NOON + timedelta(hours=21)
    assert at(later.due_at) == 1


def test_a_mail_that_was_tried_takes_nothing_new(mail_server: MailServer, in_daytime: Told) -> None:
    """Its reader may have it already, and would never see what else came under the same Message-ID."""
    owe(in_daytime, 1)
    owe(in_daytime, 2)
    mail_server.hang_up = 1
    at()
    owe(in_daytime, 3)
    assert at(NOON + timedelta(minutes=1)) == 1
    assert told(mail_server, 0) == told(mail_server, 1) == ["1 for reader", "2 for reader"]
    assert len(set(mail_server.message_ids)) == 1
    assert at(NOON + timedelta(days=1)) == 1
    assert told(mail_server) == ["3 for reader"]
    assert len(set(mail_server.message_ids)) == 2


def test_one_who_was_killed_leaves_the_mail_whole(mail_server: MailServer, in_daytime: Told) -> None:
    owe(in_daytime, 1)
    owe(in_daytime, 2)
    [taken] = claim(NOON)
    owe(in_daytime, 3)
    [again] = claim(NOON + timedelta(minutes=3))
    assert [notice.subject_id for notice in again.notices] == [1, 2]
    # what is on its way may be the mail of the day
    assert claim(NOON + timedelta(minutes=3)) == []
    again.has_gone(NOON + timedelta(minutes=3))
    [fresh] = claim(NOON + timedelta(minutes=3))
    assert [notice.subject_id for notice in fresh.notices] == [3]
    assert again.leader.message_id == taken.leader.message_id


def test_two_mails_that_were_tried_go_on_two_days(mail_server: MailServer, in_daytime: Told) -> None:
    """Neither waits for the other for ever."""
    mail_server.answers = ["451 later", "451 later"]
    owe(in_daytime, 1)
    at()
    owe(in_daytime, 2)
    at()
    both = NOON + timedelta(minutes=2)
    assert at(both) == 1
    assert at(both + timedelta(days=1)) == 1
    assert (told(mail_server, 0), told(mail_server, 1)) == (["1 for reader"], ["2 for reader"])


def test_a_page_to_which_all_of_it_leads_is_named_once(mail_server: MailServer, in_daytime: Told) -> None:
    in_daytime.page = "http://127.0.0.1:8000/my/"
    owe(in_daytime, 1)
    owe(in_daytime, 2)
    assert at() == 1
    assert told(mail_server) == ["1 for reader", "2 for reader"]
    assert mail_server.text().count("/my/") == 1


def test_the_same_words_are_said_once(mail_server: MailServer, in_daytime: Told) -> None:
    owe(in_daytime, 7)
    Notice.objects.create(key="again", kind="in_daytime", recipient="reader", subject_id=7, due_at=NOON)
    assert at() == 1
    assert told(mail_server) == ["7 for reader"]

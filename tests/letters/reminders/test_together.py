"""Mails that go one after another: what they need to know is asked for all at once, and never long before they go."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from letters.models import Letter, Pledge
from tests.letters.cast import owed_a_first_note, pledged, reachable, supporter
from tests.mail_server import MailServer, mail_server
from tracker.mail.delivery import deliver_due
from tracker.models import Notice, Unwanted

__all__ = ["mail_server"]

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
# of a round, however many mails go, and of each mail
ROUND, MAIL = 16, 1


def owed_a_letter(number: int) -> Letter:
    letter = pledged(supporter(f"reader{number}@example.org"), reachable(f"Волков{number}"), due=date(2026, 3, 4))
    Notice.objects.create(
        key=f"pledge_due:{letter.pk}:2026-03-04",
        kind="pledge_due",
        recipient=letter.pledge.supporter_id,
        subject_id=letter.pk,
        due_at=NOON,
    )
    return letter


@pytest.mark.parametrize("mails", [1, 3])
def test_another_mail_costs_the_statement_that_puts_it_down(
    mail_server: MailServer, mails: int, django_assert_num_queries: Any
) -> None:
    for number in range(mails):
        owed_a_letter(number)
    with django_assert_num_queries(ROUND + mails * MAIL):
        assert deliver_due(clock=lambda: NOON) == mails


def test_each_is_judged_by_its_own_facts(mail_server: MailServer) -> None:
    sent, paused, gone, unwanted = (owed_a_letter(number) for number in range(4))
    Pledge.objects.filter(pk=paused.pledge_id).update(state="paused")
    Letter.objects.filter(pk=gone.pk).update(state="sent", sent_on="2026-03-03")
    Unwanted.objects.create(recipient=unwanted.pledge.supporter_id, kind="pledge_due")
    assert deliver_due(clock=lambda: NOON) == 1
    assert dict(Notice.objects.values_list("subject_id", "reason")) == {
        sent.pk: "",
        paused.pk: "the pledge is paused",
        gone.pk: "the letter has gone, or will not",
        unwanted.pk: "not wanted any more",
    }
    assert mail_server.recipients == [["reader0@example.org"]]


def test_on_a_slow_line_the_last_is_judged_when_its_turn_comes(mail_server: MailServer) -> None:
    """Somebody pauses while the first mail is on its way: a second later that counts."""
    person = reachable()
    for number in range(2):
        owed_a_first_note(supporter(f"reader{number}@example.org"), person, now=NOON)

    def seconds() -> Iterator[datetime]:
        for each in range(100):
            if len(mail_server.accepted) == 1:
                Pledge.objects.update(state="paused")
            yield NOON + timedelta(seconds=each)

    ticks = seconds()
    assert deliver_due(clock=lambda: next(ticks)) == 1
    assert list(Notice.objects.order_by("pk").values_list("state", "reason")) == [
        ("sent", ""),
        ("dropped", "the pledge is paused"),
    ]

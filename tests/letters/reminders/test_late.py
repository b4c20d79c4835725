"""Our mail server was away for days: what was true when it was planned is looked at as of the day on which it goes."""

from datetime import datetime, timedelta

import pytest

from letters.models import Supporter
from tests.letters.reminders.owed import ANY_HOUR, OWED, after, campaign
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.models import Notice

pytestmark = pytest.mark.django_db

OVER = "the day is over, was put off or taken back"


def days(ahead: int) -> datetime:
    return ANY_HOUR + timedelta(days=ahead)


@pytest.mark.parametrize(
    ("kind", "in_time", "too_late", "why"),
    [
        ("court_day", days(5), days(6), OVER),
        ("birthday_by_post", days(15), days(16), "it is too late for a letter"),
        ("birthday_online", days(4), days(5), "it is too late for a letter"),
        ("campaign_ends", days(6), days(7), "the campaign is over"),
        ("new_year", days(0), days(0).replace(year=ANY_HOUR.year + 1, month=1, day=2), "the New Year is over"),
    ],
)
def test_what_comes_too_late_is_not_sent(
    kind: str, in_time: datetime, too_late: datetime, why: str, mail_server: MailServer
) -> None:
    OWED[kind]("en")
    [owed] = Notice.objects.all()
    assert deliver_due(clock=lambda: too_late) == 0
    owed.refresh_from_db()
    assert (owed.state, owed.reason) == ("dropped", why)
    Notice.objects.update(state="planned", due_at=ANY_HOUR)
    assert deliver_due(clock=lambda: in_time) == 1


def test_the_day_is_the_readers(mail_server: MailServer) -> None:
    """Seven in the evening in Honolulu is five of the next day in Greenwich."""
    after("campaign_ends", campaign(ends_on=1))("en")
    Supporter.objects.update(time_zone="Pacific/Honolulu")
    assert deliver_due(clock=lambda: days(2).replace(hour=5)) == 1

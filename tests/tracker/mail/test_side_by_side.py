"""Several workers at once do what one would."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from tests.mail_server import MailServer
from tests.tracker.mail.conftest import NOON, Told, owe
from tracker.mail.claims import claim
from tracker.mail.delivery import deliver_due
from tracker.models import Notice

pytestmark = pytest.mark.django_db(transaction=True)

WORKERS = 4


def side_by_side(work) -> list:
    def one(_number: int) -> object:
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(one, range(WORKERS)))


def test_each_mail_goes_once(mail_server: MailServer, at_once: Told) -> None:
    for about in range(60):
        owe(at_once, about, to=f"reader{about}")
    assert sum(side_by_side(lambda: deliver_due(clock=lambda: NOON))) == 60
    assert Counter(map(tuple, mail_server.recipients)) == {(f"reader{n}@example.org",): 1 for n in range(60)}
    assert set(Notice.objects.values_list("state", "attempts")) == {("sent", 1)}


def test_what_belongs_in_one_mail_is_not_torn_apart(in_daytime: Told) -> None:
    for about in range(60):
        owe(in_daytime, about, to=f"reader{about % 10}")
    claims = [each for taken in side_by_side(lambda: claim(NOON, limit=3)) for each in taken]
    claims += claim(NOON)
    assert sorted(len(each.notices) for each in claims) == [6] * 10
    assert len({each.leader.recipient for each in claims}) == 10

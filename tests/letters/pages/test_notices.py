"""My notes: in full behind the sign-in, and what is chosen holds."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import files
from tests.letters.cast import pledged, reachable, signed_in, supporter
from tests.letters.reminders.owed import ANY_HOUR, OWED, TODAY, person
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.mail.planning import plan
from tracker.models import Notice, Unwanted

pytestmark = pytest.mark.django_db


def test_what_was_sent_stands_there_in_full_and_what_is_planned_does_not(mail_server: MailServer) -> None:
    OWED["death"]("en")
    sam = signed_in(supporter())
    planned = sam.get("/en/my/notes/").text
    assert "Sad news" in planned
    assert "We are very sorry" not in planned
    deliver_due(clock=lambda: ANY_HOUR)
    page = sam.get("/en/my/notes/").text
    assert "We are very sorry" in page
    assert "Kanareykin" in page or "Канарейкин" in page


def test_whoever_is_not_public_any_more_is_not_named(mail_server: MailServer) -> None:
    OWED["hard_days"]("en")
    deliver_due(clock=lambda: ANY_HOUR)
    files.objects(person())
    files.publish()
    page = signed_in(supporter()).get("/ru/my/notes/").text
    assert "Канарейкин" not in page
    assert "открытка важнее всего" not in page


def test_what_is_not_wanted_is_not_planned_and_not_sent(mail_server: MailServer) -> None:
    sam = supporter()
    pledged(sam, reachable(), due=TODAY)
    plan(ANY_HOUR)
    browser = signed_in(sam)
    everything = [kind for kind in OWED if kind not in {"pledge_due", "confirm_address", "sign_in_link"}]
    assert browser.post("/en/my/notes/", {"wanted": everything}).url == "/en/my/notes/"
    assert list(Unwanted.objects.values_list("recipient", "kind")) == [(sam.uid, "pledge_due")]
    Notice.objects.update(due_at=ANY_HOUR)
    deliver_due(clock=lambda: ANY_HOUR)
    assert Notice.objects.values_list("state", "reason").get(kind="pledge_due") == ("dropped", "not wanted any more")
    Notice.objects.all().delete()
    plan(ANY_HOUR)
    assert not Notice.objects.filter(kind="pledge_due").exists()
    browser.post("/en/my/notes/", {"wanted": [*everything, "pledge_due", "no such kind"]})
    assert not Unwanted.objects.exists()


def test_the_day_is_the_one_on_the_readers_wall() -> None:
    """Nine in the morning in Vladivostok is the evening before in Greenwich."""
    sam = supporter(time_zone="Asia/Vladivostok")
    due = datetime(2026, 3, 3, 23, tzinfo=UTC)
    Notice.objects.create(key="new_year:1:2026", kind="new_year", recipient=sam.uid, due_at=due)
    page = signed_in(sam).get("/en/my/notes/").text
    assert "4 March 2026, planned" in page


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("address refused (550)", "your mail server refused it"),
        ("sent back (5.1.1)", "your mail server refused it"),
        ("could not be written (KeyError)", "it could not be delivered"),
        ("refused (451)", "it could not be delivered"),
    ],
)
def test_what_failed_is_laid_to_those_whose_fault_it_is(reason: str, told: str) -> None:
    sam = supporter()
    Notice.objects.create(
        key="new_year:1:2026", kind="new_year", recipient=sam.uid, due_at=ANY_HOUR, state="failed", reason=reason
    )
    assert f"not sent: {told}" in signed_in(sam).get("/en/my/notes/").text


def test_a_stranger_is_shown_the_way_in() -> None:
    for answer in (Client().get("/ru/my/notes/"), Client().post("/ru/my/notes/")):
        assert (answer.status_code, answer["Location"]) == (302, "/ru/sign-in/")


@pytest.mark.parametrize("letters", [1, 3])
def test_queries_do_not_grow_with_notes(letters: int) -> None:
    """Session, supporter; notes, pledges, letters; a transaction,
    two changes of role, the bodies, its end; what is unwanted."""
    sam = supporter()
    for n in range(letters):
        pledged(sam, reachable(f"Номер{n}"), due=TODAY - timedelta(days=1))
    plan(ANY_HOUR)
    browser = signed_in(sam)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get("/en/my/notes/").status_code == 200
    assert len(queries) == 11

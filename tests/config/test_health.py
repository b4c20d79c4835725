"""Whoever watches `/healthz` learns what does not work, and of mail that is late or failed without being sent away."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from letters.actions.asking import sign_up
from letters.wishes import Wishes
from tracker.mail.delivery import deliver_due
from tracker.models import Delivery, Notice, Organisation, Webhook
from tracker.publishing.following import HEARTBEAT
from tracker.tasks import WORKER_HEARTBEAT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def hearts_beat() -> Iterator[None]:
    cache.set_many({HEARTBEAT: 1, WORKER_HEARTBEAT: 1}, 60)
    yield
    cache.delete_many([HEARTBEAT, WORKER_HEARTBEAT])


def told() -> tuple[int, dict[str, Any]]:
    answer = Client().get("/healthz")
    return answer.status_code, answer.json()


def note(key: str, state: str, ago: timedelta) -> None:
    Notice.objects.create(
        key=key, kind="pledge_due", recipient="r" * 22, state=state, due_at=timezone.now() - ago, reason="refused (554)"
    )


def test_all_is_well() -> None:
    note("sent yesterday", "dropped", timedelta(hours=5))
    note("failed long ago", "failed", timedelta(days=2))
    assert told() == (200, {"ok": True, "problems": {}, "warnings": {}})


def test_mail_that_failed_or_is_late_is_told_and_takes_nothing_out_of_service() -> None:
    note("a", "failed", timedelta(hours=1))
    note("b", "planned", timedelta(minutes=20))
    note("c", "sending", timedelta(minutes=20))
    said = {"mail": "2 notices are late, or tried in vain; 1 notices of the last day have failed"}
    assert told() == (200, {"ok": True, "problems": {}, "warnings": said})


@pytest.mark.parametrize("since", [timedelta(0), timedelta(hours=5)])
def test_mail_that_the_server_does_not_take_is_told_while_it_waits(since: timedelta, settings: Any) -> None:
    """It is tried again every minute, or after a growing pause, and is due anew each time."""
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    began = timezone.now()
    sign_up("sam@example.org", Wishes(), now=began)
    for ago in (timedelta(0), since):
        deliver_due(clock=lambda ago=ago: began + ago)
    note("greylisted a moment ago", "planned", timedelta(minutes=-1))
    note("greylisted for long", "planned", timedelta(minutes=-10))
    Notice.objects.filter(key__startswith="greylisted").update(attempts=1)
    Notice.objects.filter(key="greylisted for long").update(attempts=3)
    assert told()[1]["warnings"] == {"mail": "2 notices are late, or tried in vain"}


@pytest.mark.parametrize(
    ("ago", "paused", "late"), [(14, False, False), (16, False, True), (16, True, False)], ids=["now", "late", "theirs"]
)
def test_calls_that_nobody_makes_are_told(ago: int, paused: bool, late: bool) -> None:
    """Not those that wait for a partner's server."""
    now = timezone.now()
    due, partner = now - timedelta(minutes=ago), Organisation.objects.create(name_en="A")
    hook = Webhook.objects.create(
        organisation=partner, url="https://a.example/", audience="p", told=0, resume_at=now if paused else None
    )
    row = {"kind": "prisoner", "record": "a" * 12, "change": "upsert", "at": due, "seq": 1, "audience": "p"}
    Delivery.objects.create(webhook=hook, due_at=due, give_up_at=now, created_at=due, **row)
    assert told()[1]["warnings"] == ({"calls": "calls to 1 webhooks are late"} if late else {})


@pytest.mark.parametrize(
    ("heart", "part", "words"), [(HEARTBEAT, "projector", "10 seconds"), (WORKER_HEARTBEAT, "worker", "20 seconds")]
)
def test_a_part_that_is_not_heard_of_is_named(heart: str, part: str, words: str) -> None:
    cache.delete(heart)
    status, body = told()
    assert (status, body["ok"], [*body["problems"]], words in body["problems"][part]) == (503, False, [part], True)

"""Calls that are owed and made: signed, repeated, given up, and nobody's failure is another's delay."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from standardwebhooks import Webhook as Verifier
from standardwebhooks import WebhookVerificationError

from cases.models import Prisoner
from tests import files
from tests.api_client import key_for, told
from tests.canaries import found_in
from tests.tracker.webhooks.partner import partner, says
from tests.tracker.webhooks.test_registering import registered, send
from tracker.models import ApiKey, Delivery, Webhook
from tracker.webhooks import delivering, planning
from tracker.webhooks.calling import Outcome, call

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hooks_resolve")]

NOW = datetime.now(UTC)
OK = says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")


@pytest.fixture
def token() -> str:
    return key_for("webhooks", "read")


class Answers:
    """A partner who answers as told, and remembers what came."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.came: list[tuple[str, bytes, dict[str, str]]] = []

    def __call__(self, target: Any, body: bytes, headers: dict[str, str]) -> Outcome:
        self.came.append((target.url, body, headers))
        return self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]


TAKEN, DOWN = Outcome(status=200), Outcome(fault="no_connection")


def verify(secret: str, body: bytes, headers: dict[str, str]) -> None:
    """As the partner does, at the time of the call. Raises WebhookVerificationError."""
    with time_machine.travel(NOW, tick=False):
        Verifier(secret).verify(body, headers)


def owed(people: int = 1) -> None:
    for number in range(people):
        files.person(f"Канарейкин{number}")
    files.publish()
    planning.plan(NOW)


def deliver(answers: Answers, at: datetime = NOW, hook: Webhook | None = None) -> int:
    return delivering.deliver((hook or Webhook.objects.get()).pk, clock=lambda: at, make_call=answers)


def test_a_call_over_real_tls_that_the_public_library_verifies(token: str) -> None:
    hook = registered(token)
    owed()
    with partner(OK) as there:
        delivering.deliver(Webhook.objects.get().pk, make_call=lambda *what: call(*what, **there.door()))
    head, _blank, body = there.asked[0].partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().splitlines()[1:])
    event = Verifier(hook["secret"]).verify(body, headers)
    person = Prisoner.objects.get()
    assert event["type"] == "prisoner.upsert"
    assert event["data"] == {"kind": "prisoner", "uid": person.uid, "change": "upsert"}
    assert found_in([body.decode()], ["Канарейкин"]) == set()
    (made,) = told(f"webhooks/{hook['id']}/deliveries/", token)["results"]
    assert (made["id"], made["state"], made["next_attempt_at"]) == (headers["webhook-id"], "delivered", None)
    assert [(each["status"], each["fault"]) for each in made["attempts"]] == [(200, "")]


@pytest.mark.parametrize("part", ["id", "timestamp", "body"])
def test_what_was_changed_on_the_way_does_not_verify(token: str, part: str) -> None:
    hook, answers = registered(token), Answers(TAKEN)
    owed()
    deliver(answers)
    _url, body, headers = answers.came[0]
    verify(hook["secret"], body, headers)
    changed = {
        "id": (body, headers | {"webhook-id": "aaaaaaaaaaaa"}),
        "timestamp": (body, headers | {"webhook-timestamp": str(int(headers["webhook-timestamp"]) + 1)}),
        "body": (body.replace(b"upsert", b"merged"), headers),
    }
    with pytest.raises(WebhookVerificationError):
        verify(hook["secret"], *changed[part])


def test_both_secrets_sign_for_a_day_after_a_change(token: str) -> None:
    hook, answers = registered(token), Answers(TAKEN)
    new = send(f"webhooks/{hook['id']}/rotate/", token).json()["secret"]
    owed()
    deliver(answers)
    _url, body, headers = answers.came[0]
    for secret in (new, hook["secret"]):
        verify(secret, body, headers)
    Webhook.objects.update(earlier_until=NOW - timedelta(seconds=1))
    send(f"webhooks/{hook['id']}/deliveries/{Delivery.objects.get().uid}/redeliver/", token)
    deliver(answers, datetime.now(UTC))
    with pytest.raises(WebhookVerificationError):
        Verifier(hook["secret"]).verify(*answers.came[1][1:])


def test_only_what_changes_after_the_registration_and_only_once(token: str) -> None:
    files.person("Прежний")
    files.publish()
    registered(token)
    owed()
    planning.plan(NOW)
    planning.plan(NOW)
    Prisoner.objects.update(occupation_en="changed")
    files.publish()
    planning.plan(NOW)
    assert Delivery.objects.count() == 3  # one new, two changed


def test_a_failure_is_tried_again_with_the_same_id_and_growing_pauses(token: str) -> None:
    registered(token)
    owed()
    answers, at, waits = Answers(DOWN), NOW, []
    for _try in range(4):
        assert deliver(answers, at) == 0
        assert deliver(answers, at) == 0  # pauses
        delivery = Delivery.objects.get()
        waits.append((delivery.due_at - at).total_seconds())
        at = max(delivery.due_at, Webhook.objects.get().resume_at)
    assert len(answers.came) == 4
    assert {headers["webhook-id"] for _url, _body, headers in answers.came} == {Delivery.objects.get().uid}
    assert [round(wait / expected) for wait, expected in zip(waits, (5, 30, 120, 600), strict=True)] == [1, 1, 1, 1]
    assert deliver(Answers(TAKEN), at) == 1
    assert Webhook.objects.values_list("failures", "failing_since").get() == (0, None)


def test_after_three_days_without_one_success_the_address_is_switched_off(token: str) -> None:
    hook = registered(token)
    owed()
    answers, at = Answers(DOWN), NOW
    while Webhook.objects.on().exists():
        deliver(answers, at)
        assert at < NOW + timedelta(days=5)
        at += timedelta(hours=8)
    assert at >= NOW + timedelta(days=3)
    shown = told(f"webhooks/{hook['id']}/", token)
    assert (shown["state"], shown["off_reason"]) == ("off", "failing")
    assert Delivery.objects.get().state == "failed"
    again = send(f"webhooks/{hook['id']}/deliveries/{Delivery.objects.get().uid}/redeliver/", token)
    assert again.status_code == 409


def test_an_address_that_says_it_is_gone_is_called_no_more(token: str) -> None:
    hook = registered(token)
    owed(people=2)
    answers = Answers(Outcome(status=410))
    deliver(answers)
    deliver(answers, NOW + timedelta(days=1))
    assert len(answers.came) == 1
    assert told(f"webhooks/{hook['id']}/", token)["off_reason"] == "gone"


def test_a_redirect_counts_as_a_failure(token: str) -> None:
    registered(token)
    owed()
    assert deliver(Answers(Outcome(status=302))) == 0
    assert Delivery.objects.get().state == "pending"


def test_one_failing_address_delays_no_other(token: str) -> None:
    registered(token)
    registered(token, "https://ok.test/other")
    owed(people=3)
    failing, working = Webhook.objects.order_by("pk")
    deliver(Answers(DOWN), hook=failing)
    assert set(Webhook.objects.with_calls_due(NOW)) == {working}
    assert deliver(Answers(TAKEN), hook=working) == 3


def test_one_change_that_is_refused_holds_up_no_other_for_long(token: str) -> None:
    registered(token)
    owed(people=3)
    deliver(Answers(Outcome(status=500)))
    later = NOW + timedelta(minutes=1)
    assert deliver(Answers(TAKEN), later) == 3


def test_what_a_killed_worker_had_taken_is_taken_again_when_its_lease_is_over(token: str) -> None:
    registered(token)
    owed()

    def killed(*what: Any) -> Outcome:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        delivering.deliver(Webhook.objects.get().pk, clock=lambda: NOW, make_call=killed)
    answers = Answers(TAKEN)
    assert deliver(answers, NOW + timedelta(seconds=1)) == 0
    assert deliver(answers, NOW + delivering.LEASE + timedelta(seconds=1)) == 1
    assert Delivery.objects.get().tries == 2


def test_without_a_key_that_may_nobody_is_called(token: str) -> None:
    registered(token)
    ApiKey.objects.update(revoked_at=NOW)
    owed()
    assert not Delivery.objects.exists()


def test_what_is_a_month_old_is_forgotten(token: str) -> None:
    registered(token)
    owed()
    deliver(Answers(TAKEN))
    planning.forget(NOW + timedelta(days=29))
    assert Delivery.objects.count() == 1
    planning.forget(NOW + timedelta(days=31))
    assert Delivery.objects.count() == 0


@pytest.mark.parametrize("people", [1, 3])
def test_the_calls_cost_the_same_for_one_and_for_three(token: str, people: int, django_assert_num_queries: Any) -> None:
    hook = registered(token)
    owed(people=people)
    deliver(Answers(TAKEN))
    with django_assert_num_queries(4):  # key, webhook, calls, tries
        assert len(told(f"webhooks/{hook['id']}/deliveries/", token)["results"]) == people

"""The calls that are owed are made, one address at a time.

Everything stands in tables: a worker that is killed leaves a lease that runs out, and the call is made again under the
same id, by which the partner knows that they have it already. An address that fails pauses, longer each time, and
delays no other.
"""

import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta

import orjson
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone
from standardwebhooks import Webhook as Signer

from tracker.models import Attempt, Delivery, DeliveryState, Webhook
from tracker.models.webhook import PATIENCE, OffReason
from tracker.webhooks.addresses import BadAddress, Target, target
from tracker.webhooks.calling import Outcome, call

Call = Callable[[Target, bytes, dict[str, str]], Outcome]
Clock = Callable[[], datetime]

ROUND = timedelta(seconds=45)  # so long a worker stays with one address
LEASE = timedelta(seconds=60)
GONE = 410
# seconds, after one failure, two, …; then the last again, each a fifth more or less so that not all come at once
PAUSES = (5, 30, 120, 600, 1800, 3600, 7200, 14400, 21600, 28800)
JITTER = 0.2


def pause(failures: int) -> timedelta:
    """How long to wait after so many failures in a row."""
    spread = 1 + JITTER * (2 * secrets.randbelow(1001) / 1000 - 1)
    return timedelta(seconds=PAUSES[min(failures, len(PAUSES)) - 1] * spread)


def deliver(pk: int, *, clock: Clock = timezone.now, make_call: Call = call) -> int:
    """Make the calls that are due to one address, until one fails or the round is over; how many were taken."""
    began = clock()
    if not Webhook.objects.free(began).filter(pk=pk).update(busy_until=began + ROUND + LEASE):
        return 0
    taken = 0
    try:
        while clock() - began < ROUND and (delivery := _claim(pk, clock())):
            outcome, milliseconds = _timed(delivery, clock(), make_call)
            _settle(delivery, outcome, milliseconds, clock())
            if not outcome.is_taken:
                break
            taken += 1
    finally:
        Webhook.objects.filter(pk=pk).update(busy_until=None)
    return taken


@transaction.atomic
def _claim(pk: int, now: datetime) -> Delivery | None:
    """The next call, counted as tried at once; what has failed before waits behind what has not."""
    due = Delivery.objects.due(now).filter(webhook=pk, webhook__off_at=None).order_by("tries", "pk")
    delivery = due.select_related("webhook").select_for_update(of=("self",), skip_locked=True).first()
    if delivery:
        delivery.tries, delivery.leased_until = delivery.tries + 1, now + LEASE
        delivery.save(update_fields=["tries", "leased_until"])
    return delivery


def _timed(delivery: Delivery, now: datetime, make_call: Call) -> tuple[Outcome, int]:
    started = time.monotonic()
    try:
        body, headers = message(delivery, now)
        where = target(delivery.webhook.url)
        if not connection.in_atomic_block:
            connection.close()  # back to the pool: while the partner takes their time, others need it
        outcome = make_call(where, body, headers)
    except BadAddress:
        outcome = Outcome(fault="not_public")
    return outcome, int((time.monotonic() - started) * 1000)


def message(delivery: Delivery, now: datetime) -> tuple[bytes, dict[str, str]]:
    """Body and headers by the Standard Webhooks specification: what changed, without a word of the content."""
    data = {"kind": delivery.kind, "uid": delivery.record, "change": delivery.change}
    body = orjson.dumps({"type": f"{delivery.kind}.{delivery.change}", "timestamp": delivery.at, "data": data})
    signed = [Signer(secret).sign(delivery.uid, now, body.decode()) for secret in delivery.webhook.secrets_on(now)]
    return body, {
        "webhook-id": delivery.uid,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signed),
    }


@transaction.atomic
def _settle(delivery: Delivery, outcome: Outcome, milliseconds: int, now: datetime) -> None:
    Attempt.objects.create(
        delivery=delivery, at=now, status=outcome.status, fault=outcome.fault, milliseconds=milliseconds
    )
    mine = Delivery.objects.filter(pk=delivery.pk, tries=delivery.tries)
    hook = Webhook.objects.filter(pk=delivery.webhook_id)
    if outcome.is_taken:
        mine.update(state=DeliveryState.DELIVERED, leased_until=None)
        hook.update(failures=0, failing_since=None, resume_at=None, is_verified=True)
        return
    again = now + pause(delivery.tries)
    given_up = again > delivery.give_up_at
    mine.update(
        state=DeliveryState.FAILED if given_up else DeliveryState.PENDING,
        leased_until=None,
        due_at=again,
    )
    hook.update(
        failures=F("failures") + 1,
        failing_since=Coalesce("failing_since", now),
        resume_at=now + pause(delivery.webhook.failures + 1),
    )
    if outcome.status == GONE:
        switch_off(delivery.webhook, OffReason.GONE, now)
    elif hook.filter(failing_since__lte=now - PATIENCE).exists():
        switch_off(delivery.webhook, OffReason.FAILING, now)


def switch_off(hook: Webhook, reason: OffReason, now: datetime) -> None:
    """No call any more."""
    Webhook.objects.on().filter(pk=hook.pk).update(off_at=now, off_reason=reason)
    hook.deliveries.filter(state=DeliveryState.PENDING).update(state=DeliveryState.FAILED, leased_until=None)

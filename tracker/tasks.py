"""What tracker has a worker do. Each task is a word to start; what there is to do stands in the database."""

from celery.signals import worker_ready
from django.core.cache import cache
from django.utils import timezone

from tracker.api import usage
from tracker.mail.delivery import deliver_due
from tracker.mail.planning import plan
from tracker.models import KeyUse, Notice, PartnerLink, Webhook
from tracker.queue import app
from tracker.webhooks import delivering, planning

WORKER_HEARTBEAT = "worker_heartbeat"
HEARTBEAT_SECONDS = 20
CALL_EXPIRES = 60


@app.task(name="tracker.heartbeat")
def heartbeat() -> None:
    """Says that a worker takes work, to whoever watches `healthz`."""
    cache.set(WORKER_HEARTBEAT, timezone.now().isoformat(), timeout=HEARTBEAT_SECONDS)


@app.task(name="tracker.deliver_notices")
def deliver_notices() -> None:
    deliver_due()


@app.task(name="tracker.plan_notices")
def plan_notices() -> None:
    plan(timezone.now())


@app.task(name="tracker.forget_notices")
def forget_notices() -> None:
    Notice.objects.forgettable(timezone.now()).delete()


@app.task(name="tracker.keep_key_uses")
def keep_key_uses() -> None:
    usage.keep_counted()


@app.task(name="tracker.forget_key_uses")
def forget_key_uses() -> None:
    KeyUse.objects.forgettable(timezone.now().date()).delete()


@app.task(name="tracker.forget_partner_links")
def forget_partner_links() -> None:
    PartnerLink.objects.forgettable(timezone.now()).delete()


@app.task(name="tracker.plan_webhooks")
def plan_webhooks() -> None:
    now = timezone.now()
    planning.plan(now)
    for pk in Webhook.objects.with_calls_due(now).values_list("pk", flat=True):
        call_webhook.apply_async([pk], expires=CALL_EXPIRES)


@app.task(name="tracker.call_webhook")
def call_webhook(pk: int) -> None:
    """Of an address that is no more, or that another worker calls, nothing is done."""
    delivering.deliver(pk)


@app.task(name="tracker.forget_webhooks")
def forget_webhooks() -> None:
    planning.forget(timezone.now())


@worker_ready.connect
def _beat_at_once(**signal: object) -> None:
    heartbeat.delay()

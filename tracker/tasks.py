"""What tracker has a worker do. Each task is a word to start; what there is to do stands in the database."""

from celery.signals import worker_ready
from django.core.cache import cache
from django.utils import timezone

from tracker.mail.delivery import deliver_due
from tracker.queue import app

WORKER_HEARTBEAT = "worker_heartbeat"
HEARTBEAT_SECONDS = 20


@app.task(name="tracker.heartbeat")
def heartbeat() -> None:
    """Says that a worker takes work, to whoever watches `healthz`."""
    cache.set(WORKER_HEARTBEAT, timezone.now().isoformat(), timeout=HEARTBEAT_SECONDS)


@app.task(name="tracker.deliver_notices")
def deliver_notices() -> None:
    deliver_due()


@worker_ready.connect
def _beat_at_once(**signal: object) -> None:
    heartbeat.delay()

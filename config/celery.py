"""`celery -A config.celery:app worker` and `… beat`."""

import logging
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")  # before Celery looks for Django

from config.schedule import EVERY
from tracker.queue import app

app.conf.beat_schedule = {
    task: {"task": task, "schedule": seconds, "options": {"expires": max(seconds, 5.0)}}
    for task, seconds in EVERY.items()
}
app.autodiscover_tasks(["tracker", "cases", "letters"])

# two lines for each task, every few seconds, say nothing
for noisy in ("celery.app.trace", "celery.worker.strategy"):
    logging.getLogger(noisy).setLevel(logging.WARNING)

__all__ = ["app"]

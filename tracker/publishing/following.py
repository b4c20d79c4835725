"""The projector as a process: woken by the database, and sweeping every second in case a call was lost."""

import logging
import time
from collections.abc import Callable
from datetime import date

from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from tracker.publishing.epochs import notice_restore
from tracker.publishing.marks import CHANNEL
from tracker.publishing.projector import mark_what_time_changes, project_all_marked

log = logging.getLogger(__name__)

SWEEP_SECONDS = 1.0
HEARTBEAT = "projector_heartbeat"
HEARTBEAT_SECONDS = 10


def follow(stopped: Callable[[], bool]) -> None:
    """Project what is marked until `stopped` says so."""
    swept: date | None = None
    beat_at = 0.0
    _listen()
    if notice_restore():
        log.warning("this database was restored: readers of the feed begin anew")
    while not stopped():
        today = timezone.now().date()
        if swept != today:
            mark_what_time_changes(today)
            swept = today
        project_all_marked()
        if time.monotonic() - beat_at > HEARTBEAT_SECONDS / 4:
            cache.set(HEARTBEAT, 1, timeout=HEARTBEAT_SECONDS)
            beat_at = time.monotonic()
        _wait()


def _listen() -> None:
    connection.ensure_connection()
    connection.connection.execute(f"LISTEN {CHANNEL}")


def _wait() -> None:
    for _call in connection.connection.notifies(timeout=SWEEP_SECONDS, stop_after=1):
        pass

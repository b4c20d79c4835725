"""Uses of keys are counted in Redis, and each minute put into their table: a request writes nothing to the database.

Redis lost is a minute's counts lost. A worker that is killed between the table and the forgetting counts a minute
twice. Both are named in docs/decisions/0033: what is counted is to show what a stolen key was used for, not to bill it.
"""

import logging
from datetime import date, datetime

from django.db import connection, transaction
from django.urls import ResolverMatch
from redis import Redis
from redis.exceptions import RedisError

from tracker.api.counters import counters
from tracker.models import ApiKey, KeyUse, Use

log = logging.getLogger(__name__)

COUNTED, TAKEN = "key_uses", "key_uses_taken"
NOWHERE = "nowhere"
# a lock of PostgreSQL's: one worker at a time keeps what was counted
KEEPING = 8033


def count_use(key: ApiKey, route: ResolverMatch | None, status: int, now: datetime) -> None:
    """One request more. Where Redis is away it is written down at once: nobody uses a key unseen."""
    use = Use(key.pk, now.date(), (route and route.url_name) or NOWHERE, int(status))
    try:
        counters().hincrby(COUNTED, f"{use.key} {use.day} {use.kind} {use.status}", 1)
    except RedisError:
        log.warning("uses of keys are counted in the database: Redis does not answer")
        KeyUse.objects.add({use: 1})


def keep_counted() -> int:
    """Move what was counted into its table; how many lines. Safe to run twice, late, or in two places at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [KEEPING])
        if not (cursor.fetchone() or (False,))[0]:
            return 0
        try:
            return _keep(counters())
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [KEEPING])


def _keep(redis: Redis) -> int:
    if not redis.exists(TAKEN):  # else what a worker took that was killed
        if not redis.exists(COUNTED):
            return 0
        redis.rename(COUNTED, TAKEN)
    counted = {_use(str(name)): int(count) for name, count in redis.hgetall(TAKEN).items()}
    with transaction.atomic():
        KeyUse.objects.add(counted)
    redis.delete(TAKEN)
    return len(counted)


def _use(line: str) -> Use:
    key, day, kind, status = line.split(" ")
    return Use(int(key), date.fromisoformat(day), kind, int(status))

"""Redis, where requests are counted. It may be away, or hang: a request does not wait long for it."""

from functools import cache

from django.conf import settings
from redis import Redis

SECONDS = 2


@cache
def counters() -> Redis:
    url = settings.REDIS_URL
    return Redis.from_url(url, socket_timeout=SECONDS, socket_connect_timeout=SECONDS, decode_responses=True)

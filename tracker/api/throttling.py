"""How many requests a minute: for each address without a key, and for each key. Shared by all processes, in Redis."""

import logging
import time

from django.core.cache import cache
from redis.exceptions import RedisError
from rest_framework.exceptions import Throttled
from rest_framework.request import Request

from tracker.models import ApiKey
from tracker.visitors import hashed_address

log = logging.getLogger(__name__)

MINUTE = 60  # seconds
FOR_EVERYBODY = 300  # requests a minute from one address without a key
FOR_A_KEY = 1200  # requests a minute with one key, and from one address with any, good or bad


def spend_address(request: Request) -> None:
    """Count a request against where it comes from, before anything is looked up. Raises Throttled.

    The address is kept only as a keyed hash, and only for that minute.
    """
    keyed = "Authorization" in request.headers
    limit = FOR_A_KEY if keyed else FOR_EVERYBODY
    spend(f"address:{keyed:d}:{hashed_address(request._request, 'api')}", limit)


def spend_key(key: ApiKey, requests: int = 1) -> None:
    """Count requests against their key. Raises Throttled."""
    if requests:
        spend(f"key:{key.pk}", FOR_A_KEY, requests)


def spend(what: str, limit: int, times: int = 1) -> None:
    """Count so many of `what` in this minute of the clock. Raises Throttled with the seconds until the next.

    Without Redis nobody is refused: records are readable as long as the database is.
    """
    now = int(time.time())
    name = f"api:{what}:{now // MINUTE}"
    try:
        cache.add(name, 0, timeout=2 * MINUTE)
        count = cache.incr(name, times)
    except (RedisError, ValueError):  # ValueError: Redis forgot the count between the two
        log.warning("requests are not counted: Redis does not answer")
        return
    if count > limit:
        raise Throttled(wait=MINUTE - now % MINUTE)

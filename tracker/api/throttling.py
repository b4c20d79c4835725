"""How many requests a minute: for each address without a key, and for each key. Shared by all processes, in Redis."""

import logging
import time

from redis.exceptions import RedisError
from rest_framework.exceptions import Throttled
from rest_framework.request import Request

from tracker.api.counters import counters
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
        count = _count(name, times)
    except RedisError:
        log.warning("requests are not counted: Redis does not answer")
        return
    if count > limit:
        raise Throttled(wait=MINUTE - now % MINUTE)


def _count(name: str, times: int) -> int:
    """Add to a count, in one question: every request asks it."""
    with counters().pipeline(transaction=False) as both:
        both.incrby(name, times)
        both.expire(name, 2 * MINUTE)
        count, _kept = both.execute()
    return int(count)

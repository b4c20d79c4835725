"""How often one address may do something, for doors that need no account."""

import logging

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from redis.exceptions import RedisError

from tracker.encryption import keyed_hash

log = logging.getLogger(__name__)

HOUR = 3600


def address(request: HttpRequest) -> str:
    """Where a request comes from: behind our own proxy what that proxy saw, never what the sender claims."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.SECURE_PROXY_SSL_HEADER and forwarded:
        return forwarded.rpartition(",")[2].strip()
    return request.META.get("REMOTE_ADDR", "")


def may(request: HttpRequest, what: str, *, an_hour: int) -> bool:
    """Count one more of `what` from this address; whether it is among the first so many of an hour.

    Only a keyed hash is kept, for that hour. Without Redis everybody may: a plea to be hidden must get through.
    """
    key = f"may:{hashed_address(request, what)}"
    try:
        cache.add(key, 0, timeout=HOUR)
        return cache.incr(key) <= an_hour
    except (RedisError, ValueError):  # ValueError: the hour ended between the two
        log.warning("%s: not counted", what)
        return True


def refused(request: HttpRequest, template: str) -> HttpResponse:
    """What is shown to one who may not, until the hour is over."""
    response = render(request, template, status=429)
    response.headers["Retry-After"] = str(HOUR)
    return response


def hashed_address(request: HttpRequest, what: str) -> str:
    """The address as a keyed hash, another for each `what`: all that is ever kept of it."""
    return keyed_hash(what, _network(address(request))).hex()


def _network(address: str) -> str:
    """A house has a whole /64 of IPv6, so that is what counts as one."""
    return ":".join(address.split(":")[:4]) if ":" in address else address

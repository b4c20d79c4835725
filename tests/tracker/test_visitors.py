"""How often one address may do something."""

import pytest
from django.core.cache import cache
from django.http import HttpRequest
from django.test import RequestFactory
from pytest_django import Settings
from redis import Redis

from tracker.visitors import address, may

PROXY = ("HTTP_X_FORWARDED_PROTO", "https")


@pytest.fixture(autouse=True)
def fresh_hour() -> None:
    cache.clear()


def request(remote: str = "192.0.2.1", forwarded: str = "") -> HttpRequest:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return RequestFactory().get("/", REMOTE_ADDR=remote, headers=headers)


def times(remote: str, what: str = "tell") -> int:
    """How often of ten times this address may."""
    return sum(may(request(remote), what, an_hour=3) for _time in range(10))


def test_so_often_in_an_hour_for_each_address_and_each_deed() -> None:
    assert [times("192.0.2.1"), times("192.0.2.1"), times("192.0.2.2"), times("192.0.2.1", "sign up")] == [3, 0, 3, 3]


def test_a_house_on_ipv6_is_one_address() -> None:
    assert [times("2001:db8:1:2:aaaa::1"), times("2001:db8:1:2:bbbb::9"), times("2001:db8:1:3::1")] == [3, 0, 3]


def test_no_address_is_kept(settings: Settings) -> None:
    times("192.0.2.1")
    keys = Redis.from_url(settings.REDIS_URL).keys("*may:*")
    assert len(keys) == 1
    assert b"192.0.2" not in keys[0]


def test_what_the_sender_claims_counts_only_behind_our_own_proxy(settings: Settings) -> None:
    claimed = request("10.0.0.5", "203.0.113.9, 198.51.100.7")
    settings.SECURE_PROXY_SSL_HEADER = None
    assert address(claimed) == "10.0.0.5"
    settings.SECURE_PROXY_SSL_HEADER = PROXY
    assert address(claimed) == "198.51.100.7"
    assert address(request("10.0.0.5")) == "10.0.0.5"


def test_without_redis_everybody_may(settings: Settings) -> None:
    """A plea to be hidden gets through."""
    nobody = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1"}
    settings.CACHES = {"default": nobody}
    assert times("192.0.2.1") == 10

"""So many requests a minute from one address, and with one key; the address itself is kept nowhere."""

from collections.abc import Iterator

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from redis import Redis

from tests.api_client import ask, key_for, refused
from tracker.api import throttling

pytestmark = pytest.mark.django_db

HOME = "2001:db8:abcd:1::7"
THE_SAME_HOUSE = "2001:db8:abcd:1::8"
ELSEWHERE = "2001:db8:abcd:2::7"


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Small numbers, and a clock that stands ten seconds before the minute is full."""
    monkeypatch.setattr(throttling, "FOR_EVERYBODY", 3)
    monkeypatch.setattr(throttling, "FOR_A_KEY", 5)
    cache.clear()
    with time_machine.travel(1_763_899_250, tick=False):
        yield


def statuses(times: int, token: str = "", address: str = HOME) -> list[int]:
    return [ask("", token, address=address).status_code for _ in range(times)]


def test_an_address_may_ask_so_often() -> None:
    assert statuses(5) == [200, 200, 200, 429, 429]
    assert statuses(1, address=THE_SAME_HOUSE) == [429]
    assert statuses(1, address=ELSEWHERE) == [200]


def test_the_next_minute_begins_anew() -> None:
    statuses(4)
    with time_machine.travel(1_763_899_260, tick=False):
        assert statuses(1) == [200]


def test_a_refusal_says_how_long_to_wait() -> None:
    statuses(3)
    assert ask("", address=HOME).headers["Retry-After"] == "10"
    assert refused("", address=HOME) == (429, [])


def test_a_key_may_ask_more_often_wherever_it_is() -> None:
    token = key_for("read")
    assert statuses(4, token) == [200] * 4
    assert statuses(3, token, ELSEWHERE) == [200, 429, 429]


def test_two_keys_at_one_address_share_what_it_may() -> None:
    assert statuses(4, key_for("read")) + statuses(3, key_for("read")) == [200] * 5 + [429] * 2


def test_guessing_keys_is_counted_before_anything_is_looked_up() -> None:
    assert statuses(7, "nf_0123456789ab_" + "x" * 43) == [401] * 5 + [429] * 2


def test_what_the_sender_claims_of_its_address_changes_nothing() -> None:
    answers = [ask("", address=HOME, X_Forwarded_For=f"198.51.100.{n}").status_code for n in range(5)]
    assert answers == [200, 200, 200, 429, 429]


def test_no_address_is_kept() -> None:
    statuses(1)
    kept = [str(key) for key in Redis.from_url(settings.REDIS_URL).scan_iter("*address*")]
    assert len(kept) == 1
    assert HOME[:8] not in kept[0]


def test_without_redis_the_records_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttling, "counters", lambda: Redis.from_url("redis://127.0.0.1:1/0"))
    assert statuses(5) == [200] * 5

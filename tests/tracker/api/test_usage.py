"""What each key is used for is counted, by day, kind of address and answer, and nothing else of it is kept."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from redis import Redis
from redis.exceptions import ConnectionError as NoRedis

from tests import files
from tests.api_client import ask, key_for
from tests.canaries import every_row, found_in
from tracker.api import usage
from tracker.models import ApiKey, KeyUse
from tracker.models.key_use import KEPT
from tracker.tasks import forget_key_uses, keep_key_uses

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 20, 12, 34, tzinfo=UTC)


@pytest.fixture(autouse=True)
def uncounted() -> Iterator[None]:
    redis = Redis.from_url(settings.REDIS_URL)
    redis.delete(usage.COUNTED, usage.TAKEN)
    with time_machine.travel(NOW, tick=False):
        yield


def counted() -> dict[tuple[str, int], int]:
    return {(use.kind, use.status): use.count for use in KeyUse.objects.all()}


def test_each_answer_is_counted_with_its_kind_and_status() -> None:
    person = files.person()
    files.publish()
    token = key_for("read")
    one = f"prisoners/{person.uid}/"
    etag = ask(one, token).headers["ETag"]
    ask(one, token, If_None_Match=etag)
    for path in ("prisoners/", "prisoners/?limit=1000", "changes/", "prisoners/missing23456/", "no/such/thing/"):
        ask(path, token)
    ask("letter-needs/", token)
    keep_key_uses()
    assert counted() == {
        ("prisoner", 200): 1,
        ("prisoner", 304): 1,
        ("prisoners", 200): 1,
        ("prisoners", 400): 1,
        ("changes", 200): 1,
        ("prisoner", 404): 1,
        ("nowhere", 404): 1,
        ("letter_needs", 403): 1,
    }
    assert set(KeyUse.objects.values_list("day", "key")) == {(date(2026, 3, 20), ApiKey.objects.get().pk)}


def test_who_asks_without_a_key_or_with_a_bad_one_is_not_counted() -> None:
    ask("prisoners/")
    ask("prisoners/", "nf_0123456789ab_" + "x" * 43)
    keep_key_uses()
    assert counted() == {}


def test_a_key_that_was_revoked_or_has_ended_is_counted_where_it_is_tried() -> None:
    """Whoever has its secret and tries it may have stolen it. Whoever only knows what it begins with has not."""
    revoked, ended = key_for("read"), key_for("read")
    first, second = ApiKey.objects.order_by("pk")
    ApiKey.objects.filter(pk=first.pk).update(revoked_at=NOW)
    ApiKey.objects.filter(pk=second.pk).update(expires_at=NOW)
    for token in (revoked, ended, ended, ended[:-4] + "AAAA"):
        assert ask("changes/", token).status_code == 401
    keep_key_uses()
    assert set(KeyUse.objects.values_list("key", "kind", "status", "count")) == {
        (first.pk, "changes", 401, 1),
        (second.pk, "changes", 401, 2),
    }
    assert not ApiKey.objects.exclude(last_used_at=None).exists()


def test_nothing_is_kept_of_what_was_asked_or_from_where() -> None:
    ask("prisoners/?q=canary-asked", key_for("read"), address="192.0.2.77")
    redis = Redis.from_url(settings.REDIS_URL)
    assert b"canary" not in b"".join(redis.hgetall(usage.COUNTED))
    keep_key_uses()
    assert counted() == {("prisoners", 200): 1}
    assert found_in(every_row(), ["canary-asked", "192.0.2.77"]) == set()


def test_a_request_writes_nothing_to_the_database(django_assert_num_queries: Any) -> None:
    token = key_for("read")
    ask("me/", token)
    with django_assert_num_queries(1):  # the key
        ask("me/", token)


def test_counts_of_a_day_add_up_and_keeping_twice_adds_nothing() -> None:
    token = key_for("read")
    for _minute in range(2):
        ask("me/", token)
        keep_key_uses()
        keep_key_uses()
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        ask("me/", token)
        keep_key_uses()
    assert list(KeyUse.objects.order_by("day").values_list("day__day", "count")) == [(20, 2), (21, 1)]


def test_what_a_killed_worker_had_taken_is_kept_by_the_next() -> None:
    """It dies before its transaction: nothing is in the table, and what it took is still there."""
    token = key_for("read")
    ask("me/", token)
    Redis.from_url(settings.REDIS_URL).rename(usage.COUNTED, usage.TAKEN)
    ask("me/", token)
    keep_key_uses()
    keep_key_uses()
    assert counted() == {("me", 200): 2}


def test_uses_of_a_key_that_is_no_more_are_nobodys() -> None:
    ask("me/", key_for("read"))
    ApiKey.objects.all().delete()
    keep_key_uses()
    assert counted() == {}


def test_without_redis_no_use_goes_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = Redis("127.0.0.1", 1)
    with pytest.raises(NoRedis):
        nowhere.ping()
    monkeypatch.setattr(usage, "counters", lambda: nowhere)
    token = key_for("read")
    for _again in range(2):
        assert ask("me/", token).status_code == 200
    assert counted() == {("me", 200): 2}


def test_uses_are_kept_for_ninety_days() -> None:
    ask("me/", key_for("read"))
    keep_key_uses()
    assert timedelta(days=90) == KEPT
    for days, left in ((90, 1), (91, 0)):
        with time_machine.travel(NOW + timedelta(days=days), tick=False):
            forget_key_uses()
        assert KeyUse.objects.count() == left

"""A key opens what its scopes say, until it is revoked or expires, and only from the header."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from tests.api_client import ask, key_for, refused, told
from tracker.models import ApiKey

pytestmark = pytest.mark.django_db

EVERYWHERE = [
    "",
    "prisoners/",
    "cases/",
    "facilities/",
    "articles/",
    "campaigns/",
    "me/",
    "schema/",
    "docs/",
    "nowhere/",
]
BAD = ["nf_0123456789ab_" + "x" * 43, "nf_", "x", "nf_0123456789ab_\x00", "nf_0123456789ab_é" + "x" * 43]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_bad_key_is_refused_everywhere(path: str) -> None:
    for token in BAD:
        answer = ask(path, token)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
        assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("header", ["", "Bearer", "Basic dXNlcjpwYXNz", "nf_0123456789ab_x"])
def test_any_other_credential_is_refused(header: str) -> None:
    assert ask("prisoners/", Authorization=header).status_code == 401


def test_a_key_works_until_it_is_revoked() -> None:
    token = key_for("read")
    assert ask("prisoners/", token).status_code == 200
    ApiKey.objects.update(revoked_at=timezone.now())
    assert ask("prisoners/", token).status_code == 401


def test_a_key_works_until_it_expires() -> None:
    token = key_for("read")
    expires = ApiKey.objects.get().expires_at
    with time_machine.travel(expires - timedelta(seconds=1), tick=False):
        assert ask("me/", token).status_code == 200
    with time_machine.travel(expires, tick=False):
        assert ask("me/", token).status_code == 401


def test_a_wrong_secret_of_a_known_key_is_refused() -> None:
    token = key_for("read")
    assert ask("prisoners/", token[:-1] + ("A" if token[-1] != "A" else "B")).status_code == 401


@pytest.mark.parametrize("path", ["", "prisoners/", "articles/", "schema/", "docs/"])
def test_a_key_in_the_address_is_an_unknown_parameter(path: str) -> None:
    assert refused(f"{path}?api_key={key_for('read')}") == (400, [("api_key", "unknown")])


def test_a_key_in_the_address_opens_nothing() -> None:
    assert refused(f"me/?api_key={key_for('read')}") == (401, [])


@pytest.mark.parametrize("path", ["prisoners/", "prisoners/aaaaaaaaaaaa/", "cases/", "campaigns/"])
def test_a_key_without_the_scope_read_is_refused_rather_than_shown_less(path: str) -> None:
    assert refused(path, key_for("submit")) == (403, [])


def test_whose_key_it_is() -> None:
    token = key_for("read", "webhooks", organisation="Memorial")
    key = ApiKey.objects.select_related("organisation").get()
    assert told("me/", token) == {
        "organisation": {"uid": key.organisation.uid, "name": {"en": "Memorial", "ru": ""}},
        "label": "tests",
        "scopes": ["read", "webhooks"],
        "audience": "partners",
        "circles": [],
        "limits": {"requests_per_minute": 1200, "records_per_page": 200},
        "expires_at": key.expires_at.isoformat(),
    }


def test_a_key_without_read_reads_as_everybody() -> None:
    assert told("me/", key_for("submit"))["audience"] == "public"


def test_me_without_a_key() -> None:
    answer = ask("me/")
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_the_use_of_a_key_is_kept_to_the_hour_with_one_write(django_assert_num_queries: Any) -> None:
    token = key_for("read")
    with time_machine.travel(datetime(2025, 11, 23, 10, 42, tzinfo=UTC), tick=False):
        with django_assert_num_queries(2):  # the key, its hour
            ask("me/", token)
        with django_assert_num_queries(1):  # the key
            ask("me/", token)
    assert ApiKey.objects.get().last_used_at == datetime(2025, 11, 23, 10, tzinfo=UTC)
    with time_machine.travel(datetime(2025, 11, 23, 11, 1, tzinfo=UTC), tick=False):
        ask("me/", token)
    assert ApiKey.objects.get().last_used_at == datetime(2025, 11, 23, 11, tzinfo=UTC)

"""Signing in as it is done: a password, a second factor set up and used, a session that ends."""

import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client

from tests.staff import PASSWORD, desk, staff
from tracker.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh(settings: Any) -> None:
    """Cheap passwords, and no failures remembered from another test."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()


def code_of(secret: str) -> str:
    """What the owner's app shows now (RFC 6238: a new code each 30 s)."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def signed_in(client: Client, password: str = PASSWORD, **extra: Any) -> Any:
    return client.post("/accounts/login/", {"login": "vera", "password": password}, **extra)


def with_app(client: Client) -> str:
    """Sets up an authenticator app as its owner does; its secret."""
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/totp/activate/")
    secret = page.context["form"].secret
    assert "<svg" in page.content.decode()
    client.post("/accounts/2fa/totp/activate/", {"code": code_of(secret)})
    return str(secret)


@pytest.mark.django_db(transaction=True)  # what was just set up counts from the commit on
def test_the_first_sign_in_leads_to_a_second_factor_and_then_in() -> None:
    staff("vera", password=PASSWORD)
    client = Client()
    assert signed_in(client)["Location"] == "/admin/"
    assert client.get("/admin/")["Location"].startswith("/accounts/2fa/?")
    with_app(client)
    assert client.get("/admin/").status_code == 200


def test_the_next_sign_in_asks_for_the_code_and_takes_it_once() -> None:
    staff("vera", password=PASSWORD)
    first = Client()
    signed_in(first)
    secret = with_app(first)
    with time_machine.travel(time.time() + 60):
        second, third = Client(), Client()
        assert signed_in(second)["Location"] == "/accounts/2fa/authenticate/"
        assert second.get("/admin/")["Location"].startswith("/accounts/login/")
        code = code_of(secret)
        assert second.post("/accounts/2fa/authenticate/", {"code": code}).status_code == 302
        assert second.get("/admin/").status_code == 200
        signed_in(third)
        assert third.post("/accounts/2fa/authenticate/", {"code": code}).status_code == 200
        assert third.get("/admin/").status_code == 302


def test_the_seed_is_sealed_in_the_database() -> None:
    staff("vera", password=PASSWORD)
    client = Client()
    signed_in(client)
    secret = with_app(client)
    stored = Authenticator.objects.get(type="totp")
    assert secret not in str(stored.data)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM mfa_authenticator WHERE data::text LIKE %s", [f"%{secret}%"])
        assert cursor.fetchone() == (0,)


def test_failures_from_elsewhere_lock_nobody_out() -> None:
    staff("vera", password=PASSWORD)
    for _try in range(12):
        signed_in(Client(), "wrong", REMOTE_ADDR="203.0.113.5")
    assert signed_in(Client(), REMOTE_ADDR="203.0.113.5").status_code in (200, 429)
    assert signed_in(Client(), REMOTE_ADDR="198.51.100.7").status_code == 302


def test_a_made_up_address_buys_no_new_tries() -> None:
    staff("vera", password=PASSWORD)
    for number in range(12):
        signed_in(Client(), "wrong", REMOTE_ADDR="203.0.113.5", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
    last = signed_in(Client(), REMOTE_ADDR="203.0.113.5", HTTP_X_FORWARDED_FOR="198.51.100.77")
    assert last.status_code in (200, 429)
    assert not Session.objects.filter(session_key=last.cookies.get("session", "")).exists()


def test_behind_our_proxy_the_address_is_what_the_proxy_saw(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    staff("vera", password=PASSWORD)
    for _try in range(12):
        signed_in(Client(), "wrong", REMOTE_ADDR="10.0.0.2", HTTP_X_FORWARDED_FOR="198.51.100.9, 203.0.113.5")
    refused = signed_in(Client(), REMOTE_ADDR="10.0.0.2", HTTP_X_FORWARDED_FOR="198.51.100.8, 203.0.113.5")
    assert refused.status_code in (200, 429)
    let_in = signed_in(Client(), REMOTE_ADDR="10.0.0.2", HTTP_X_FORWARDED_FOR="203.0.113.5, 198.51.100.7")
    assert let_in.status_code == 302


@pytest.mark.parametrize(
    ("visits", "status"),
    [([29 * 60], 200), ([31 * 60], 302), ([25 * 60, 50 * 60], 200), ([n * 25 * 60 for n in range(1, 30)], 302)],
    ids=["used in time", "left alone", "used again", "twelve hours"],
)
def test_a_session_ends_when_left_alone_and_after_twelve_hours(demo: None, visits: list[int], status: int) -> None:
    client, began = desk("vera"), time.time()
    client.get("/admin/")
    answers = []
    for later in visits:
        with time_machine.travel(began + later):
            answers.append(client.get("/admin/").status_code)
    assert answers[-1] == status


def test_a_deactivated_account_is_out_at_once(demo: None) -> None:
    client = desk("vera")
    assert client.get("/admin/").status_code == 200
    User.objects.update(is_active=False)
    assert client.get("/admin/").status_code == 302


def test_an_old_cookie_opens_nothing_after_signing_out(demo: None) -> None:
    client = desk("vera")
    cookie = client.cookies["session"].value
    client.post("/admin/logout/")
    replay = Client()
    replay.cookies["session"] = cookie
    assert replay.get("/admin/").status_code == 302


def test_a_new_password_ends_the_other_sessions(demo: None) -> None:
    client = desk("vera")
    user = User.objects.get()
    user.set_password("another " + PASSWORD)
    user.save()
    assert client.get("/admin/").status_code == 302


def test_the_demo_has_the_plain_sign_in(demo: None) -> None:
    staff("vera", password=PASSWORD)
    client = Client()
    answer = client.post("/admin/login/?next=/admin/", {"username": "vera", "password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert client.get("/admin/").status_code == 200

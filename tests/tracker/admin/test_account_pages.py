"""The pages of signing in and of second factors: in the product's dress, and within its Content-Security-Policy."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.staff import PASSWORD, desk, staff

pytestmark = pytest.mark.django_db

FOR_STRANGERS = ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"]
FOR_STAFF = [
    "/accounts/2fa/",
    "/accounts/logout/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
]
INLINE = re.compile(
    r"<script(?![^>]+src=)(?![^>]+application/json)|\sstyle=|\son[a-z]+=|<style|=\"data:", re.IGNORECASE
)


@pytest.mark.parametrize("path", FOR_STRANGERS)
def test_for_strangers(path: str) -> None:
    answer = Client().get(path)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert ("css/admin/accounts.css" in page, INLINE.findall(page)) == (True, [])
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("path", FOR_STAFF)
def test_for_staff(path: str, settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    staff("vera", password=PASSWORD)
    answer = desk("vera").get(path)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert ("css/admin/accounts.css" in page, INLINE.findall(page)) == (True, [])


def test_the_sign_in_invites_nobody() -> None:
    page = Client().get("/accounts/login/").content.decode()
    assert "/accounts/signup/" not in page


def test_the_policy_is_strict() -> None:
    policy = Client().get("/accounts/login/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy

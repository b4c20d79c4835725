"""A1, A6: no admin page opens to staff without a second factor; accounts and keys want a passkey, used just now."""

import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.staff import PASSWORD, desk, staff
from tests.tracker.admin.walking import admin_pages
from tracker.models import User

pytestmark = pytest.mark.django_db

# what may be reached without: the sentences of scripts, and the way out
OPEN = {"admin:jsi18n", "admin:logout"}


@pytest.fixture(autouse=True)
def as_deployed(settings: Any) -> None:
    settings.SECOND_FACTOR = True


def proved(client: Client, user: User, kind: str = "totp", ago: float = 0) -> Authenticator:
    """The client's session as it is after a second factor of that kind, so many seconds ago."""
    factor = Authenticator.objects.create(user=user, type=kind, data={})
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "at": time.time() - ago, "id": factor.pk, "type": kind}
    ]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return factor


def test_a_password_alone_opens_nothing() -> None:
    user = staff("ada")
    user.is_superuser = True
    user.save()
    client = desk("ada")
    answers = {name: client.get(path) for name, path in admin_pages().items() if name not in OPEN}
    opened = {name: answer.status_code for name, answer in answers.items() if answer.status_code != 302}
    assert opened == {}
    assert {answer["Location"].partition("?")[0] for answer in answers.values()} == {"/accounts/2fa/"}


def test_every_page_was_walked() -> None:
    names = set(admin_pages())
    assert {"admin:index", "admin:login", "admin:cases_prisoner_log", "admin:cases_prisoner_hide"} <= names
    assert {"admin:cases_lead_contact", "admin:tracker_apikey_add", "admin:autocomplete", "admin:language"} <= names


def test_strangers_are_sent_to_the_sign_in_that_knows_second_factors() -> None:
    for path in ("/admin/", "/admin/login/", "/admin/cases/prisoner/"):
        answer = Client().get(path)
        assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/accounts/login/")


def test_a_factor_that_was_not_used_in_this_session_does_not_count() -> None:
    client = desk("vera")
    Authenticator.objects.create(user=User.objects.get(), type="totp", data={})
    answer = client.get("/admin/")
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/accounts/2fa/reauthenticate/")


def test_recovery_codes_alone_are_no_second_factor() -> None:
    client = desk("vera")
    proved(client, User.objects.get(), "recovery_codes")
    assert client.get("/admin/")["Location"].startswith("/accounts/2fa/?")


@pytest.mark.parametrize("kind", ["totp", "webauthn"])
def test_a_second_factor_opens_the_files(kind: str) -> None:
    client = desk("vera")
    proved(client, User.objects.get(), kind)
    assert client.get("/admin/cases/prisoner/").status_code == 200


def test_a_factor_that_was_taken_away_ends_what_it_opened() -> None:
    client = desk("vera")
    proved(client, User.objects.get())
    assert client.get("/admin/").status_code == 200
    Authenticator.objects.all().delete()
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("path", ["/admin/tracker/user/", "/admin/tracker/apikey/", "/admin/tracker/apikey/add/"])
def test_accounts_and_keys_refuse_a_code(path: str) -> None:
    client = desk("ada")
    proved(client, User.objects.get(), "totp")
    assert client.get(path).status_code == 403


@pytest.mark.parametrize("path", ["/admin/tracker/user/", "/admin/tracker/apikey/", "/admin/tracker/apikey/add/"])
@pytest.mark.parametrize(("ago", "status"), [(0, 200), (14 * 60, 200), (16 * 60, 302)])
def test_accounts_and_keys_want_a_passkey_used_just_now(path: str, ago: float, status: int) -> None:
    client = desk("ada")
    proved(client, User.objects.get(), "webauthn", ago)
    answer = client.get(path)
    assert answer.status_code == status
    if status == 302:
        assert answer["Location"].startswith("/accounts/2fa/webauthn/reauthenticate/?next=%2Fadmin%2Ftracker")


def test_accounts_are_not_even_listed_to_a_code() -> None:
    client = desk("ada")
    proved(client, User.objects.get(), "totp")
    names = {model["object_name"] for app in client.get("/admin/").context["app_list"] for model in app["models"]}
    assert names == {"Export", "Organisation", "Notice", "SetAside", "Webhook"}


def test_nobody_signs_up() -> None:
    page = Client().get("/accounts/signup/")
    assert page.status_code == 200
    Client().post("/accounts/signup/", {"username": "eve", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.filter(username="eve").exists()

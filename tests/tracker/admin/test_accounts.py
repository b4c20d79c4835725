"""Volunteers' accounts: an administrator makes them and gives roles, and cannot raise anybody above."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.test import Client

from tests.staff import PASSWORD, staff
from tracker.models import User

ADD = "/admin/tracker/user/add/"


def role(name: str) -> int:
    return int(Group.objects.get(name=name).pk)


def test_an_account_is_made_with_a_role(ada: Client) -> None:
    new = {"username": "zoya", "password1": PASSWORD, "password2": PASSWORD, "is_staff": "on", "language": "ru"}
    assert ada.post(ADD, {**new, "groups": [role("volunteer")]}).status_code == 302
    zoya = User.objects.get(username="zoya")
    assert (zoya.is_staff, zoya.is_superuser, [group.name for group in zoya.groups.all()]) == (
        True,
        False,
        ["volunteer"],
    )
    assert zoya.check_password(PASSWORD)


@pytest.mark.parametrize("password", ["short", "12345678901234", "zoya.zoya.zoya"])
def test_a_weak_password_is_refused(ada: Client, password: str) -> None:
    ada.post(ADD, {"username": "zoya.zoya.zoya", "password1": password, "password2": password, "language": "ru"})
    assert not User.objects.filter(username="zoya.zoya.zoya").exists()


def test_nobody_is_made_almighty(ada: Client) -> None:
    vera = staff("vera")
    url = f"/admin/tracker/user/{vera.pk}/change/"
    sent = {"username": "vera", "language": "en", "is_active": "on", "is_staff": "on", "groups": [role("editor")]}
    sent |= {"mailbox-TOTAL_FORMS": "0", "mailbox-INITIAL_FORMS": "0"}
    assert ada.post(url, {**sent, "is_superuser": "on", "user_permissions": ["1"]}).status_code == 302
    vera.refresh_from_db()
    assert (vera.is_superuser, vera.user_permissions.count(), vera.groups.get().name) == (False, 0, "editor")


@pytest.mark.parametrize("page", ["change/", "password/"])
def test_an_almighty_account_is_out_of_an_administrators_reach(ada: Client, page: str) -> None:
    root = User.objects.create_superuser("root")
    before = root.password
    answer = ada.post(f"/admin/tracker/user/{root.pk}/{page}", {"password1": PASSWORD, "password2": PASSWORD})
    root.refresh_from_db()
    assert (answer.status_code, root.password) == (403, before)


def test_second_factors_are_taken_away(ada: Client) -> None:
    vera = staff("vera")
    root = User.objects.create_superuser("root")
    for user in (vera, root):
        Authenticator.objects.create(user=user, type="totp", data={})
    act = {"action": "take_second_factors", "_selected_action": [vera.pk, root.pk]}
    ada.post("/admin/tracker/user/", act)
    assert list(Authenticator.objects.values_list("user__username", flat=True)) == ["root"]


def test_accounts_are_not_deleted(ada: Client) -> None:
    vera = staff("vera")
    assert ada.post(f"/admin/tracker/user/{vera.pk}/delete/", {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=vera.pk).exists()

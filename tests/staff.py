"""Volunteers for tests: Vera the volunteer, Edith the editor, Cora of the campaigns, Tom the translator, Ada who
makes accounts, and Stan, staff without any role."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from tracker.models import User

PASSWORD = "correct horse battery staple"
ROLES = {
    "vera": "volunteer",
    "edith": "editor",
    "cora": "coordinator",
    "tom": "translator",
    "ada": "administrator",
    "stan": "",
}


def staff(username: str, *, language: str = "en", password: str | None = None) -> User:
    """One of the cast, with the rights of their role. Without a password: making one takes half a second."""
    user = User.objects.create_user(username, password=password, is_staff=True, language=language)
    if role := ROLES[username]:
        user.groups.add(Group.objects.get(name=role))
    return user


def desk(username: str) -> Client:
    """A browser of one of the cast, signed in as in the demo: without a second factor."""
    client = Client()
    client.force_login(User.objects.filter(username=username).first() or staff(username))
    return client


@pytest.fixture
def demo(settings: Any) -> None:
    """As in the demo: no second factor, and no second person."""
    settings.SECOND_FACTOR = settings.SECOND_PERSON = False


@pytest.fixture
def vera(demo: None, db: None) -> Client:
    return desk("vera")


@pytest.fixture
def edith(demo: None, db: None) -> Client:
    return desk("edith")


@pytest.fixture
def ada(demo: None, db: None) -> Client:
    return desk("ada")


@pytest.fixture
def cora(demo: None, db: None) -> Client:
    return desk("cora")

"""A session is in the database as a sealed text."""

import secrets
from typing import Any

import pytest
from django.contrib.sessions.models import Session

from tests.staff import desk
from tracker.sessions import SessionStore

pytestmark = pytest.mark.django_db


def stored() -> SessionStore:
    session = SessionStore()
    session["seed"] = "canary"
    session.save()
    return session


def test_what_is_kept_is_read_again() -> None:
    assert SessionStore(stored().session_key)["seed"] == "canary"


def test_the_database_does_not_tell_it() -> None:
    stored()
    row = Session.objects.get()
    assert "canary" not in row.session_data
    assert "canary" not in str(row.get_decoded())


def test_a_session_whose_key_is_gone_is_empty(settings: Any) -> None:
    key = stored().session_key
    settings.FIELD_KEYS = {2: secrets.token_bytes(32)}
    assert dict(SessionStore(key).items()) == {}


def test_a_forged_session_is_empty() -> None:
    session = stored()
    Session.objects.update(session_data="Zm9yZ2Vk")
    assert dict(SessionStore(session.session_key).items()) == {}


def test_volunteers_are_signed_in_by_it(settings: Any) -> None:
    settings.SECOND_FACTOR = False
    assert desk("vera").get("/admin/").status_code == 200

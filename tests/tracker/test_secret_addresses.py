"""What logs say of pages whose address is a secret."""

import io
import logging
import logging.config
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tracker.secret_addresses import without_secrets
from tracker.signed_links import new_token, sign

SECRETS = [new_token(), sign("letters.stop", "x" * 43)]


@pytest.mark.parametrize("secret", SECRETS, ids=["random", "signed"])
def test_a_secret_is_cut_out(secret: str) -> None:
    assert without_secrets(f"Forbidden: /en/enter/{secret}/") == "Forbidden: /en/enter/…/"
    assert without_secrets(f"/en/enter/{secret}") == "/en/enter/…"


@pytest.mark.parametrize("plain", ["/en/people/abcdefghijkl/", "/admin/cases/prisoner/1/change/", "a word/b"])
def test_other_addresses_stay(plain: str) -> None:
    assert without_secrets(plain) == plain


@pytest.mark.django_db
def test_a_refused_form_leaves_no_secret_in_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """As settings make the console's handler."""
    written: Any = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    logging.config.dictConfig(settings.LOGGING)
    Client(enforce_csrf_checks=True).post(f"/en/enter/{SECRETS[0]}/")
    monkeypatch.undo()
    logging.config.dictConfig(settings.LOGGING)
    assert "/en/enter/…/" in written.getvalue()
    assert SECRETS[0] not in written.getvalue()

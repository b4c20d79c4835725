"""Keys of partners: made here, shown once, kept as a hash, ended here."""

import hashlib
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.utils import timezone

from tracker.models import ApiKey, Organisation

ADD = "/admin/tracker/apikey/add/"


@pytest.fixture
def partner(db: None) -> Organisation:
    return Organisation.objects.create(name_en="Freedom Zone")


def token_of(page: str) -> str:
    return page.partition('<code class="secret">')[2].partition("</code>")[0]


def made(ada: Client, partner: Organisation) -> str:
    answer = ada.post(ADD, {"organisation": partner.pk, "label": "sync", "scopes": ["read", "submit"]})
    return token_of(answer.content.decode())


def test_a_key_is_made_and_opens_what_it_may(ada: Client, partner: Organisation) -> None:
    token = made(ada, partner)
    key = ApiKey.objects.of_token(token, timezone.now())
    assert key is not None
    assert (key.organisation, key.label, key.scopes) == (partner, "sync", ["read", "submit"])
    assert abs(key.expires_at - timezone.now() - timedelta(days=365)) < timedelta(minutes=5)


def test_the_key_is_kept_nowhere(ada: Client, partner: Organisation) -> None:
    token = made(ada, partner)
    secret = token.split("_", 2)[2]
    assert bytes(ApiKey.objects.get().secret_hash) == hashlib.sha256(secret.encode()).digest()
    logged = [f"{entry.object_repr} {entry.change_message}" for entry in LogEntry.objects.all()]
    assert [text for text in (str(dict(ada.session)), *logged) if secret in text] == []
    key = ApiKey.objects.get()
    for page in ("/admin/", "/admin/tracker/apikey/", f"/admin/tracker/apikey/{key.pk}/change/"):
        assert secret not in ada.get(page).content.decode()


def test_a_key_is_revoked_at_once(ada: Client, partner: Organisation) -> None:
    token = made(ada, partner)
    ada.post("/admin/tracker/apikey/", {"action": "revoke", "_selected_action": [ApiKey.objects.get().pk]})
    assert ApiKey.objects.of_token(token, timezone.now()) is None


def test_revoking_twice_keeps_the_first_time(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    act = {"action": "revoke", "_selected_action": [ApiKey.objects.get().pk]}
    ada.post("/admin/tracker/apikey/", act)
    first = ApiKey.objects.get().revoked_at
    ada.post("/admin/tracker/apikey/", act)
    assert first is not None
    assert ApiKey.objects.get().revoked_at == first


def test_rights_and_end_are_not_changed_afterwards(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    key = ApiKey.objects.get()
    answer = ada.post(f"/admin/tracker/apikey/{key.pk}/change/", {"scopes": ["webhooks"], "expires_at": "2099-01-01"})
    assert answer.status_code == 403
    assert ApiKey.objects.get().scopes == ["read", "submit"]


def test_a_key_without_a_scope_is_not_made(ada: Client, partner: Organisation) -> None:
    answer = ada.post(ADD, {"organisation": partner.pk, "label": "sync"})
    assert set(answer.context["adminform"].form.errors) == {"scopes"}
    assert not ApiKey.objects.exists()


def test_an_editor_makes_none(edith: Client, partner: Organisation) -> None:
    assert edith.post(ADD, {"organisation": partner.pk, "label": "x", "scopes": ["read"]}).status_code == 403
    assert not ApiKey.objects.exists()

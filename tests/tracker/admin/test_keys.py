"""Keys of partners: made here, shown once, kept as a hash, ended here."""

import hashlib
from datetime import timedelta

import pytest
import time_machine
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.api_client import ask
from tracker.actions.keys import OVERLAPS
from tracker.models import ApiKey, KeyUse, Organisation, Use, User

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
    key = ApiKey.objects.of_token(token)
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
    found = ApiKey.objects.of_token(token)
    assert found
    assert not found.is_usable(timezone.now())


def replaced(ada: Client, days: str) -> str:
    answer = ada.post(f"/admin/tracker/apikey/{ApiKey.objects.earliest('pk').pk}/replace/", {"overlap": days})
    return token_of(answer.content.decode())


def test_another_key_takes_its_place_and_both_work_for_a_while(ada: Client, partner: Organisation) -> None:
    old = made(ada, partner)
    now = timezone.now()
    new = replaced(ada, "7")
    first, second = ApiKey.objects.order_by("pk")
    assert (second.organisation, second.label, second.scopes) == (first.organisation, first.label, first.scopes)
    assert (first.replaced_by, abs(first.expires_at - now - timedelta(days=7)) < timedelta(minutes=1)) == (second, True)
    assert [ask("me/", token).status_code for token in (old, new)] == [200, 200]
    with time_machine.travel(now + timedelta(days=7, minutes=2), tick=False):
        assert [ask("me/", token).status_code for token in (old, new)] == [401, 200]


def test_how_long_both_work_is_asked_in_the_volunteers_own_language(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    User.objects.filter(username="ada").update(language="ru")
    page = ada.get(f"/admin/tracker/apikey/{ApiKey.objects.get().pk}/replace/").content.decode()
    assert ("ещё 7 дней" in page, "more day" in page) == (True, False)


def test_keys_are_looked_for_by_whether_they_are_accepted(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    replaced(ada, "0")
    revoked, usable = ApiKey.objects.order_by("pk")
    for state, key in (("yes", usable), ("no", revoked)):
        shown = ada.get(f"/admin/tracker/apikey/?usable={state}").content.decode()
        assert [each for each in (revoked, usable) if each.masked in shown] == [key]


def test_one_that_was_seen_by_others_is_refused_at_once(ada: Client, partner: Organisation) -> None:
    old = made(ada, partner)
    new = replaced(ada, "0")
    assert [ask("me/", token).status_code for token in (old, new)] == [401, 200]


def test_an_overlap_never_prolongs_a_key(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    soon = timezone.now() + timedelta(days=2)
    ApiKey.objects.update(expires_at=soon)
    replaced(ada, "30")
    assert ApiKey.objects.earliest("pk").expires_at == soon


@pytest.mark.parametrize("days", ["", "365", "-1", "x"])
def test_no_other_overlap_can_be_chosen(ada: Client, partner: Organisation, days: str) -> None:
    made(ada, partner)
    assert replaced(ada, days) == ""
    assert ApiKey.objects.count() == 1
    assert [each.days for each in OVERLAPS] == [0, 1, 7, 30]


def test_a_key_is_replaced_once_and_only_while_it_works(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    replaced(ada, "1")
    assert replaced(ada, "1") == ""
    ApiKey.objects.update(replaced_by=None, revoked_at=timezone.now())
    assert replaced(ada, "1") == ""
    assert ApiKey.objects.count() == 2


def test_an_editor_replaces_none(ada: Client, edith: Client, partner: Organisation) -> None:
    made(ada, partner)
    assert edith.post(f"/admin/tracker/apikey/{ApiKey.objects.get().pk}/replace/", {"overlap": "7"}).status_code == 403
    assert ApiKey.objects.count() == 1


def test_who_made_replaced_and_revoked_a_key_is_kept(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    replaced(ada, "7")
    old = ApiKey.objects.earliest("pk")
    ada.post("/admin/tracker/apikey/", {"action": "revoke", "_selected_action": [old.pk]})
    shown = ada.get(f"/admin/tracker/apikey/{old.pk}/history/").content.decode()
    assert ("replaced by nf_" in shown, "revoked" in shown) == (True, True)
    assert set(LogEntry.objects.values_list("user__username", flat=True)) == {"ada"}


def test_its_page_shows_what_it_was_used_for(ada: Client, partner: Organisation) -> None:
    made(ada, partner)
    key, today = ApiKey.objects.get(), timezone.now().date()
    counted = {Use(key.pk, today, "changes", 200): 70, Use(key.pk, today - timedelta(days=30), "changes", 401): 8}
    KeyUse.objects.add(counted)
    shown = ada.get(f"/admin/tracker/apikey/{key.pk}/change/").content.decode()
    row = shown.partition("<code>changes</code>")[2].partition("</tr>")[0]
    assert [word for word in (">70<", ">78<", ">8<") if word not in row] == []


@pytest.mark.parametrize("kinds", [1, 3])
def test_its_page_costs_the_same_however_it_was_used(
    ada: Client, partner: Organisation, kinds: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made(ada, partner)
    key = ApiKey.objects.get()
    KeyUse.objects.add({Use(key.pk, timezone.now().date(), f"kind{n}", 200): 5 for n in range(kinds)})
    page = f"/admin/tracker/apikey/{key.pk}/change/"
    ada.get(page)
    with django_assert_num_queries(7):
        ada.get(page)


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

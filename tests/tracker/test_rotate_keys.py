"""A new key while the site runs: everything is sealed anew, and the old key can go."""

import os
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from cases.models import Contact, Lead
from letters.models import MailedLink, Supporter
from tests import files
from tests.letters.cast import supporter
from tests.staff import staff
from tracker.encryption import EncryptedTextField, TamperedCiphertext
from tracker.models import Organisation, Webhook
from tracker.sealed.columns import Columns, columns
from tracker.sessions import SessionStore

OLD, NEW = os.urandom(32), os.urandom(32)


@pytest.fixture
def old_world(settings: Any, db: None) -> Iterator[dict[str, Any]]:
    """A row in every store, under the old key."""
    settings.FIELD_KEYS = {1: OLD}
    person = files.person()
    contact = Contact.objects.create(prisoner=person, kind="relative", name="Мария", reach="+7 900", note="")
    lead = Lead.objects.create(words="Слышал о нём", contact="tel")
    sam = supporter(pseudonym="Сэм")
    hook = Webhook.objects.create(
        organisation=Organisation.objects.create(name_en="O"), url="https://e.org/", audience="public", told=0
    )
    session = SessionStore()
    session["who"] = "somebody"
    session.save()
    volunteer = staff("vera")
    seed = TOTP.activate(volunteer, "JBSWY3DPEHPK3PXP")
    codes = RecoveryCodes.activate(volunteer).generate_codes()
    yield {
        "contact": contact.pk, "lead": lead.pk, "sam": sam.pk, "hook": hook.pk, "secret": hook.secret,
        "session": session.session_key, "seed": seed.instance.pk, "codes": codes, "volunteer": volunteer,
    }  # fmt: skip


def rotated(*arguments: str) -> str:
    out = StringIO()
    call_command("rotate_keys", *arguments, stdout=out, stderr=out)
    return out.getvalue()


def test_everything_opens_after_the_old_key_is_gone(old_world: dict[str, Any], settings: Any) -> None:
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    told = rotated()
    assert told.splitlines()[-1] == "Everything is under key 2."
    settings.FIELD_KEYS = {2: NEW}
    contact = Contact.objects.get(pk=old_world["contact"])
    assert (contact.name, contact.reach, contact.note) == ("Мария", "+7 900", "")
    assert Lead.objects.get(pk=old_world["lead"]).words == "Слышал о нём"
    assert Supporter.objects.get(pk=old_world["sam"]).pseudonym == "Сэм"
    assert Webhook.objects.get(pk=old_world["hook"]).secret == old_world["secret"]
    assert SessionStore(old_world["session"])["who"] == "somebody"
    assert TOTP(Authenticator.objects.get(type="totp", user=old_world["volunteer"])).instance
    assert RecoveryCodes(Authenticator.objects.get(type="recovery_codes")).generate_codes() == old_world["codes"]


def test_the_check_says_what_is_left_and_changes_nothing(old_world: dict[str, Any], settings: Any) -> None:
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    supporter("new@example.org")
    out = StringIO()
    with pytest.raises(CommandError, match="not under key 2 yet: keep the old keys"):
        call_command("rotate_keys", "--check", stdout=out)
    assert "letters.supporter: 2 under key 1\nletters.supporter: 2 under key 2" in out.getvalue()
    assert Supporter.objects.filter(email__kid=1).count() == 1
    rotated()
    assert "Everything is under key 2." in rotated("--check")


def test_once_more_changes_nothing(old_world: dict[str, Any], settings: Any) -> None:
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    rotated()
    before = [bytes(sealed.ciphertext) for (sealed,) in Supporter.objects.values_list("email")]
    assert "sealed anew" not in rotated()
    assert [bytes(sealed.ciphertext) for (sealed,) in Supporter.objects.values_list("email")] == before


def test_while_a_new_key_is_brought_to_all_processes_the_old_one_seals(
    old_world: dict[str, Any], settings: Any
) -> None:
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    settings.SEALING_KEY = 1
    supporter("new@example.org")
    assert not Supporter.objects.exclude(email__kid=1).exists()
    assert "sealed anew" not in rotated()


@pytest.mark.parametrize("size", ["1", "2", "500"])
def test_batches_of_any_size_reach_everybody(old_world: dict[str, Any], settings: Any, size: str) -> None:
    for n in range(4):
        supporter(f"reader{n}@example.org")
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    assert "letters.supporter: 5 sealed anew" in rotated("--batch", size)
    assert not Supporter.objects.exclude(email__kid=2).exists()


def test_what_nobody_can_open_is_told_and_the_rest_goes_on(old_world: dict[str, Any], settings: Any) -> None:
    supporter("olga@example.org")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE letters_supporter SET seal_id = gen_random_uuid() WHERE id = %s", [old_world["sam"]])
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    out = StringIO()
    with pytest.raises(CommandError, match="1 could not be sealed anew"):
        call_command("rotate_keys", stdout=out, stderr=out)
    assert "letters.supporter.email:" in out.getvalue()
    assert "sam@" not in out.getvalue()
    assert Supporter.objects.filter(email__kid=2).count() == 1
    assert not Contact.objects.exclude(name__kid=2).exists()
    with pytest.raises(TamperedCiphertext):
        _ = Supporter.objects.get(pk=old_world["sam"]).email


def test_every_encrypted_field_of_every_app_is_among_them() -> None:
    """Those of models that are added later, too, and the copies in a history."""
    everywhere = {
        field
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if isinstance(field, EncryptedTextField)
    }
    found = [field for store in columns() for field in store.fields]
    assert set(found) == everywhere
    assert {MailedLink, Contact, Lead, Supporter, Webhook} <= {store.model for store in columns()}


@pytest.mark.django_db(transaction=True)
def test_a_row_that_somebody_is_changing_is_not_waited_for(settings: Any) -> None:
    """It is left for the next time round, with what was written into it meanwhile."""
    settings.FIELD_KEYS = {1: OLD}
    sam, olga = supporter(), supporter("olga@example.org")
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    store = next(each for each in columns() if each.model is Supporter)
    with transaction.atomic():
        Supporter.objects.select_for_update().get(pk=sam.pk)
        assert _elsewhere(store) == 1
    assert not Session.objects.exists()
    assert Supporter.objects.get(email__kid=2).pk == olga.pk
    assert store.reseal(None, 10).done == 1


def _elsewhere(store: Columns) -> int:
    """On a connection of its own."""
    from threading import Thread

    done = []

    def work() -> None:
        done.append(store.reseal(None, 10).done)
        connection.close()

    thread = Thread(target=work)
    thread.start()
    thread.join(20)
    return done[0]

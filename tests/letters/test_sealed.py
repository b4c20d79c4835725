"""What a stolen database tells of those who write: nothing that leads to them."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone
from redis import Redis

from letters.actions.asking import request_sign_in
from letters.actions.leaving import stop_mail
from letters.models import MailedLink, Supporter, hash_of
from tests.canaries import every_row, found_in
from tests.letters.cast import SAM, pledged, reachable, supporter
from tests.letters.test_story import FORM, path
from tests.mail_server import MailServer
from tracker.encryption import TamperedCiphertext, keyed_hash
from tracker.mail.delivery import deliver_due

pytestmark = pytest.mark.django_db

SECRETS = (SAM, "sam@", "Canary Pseudonym")


def test_no_address_and_no_pseudonym_after_the_whole_story(mail_server: MailServer) -> None:
    pavel = reachable()
    browser = Client()
    browser.post(f"/en/write/{pavel.uid}/", FORM | {"pseudonym": "Canary Pseudonym"})
    assert found_in(every_row(), SECRETS) == set()
    deliver_due()
    browser.post(path(mail_server.link()))
    browser.post("/en/sign-in/", {"email": SAM})
    deliver_due()
    stop_mail(Supporter.objects.get().email_hash, now=timezone.now())
    assert found_in(every_row(), SECRETS) == set()
    assert Supporter.objects.get().email == SAM
    assert Supporter.objects.get().pseudonym == "Canary Pseudonym"


def test_nothing_in_redis_either(mail_server: MailServer) -> None:
    Client().post("/en/sign-up/", FORM | {"pseudonym": "Canary Pseudonym"})
    redis = Redis.from_url(settings.REDIS_URL)
    kept = [key + (redis.dump(key) or b"") for key in redis.scan_iter()]
    assert kept
    assert not any(secret.encode() in each for each in kept for secret in SECRETS)
    cache.clear()


def test_found_by_any_spelling_and_by_no_other_key() -> None:
    sam = supporter("Sam@Example.ORG")
    assert list(Supporter.objects.at(" sam@example.org ")) == [sam]
    assert bytes(sam.email_hash) != keyed_hash("something else", "sam@example.org")
    assert not Supporter.objects.at("sam@example.com").exists()


def test_one_account_for_one_mailbox() -> None:
    supporter("s.a.m@gmail.com")
    with pytest.raises(IntegrityError), transaction.atomic():
        Supporter.objects.create(email="sam@googlemail.com", email_hash=hash_of("sam@googlemail.com"))


def test_a_ciphertext_moved_to_another_row_is_refused() -> None:
    sam, olga = supporter(), supporter("olga@example.org")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE letters_supporter a SET email = b.email FROM letters_supporter b WHERE a.id <> b.id")
    for each in (sam, olga):
        with pytest.raises(TamperedCiphertext):
            _ = Supporter.objects.get(pk=each.pk).email


def test_what_was_typed_is_forgotten_once_the_link_is_used(mail_server: MailServer) -> None:
    Client().post("/en/sign-up/", FORM)
    deliver_due()
    Client().post(path(mail_server.link()))
    link = MailedLink.objects.get()
    assert (link.token, link.wishes) == (None, None)
    assert link.used_at is not None


def test_a_token_cannot_be_read_from_its_row() -> None:
    request_sign_in(SAM, language="en", now=timezone.now())
    token = MailedLink.objects.get().token
    assert token
    assert token not in every_row()


def test_writers_have_no_history() -> None:
    letter = pledged(supporter(), reachable(), due=timezone.now().date())
    letter.pledge.delete()
    with connection.cursor() as cursor:
        tables = {name for name in connection.introspection.table_names(cursor) if name.startswith("letters_")}
    # what a volunteer sets of a prisoner is kept as the file's facts are
    assert {table for table in tables if "event" in table} == {"letters_ownlimitevent"}
    assert letter.uid not in every_row()

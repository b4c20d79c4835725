"""Leaving: nothing is left, but the wish for silence; links and sign-ups are forgotten by themselves."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from letters.actions.asking import request_sign_in, sign_up
from letters.actions.leaving import allow_mail, erase, forget_expired, stop_mail
from letters.actions.pledging import pledge
from letters.models import MailedLink, Pledge, QuietAddress, Supporter
from letters.wishes import Wishes
from tests.canaries import every_row, every_table, found_in
from tests.letters.cast import SAM, reachable, signed_in, supporter
from tests.letters.test_story import FORM, path
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.models import Notice

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


# that an answer came from there; these tables know no supporter
HEARD = {"cases_check", "cases_checkevent", "pghistory_context"}


def a_whole_life(mail_server: MailServer, uid: str) -> tuple[Client, Client]:
    """Sam signs up, writes, is answered, signs in on a phone too, asks for silence and takes it back."""
    laptop, phone = Client(), Client()
    laptop.post(f"/en/write/{uid}/", FORM | {"pseudonym": "Сэм"})
    deliver_due()
    laptop.post(path(mail_server.link()))
    sam = Supporter.objects.at(SAM).get()
    letter = Pledge.objects.of(sam).get().letters.get()
    for deed in ("sent", "answered"):
        laptop.post("/en/my/", {"letter": letter.uid, "deed": deed})
    for deed in ("rest", "go_on", "stop_mail", "allow_mail"):
        laptop.post("/en/my/", {"deed": deed})
    phone.post("/en/sign-in/", {"email": SAM})
    deliver_due()
    phone.post(path(mail_server.link()))
    phone.post("/en/sign-in/", {"email": SAM})
    return laptop, phone


def test_erased_is_as_if_they_had_never_come(mail_server: MailServer) -> None:
    """Every table is what it was, but that the file says when they were heard of there; not by whom."""
    person, olga = reachable(), supporter("olga@example.org")
    pledge(olga, person.uid, now=timezone.now())
    deliver_due()
    before = every_table()
    laptop, phone = a_whole_life(mail_server, person.uid)
    sam = Supporter.objects.at(SAM).get()
    assert every_table() != before
    assert Session.objects.count() == 2

    assert laptop.post("/en/my/data/", {"sure": "on"}).url == "/en/erased/"
    assert phone.get("/en/my/").url == "/en/sign-in/"
    after = every_table()
    assert {table for table in after if after[table] != before.get(table)} == HEARD
    assert set(before) <= set(after)
    assert found_in(every_row(), [sam.uid, bytes(sam.email_hash).hex()]) == set()
    assert cache.get(sam.uid) is None


def test_a_session_is_found_whatever_has_become_of_its_key() -> None:
    """A volunteer who writes signs in to the admin in the same browser: the session gets another key."""
    browser = signed_in(supporter())
    session = browser.session
    session.cycle_key()
    assert Session.objects.filter(pk=session.session_key).exists()
    erase(Supporter.objects.get())
    assert not Session.objects.exists()


def test_erasing_again_changes_nothing() -> None:
    sam = supporter()
    before = every_table()
    supporter("olga@example.org")
    olga = Supporter.objects.at("olga@example.org").get()
    erase(olga)
    erase(olga)
    assert every_table() == before
    assert Supporter.objects.get() == sam


def test_the_wish_for_silence_outlives_them() -> None:
    sam = supporter()
    stop_mail(sam.email_hash, now=NOW)
    erase(sam)
    assert [bytes(each) for each in QuietAddress.objects.values_list("email_hash", flat=True)] == [sam.email_hash]


def test_stopping_again_is_stopping_once_and_can_be_taken_back() -> None:
    sam = supporter()
    Supporter.objects.update(refusals=3)
    stop_mail(sam.email_hash, now=NOW)
    stop_mail(sam.email_hash, now=NOW + timedelta(days=1))
    assert list(QuietAddress.objects.values_list("since", flat=True)) == [NOW]
    allow_mail(sam)
    sam.refresh_from_db()
    assert (QuietAddress.objects.count(), sam.refusals) == (0, 0)


def test_links_are_forgotten_when_nobody_can_use_them() -> None:
    def link(name: str, *, asked: timedelta, expires: timedelta, used: timedelta | None = None) -> None:
        request_sign_in(f"{name}@example.org", language="en", now=NOW)
        MailedLink.objects.filter(pk=MailedLink.objects.latest("pk").pk).update(
            asked_at=NOW - asked, expires_at=NOW + expires, used_at=None if used is None else NOW - used
        )

    hour, day = timedelta(hours=1), timedelta(days=1)
    link("open", asked=day * 1.5, expires=hour)
    link("counted", asked=hour, expires=-hour / 2)
    link("over", asked=day, expires=-hour)
    link("used_lately", asked=hour, expires=day, used=hour / 2)
    link("used", asked=day, expires=day, used=hour)
    assert forget_expired(now=NOW) == 2
    kept = [each.email.partition("@")[0] for each in MailedLink.objects.order_by("pk")]
    assert kept == ["open", "counted", "used_lately"]
    assert Notice.objects.count() == 3


def test_a_sign_up_that_nobody_confirms_is_forgotten(settings: Any) -> None:
    settings.SIGN_UP_HOURS = 30
    before = every_table()
    sign_up(SAM, Wishes(pseudonym="Сэм"), now=NOW)
    assert forget_expired(now=NOW + timedelta(hours=29, minutes=59)) == 0
    assert forget_expired(now=NOW + timedelta(hours=30)) == 1
    assert every_table() == before

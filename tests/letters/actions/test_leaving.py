"""Leaving: what is held can be seen whole, and is gone whole."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.utils import timezone

from letters.actions.asking import request_sign_in
from letters.actions.leaving import allow_mail, erase, export, forget_expired, stop_mail
from letters.actions.pledging import pledge
from letters.actions.writing import mark_sent
from letters.models import Letter, MailedLink, Pledge, QuietAddress, Supporter
from tests.canaries import every_row
from tests.letters.cast import SAM, pledged, reachable, signed_in, supporter
from tests.letters.test_story import path
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.models import Notice

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def test_everything_goes_at_once_and_others_stay(mail_server: MailServer) -> None:
    sam, olga, person = supporter(), supporter("olga@example.org"), reachable()
    for each in (sam, olga):
        pledge(each, person.uid, now=timezone.now())
    phone, laptop = Client(), Client()
    for browser in (phone, laptop):
        browser.post("/en/sign-in/", {"email": SAM})
    deliver_due()
    links = [position for position, mail in enumerate(mail_server.accepted) if "/enter/" in mail_server.text(position)]
    for browser, position in zip((phone, laptop), links, strict=True):
        browser.post(path(mail_server.link(position)))
    assert Session.objects.count() == 2

    answer = laptop.post("/en/my/data/", {"sure": "on"})
    assert answer.url == "/en/erased/"
    assert phone.get("/en/my/").url == "/en/sign-in/"
    assert Session.objects.count() == 0
    assert list(Supporter.objects.values_list("uid", flat=True)) == [olga.uid]
    assert list(Pledge.objects.values_list("supporter_id", flat=True)) == [olga.uid]
    assert list(Notice.objects.values_list("recipient", flat=True)) == [olga.uid]
    assert (Letter.objects.count(), MailedLink.objects.count()) == (1, 0)
    left = every_row()
    assert sam.uid not in left
    assert bytes(sam.email_hash).hex() not in left


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


def test_what_is_held_is_told_whole() -> None:
    sam = supporter(pseudonym="Сэм", country="DE", time_zone="Europe/Berlin", likes=["chess"], letters_a_month=4)
    person = reachable()
    letter = pledged(sam, person, due=date(2026, 3, 1))
    mark_sent(letter, now=NOW)
    Notice.objects.create(key="k", kind="pledge_due", recipient=sam.uid, subject_id=letter.pk, due_at=NOW)
    request_sign_in(SAM, language="en", now=NOW)
    held = export(sam)
    assert held.pop("you") == {
        "email": SAM,
        "pseudonym": "Сэм",
        "language": "en",
        "country": "DE",
        "time_zone": "Europe/Berlin",
        "letters_a_month": 4,
        "writes_in": ["ru"],
        "inside_russia": False,
        "likes": ["chess"],
        "avoids": [],
        "confirmed_at": Supporter.objects.get().confirmed_at,
        "identifier": sam.uid,
        "mails_refused_by_your_server": 0,
        "wants_no_reminders": False,
    }
    planned = {"state": "planned", "planned_for": date(2026, 4, 3), "channel": "", "address": "", "answer_paid": False}
    days = dict.fromkeys(("sent_on", "handed_over_on", "answered_on", "returned_on"))
    assert held.pop("pledges") == [
        {
            "to": person.uid,
            "state": "active",
            "started_on": date(2026, 1, 30),
            "ended_on": None,
            "rhythm_days": 30,
            "letters": [
                {
                    **days,
                    "state": "sent",
                    "planned_for": date(2026, 3, 1),
                    "channel": "post",
                    "address": "172002 г. Торжок, ул. Старицкая, 79",
                    "answer_paid": False,
                    "sent_on": date(2026, 3, 4),
                },
                {**days, **planned},
            ],
        }
    ]
    assert [each["kind"] for each in held.pop("notices")] == ["pledge_due", "sign_in_link"]
    assert [each["purpose"] for each in held.pop("links")] == ["sign_in"]
    assert held == {}


def test_every_column_of_a_supporter_is_told_or_says_nothing() -> None:
    """A column that is added must be shown to those whom it is about."""
    told = set(export(supporter())["you"])
    names = {field.name for field in Supporter._meta.get_fields() if not field.auto_created}
    silent = {"seal_id", "email_hash", "uid", "refusals"}  # keys, and two that go by clearer names
    assert names - silent == told - {"identifier", "mails_refused_by_your_server", "wants_no_reminders"}


def test_the_file_can_be_taken_away() -> None:
    answer = signed_in(supporter(pseudonym="Сэм")).get("/en/my/data.json")
    assert answer.json()["you"]["pseudonym"] == "Сэм"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-data.json"'
    assert answer.headers["Cache-Control"] == "private, no-store"


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
    link("in_use", asked=day * 2, expires=-day, used=hour * 11)
    link("long_used", asked=day * 2, expires=-day, used=hour * 12)
    kept = [each.email.partition("@")[0] for each in MailedLink.objects.order_by("pk")][:2]
    assert forget_expired(now=NOW) == 2
    assert [each.email.partition("@")[0] for each in MailedLink.objects.order_by("pk")] == [*kept, "in_use"]
    assert Notice.objects.count() == 3


def test_no_row_of_ours_points_at_a_supporter_without_going_with_them() -> None:
    """Whatever gets a foreign key to a supporter later must be deleted with them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.conrelid::regclass::text FROM pg_constraint c WHERE c.contype = 'f'"
            " AND c.confrelid IN ('letters_supporter'::regclass, 'letters_pledge'::regclass)"
        )
        assert {table for (table,) in cursor.fetchall()} == {"letters_pledge", "letters_letter"}

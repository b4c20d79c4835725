"""What is held of a supporter is told whole, and no model that leads to one is forgotten."""

from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from letters.actions.asking import request_sign_in
from letters.actions.leaving import export, stop_mail
from letters.actions.writing import mark_sent
from letters.held import HELD, SILENT, tell
from letters.models import Supporter
from tests.letters.cast import SAM, pledged, reachable, signed_in, supporter
from tracker.encryption import EncryptedTextField
from tracker.models import Notice

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
LISTED = {held.model for held in HELD}
# columns by which a row belongs to somebody without a foreign key
LEADS_TO_SOMEBODY = {"email_hash", "recipient", "supporter_uid"}


def leads_to_a_supporter(model: type[models.Model], seen: frozenset[type[models.Model]] = frozenset()) -> bool:
    """By foreign keys, over however many models; or by a column that names an owner."""
    if model is Supporter or LEADS_TO_SOMEBODY & {field.name for field in model._meta.concrete_fields}:
        return True
    to = {field.related_model for field in model._meta.get_fields() if field.concrete and field.related_model}
    return any(leads_to_a_supporter(each, seen | {model}) for each in to - seen - {model})


def test_every_model_that_leads_to_a_supporter_is_told_and_erased() -> None:
    """Add what you made to `letters/held.py`: supporters are promised to see all of it, and to be rid of all of it."""
    models_of_ours = apps.get_models(include_auto_created=True)
    assert {model for model in models_of_ours if leads_to_a_supporter(model)} == LISTED


def test_what_stays_is_a_hash_and_a_day() -> None:
    """Nothing outlives a supporter but what honours their wish for silence."""
    outliving = [held.model for held in HELD if held.outlives]
    assert [[field.name for field in model._meta.concrete_fields] for model in outliving] == [
        ["id", "email_hash", "since"]
    ]


def test_only_keys_are_not_told() -> None:
    for held in HELD:
        silent = [field for field in held.model._meta.concrete_fields if field.name in SILENT]
        assert not [field for field in silent if isinstance(field, EncryptedTextField) and field.name != "token"]


def test_a_whole_file() -> None:
    sam = supporter(pseudonym="Сэм", country="DE", time_zone="Europe/Berlin", likes=["chess"], letters_a_month=4)
    person = reachable()
    letter = pledged(sam, person, due=date(2026, 3, 1))
    mark_sent(letter, now=NOW)
    Notice.objects.create(key="k", kind="pledge_due", recipient=sam.uid, subject_id=letter.pk, due_at=NOW)
    request_sign_in(SAM, language="en", now=NOW)
    stop_mail(sam.email_hash, now=NOW)
    held = export(sam)
    assert held["you"] == {
        "uid": sam.uid,
        "email": SAM,
        "pseudonym": "Сэм",
        "language": "en",
        "country": "DE",
        "time_zone": "Europe/Berlin",
        "letters_a_month": 4,
        "writes_in": ["ru"],
        "inside_russia": False,
        "has_russian_card": False,
        "likes": ["chess"],
        "avoids": [],
        "paused_on": None,
        "refusals": 0,
        "confirmed_at": Supporter.objects.get().confirmed_at,
    }
    (pledge,) = held["pledges"]
    assert (pledge["prisoner"], pledge["supporter"], pledge["rhythm_days"]) == (person.uid, sam.uid, 30)
    sent, planned = held["letters"]
    assert (sent["pledge"], sent["sent_on"], sent["address"]) == (
        *(pledge["uid"], date(2026, 3, 4)),
        "172002 г. Торжок, ул. Старицкая, 79",
    )
    assert planned["planned_for"] == date(2026, 4, 3)
    assert [each["kind"] for each in held["notices"]] == ["pledge_due", "sign_in_link"]
    assert [(each["purpose"], each["email"]) for each in held["links"]] == [("sign_in", SAM)]
    assert held["no_mail"] == [{"since": NOW}]
    assert held["open_sessions"] == []


def test_of_others_nothing_is_told() -> None:
    sam, olga, person = supporter(), supporter("olga@example.org", pseudonym="Ольга"), reachable()
    for each in (sam, olga):
        mark_sent(pledged(each, person, due=date(2026, 3, 1)), now=NOW)
    told = str(export(sam))
    assert olga.uid not in told
    assert "Ольга" not in told


def test_a_picture_is_told_as_text() -> None:
    assert tell(Notice(kind="x", subject_id=7, due_at=NOW))["subject_id"] == 7


def test_the_file_can_be_taken_away() -> None:
    answer = signed_in(supporter(pseudonym="Сэм")).get("/en/my/data.json")
    told = answer.json()
    assert told["you"]["pseudonym"] == "Сэм"
    assert len(told["open_sessions"]) == 1
    assert told["open_sessions"][0] > timezone.now().isoformat()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-data.json"'
    assert answer.headers["Cache-Control"] == "private, no-store"

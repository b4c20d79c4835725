"""Audience × group of facts: every cell, by a word that stands in that group alone."""

from datetime import date, timedelta
from itertools import product

import pytest
from django.utils import timezone

from cases.actions.checking import doubt_placement
from cases.models import (
    Article,
    Assessment,
    Case,
    Category,
    Charge,
    Consent,
    Defendant,
    Designation,
    Disclosure,
    Event,
    Evidence,
    Group,
    HealthEvent,
    Name,
    Placement,
    Prisoner,
    PrisonerCategory,
    PunishmentStint,
    Source,
)
from tests import files
from tests.files import publish
from tracker.models import Organisation, PublishedRecord

pytestmark = pytest.mark.django_db

AUDIENCES = ["internal", "partners", "public"]
WIDTH = {name: width for width, name in enumerate(AUDIENCES)}
GUARDED = {"cells", "health", "family"}
# a word that is in the record exactly where its group is shown; family has nothing to show yet
CANARIES = {
    "identity": "канарейкин",
    "photo": "canary-credit",
    "case": "canary-act",
    "custody": "canary-place",
    "address": "canary-street",
    "cells": "canary-reason",
    "health": "canary-illness",
    "designations": "foreign_agent",
}
# never in any record of any audience
INTERNAL = [
    "canary-note",
    "canary-avoid",
    "canary-said",
    "canary-consent",
    "canary-relative",
    "canary-source-note",
    "canary-category",
    "canary-internal-event",
    "canary-evidence-note",
    "canary-check",
]


@pytest.fixture
def person() -> Prisoner:
    """A person with something in every group, shown to everybody, and a word of warning in every internal field."""
    prisoner = files.person("Канарейкин", "Кирилл", note="canary-note", avoid="canary-avoid", may_be_said="canary-said")
    Consent.objects.update(how="canary-consent", note="canary-note")
    files.photographed(prisoner, credit="canary-credit", note="canary-note")
    place = files.facility("СИЗО canary-place", address="canary-street 5")
    files.held(prisoner, place)
    doubt_placement(prisoner, why="canary-check", as_of=date(2026, 1, 1))
    charge = files.charged(prisoner)
    Charge.objects.filter(pk=charge.pk).update(act_en="canary-act", note="canary-note")
    PunishmentStint.objects.create(prisoner=prisoner, started="2025-11-08", days_ordered=3, reason_en="canary-reason")
    HealthEvent.objects.create(prisoner=prisoner, kind="illness", text_en="canary-illness", note="canary-note")
    Designation.objects.create(prisoner=prisoner, register="foreign_agent")
    Event.objects.create(prisoner=prisoner, text_en="canary-internal-event", audience="internal")
    hidden = Category.objects.create(code="canary-category", name_en="hidden", name_ru="скрыто")
    PrisonerCategory.objects.create(prisoner=prisoner, category=hidden)
    relative = Source.objects.create(kind="relative", title="canary-relative")
    media = Source.objects.create(title="A paper", audience="public", note="canary-source-note")
    for source in (relative, media):
        Evidence.objects.create(
            source=source, prisoner=prisoner, group="case", fact="charge", value="205.2", note="canary-evidence-note"
        )
    return prisoner


def body(prisoner: Prisoner, audience: str) -> str:
    publish()
    record = PublishedRecord.objects.seen_by(audience).live().filter(uid=prisoner.uid).first()
    return record.body.lower() if record else ""


def seen(prisoner: Prisoner, audience: str) -> set[str]:
    text = body(prisoner, audience)
    return {group for group, canary in CANARIES.items() if canary in text}


@pytest.mark.parametrize(("reader", "set_to"), list(product(["public", "partners"], AUDIENCES)))
def test_each_persons_audience(person: Prisoner, reader: str, set_to: str) -> None:
    Prisoner.objects.filter(pk=person.pk).update(audience=set_to)
    expected = set(CANARIES) - GUARDED if WIDTH[set_to] >= WIDTH[reader] else set()
    assert seen(person, reader) == expected


@pytest.mark.parametrize(("group", "set_to", "whole"), list(product(CANARIES, AUDIENCES, AUDIENCES)))
def test_each_groups_audience_within_the_persons(person: Prisoner, group: str, set_to: str, whole: str) -> None:
    Prisoner.objects.filter(pk=person.pk).update(audience=whole)
    files.disclose(person, group, set_to)
    for reader in ("public", "partners"):
        inside = WIDTH[whole] >= WIDTH[reader]
        others = set(CANARIES) - GUARDED - {group} if inside else set()
        shown = inside and WIDTH[set_to] >= WIDTH[reader]
        expected = others | ({group} if shown else set())
        if group == "custody" and not shown:
            expected -= {"address"}  # an address would tell the place
        if group == "identity" and not shown:
            expected -= {"case", "photo"}  # words name people, and so does a face
        assert seen(person, reader) == expected, reader


@pytest.mark.parametrize("group", sorted(GUARDED - {"family"}))
def test_what_is_already_public_never_opens_guarded_facts(person: Prisoner, group: str) -> None:
    already = Consent.objects.create(
        prisoner=person, kind="already_public", how="in the papers", source=Source.objects.first()
    )
    files.disclose(person, group, "public", consent=already)
    assert group not in seen(person, "public")
    Disclosure.objects.update(consent=person.consents.get(kind="person"))
    assert group in seen(person, "public")


def test_an_embargo_holds_until_its_day(person: Prisoner) -> None:
    files.disclose(person, "health", "public", embargo_until=date.today() + timedelta(days=1))
    assert "health" not in seen(person, "public")
    Disclosure.objects.update(embargo_until=date.today())
    assert "health" in seen(person, "public")


def test_a_withdrawn_consent_takes_its_group_back(person: Prisoner) -> None:
    theirs = Consent.objects.create(prisoner=person, kind="lawyer", how="by telephone")
    files.disclose(person, "health", "public", consent=theirs)
    assert "health" in seen(person, "public")
    Consent.objects.filter(pk=theirs.pk).update(withdrawn_on=date.today())
    assert "health" not in seen(person, "public")


def test_a_hidden_case_is_in_no_record_of_its_people(person: Prisoner) -> None:
    Case.objects.update(audience="internal")
    assert "canary-act" not in body(person, "public")
    assert not PublishedRecord.objects.of_kind("case").live().exists()


def test_a_case_shows_only_the_people_that_its_reader_may_see(person: Prisoner) -> None:
    secret = files.person("Тайный", audience="internal")
    case = Case.objects.get()
    Charge.objects.create(
        defendant=Defendant.objects.create(case=case, prisoner=secret),
        article=Article.objects.get(),
        act_en="secret-act",
    )
    publish()
    record = PublishedRecord.objects.of_kind("case").seen_by("partners").get(uid=case.uid)
    assert [each["uid"] for each in record.data["people"]] == [person.uid]
    assert "Тайный" not in record.body
    assert "secret-act" not in record.body


def test_a_person_taken_down_takes_their_case_along(person: Prisoner) -> None:
    publish()
    assert PublishedRecord.objects.of_kind("case").live().count() == 2
    Prisoner.objects.filter(pk=person.pk).update(hidden_at=timezone.now())
    publish()
    assert set(PublishedRecord.objects.of_kind("case").values_list("state", "body")) == {("withdrawn", "")}


def test_a_case_without_defendants_goes_by_its_own_audience() -> None:
    searches = Case.objects.create(title_en="Searches", audience="public")
    secret = Case.objects.create(title_en="Secret searches")
    publish()
    live = PublishedRecord.objects.of_kind("case").seen_by("public").live()
    assert set(live.values_list("uid", flat=True)) == {searches.uid}
    assert not PublishedRecord.objects.filter(uid=secret.uid).exists()


def test_no_internal_word_is_in_any_record(person: Prisoner) -> None:
    for group in Group.values:
        files.disclose(person, group, "public")
    Assessment.objects.create(
        prisoner=person, organisation=Organisation.objects.create(name_en="Memorial"), verdict="recognised"
    )
    publish()
    text = "\n".join(PublishedRecord.objects.values_list("body", flat=True)).lower()
    assert [word for word in INTERNAL if word in text] == []
    assert all(canary in text for canary in CANARIES.values())


def test_status_tells_nothing_of_a_hidden_place(person: Prisoner) -> None:
    """With custody hidden, a person held is known only as far as the case shows."""
    Placement.objects.all().delete()
    without = _status(person)
    files.held(person)
    files.disclose(person, "custody", "internal")
    assert _status(person) == without


def _status(person: Prisoner) -> str:
    publish()
    return PublishedRecord.objects.seen_by("public").get(uid=person.uid).data["status"]


def test_a_second_name_is_a_variant(person: Prisoner) -> None:
    Name.objects.create(prisoner=person, kind="pseudonym", whole="Кенар")
    publish()
    names = PublishedRecord.objects.seen_by("public").get(uid=person.uid).data["names"]
    assert (names["ru"], names["variants"]) == ("Канарейкин Кирилл", ["Кенар"])

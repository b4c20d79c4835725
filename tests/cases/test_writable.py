"""The silent gate of letters: what is recorded shuts it at once, before anything is published."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from cases.models import Consent, Death, Placement, PostalAddress, Prisoner, Release
from tests import files
from tests.files import publish

pytestmark = pytest.mark.django_db


def writable() -> set[str]:
    return set(Prisoner.objects.writable().values_list("uid", flat=True))


@pytest.fixture
def person() -> Prisoner:
    """Published, and held at an address."""
    made = files.person()
    files.held(made)
    publish()
    return made


def set_to(**columns: object) -> Callable[[Prisoner], object]:
    return lambda person: Prisoner.objects.filter(pk=person.pk).update(**columns)


def moved(person: Prisoner) -> None:
    person.placements.update(ended=date.today())
    Placement.objects.create(prisoner=person, in_transit=True, started=date.today() + timedelta(days=1))


def arrived(person: Prisoner) -> None:
    person.placements.update(ended=date.today())
    files.held(person, files.facility("ИК-6", address="г. Копейск"), started=str(date.today() + timedelta(days=1)))


SHUT: dict[str, Callable[[Prisoner], object]] = {
    "died": lambda person: Death.objects.create(prisoner=person),
    "is being moved": moved,
    "has arrived elsewhere": arrived,
    "has left, nobody knows where to": lambda person: person.placements.update(ended=date.today()),
    "was freed": lambda person: Release.objects.create(
        prisoner=person, kind="exchange", released_on=date.today().isoformat()
    ),
    "no address is known any more": lambda person: PostalAddress.objects.update(valid_to=date.today()),
    "wants no letters": set_to(letters="none_wanted"),
    "takes letters from some only": set_to(letters="approved_senders"),
    "contact is lost": set_to(no_contact_since=date.today()),
    "objects to being published": files.objects,
    "objects to the place being known": lambda person: files.objects(person, "custody"),
    "has a relative who objects": lambda person: files.objects(person, whose="relative"),
    "objects, and takes it back tomorrow": lambda person: files.objects(
        person, withdrawn_on=date.today() + timedelta(days=1)
    ),
    "is held at a hidden place": lambda person: files.disclose(person, "custody", "internal"),
    "has an address for partners alone": lambda person: files.disclose(person, "address", "partners"),
    "is held at a place that waits for a day": lambda person: files.disclose(
        person, "custody", "public", embargo_until=date.today() + timedelta(days=1)
    ),
    "was taken down": set_to(hidden_at=timezone.now()),
    "is shown to partners only": set_to(audience="partners"),
    "consent is withdrawn": lambda person: Consent.objects.update(withdrawn_on=date.today()),
    "is somebody else's double": lambda person: set_to(merged_into=files.person("Другой"))(person),
}


@pytest.mark.parametrize("what", SHUT)
def test_shut_at_once_when_a_person(person: Prisoner, what: str) -> None:
    assert writable() == {person.uid}
    SHUT[what](person)
    assert writable() == set()


OPEN: dict[str, Callable[[Prisoner], object]] = {
    "took an objection back": lambda person: files.objects(person, withdrawn_on=date.today()),
    "objects to health being known": lambda person: files.objects(person, "health"),
    "has a relative whose objection was lifted": lambda person: files.objects(
        person, whose="relative", review="lifted", review_reason="They agree now.", reviewed_at=timezone.now()
    ),
    "is held at a place for everybody": lambda person: files.disclose(person, "custody", "public"),
    "has hidden cells": lambda person: files.disclose(person, "cells", "internal"),
}


@pytest.mark.parametrize("what", OPEN)
def test_stays_open_when_a_person(person: Prisoner, what: str) -> None:
    OPEN[what](person)
    assert writable() == {person.uid}


def test_not_before_it_is_published(person: Prisoner) -> None:
    fresh = files.person("Новый")
    files.held(fresh, person.placements.get().facility)
    assert writable() == {person.uid}
    publish()
    assert writable() == {person.uid, fresh.uid}


def test_an_earlier_release_does_not_count(person: Prisoner) -> None:
    Release.objects.create(prisoner=person, kind="served", released_on="1983")
    assert writable() == {person.uid}


def test_who_was_freed_and_taken_again_can_be_written_to(person: Prisoner) -> None:
    remand = files.facility("СИЗО-1", address="г. Сыктывкар")
    person.placements.create(facility=remand, started="2023-07-25", ended="2023-12-12")
    Release.objects.create(prisoner=person, kind="from_custody", released_on="2023-12-12")
    assert writable() == {person.uid}


def test_a_release_counts_where_nobody_knows_since_when_they_are_held(person: Prisoner) -> None:
    person.placements.update(started=None)
    assert writable() == {person.uid}
    Release.objects.create(prisoner=person, kind="served", released_on="1983")
    assert writable() == set()


def test_only_the_open_stay_counts(person: Prisoner) -> None:
    """Each column of it, not of an earlier one."""
    earlier = files.facility("СИЗО-1", monthly_letters=3)
    person.placements.create(facility=earlier, started="2023-07", ended="2024-05")
    assert list(Prisoner.objects.writable().values_list("placements__facility__name_ru")) == [("ИК-4",)]

"""Facts are looked at again: confirmed, put off, doubted."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.actions.checking import (
    ChangedMeanwhile,
    confirm,
    confirm_placement,
    doubt_placement,
    fingerprint,
    put_off,
)
from cases.models import Check, Death, HealthEvent, Placement, Prisoner
from tests import files
from tests.staff import staff
from tracker.models import User

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
LONG_AGO = date(2025, 3, 1)


@pytest.fixture
def vera() -> User:
    return staff("vera")


@pytest.fixture
def person() -> Prisoner:
    return files.person()


def held(person: Prisoner) -> Placement:
    return files.held(person, started="2024-06")


def ill(person: Prisoner) -> HealthEvent:
    return HealthEvent.objects.create(prisoner=person, kind="illness")


def dead(person: Prisoner) -> Death:
    return Death.objects.create(prisoner=person)


@pytest.mark.parametrize("known", [held, ill, dead])
def test_whatever_grows_stale_is_confirmed(vera: User, person: Prisoner, known: Callable[[Prisoner], Any]) -> None:
    fact = known(person)
    confirm(fact, actor=vera)
    fact.refresh_from_db()
    assert (fact.confirmed_on, fact.confirmed_by) == (TODAY, vera)
    check = Check.objects.get()
    assert (check.model, check.row, check.prisoner, check.answer, check.made_by) == (
        fact._meta.model_name,
        fact.pk,
        person,
        "still_so",
        vera,
    )


def test_an_address_belongs_to_its_facility(vera: User) -> None:
    place = files.facility()
    confirm(place.addresses.get(), actor=vera)
    check = Check.objects.get()
    assert (check.facility, check.prisoner, place.addresses.get().confirmed_by) == (place, None, vera)


def test_an_older_confirmation_takes_no_newer_one_back(vera: User, person: Prisoner) -> None:
    placement = held(person)
    confirm(placement, actor=vera)
    confirm(placement, actor=None, as_of=LONG_AGO)
    placement.refresh_from_db()
    assert (placement.confirmed_on, placement.confirmed_by) == (TODAY, vera)


def test_nobody_confirms_a_day_to_come(vera: User, person: Prisoner) -> None:
    with pytest.raises(ValueError, match="to come"):
        confirm(held(person), actor=vera, as_of=TODAY + timedelta(days=1))
    assert not Check.objects.exists()


def test_what_was_changed_meanwhile_is_not_confirmed(vera: User, person: Prisoner) -> None:
    placement = held(person)
    looked_at = fingerprint(placement)
    Placement.objects.update(facility=files.facility("ИК-5"))
    with pytest.raises(ChangedMeanwhile):
        confirm(placement, actor=vera, seen=looked_at)
    with pytest.raises(ChangedMeanwhile):
        put_off(placement, actor=vera, until=TODAY + timedelta(days=7), reason="a", seen=looked_at)
    assert not Check.objects.exists()


def test_what_was_only_confirmed_meanwhile_is(vera: User, person: Prisoner) -> None:
    placement = held(person)
    looked_at = fingerprint(placement)
    confirm(placement, actor=vera)
    confirm(placement, actor=vera, seen=looked_at)
    assert Check.objects.count() == 2


def test_what_is_gone_is_not_confirmed(vera: User, person: Prisoner) -> None:
    placement = held(person)
    Placement.objects.all().delete()
    with pytest.raises(ChangedMeanwhile):
        confirm(placement, actor=vera)


@pytest.mark.parametrize(
    ("days", "reason"), [(7, ""), (0, "no answer"), (-3, "no answer"), (181, "no answer")], ids=str
)
def test_nothing_is_put_off_without_a_reason_or_for_ever(vera: User, person: Prisoner, days: int, reason: str) -> None:
    placement = held(person)
    with pytest.raises(IntegrityError), transaction.atomic():
        put_off(placement, actor=vera, until=TODAY + timedelta(days=days), reason=reason)
    assert not Check.objects.exists()


def test_a_check_is_kept_in_the_history(vera: User, person: Prisoner) -> None:
    put_off(held(person), actor=vera, until=TODAY + timedelta(days=7), reason="the lawyer is away")
    event = Check.history.rel.related_model.objects.get()
    assert (event.pgh_label, event.reason, event.until) == ("insert", "the lawyer is away", TODAY + timedelta(days=7))


def test_an_answered_letter_confirms_the_place_as_of_its_date(person: Prisoner) -> None:
    placement = held(person)
    assert confirm_placement(person, as_of=LONG_AGO, facility=placement.facility)
    placement.refresh_from_db()
    assert (placement.confirmed_on, placement.confirmed_by) == (LONG_AGO, None)


def test_but_not_another_place_nor_before_the_stay_began_nor_on_the_way(person: Prisoner) -> None:
    placement = held(person)
    assert not confirm_placement(person, as_of=LONG_AGO, facility=files.facility("ИК-9"))
    assert not confirm_placement(person, as_of=date(2024, 5, 31))
    assert not doubt_placement(person, why="came back", as_of=LONG_AGO, facility=files.facility("ИК-8"))
    Placement.objects.update(facility=None, in_transit=True)
    assert not confirm_placement(person, as_of=LONG_AGO)
    placement.refresh_from_db()
    assert (placement.confirmed_on, Check.objects.count()) == (None, 0)


def test_a_returned_letter_is_a_doubt_with_its_reason(person: Prisoner) -> None:
    placement = held(person)
    assert doubt_placement(person, why="a letter came back", as_of=LONG_AGO, facility=placement.facility)
    check = Check.objects.get()
    assert (check.answer, check.as_of, check.reason, check.made_by) == (
        "doubted",
        LONG_AGO,
        "a letter came back",
        None,
    )

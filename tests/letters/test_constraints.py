"""What the database itself refuses of pledges and letters."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cases.models import Prisoner
from letters.models import Letter, Pledge
from tests import files
from tests.letters.cast import supporter

pytestmark = pytest.mark.django_db

DAY = date(2026, 3, 4)


@pytest.fixture
def person() -> Prisoner:
    return files.person()


@pytest.fixture
def pledge(person: Prisoner) -> Pledge:
    return Pledge.objects.create(supporter=supporter(), prisoner=person, started_on=DAY)


def refused(make) -> bool:
    try:
        with transaction.atomic():
            make()
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    ("first", "second", "is_refused"),
    [
        ("active", "active", True),
        ("active", "paused", True),
        ("paused", "active", True),
        ("ended", "active", False),
        ("lapsed", "ended", False),
    ],
)
def test_one_standing_pledge_to_a_person(person: Prisoner, first: str, second: str, is_refused: bool) -> None:
    sam = supporter()

    def make(state: str) -> None:
        over = None if state in {"active", "paused"} else DAY
        Pledge.objects.create(supporter=sam, prisoner=person, started_on=DAY, state=state, ended_on=over)

    make(first)
    assert refused(lambda: make(second)) == is_refused


@pytest.mark.parametrize(
    ("columns", "is_refused"),
    [
        ({"state": "planned"}, False),
        ({"state": "planned", "sent_on": DAY}, True),
        ({"state": "not_sent", "sent_on": DAY}, True),
        ({"state": "sent"}, True),
        ({"state": "sent", "sent_on": DAY}, False),
        ({"state": "with_censor"}, True),
        ({"state": "answered", "sent_on": DAY}, True),
        ({"state": "answered", "sent_on": DAY, "answered_on": DAY}, False),
        ({"state": "answered", "sent_on": DAY, "answered_on": date(2026, 3, 3)}, True),
        ({"state": "sent", "sent_on": DAY, "answered_on": DAY}, True),
        ({"state": "returned", "sent_on": DAY}, True),
        ({"state": "returned", "sent_on": DAY, "returned_on": DAY}, False),
        ({"state": "handed_over", "sent_on": DAY, "handed_over_on": date(2026, 3, 3)}, True),
    ],
)
def test_states_and_days_agree(pledge: Pledge, columns: dict, is_refused: bool) -> None:
    assert refused(lambda: Letter.objects.create(pledge=pledge, planned_for=DAY, **columns)) == is_refused


def test_one_letter_is_planned_at_a_time(pledge: Pledge) -> None:
    Letter.objects.create(pledge=pledge, planned_for=DAY)
    assert refused(lambda: Letter.objects.create(pledge=pledge, planned_for=DAY, state="writing"))
    assert not refused(lambda: Letter.objects.create(pledge=pledge, planned_for=DAY, state="sent", sent_on=DAY))


@pytest.mark.parametrize(("a_month", "is_refused"), [(0, True), (1, False), (20, False), (21, True)])
def test_from_one_to_twenty_letters_a_month(a_month: int, is_refused: bool) -> None:
    assert refused(lambda: supporter(letters_a_month=a_month)) == is_refused

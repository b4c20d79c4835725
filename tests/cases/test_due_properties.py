"""Whatever the files hold: nobody is asked more than ten, everything due is somebody's, the worst first, always so."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.due import Due, Queue
from cases.models import Facility, HealthEvent, Placement, Prisoner
from cases.staleness import A_DAY
from tests import files
from tests.staff import staff
from tracker.models import User

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
# how long ago it was confirmed, in how grave a state, and kept by the first, the second, or nobody
FILES = st.lists(
    st.tuples(st.integers(0, 200), st.sampled_from(["", "care_denied", "illness"]), st.sampled_from([0, 1, None])),
    max_size=25,
)


def crowd(rows: list[tuple[int, str, int | None]], place: Facility, keepers: list[User]) -> None:
    people = Prisoner.objects.bulk_create(
        Prisoner(sex="male", keeper=None if keeper is None else keepers[keeper]) for _days, _ill, keeper in rows
    )
    days = [TODAY - timedelta(days=days) for days, _ill, _keeper in rows]
    Placement.objects.bulk_create(
        Placement(prisoner=person, facility=place, confirmed_on=day) for person, day in zip(people, days, strict=True)
    )
    HealthEvent.objects.bulk_create(
        HealthEvent(prisoner=person, kind=ill, confirmed_on=day)
        for person, day, (_days, ill, _keeper) in zip(people, days, rows, strict=True)
        if ill
    )


def rank(due: Due) -> tuple[Any, ...]:
    return -due.harm, due.on


def test_the_queue(db: None) -> None:
    User.objects.update(last_login=None)
    keepers = [staff("vera"), staff("edith")]
    User.objects.update(last_login=timezone.now())
    place = files.facility(address="")

    @given(FILES)
    @settings(max_examples=25)
    def holds(rows: list[tuple[int, str, int | None]]) -> None:
        with transaction.atomic():
            crowd(rows, place, keepers)
            everything = Queue(TODAY).everything()
            assert everything == Queue(TODAY).everything()
            assert everything == sorted(everything, key=rank)
            assert {due.owner for due in everything} <= {keeper.pk for keeper in keepers}
            assert all(due.on <= TODAY for due in everything)
            for keeper in keepers:
                asked = Queue(TODAY).of(keeper)
                assert len(asked) <= A_DAY
                assert asked == [due for due in everything if due.owner == keeper.pk][:A_DAY]
            kept = dict(Prisoner.objects.exclude(keeper=None).values_list("pk", "keeper"))
            assert all(due.owner == kept[due.person] for due in everything if due.person in kept)
            counted = {load.owner: load.due for load in Queue(TODAY).loads()}
            assert sum(counted.values()) == len(everything)
            transaction.set_rollback(True)

    holds()

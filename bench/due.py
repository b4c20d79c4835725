"""One volunteer's list of the day over 100,000 people, against one pass over where they all are, sorted alone."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.utils import timezone

from bench.figure import Figure, compare
from cases.due import Queue
from cases.models import Case, Defendant, Facility, HealthEvent, Placement, Prisoner, Restraint
from tracker.dates import PartialDate
from tracker.models import User

PEOPLE = 100_000
VOLUNTEERS = 20
ROUNDS = 5

AT_ONCE = 5_000
FIRST_DAY = date(2022, 3, 1)
ONE_PASS = """
    SELECT p.id FROM cases_placement l JOIN cases_prisoner p ON p.id = l.prisoner_id
    WHERE l.ended IS NULL AND NOT l."left" AND p.merged_into_id IS NULL
    ORDER BY l.confirmed_on NULLS FIRST, l.id LIMIT 10
"""


def figures() -> Iterator[Figure]:
    with transaction.atomic():
        volunteers = _crowd()
        today = timezone.localdate()

        def ours() -> None:
            assert len(Queue(today).of(volunteers[0])) == 10

        def baseline() -> None:
            assert len(_read(ONE_PASS)) == 10

        yield compare(
            "due",
            ours,
            baseline,
            goal=25,
            rounds=ROUNDS,
            of="one list of the day over 100,000 people, against one pass",
        )
        transaction.set_rollback(True)


def _crowd() -> list[User]:
    """Made inside of a transaction that is taken back: other figures are measured without it."""
    now = timezone.now()
    volunteers = [
        User.objects.create(username=f"volunteer {number}", is_staff=True, last_login=now)
        for number in range(VOLUNTEERS)
    ]
    Group.objects.get(name="volunteer").user_set.add(*volunteers)
    place, case = Facility.objects.earliest("pk"), Case.objects.earliest("pk")
    for first in range(0, PEOPLE, AT_ONCE):
        numbers = range(first, first + AT_ONCE)
        # every fourth is kept by somebody
        keepers = {number: volunteers[number // 4 % VOLUNTEERS] for number in numbers if number % 4 == 0}
        people = Prisoner.objects.bulk_create(Prisoner(keeper=keepers.get(number)) for number in numbers)
        _facts(dict(zip(numbers, people, strict=True)), place, case)
    _read("ANALYZE")
    return volunteers


def _facts(people: dict[int, Prisoner], place: Facility, case: Case) -> None:
    """A place, a measure and a case for everybody; an illness for every fifth."""
    since = {number: PartialDate.on(FIRST_DAY + timedelta(days=number % 1500)) for number in people}
    Placement.objects.bulk_create(
        Placement(
            prisoner=person,
            facility=place,
            started=since[number],
            in_hospital=number % 50 == 0,
            confirmed_on=date(2026, 1, 1) + timedelta(days=number % 300) if number % 3 == 0 else None,
        )
        for number, person in people.items()
    )
    Restraint.objects.bulk_create(
        Restraint(prisoner=person, kind="remand", started=since[number]) for number, person in people.items()
    )
    HealthEvent.objects.bulk_create(
        HealthEvent(prisoner=person, kind="illness") for number, person in people.items() if number % 5 == 0
    )
    Defendant.objects.bulk_create(Defendant(prisoner=person, case=case) for person in people.values())


def _read(sql: str) -> list[tuple[int]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []

"""Which files may be of one person, over everybody: a slice at a time, in the background.

New files come first, then those whose name was changed, then whoever was compared longest ago: facts change, and with
them how like two files are. A slice costs the same number of questions whoever is in it.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from cases.duplicates import describe, resembling
from cases.matching import Resemblance
from cases.models import Comparison, Name, PossiblePair, Prisoner
from cases.models.different_people import in_order

A_SLICE = 500
# a file is compared again a day later at the earliest
AGAIN_AFTER = timedelta(days=1)


def compare_next(now: datetime | None = None, *, most: int = A_SLICE) -> int:
    """Compare the next slice with everybody; how many files that were."""
    now = now or timezone.now()
    people = _next(now, most)
    if people:
        compare(people, now)
    return len(people)


def compare_all(now: datetime | None = None) -> int:
    """Everybody whose turn it is."""
    compared = 0
    while slice_ := compare_next(now):
        compared += slice_
    return compared


@transaction.atomic
def compare(people: list[int], now: datetime) -> None:
    """Put down with whom each of these people may be one, in place of what was found before."""
    described = describe(people)
    order = list(described)
    alike = resembling([described[person] for person in order])
    pairs: dict[tuple[int, int], Resemblance] = {}
    for person, found in zip(order, alike, strict=True):
        pairs |= {in_order(person, other): how for other, how in found if other != person}
    PossiblePair.objects.filter(Q(one__in=people) | Q(other__in=people)).delete()
    PossiblePair.objects.bulk_create(
        (
            PossiblePair(one_id=one, other_id=other, score=how.score, reasons=how.reasons)
            for (one, other), how in pairs.items()
        ),
        # found from the other side at the same moment
        ignore_conflicts=True,
    )
    Comparison.objects.bulk_create(
        (Comparison(prisoner_id=person, at=now) for person in people),
        update_conflicts=True,
        unique_fields=["prisoner"],
        update_fields=["at"],
    )


def _next(now: datetime, most: int) -> list[int]:
    renamed = Exists(Name.objects.filter(prisoner=OuterRef("pk"), key=None))
    waiting = Prisoner.objects.standing().filter(
        Q(comparison=None) | Q(comparison__at__lt=now - AGAIN_AFTER) | (renamed & Q(comparison__at__lt=now))
    )
    first = waiting.order_by(F("comparison__at").asc(nulls_first=True), "pk")
    return list(first.values_list("pk", flat=True)[:most])

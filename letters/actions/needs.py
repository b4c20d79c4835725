"""Who needs letters is written down once a week, for everybody at once: a change of it tells no day."""

from datetime import date, datetime, timedelta

from django.db import transaction

from cases.models import PublishedPrisoner
from letters.models import LetterNeed, Need
from letters.snapshot import candidates
from tracker.mail.hours import today
from tracker.models import Audience

# the bands of `letters.matching`, in their order
BANDS = (Need.MUCH, Need.SOME, Need.LITTLE)


def refresh(*, now: datetime) -> bool:
    """Write the bands anew if those that stand are of another week; whether they were written."""
    monday = _monday(today(now, "UTC"))
    with transaction.atomic():
        if LetterNeed.objects.filter(as_of=monday).exists():
            return False
        # in the order of random identifiers, and all anew: neither the order nor the age of a row says anything
        people = _still_published() | {each.uid: BANDS[each.band] for each in candidates(monday)}
        LetterNeed.objects.all().delete()
        LetterNeed.objects.write(people, monday)
    return bool(people)


def _still_published() -> dict[str, Need]:
    """Those of last week who can be written to by what everybody can read, with what stood there.

    Whoever left the list before their record says why would tell what is not told yet.
    """
    told = PublishedPrisoner.objects.seen_by(Audience.PUBLIC).filter(can_write=True)
    stood = LetterNeed.objects.filter(prisoner__uid__in=told.values("uid")).values_list("prisoner__uid", "need")
    return {uid: Need(need) for uid, need in stood}


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())

"""Who needs letters is written down once a week, for everybody at once: a change of it tells no day."""

from datetime import date, datetime, timedelta

from django.db import transaction

from letters.models import LetterNeed, Need
from letters.snapshot import candidates
from tracker.mail.hours import today

# the bands of `letters.matching`, in their order
BANDS = (Need.MUCH, Need.SOME, Need.LITTLE)


def refresh(*, now: datetime) -> bool:
    """Write the bands anew if those that stand are of another week; whether they were written."""
    monday = _monday(today(now, "UTC"))
    with transaction.atomic():
        if LetterNeed.objects.filter(as_of=monday).exists():
            return False
        # in the order of random identifiers, and all anew: neither the order nor the age of a row says anything
        people = {each.uid: BANDS[each.band] for each in candidates(monday)}
        LetterNeed.objects.all().delete()
        LetterNeed.objects.write(people, monday)
    return bool(people)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())

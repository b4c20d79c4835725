"""Who has not written for two rhythms is put on pause, so that nobody in a cell waits for somebody who is away."""

from datetime import datetime, timedelta

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef

from cases.models import Prisoner
from letters.models import Letter, Pledge, PledgeState

# after two rhythms, days of grace: by then they were asked twice
RHYTHMS, GRACE = 2, timedelta(days=14)
# the note that says so is planned on the reader's day, wherever they live: it comes first
ANYWHERE = timedelta(days=1)
# a letter that cannot go is never later than this, so that it is due in the days after an address is known
PUT_OFF_AFTER = timedelta(days=7)


def put_off_what_cannot_go(now: datetime) -> int:
    """Letters to those who cannot be written to at present are planned anew for today, week after week; how many.

    Who waits for an address, as we ask them to, is not late: nobody is put on pause, or asked to write less, for a
    transfer that takes months.
    """
    today = now.date()
    late = Letter.objects.open().filter(planned_for__lte=today - PUT_OFF_AFTER, pledge__state=PledgeState.ACTIVE)
    whom = set(late.values_list("pledge__prisoner", flat=True).distinct())
    may_come = set(Prisoner.objects.writable().filter(pk__in=whom).values_list("pk", flat=True)) if whom else set()
    return late.filter(pledge__prisoner__in=whom - may_come).update(planned_for=today)


def rest_the_faded(now: datetime) -> int:
    """Pause every pledge whose open letter is so late; how many."""
    day = (now - ANYWHERE).date() - GRACE
    since = ExpressionWrapper(F("planned_for") + F("pledge__rhythm_days") * RHYTHMS, DateField())
    late = Letter.objects.open().filter(pledge=OuterRef("pk"), planned_for__lte=day).annotate(since=since)
    return Pledge.objects.filter(Exists(late.filter(since__lte=day)), state=PledgeState.ACTIVE).update(
        state=PledgeState.PAUSED
    )

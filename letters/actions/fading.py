"""Who has not written for two rhythms is put on pause, so that nobody in a cell waits for somebody who is away."""

from datetime import datetime, timedelta

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef

from letters.models import Letter, Pledge, PledgeState

# after two rhythms, days of grace: by then they were asked twice
RHYTHMS, GRACE = 2, timedelta(days=14)
# the note that says so is planned on the reader's day, wherever they live: it comes first
ANYWHERE = timedelta(days=1)


def rest_the_faded(now: datetime) -> int:
    """Pause every pledge whose open letter is so late; how many."""
    day = (now - ANYWHERE).date() - GRACE
    since = ExpressionWrapper(F("planned_for") + F("pledge__rhythm_days") * RHYTHMS, DateField())
    late = Letter.objects.open().filter(pledge=OuterRef("pk"), planned_for__lte=day).annotate(since=since)
    return Pledge.objects.filter(Exists(late.filter(since__lte=day)), state=PledgeState.ACTIVE).update(
        state=PledgeState.PAUSED
    )

"""What waits for a volunteer on a day, in numbers: what is due, days in court, releases, leads, submissions."""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.due import MAY_CONFIRM, Queue
from cases.models import Hearing, Lead, PublishedPrisoner
from tracker.models import Audience, Submission, User

COURT, RELEASES = timedelta(days=7), timedelta(days=60)


@dataclass(frozen=True)
class DayAhead:
    due: int = 0
    hearings: int = 0
    releases: int = 0
    leads: int = 0
    submissions: int = 0

    @property
    def is_empty(self) -> bool:
        return self == DayAhead()


def day_ahead(volunteer: User, today: date) -> DayAhead:
    """As far as this volunteer may see it."""
    hearings = Hearing.objects.filter(held_on__earliest__gte=today, held_on__latest__lte=today + COURT, postponed=False)
    known = PublishedPrisoner.objects.seen_by(Audience.PARTNERS)
    releases = known.filter(release_on__range=(today, today + RELEASES))
    return DayAhead(
        due=len(Queue(today).of(volunteer)) if volunteer.has_perm(MAY_CONFIRM) else 0,
        hearings=hearings.count() if volunteer.has_perm("cases.view_hearing") else 0,
        releases=releases.count() if volunteer.has_perm("cases.view_prisoner") else 0,
        leads=Lead.objects.unclaimed().count() if volunteer.has_perm("cases.view_lead") else 0,
        submissions=Submission.objects.waiting().count() if volunteer.has_perm("cases.view_lead") else 0,
    )

"""Notices ahead of a day in somebody's life, to all who write to them, built from the public record."""

from collections.abc import Iterable

from django.db.models import F, QuerySet

from cases.models import Prisoner
from letters.models import Pledge, PledgeState
from letters.reminders import known
from letters.reminders.to_a_supporter import ToASupporter, must_be_kept, pledge_of, reached
from tracker.mail.kinds import From
from tracker.models import Notice


class AboutADay(ToASupporter):
    built_from = From.PUBLISHED
    leads_to = "notices"

    def kept(self, people: Iterable[int]) -> QuerySet[Pledge] | None:
        """Pledges of those who can be reminded, to those of the people who can be written to; None for nobody.

        People are few and pledges many, so it is settled first whom it is about.
        """
        whom = list(Prisoner.objects.writable().filter(pk__in=list(people)).values_list("pk", flat=True).distinct())
        if not whom:
            return None
        rows = Pledge.objects.filter(state=PledgeState.ACTIVE, prisoner__in=whom)
        return reached(rows, "supporter").annotate(to=F("supporter_id"), about=F("pk"), zone=F("supporter__time_zone"))

    def check(self, notice: Notice) -> None:
        pledge = pledge_of(notice)
        must_be_kept(pledge, notice.ask(known.writable_by_pledge))
        self.check_day(pledge, notice)

    def check_day(self, pledge: Pledge, notice: Notice) -> None:
        """Raises NoLongerHolds where the day is not that day any more, or nothing needs to be said of it."""
        raise NotImplementedError

from datetime import date

from django.db.models import DateField, F, OuterRef, QuerySet, Subquery, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import Prisoner
from letters.models import DayAhead, Pledge
from letters.reminders import known
from letters.reminders.about_a_day import AboutADay
from letters.reminders.to_a_supporter import day_of
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Notice

DAYS = 7


class CourtDay(AboutADay):
    name = "court_day"
    title = gettext_lazy("A day in court")
    when = gettext_lazy("a week before a published hearing of somebody you write to")
    cancelled_by = gettext_lazy("the hearing is over, was put off or taken back; the pledge is paused or over")
    told = gettext_lazy(
        "A hearing in court is near; the day stands on the page. Who cannot be there can write: a card that comes in "
        "these days says that somebody is watching. Say nothing of the case."
    )

    def due(self, moment: Moment) -> QuerySet[Pledge] | None:
        days = DayAhead.objects.filter(day__gt=moment.first_day(), day__lte=moment.last_day(DAYS))
        uids = list(days.values_list("uid", flat=True).distinct())
        kept = self.kept(Prisoner.objects.with_uids(uids).values_list("pk", flat=True))
        if kept is None:
            return None
        theirs = days.filter(uid=OuterRef("prisoner__uid")).order_by("day")
        zone = "supporter__time_zone"
        return (
            kept.annotate(day=Subquery(theirs.values("day")[:1], DateField()))
            .filter(day__gt=moment.day_in(zone), day__lte=moment.day_in(zone, DAYS))
            .annotate(occasion=Cast(F("day"), TextField()))
        )

    def check_day(self, pledge: Pledge, notice: Notice) -> None:
        day = date.fromisoformat(notice.occasion)
        if day < day_of(notice) or (pledge.prisoner.uid, day) not in notice.ask(_days_ahead):
            raise NoLongerHolds("the day is over, was put off or taken back")

    def words(self) -> str:
        return _("Somebody whom you write to has an important day soon. Your page tells which.")


def _days_ahead(notices: known.Notices) -> set[tuple[str, date]]:
    """Those days that records still name, and in whose lives."""
    days = DayAhead.objects.filter(uid__in=known.uids(notices), day__in={notice.occasion for notice in notices})
    return set(days.values_list("uid", "day"))

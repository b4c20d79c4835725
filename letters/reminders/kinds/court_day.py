from django.db.models import DateField, F, OuterRef, QuerySet, Subquery, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import DayAhead, Pledge
from letters.reminders.about_a_day import AboutADay
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Notice

DAYS = 7


class CourtDay(AboutADay):
    name = "court_day"
    title = gettext_lazy("A day in court")
    when = gettext_lazy("a week before a published hearing of somebody they write to")
    cancelled_by = gettext_lazy("the hearing is over, was put off or taken back; the pledge is paused or over")
    told = gettext_lazy(
        "A hearing in court is near; the day stands on the page. Who cannot be there can write: a card that comes in "
        "these days says that somebody is watching. Say nothing of the case."
    )

    def due(self, moment: Moment) -> QuerySet[Pledge]:
        days = DayAhead.objects.filter(day__gt=moment.first_day(), day__lte=moment.last_day(DAYS))
        theirs = days.filter(uid=OuterRef("prisoner__uid"))
        return (
            self.kept()
            .filter(prisoner__uid__in=days.values("uid"))
            .annotate(day=Subquery(theirs.order_by("day").values("day")[:1], DateField()))
            .filter(day__gt=moment.day_in("supporter__time_zone"), day__lte=moment.day_in("supporter__time_zone", DAYS))
            .annotate(occasion=Cast(F("day"), TextField()))
        )

    def check_day(self, pledge: Pledge, notice: Notice) -> None:
        theirs = DayAhead.objects.filter(uid=pledge.prisoner.uid, day=notice.occasion)
        if not theirs.filter(day__gte=notice.due_at.date()).exists():
            raise NoLongerHolds("the day is over, was put off or taken back")

    def words(self) -> str:
        return _("Somebody whom you write to has an important day soon. Your page tells which.")

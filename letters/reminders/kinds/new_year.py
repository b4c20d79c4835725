from datetime import date

from django.db.models import Exists, F, OuterRef, QuerySet, Value
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import Prisoner
from letters.models import Pledge, PledgeState, Supporter
from letters.reminders import known
from letters.reminders.to_a_supporter import ToASupporter, day_of, reached
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Notice

# as (month, day): post takes three weeks and more in December
FROM, UNTIL = (11, 20), (12, 5)


class NewYear(ToASupporter):
    """One for all whom somebody writes to."""

    name = "new_year"
    title = gettext_lazy("The New Year")
    when = gettext_lazy("from 20 November to 5 December, so that post is there by the New Year")
    cancelled_by = gettext_lazy("they write to nobody any more, or to nobody whom a letter can reach; January has come")
    about = ""

    def due(self, moment: Moment) -> QuerySet[Supporter] | None:
        zones = [zone for zone in moment.zones if FROM <= _month_and_day(moment.day(zone)) <= UNTIL]
        if not zones:
            return None
        rows = Supporter.objects.filter(Exists(_kept(OuterRef("uid"))), time_zone__in=zones)
        year = Value(str(moment.last_day().year))
        return reached(rows).annotate(to=F("uid"), about=F("pk"), occasion=year, zone=F("time_zone"))

    def check(self, notice: Notice) -> None:
        if notice.occasion != str(day_of(notice).year):
            raise NoLongerHolds("the New Year is over")
        if notice.recipient not in notice.ask(known.writers):
            raise NoLongerHolds("they write to nobody whom a letter can reach")

    def words(self) -> str:
        return _(
            "The New Year comes, and post takes its time. A card that goes in these days may be there when it matters. "
            "All that you need is on your page."
        )


def _kept(supporter: OuterRef) -> QuerySet[Pledge]:
    return Pledge.objects.filter(
        supporter=supporter, state=PledgeState.ACTIVE, prisoner__in=Prisoner.objects.writable().values("pk")
    )


def _month_and_day(day: date) -> tuple[int, int]:
    return day.month, day.day

"""Notices so many days before a birthday, where the whole date of birth is published."""

from datetime import date, timedelta
from typing import Any, ClassVar

from django.db.models import (
    Case,
    DateField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, ExtractDay, ExtractMonth

from cases.models import PublishedPrisoner
from letters.models import Letter, Pledge
from letters.reminders.about_a_day import AboutADay
from letters.reminders.birthdays import birthdays
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Audience, Notice

# a letter that went so many days before the birthday may be meant for it
FOR_IT = 30


class AboutABirthday(AboutADay):
    """From `days_before` the day until less than `too_late` are left."""

    days_before: ClassVar[int]
    too_late: ClassVar[int]

    def due(self, moment: Moment) -> QuerySet[Pledge]:
        kept_on = birthdays(moment.first_day(self.too_late), moment.last_day(self.days_before))
        born = _born().filter(born__in=[month * 100 + day for month, day in kept_on])
        zone = "supporter__time_zone"
        arms = (When(born=month * 100 + day, then=Value(when)) for (month, day), when in kept_on.items())
        rows = (
            self.kept()
            .filter(prisoner__uid__in=born.values("uid"))
            .annotate(born=Subquery(born.filter(uid=OuterRef("prisoner__uid")).values("born")[:1], IntegerField()))
            .annotate(day=Case(*arms, output_field=DateField()))
            .filter(day__lte=moment.day_in(zone, self.days_before), day__gte=moment.day_in(zone, self.too_late))
            .annotate(occasion=Cast(F("day"), TextField()))
        )
        gone = Letter.objects.away().filter(pledge=OuterRef("pk"), sent_on__gt=moment.first_day(-FOR_IT))
        return rows.filter(~Exists(gone))

    def check_day(self, pledge: Pledge, notice: Notice) -> None:
        day = date.fromisoformat(notice.occasion)
        born = _born().filter(uid=pledge.prisoner.uid).first()
        if born is None or birthdays(day, day).get((born.born_earliest.month, born.born_earliest.day)) is None:
            raise NoLongerHolds("the record names no such day any more")
        if Letter.objects.away().filter(pledge=pledge, sent_on__gt=day - timedelta(days=FOR_IT)).exists():
            raise NoLongerHolds("a letter has gone in time")


def _born() -> QuerySet[Any]:
    """Those whose day of birth everybody can read, with it as a number: 1224 is Christmas Eve."""
    known = PublishedPrisoner.objects.seen_by(Audience.PUBLIC).filter(born_earliest=F("born_latest"))
    return known.annotate(born=ExtractMonth("born_earliest") * 100 + ExtractDay("born_earliest"))

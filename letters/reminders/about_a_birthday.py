"""Notices so many days before a birthday, where the whole date of birth is published."""

from collections import defaultdict
from datetime import date, timedelta
from typing import ClassVar

from django.db.models import (
    Case,
    DateField,
    Exists,
    F,
    OuterRef,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast

from cases.models import Prisoner, PublishedPrisoner
from cases.models.published import PublishedPrisonerQuerySet
from letters.birthdays import birthdays
from letters.models import Letter, Pledge
from letters.reminders import known
from letters.reminders.about_a_day import AboutADay
from letters.reminders.to_a_supporter import day_of
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Audience, Notice

# a letter that went so many days before the birthday may be meant for it
FOR_IT = 30


class AboutABirthday(AboutADay):
    """From `days_before` the day until less than `too_late` are left."""

    days_before: ClassVar[int]
    too_late: ClassVar[int]

    def due(self, moment: Moment) -> QuerySet[Pledge] | None:
        kept_on = birthdays(moment.first_day(self.too_late), moment.last_day(self.days_before))
        people = _people(kept_on)
        kept = self.kept(key for keys in people.values() for key in keys)
        if kept is None:
            return None
        zone = "supporter__time_zone"
        arms = (When(prisoner__in=keys, then=Value(when)) for when, keys in people.items())
        rows = (
            kept.annotate(day=Case(*arms, output_field=DateField()))
            .filter(day__lte=moment.day_in(zone, self.days_before), day__gte=moment.day_in(zone, self.too_late))
            .annotate(occasion=Cast(F("day"), TextField()))
        )
        gone = Letter.objects.away().filter(pledge=OuterRef("pk"), sent_on__gt=moment.first_day(-FOR_IT))
        return rows.filter(~Exists(gone))

    def check_day(self, pledge: Pledge, notice: Notice) -> None:
        day = date.fromisoformat(notice.occasion)
        if day < day_of(notice) + timedelta(days=self.too_late):
            raise NoLongerHolds("it is too late for a letter")
        born = notice.ask(_birthdays).get(pledge.prisoner.uid)
        if born is None or birthdays(day, day).get((born.month, born.day)) is None:
            raise NoLongerHolds("the record names no such day any more")
        last = notice.ask(known.last_letters).get(pledge.pk)
        if last and last > day - timedelta(days=FOR_IT):
            raise NoLongerHolds("a letter has gone in time")


def _people(kept_on: dict[tuple[int, int], date]) -> dict[date, list[int]]:
    """Whose birthday is kept on each of these days. People are few and pledges many, so they are found first."""
    born = _born().born_on(kept_on)
    people: dict[date, list[int]] = defaultdict(list)
    for key, uid in Prisoner.objects.with_uids(list(born)).values_list("pk", "uid"):
        people[kept_on[born[uid]]].append(key)
    return people


def _birthdays(notices: known.Notices) -> dict[str, date | None]:
    """When those were born whom the notices are about, where everybody can read the day; by their uids."""
    days = _born().filter(uid__in=known.uids(notices), born_earliest=F("born_latest"))
    return dict(days.values_list("uid", "born_earliest"))


def _born() -> PublishedPrisonerQuerySet:
    """What everybody can read of when people were born."""
    return PublishedPrisoner.objects.seen_by(Audience.PUBLIC)

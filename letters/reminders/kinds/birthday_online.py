from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import ChannelKind, LetterChannel
from letters.models import Pledge
from letters.reminders.about_a_birthday import AboutABirthday
from tracker.mail.moment import Moment

ONLINE = (ChannelKind.ONLINE, ChannelKind.PRISON_EMAIL)


class BirthdayOnline(AboutABirthday):
    """Where there is an online way for them: one that needs no Russian card, or they may have one."""

    name = "birthday_online"
    title = gettext_lazy("A birthday in five days")
    when = gettext_lazy("five days before the birthday, where somebody can write online")
    cancelled_by = gettext_lazy("a letter went in the month before it; no letter can go; the pledge is paused or over")
    told = gettext_lazy("A birthday in a few days. What is sent online in these days may be there in time.")
    days_before = 5
    too_late = 1

    def due(self, moment: Moment) -> QuerySet[Pledge] | None:
        way = LetterChannel.objects.filter(
            Q(needs_russian_card=False) | Q(needs_russian_card=OuterRef("supporter__has_russian_card")),
            kind__in=ONLINE,
            valid_to=None,
            facility__placements__prisoner=OuterRef("prisoner"),
            facility__placements__ended=None,
            facility__placements__left=False,
        )
        rows = super().due(moment)
        return None if rows is None else rows.filter(Exists(way))

    def words(self) -> str:
        return _("Somebody whom you write to has a birthday in a few days. Online there is still time.")

from datetime import date

from django.conf import settings
from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.reminders.day_ahead import DayAhead, day_ahead
from tracker.mail.hours import today
from tracker.mail.kinds import From, NoLongerHolds, Part, Who
from tracker.mail.moment import Moment
from tracker.mail.to_a_mailbox import ToAMailbox
from tracker.models import Mailbox, Notice


class Morning(ToAMailbox):
    """Numbers alone, and in words that tell a stranger nothing."""

    name = "morning"
    who = Who.VOLUNTEER
    built_from = From.WORKING
    title = gettext_lazy("What today brings")
    when = gettext_lazy("every morning on which something waits")
    cancelled_by = gettext_lazy("nothing waits; the day is over; the account was closed")

    def due(self, moment: Moment) -> QuerySet[Mailbox]:
        boxes = Mailbox.objects.reached().filter(user__is_active=True, user__is_staff=True)
        return boxes.annotate(
            to=Concat(Value("user:"), Cast("user_id", TextField()), output_field=TextField()),
            about=F("pk"),
            occasion=Cast(moment.day_in("time_zone"), TextField()),
            zone=F("time_zone"),
        )

    def part(self, notice: Notice) -> Part:
        box = Mailbox.objects.select_related("user").filter(pk=notice.subject_id or 0).first()
        if box is None or box.user is None or not (box.user.is_active and box.user.is_staff):
            raise NoLongerHolds("the account was closed")
        day = date.fromisoformat(notice.occasion)
        if today(notice.taken_at, box.time_zone) > day:
            raise NoLongerHolds("the day is over")
        ahead = day_ahead(box.user, day)
        if ahead.is_empty:
            raise NoLongerHolds("nothing waits")
        return self.said(ahead)

    def sample(self) -> Part:
        return self.said(DayAhead(due=7, hearings=2, releases=3, leads=4, submissions=1))

    def said(self, ahead: DayAhead) -> Part:
        lines = (
            (ahead.due, ngettext("%(count)d thing to look at again", "%(count)d things to look at again", ahead.due)),
            (ahead.hearings, ngettext("%(count)d date this week", "%(count)d dates this week", ahead.hearings)),
            (
                ahead.releases,
                ngettext("%(count)d date within two months", "%(count)d dates within two months", ahead.releases),
            ),
            (
                ahead.leads,
                ngettext(
                    "%(count)d message that nobody has taken", "%(count)d messages that nobody has taken", ahead.leads
                ),
            ),
            (
                ahead.submissions,
                ngettext("%(count)d entry sent by partners", "%(count)d entries sent by partners", ahead.submissions),
            ),
        )
        items = tuple(words % {"count": count} for count, words in lines if count)
        return Part(_("This waits for you today:"), settings.SITE_URL + reverse("admin:index"), _("To the desk"), items)

from datetime import date, timedelta

from django.db.models import F, QuerySet, TextField
from django.db.models.functions import Cast, TruncDate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.mail.kinds import NoLongerHolds, Part
from tracker.mail.moment import Moment
from tracker.mail.to_a_partner import ToAPartner, in_words
from tracker.models import Notice, Webhook
from tracker.models.webhook import OffReason

# of what is older they have learned by now
FRESH = timedelta(days=14)
NOT_BY_THEM = (OffReason.GONE, OffReason.FAILING, OffReason.BY_US)


class WebhookOff(ToAPartner):
    name = "webhook_off"
    title = gettext_lazy("A webhook is switched off")
    when = gettext_lazy("when we switched a webhook off, as after three days without a call that came through")
    cancelled_by = gettext_lazy("the webhook was registered again")
    is_optional = False

    def due(self, moment: Moment) -> QuerySet[Webhook]:
        off = Webhook.objects.filter(off_reason__in=NOT_BY_THEM, off_at__gt=moment.as_of - FRESH)
        return self.owned(off).annotate(occasion=Cast(TruncDate(F("off_at")), TextField()))

    def part(self, notice: Notice) -> Part:
        hook = Webhook.objects.filter(pk=notice.subject_id or 0).first()
        if hook is None or hook.off_at is None:
            raise NoLongerHolds("the webhook is on")
        if Webhook.objects.on().filter(organisation=hook.organisation_id, url=hook.url).exists():
            raise NoLongerHolds("the webhook was registered again")
        by_us = hook.off_reason == OffReason.BY_US
        return (self.said_by_us if by_us else self.said)(hook.uid, hook.off_at)

    def said(self, which: str, day: date) -> Part:
        words = _(
            "The webhook %(hook)s was switched off on %(day)s: for three days nothing had come through, or your server "
            "said that it is gone. Register it again when it works, and read the feed from where you stopped."
        )
        return Part(words % {"hook": which, "day": in_words(day)}, self.manual, _("To the manual"))

    def said_by_us(self, which: str, day: date) -> Part:
        words = _(
            "We switched the webhook %(hook)s off on %(day)s. Ask us why, and register it again when that is settled. "
            "What it misses stands in the feed."
        )
        return Part(words % {"hook": which, "day": in_words(day)}, self.manual, _("To the manual"))

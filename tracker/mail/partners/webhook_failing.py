from datetime import date, timedelta

from django.db.models import F, QuerySet, TextField
from django.db.models.functions import Cast, TruncDate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.mail.kinds import NoLongerHolds, Part
from tracker.mail.moment import Moment
from tracker.mail.to_a_partner import ToAPartner, in_words
from tracker.models import Notice, Webhook

# shorter troubles mend themselves
PATIENCE = timedelta(hours=6)


class WebhookFailing(ToAPartner):
    name = "webhook_failing"
    title = gettext_lazy("A webhook fails")
    when = gettext_lazy("when nothing has come through to a webhook for six hours")
    cancelled_by = gettext_lazy("a call came through; the webhook was removed or switched off")

    def due(self, moment: Moment) -> QuerySet[Webhook]:
        failing = Webhook.objects.on().filter(failing_since__lte=moment.as_of - PATIENCE)
        return self.owned(failing).annotate(occasion=Cast(TruncDate(F("failing_since")), TextField()))

    def part(self, notice: Notice) -> Part:
        hook = Webhook.objects.on().filter(pk=notice.subject_id or 0).first()
        if hook is None:
            raise NoLongerHolds("the webhook was removed, or switched off")
        if hook.failing_since is None:
            raise NoLongerHolds("a call came through")
        return self.said(hook.uid, hook.failing_since)

    def said(self, which: str, day: date) -> Part:
        words = _(
            "Nothing has come through to the webhook %(hook)s since %(day)s. We go on trying for three days and then "
            "switch it off. What it misses stands in the feed."
        )
        return Part(words % {"hook": which, "day": in_words(day)}, self.manual, _("To the manual"))

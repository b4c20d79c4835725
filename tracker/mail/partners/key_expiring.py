from datetime import date, timedelta

from django.db.models import Case, QuerySet, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.mail.kinds import NoLongerHolds, Part
from tracker.mail.moment import Moment
from tracker.mail.to_a_partner import ToAPartner, in_words
from tracker.models import ApiKey, Notice

FIRST, LAST = timedelta(days=30), timedelta(days=7)


class KeyExpiring(ToAPartner):
    name = "key_expiring"
    title = gettext_lazy("A key ends soon")
    when = gettext_lazy("thirty days before a key ends, and again seven days before")
    cancelled_by = gettext_lazy("the key was revoked or has ended; a newer key may do as much")
    is_optional = False

    def due(self, moment: Moment) -> QuerySet[ApiKey]:
        ending = ApiKey.objects.usable(moment.as_of).filter(expires_at__lte=moment.as_of + FIRST)
        soon = When(expires_at__lte=moment.as_of + LAST, then=Value("7"))
        return self.owned(ending).annotate(occasion=Case(soon, default=Value("30")))

    def part(self, notice: Notice) -> Part:
        now = timezone.now()
        key = ApiKey.objects.usable(now).filter(pk=notice.subject_id or 0).first()
        if key is None:
            raise NoLongerHolds("the key was revoked, or has ended")
        others = ApiKey.objects.usable(now).filter(organisation=key.organisation_id, scopes__contains=key.scopes)
        if others.filter(expires_at__gt=key.expires_at + LAST).exists():
            raise NoLongerHolds("another key has taken its place")
        return self.said(key.identifier, key.expires_at)

    def said(self, which: str, day: date) -> Part:
        words = _(
            "The key %(key)s ends on %(day)s. Ask us for a new one in time; both work until then, so nothing stands "
            "still while you change it."
        )
        return Part(words % {"key": which, "day": in_words(day)}, self.manual, _("To the manual"))

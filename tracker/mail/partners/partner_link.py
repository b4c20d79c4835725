from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from tracker.mail.kinds import Kind, NoLongerHolds, Part, Recipient, Who
from tracker.mail.to_a_mailbox import SAMPLE, sample_stop_page, stop_page
from tracker.models import Mailbox, Notice, PartnerLink
from tracker.models.mailbox import MOST_REFUSALS
from tracker.partners.asking import PARTNER_LINK

A_DAY = timedelta(days=1)
MOST_A_DAY = 12


class ThePartnersPage(Kind):
    """Somebody wants to see the page of the organisation that has this address. Nothing goes to an unknown one."""

    name = PARTNER_LINK
    who = Who.PARTNER
    title = gettext_lazy("A link to your organisation's page")
    when = gettext_lazy("as soon as somebody asks for it with the address, twelve times a day at most")
    cancelled_by = gettext_lazy("the link was used or is ten minutes old; no organisation has this address")
    subject = gettext_lazy("The link that you asked for")
    gathers = False
    hours = None
    is_optional = False

    def recipient(self, notice: Notice) -> Recipient:
        link = self.link(notice)
        box = Mailbox.objects.of_organisations(bytes(link.address_hash)).filter(refusals__lt=MOST_REFUSALS).first()
        if box is None:
            raise NoLongerHolds("no organisation has this address")
        return Recipient(box.address, link.language, "UTC", stop_page(box, link.language))

    def part(self, notice: Notice) -> Part:
        link = self.link(notice)
        return self.words(self.page(link.token or "", link.language))

    def sample(self) -> Part:
        return self.words(self.page(SAMPLE, get_language() or "en"))

    def sample_stop(self) -> str:
        return sample_stop_page()

    def link(self, notice: Notice) -> PartnerLink:
        link = PartnerLink.objects.filter(pk=notice.subject_id or 0).first()
        if link is None or link.used_at:
            raise NoLongerHolds("the link was used")
        if link.expires_at <= timezone.now():
            raise NoLongerHolds("the link is too old")
        if PartnerLink.objects.asked_before(link, link.asked_at - A_DAY).count() >= MOST_A_DAY:
            raise NoLongerHolds("too many for this address in a day")
        return link

    def page(self, token: str, language: str) -> str:
        with translation.override(language):
            return settings.SITE_URL + reverse("partners:enter", args=[token])

    def words(self, url: str) -> Part:
        words = _(
            "Here is the page that lets you in. It works once, for ten minutes. If you have not asked for it, "
            "do nothing."
        )
        return Part(words, url, _("Come in"))

"""Mails with a link, to an address that somebody typed: the one who reads them is its owner."""

from datetime import timedelta
from typing import ClassVar

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from letters.links import page, stop_page
from letters.models import MailedLink, Supporter
from tracker.mail.kinds import Kind, NoLongerHolds, Part, Recipient, Who
from tracker.mail.to_a_mailbox import SAMPLE
from tracker.models import Notice

A_DAY = timedelta(days=1)


class ToAnAddress(Kind):
    """What kinds with a mailed link have in common: they cannot wait, and are dropped when the link is dead."""

    who = Who.ADDRESS
    subject = _("The link that you asked for")
    gathers = False
    hours = None
    is_optional = False
    # the page that takes the token, and how many such mails an address gets in a day
    page: ClassVar[str]
    most_a_day: ClassVar[int]

    def recipient(self, notice: Notice) -> Recipient:
        link = self.link(notice)
        stop = stop_page(link.email_hash, link.language)
        return Recipient(link.email, link.language, time_zone="UTC", stop_url=stop)

    def part(self, notice: Notice) -> Part:
        link = self.link(notice)
        self.check(link)
        # whoever reads it asked for it in that language
        known = self.writer(link) is not None
        return self.words(page(self.page, link.language, link.token or ""), known=known)

    def sample(self) -> Part:
        return self.words(page(self.page, get_language() or "en", SAMPLE), known=False)

    def sample_stop(self) -> str:
        return page("stop", get_language() or "en", SAMPLE)

    def link(self, notice: Notice) -> MailedLink:
        link = MailedLink.objects.filter(pk=notice.subject_id or 0).first()
        if link is None or link.used_at:
            raise NoLongerHolds("the link was used, or its owner erased")
        if link.expires_at <= timezone.now():
            raise NoLongerHolds("the link is too old")
        if MailedLink.objects.asked_before(link, link.asked_at - A_DAY).count() >= self.most_a_day:
            raise NoLongerHolds("too many for this address in a day")
        return link

    def writer(self, link: MailedLink) -> Supporter | None:
        return Supporter.objects.filter(email_hash=link.email_hash).first()

    def check(self, link: MailedLink) -> None:
        """Raises NoLongerHolds where nothing is to be sent to this address."""
        raise NotImplementedError

    def words(self, url: str, *, known: bool) -> Part:
        """`known`: somebody writes with this address already."""
        raise NotImplementedError

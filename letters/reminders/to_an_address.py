"""Mails with a link, to an address that somebody typed: the one who reads them is its owner."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from letters.links import page, stop_page
from letters.models import MailedLink, Supporter
from tracker.mail.kinds import NoLongerHolds, Part, Recipient
from tracker.models import Notice

A_DAY = timedelta(days=1)


class ToAnAddress:
    """What kinds with a mailed link have in common: they cannot wait, and are dropped when the link is dead."""

    name: str
    # the page that takes the token, and how many such mails an address gets in a day
    page: str
    most_a_day: int
    subject: Any = _("The link that you asked for")
    gathers = False

    def recipient(self, notice: Notice) -> Recipient:
        link = self.link(notice)
        stop = stop_page(link.email_hash, link.language)
        return Recipient(link.email, link.language, time_zone="UTC", stop_url=stop)

    def part(self, notice: Notice) -> Part:
        link = self.link(notice)
        self.check(link)
        # whoever reads it asked for it in that language
        return self.words(link, page(self.page, link.language, link.token or ""))

    def refused(self, notice: Notice) -> None:
        """The link dies by itself; a supporter's address is judged by the notices that they have agreed to."""

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

    def words(self, link: MailedLink, url: str) -> Part:
        raise NotImplementedError

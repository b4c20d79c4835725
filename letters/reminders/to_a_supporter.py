"""Notices to those who write with us: in their language, to their page, and not against their will."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from cases.models import Prisoner
from letters.links import page, stop_page
from letters.models import Pledge, PledgeState, QuietAddress, Supporter
from tracker.mail.kinds import NoLongerHolds, Part, Recipient
from tracker.models import Notice


class ToASupporter:
    """What kinds about pledges and letters have in common."""

    name: str
    subject: Any = _("A note for you")
    gathers: bool

    def recipient(self, notice: Notice) -> Recipient:
        supporter = Supporter.objects.filter(uid=notice.recipient).first()
        if supporter is None:
            raise NoLongerHolds("the supporter was erased")
        if QuietAddress.objects.has(supporter.email_hash):
            raise NoLongerHolds("the address asked for silence")
        if supporter.refuses_mail:
            raise NoLongerHolds("the address refuses our mail")
        stop = stop_page(supporter.email_hash, supporter.language)
        return Recipient(supporter.email, supporter.language, supporter.time_zone, stop)

    def refused(self, notice: Notice) -> None:
        Supporter.objects.filter(uid=notice.recipient).update(refusals=F("refusals") + 1)

    def part(self, notice: Notice) -> Part:
        raise NotImplementedError

    def my_page(self, pledge: Pledge) -> str:
        return page("my", pledge.supporter.language)

    def must_be_kept(self, pledge: Pledge) -> None:
        """Raises NoLongerHolds for a pledge that is paused or over, or to somebody who cannot be written to now."""
        if pledge.state != PledgeState.ACTIVE:
            raise NoLongerHolds(f"the pledge is {pledge.state}")
        if not Prisoner.objects.writable().filter(pk=pledge.prisoner_id).exists():
            raise NoLongerHolds("the person cannot be written to at present")

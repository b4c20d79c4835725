"""Notices to volunteers and to partner organisations."""

from typing import ClassVar

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import translation

from tracker.mail.kinds import Kind, NoLongerHolds, Recipient
from tracker.models import Mailbox, Notice
from tracker.signed_links import InvalidLink, sign, unsign

STOP = "tracker.mail.stop"
# in the place of a token
SAMPLE = "0" * 43


class ToAMailbox(Kind):
    """What kinds to volunteers and to partners have in common."""

    # whether it goes to an address that is still to be confirmed, and to no other
    to_unconfirmed: ClassVar[bool] = False

    def recipient(self, notice: Notice) -> Recipient:
        box = Mailbox.objects.of(notice.recipient).first()
        if box is None:
            raise NoLongerHolds("there is no address any more")
        if box.quiet_since:
            raise NoLongerHolds("the address asked for silence")
        if box.to_confirm and not self.to_unconfirmed:
            raise NoLongerHolds("the address is not confirmed yet")
        if box.refuses:
            raise NoLongerHolds("the address refuses our mail")
        return Recipient(box.address, box.language, box.time_zone, stop_page(box, box.language))

    def sample_stop(self) -> str:
        return sample_stop_page()

    def refused(self, notice: Notice) -> None:
        Mailbox.objects.of(notice.recipient).update(refusals=F("refusals") + 1)

    def unwanted(self, notice: Notice) -> None:
        Mailbox.objects.of(notice.recipient).update(quiet_since=notice.sent_at or notice.due_at)


def stop_page(box: Mailbox, language: str) -> str:
    """The page that stops mail to one of them, and shows what was sent (RFC 8058). It says of nobody who they are."""
    with translation.override(language):
        return settings.SITE_URL + reverse("notes", args=[sign(STOP, box.seal_id.hex)])


def mailbox_of(token: str) -> Mailbox | None:
    """Whose stop page has this token; None where we did not make it, or the address was forgotten."""
    try:
        return Mailbox.objects.select_related("organisation").filter(seal_id=unsign(STOP, token)).first()
    except InvalidLink:
        return None


def sample_stop_page() -> str:
    """As a mail with made-up data names it, in the language that is active."""
    return settings.SITE_URL + reverse("notes", args=[SAMPLE])

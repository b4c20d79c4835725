from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.mail.kinds import NoLongerHolds, Part, Who
from tracker.mail.own_address import CONFIRM_MAILBOX, confirming_token
from tracker.mail.to_a_mailbox import SAMPLE, ToAMailbox
from tracker.models import Mailbox, Notice


class ConfirmMailbox(ToAMailbox):
    """A volunteer has typed this address, and waits for the link."""

    name = CONFIRM_MAILBOX
    who = Who.VOLUNTEER
    subject = gettext_lazy("The link that you asked for")
    title = gettext_lazy("Is it your address?")
    when = gettext_lazy("as soon as a volunteer writes down their own address, five times a day at most")
    cancelled_by = gettext_lazy("the address was confirmed, changed or taken away")
    gathers = False
    hours = None
    is_optional = False
    to_unconfirmed = True

    def part(self, notice: Notice) -> Part:
        box = Mailbox.objects.filter(pk=notice.subject_id or 0).first()
        if box is None or not box.to_confirm:
            raise NoLongerHolds("the address was confirmed, changed or taken away")
        return self.said(confirming_token(box))

    def sample(self) -> Part:
        return self.said(SAMPLE)

    def said(self, token: str) -> Part:
        words = _(
            "You have asked for your notes to come to this address. Open this page and press the button, and they do. "
            "If it was not you, do nothing: nothing more comes."
        )
        return Part(words, settings.SITE_URL + reverse("confirm_mailbox", args=[token]), _("Confirm the address"))

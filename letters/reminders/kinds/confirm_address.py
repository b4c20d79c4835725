from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.actions.asking import CONFIRM_ADDRESS
from letters.models import MailedLink, QuietAddress
from letters.reminders.to_an_address import ToAnAddress
from tracker.mail.kinds import NoLongerHolds, Part

# whoever asked for silence is left alone by strangers who type their address, and can still change their mind
SILENCE = timedelta(days=30)


class ConfirmAddress(ToAnAddress):
    """Somebody has signed up with this address."""

    name = CONFIRM_ADDRESS
    title = gettext_lazy("Is it your address?")
    when = gettext_lazy("as soon as somebody signs up with the address, three times a day at most")
    cancelled_by = gettext_lazy("the link was used or is two days old; the address asked for silence this month")
    page = "confirm"
    most_a_day = 3

    def check(self, link: MailedLink) -> None:
        if not self.writer(link) and QuietAddress.objects.has(link.email_hash, since=timezone.now() - SILENCE):
            raise NoLongerHolds("the address asked for silence")

    def words(self, url: str, *, known: bool) -> Part:
        if known:
            words = _(
                "Somebody has signed up with this address, which is known to us already. If it was you, this page "
                "lets you in; nothing that you told us before is changed. If it was not you, do nothing."
            )
            return Part(words, url, _("Come in"))
        words = _(
            "Somebody has given us this address. If it was you, open this page within two days and press the button. "
            "If it was not you, do nothing: the address is forgotten by itself."
        )
        return Part(words, url, _("Confirm the address"))

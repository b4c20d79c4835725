from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.actions.asking import CHANGE_ADDRESS
from letters.models import MailedLink, QuietAddress
from letters.reminders.to_an_address import ToAnAddress
from tracker.mail.kinds import NoLongerHolds, Part

SILENCE = timedelta(days=30)


class ChangeAddress(ToAnAddress):
    """Somebody who has come in wants their notes to go to this address."""

    name = CHANGE_ADDRESS
    title = gettext_lazy("A new address is confirmed")
    when = gettext_lazy("as soon as somebody wants their notes to go to the address, three times a day at most")
    cancelled_by = gettext_lazy(
        "the link was used or is a day old; somebody writes with this address; it asked for silence this month"
    )
    page = "change"
    most_a_day = 3

    def check(self, link: MailedLink) -> None:
        if self.writer(link):
            raise NoLongerHolds("somebody writes with this address")
        if QuietAddress.objects.has(link.email_hash, since=timezone.now() - SILENCE):
            raise NoLongerHolds("the address asked for silence")

    def words(self, url: str, *, known: bool) -> Part:
        words = _(
            "Somebody wants our notes to come to this address from now on. If it was you, open this page within a day "
            "and press the button. If it was not you, do nothing."
        )
        return Part(words, url, _("Use this address"))

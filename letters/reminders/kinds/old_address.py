from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.actions.asking import OLD_ADDRESS
from letters.models import MailedLink
from letters.reminders.to_an_address import ToAnAddress
from tracker.mail.kinds import Part


class OldAddress(ToAnAddress):
    """To the address that it was: whoever reads it can take the change back."""

    name = OLD_ADDRESS
    title = gettext_lazy("The address was changed")
    when = gettext_lazy("as soon as notes go to another address, to the one before")
    cancelled_by = gettext_lazy(
        "it was taken back, or is a week old; the address was changed again; its owner was erased"
    )
    subject = gettext_lazy("Your address was changed")
    page = "restore"
    most_a_day = 12

    def check(self, link: MailedLink) -> None:
        """Whoever asked for silence is told, too: it may have been somebody else who changed it."""

    def words(self, url: str, *, known: bool) -> Part:
        words = _(
            "From now on our notes go to another address, as you asked. If it was not you, open this page within a "
            "week and press the button: then everything is as it was, and whoever did it is out."
        )
        return Part(words, url, _("It was not me"))

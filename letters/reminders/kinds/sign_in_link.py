from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.actions.asking import SIGN_IN_LINK
from letters.models import MailedLink
from letters.reminders.to_an_address import ToAnAddress
from tracker.mail.kinds import NoLongerHolds, Part


class SignInLink(ToAnAddress):
    """Somebody wants to sign in with this address. Nothing goes to an address that we do not know."""

    name = SIGN_IN_LINK
    title = gettext_lazy("A link to come in")
    when = gettext_lazy("as soon as somebody wants to sign in with the address, twelve times a day at most")
    cancelled_by = gettext_lazy("the link was used or is ten minutes old; nobody writes with this address")
    page = "enter"
    most_a_day = 12

    def check(self, link: MailedLink) -> None:
        if not self.writer(link):
            raise NoLongerHolds("nobody writes with this address")

    def words(self, url: str, *, known: bool) -> Part:
        words = _(
            "Here is the page that lets you in. It works once, for ten minutes. If you have not asked for it, "
            "do nothing."
        )
        return Part(words, url, _("Come in"))

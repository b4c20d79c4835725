from django.utils.translation import gettext as _

from letters.actions.asking import SIGN_IN_LINK
from letters.models import MailedLink
from letters.reminders.to_an_address import ToAnAddress
from tracker.mail.kinds import NoLongerHolds, Part


class SignInLink(ToAnAddress):
    """Somebody wants to sign in with this address. Nothing goes to an address that we do not know."""

    name = SIGN_IN_LINK
    page = "enter"
    most_a_day = 12

    def check(self, link: MailedLink) -> None:
        if not self.writer(link):
            raise NoLongerHolds("nobody writes with this address")

    def words(self, link: MailedLink, url: str) -> Part:
        words = _(
            "Here is the page that lets you in. It works once, for ten minutes. If you have not asked for it, "
            "do nothing."
        )
        return Part(words, url, _("Come in"))

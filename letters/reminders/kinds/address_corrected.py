from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import Standing
from tracker.mail.hours import LONG_DAY


class AddressCorrected(AboutNews):
    """As with a move, a letter may be about to go to the old one."""

    name = "address_corrected"
    title = gettext_lazy("The address is known better")
    when = gettext_lazy("when another address is published of the place where somebody you write to is held")
    cancelled_by = gettext_lazy("the record was taken back, or names no address any more")
    told = gettext_lazy(
        "Held at the same place; the address to write to was put right, or is known now, and stands on the page. What "
        "is on its way may arrive all the same."
    )
    turn = Turn.ADDRESS
    hours = LONG_DAY

    def holds(self, now: Standing) -> bool:
        return now.has_arrived

    def words(self) -> str:
        return _(
            "An address that you write to is known better now. Please use it from now on: you find it on your page."
        )

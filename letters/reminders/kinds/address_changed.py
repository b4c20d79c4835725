from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import Standing
from tracker.mail.hours import LONG_DAY


class AddressChanged(AboutNews):
    """A letter may be about to go to the old one, so it may come from early to late."""

    name = "address_changed"
    title = gettext_lazy("Another address")
    when = gettext_lazy("when it is published that somebody you write to is held at another address")
    cancelled_by = gettext_lazy("the record was taken back, or names no address any more")
    told = gettext_lazy(
        "Held at another place now; the new address stands on the page. The first weeks there are the hardest: a "
        "letter that comes now counts twice."
    )
    turn = Turn.MOVED
    hours = LONG_DAY

    def holds(self, now: Standing) -> bool:
        return now.has_arrived

    def words(self) -> str:
        return _(
            "An address that you write to has changed. Please use the new one from now on: you find it on your page."
        )

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import Standing
from tracker.mail.hours import LONG_DAY


class Transfer(AboutNews):
    name = "transfer"
    title = gettext_lazy("On the way to another place")
    when = gettext_lazy("when it is published that somebody you write to is being moved")
    cancelled_by = gettext_lazy("the record was taken back, or says that the person has arrived")
    told = gettext_lazy(
        "Being moved to another place, which can take weeks; where to is often told to nobody. Send nothing now. What "
        "is on its way is sometimes forwarded, and sometimes comes back: that is nobody's fault. As soon as there is "
        "a new address we tell you."
    )
    turn = Turn.TRANSFER
    hours = LONG_DAY

    def holds(self, now: Standing) -> bool:
        return now.in_transit

    def words(self) -> str:
        return _(
            "Please wait with your next letter: one of the addresses that you write to does not hold just now. Your "
            "page tells more."
        )

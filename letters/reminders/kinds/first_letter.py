from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.actions.pledging import FIRST_LETTER
from letters.reminders import known
from letters.reminders.to_a_supporter import ToASupporter, must_be_kept, pledge_of
from tracker.models import Notice


class FirstLetter(ToASupporter):
    """Somebody has just taken a person on, and waits to hear how to begin."""

    name = FIRST_LETTER
    title = gettext_lazy("How to begin")
    when = gettext_lazy("as soon as you take a person on")
    cancelled_by = gettext_lazy("the pledge was taken back, paused or is over; no letter can go")
    gathers = False
    hours = None

    def check(self, notice: Notice) -> None:
        must_be_kept(pledge_of(notice), notice.ask(known.writable_by_pledge))

    def words(self) -> str:
        return _(
            "Thank you. All that you need for your first letter is on your page. Write today, if you can: a few lines "
            "about your day are enough. When it has gone, say so there, and we will remind you of the next."
        )

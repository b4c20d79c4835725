from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.status_codes import DEAD
from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import Standing


class Death(AboutNews):
    """Whoever wrote for years is a mourner, too: nothing is asked of them, and no task is closed."""

    name = "death"
    title = gettext_lazy("Sad news")
    when = gettext_lazy("when it is published that somebody you write to has died")
    cancelled_by = gettext_lazy("the record was taken back, or does not say so any more")
    told = gettext_lazy(
        "We are very sorry to tell you of this death. Nothing more needs to be done, and nothing more is asked of you. "
        "Your letters were there: somebody in that place was called by name, and knew of a world outside because you "
        "told of it. What is known stands on the page, when you want to read it."
    )
    turn = Turn.DEATH

    def holds(self, now: Standing) -> bool:
        return now.status in DEAD

    def words(self) -> str:
        return _(
            "There is sad news about somebody whom you wrote to. Please open your page when you have a quiet moment, "
            "and not on the way somewhere.\n\nYou need not do anything. Please send no more letters there."
        )

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import FREED, Standing


class Release(AboutNews):
    """With two hours in which it can be taken back: that a court acquits somebody is recorded by one person."""

    name = "release"
    title = gettext_lazy("Free")
    when = gettext_lazy("two hours after it is published that somebody you write to is free")
    cancelled_by = gettext_lazy("the record was taken back, or does not say so any more")
    told = gettext_lazy(
        "Free. Write no more to the old address: what arrives there is not handed on. If this person wishes for "
        "letters still, their page says how. Your letters were part of the way here. Thank you."
    )
    turn = Turn.RELEASE
    hold = timedelta(hours=2)

    def holds(self, now: Standing) -> bool:
        return now.status in FREED

    def words(self) -> str:
        return _(
            "There is good news about somebody whom you write to. Your page tells what, and whether to write still. "
            "Please send nothing before you have looked."
        )

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import Standing


class HardDays(AboutNews):
    """A punishment cell, where that is published; where it is not, nothing comes, and "silence is normal" covers it."""

    name = "hard_days"
    title = gettext_lazy("Hard days")
    when = gettext_lazy("when it is published that somebody you write to was put into a punishment cell")
    cancelled_by = gettext_lazy("the record was taken back, or says no such thing any more")
    told = gettext_lazy(
        "In a punishment cell. Letters are often held back there and handed over in a bundle later, so expect no "
        "answer for some weeks. Keep writing: this is when a card matters most, and those who guard see it, too."
    )
    turn = Turn.CELL
    gathers = True

    def holds(self, now: Standing) -> bool:
        return bool(now.cell)

    def words(self) -> str:
        return _(
            "Somebody whom you write to has hard days. A card that goes now means more than at other times. Your page "
            "tells more."
        )

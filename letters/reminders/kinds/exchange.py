from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import EXCHANGED, Standing


class Exchange(AboutNews):
    name = "exchange"
    title = gettext_lazy("Free, and abroad")
    when = gettext_lazy("when it is published that somebody you write to was exchanged")
    cancelled_by = gettext_lazy("the record was taken back, or does not say so any more")
    told = gettext_lazy(
        "Free, and abroad, after an exchange. Write no more to the old address. Such days are loud, and home is far: "
        "leave them time. If they wish for letters, their page will say how. Thank you for those that you wrote."
    )
    turn = Turn.EXCHANGE

    def holds(self, now: Standing) -> bool:
        return now.status == EXCHANGED

    def words(self) -> str:
        return _(
            "There is great news about somebody whom you write to. Your page tells what, and what it means for your "
            "letters. Please send nothing before you have looked."
        )

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Turn
from letters.reminders.about_news import AboutNews
from letters.reminders.news.standing import Standing


class Hospital(AboutNews):
    name = "hospital"
    title = gettext_lazy("In hospital")
    when = gettext_lazy("when it is published that somebody you write to is in a hospital")
    cancelled_by = gettext_lazy("the record was taken back, or says no such thing any more")
    told = gettext_lazy(
        "In hospital. Answers may take longer. Write of ordinary things, and ask about health only if you were told "
        "about it in a letter."
    )
    turn = Turn.HOSPITAL
    gathers = True

    def holds(self, now: Standing) -> bool:
        return now.in_hospital

    def words(self) -> str:
        return _("Somebody whom you write to could do with a few lines just now. Your page tells more.")

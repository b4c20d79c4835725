from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.reminders.about_a_birthday import AboutABirthday


class BirthdayByPost(AboutABirthday):
    name = "birthday_by_post"
    title = gettext_lazy("A birthday in three weeks")
    when = gettext_lazy("three weeks before the birthday of somebody you write to, so that post arrives in time")
    cancelled_by = gettext_lazy("a letter went in the month before it; no letter can go; the pledge is paused or over")
    told = gettext_lazy("A birthday in about three weeks. What goes by post in these days may be there in time.")
    days_before = 21
    too_late = 6

    def words(self) -> str:
        return _("Somebody whom you write to has a birthday in about three weeks. A card that goes now may be in time.")

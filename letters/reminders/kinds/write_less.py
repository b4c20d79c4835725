from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.reminders.about_a_letter import AboutALetter


class WriteLess(AboutALetter):
    name = "write_less"
    title = gettext_lazy("Would less often be easier?")
    when = gettext_lazy("a whole rhythm and two weeks after a letter that did not go")
    cancelled_by = gettext_lazy("the letter has gone or was put off; the pledge is paused or over; no letter can go")
    rhythms_after = 1
    days_after = 14
    days_too_late = 28

    def words(self) -> str:
        return _(
            "There are times that leave no room for letters, and you owe nobody anything. One letter in three months "
            "is a letter that comes: would less often be easier? On your page you can also pause, without a word."
        )

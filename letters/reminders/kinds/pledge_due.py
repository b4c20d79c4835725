from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.reminders.about_a_letter import AboutALetter
from letters.reminders.kinds.letter_unmarked import LetterUnmarked


class PledgeDue(AboutALetter):
    name = "pledge_due"
    title = gettext_lazy("A letter is due")
    when = gettext_lazy("on the day for the next letter, and for a week if nothing was sent by us")
    cancelled_by = gettext_lazy("the letter has gone or was put off; the pledge is paused or over; no letter can go")
    days_after = 0
    days_too_late = LetterUnmarked.days_after
    for_the_first = False

    def words(self) -> str:
        return _("It is time for a few lines again. All that you need is on your page.")

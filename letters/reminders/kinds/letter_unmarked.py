from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.reminders.about_a_letter import AboutALetter


class LetterUnmarked(AboutALetter):
    """A missed rhythm gives one kind reminder. Who has been away for a month is not greeted with it."""

    name = "letter_unmarked"
    title = gettext_lazy("Has the letter gone?")
    when = gettext_lazy("a week after the day for a letter that nobody said had gone, for three weeks")
    cancelled_by = gettext_lazy("the letter has gone or was put off; the pledge is paused or over; no letter can go")
    days_after = 7
    days_too_late = 28

    def words(self) -> str:
        return _(
            "A letter of yours was planned for last week. If it has gone, one press on your page tells us. If not, any "
            "day will do; and if it does not suit you just now, you can pause there without a word."
        )

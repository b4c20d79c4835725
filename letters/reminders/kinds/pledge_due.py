from django.utils.translation import gettext as _

from letters.reminders.about_a_letter import AboutALetter
from letters.reminders.kinds.letter_unmarked import LetterUnmarked
from tracker.mail.kinds import Part


class PledgeDue(AboutALetter):
    """The day for the next letter has come."""

    name = "pledge_due"
    days_after = 0
    days_too_late = LetterUnmarked.days_after
    for_the_first = False

    def words(self, url: str) -> Part:
        words = _("It is time for a few lines again. All that you need is on your page.")
        return Part(words, url, _("To your page"))

from django.utils.translation import gettext as _

from letters.reminders.about_a_letter import AboutALetter
from tracker.mail.kinds import Part


class LetterUnmarked(AboutALetter):
    """A week after its day, nobody has said that the letter went."""

    name = "letter_unmarked"
    days_after = 7
    # nobody is asked twice, and who has been away for a month is not greeted with it
    days_too_late = 28

    def words(self, url: str) -> Part:
        words = _(
            "You meant to write last week. If your letter has gone, one press on your page tells us. If not, today "
            "will do; and if it does not suit you just now, you can pause there without a word."
        )
        return Part(words, url, _("To your page"))

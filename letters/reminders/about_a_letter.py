"""Notices about a letter that is still to be sent, so many days after the day for which it was planned."""

from letters.models import OPEN, Letter
from letters.reminders.to_a_supporter import ToASupporter
from tracker.mail.kinds import NoLongerHolds, Part
from tracker.models import Notice


class AboutALetter(ToASupporter):
    """From `days_after` that day on. From `days_too_late` on, and for the first letter, another kind may serve."""

    gathers = True
    days_after: int
    days_too_late: int | None = None
    for_the_first: bool = True

    def part(self, notice: Notice) -> Part:
        letter = Letter.objects.select_related("pledge__supporter").filter(pk=notice.subject_id or 0).first()
        if letter is None or letter.state not in OPEN:
            raise NoLongerHolds("the letter has gone, or will not")
        self.must_be_kept(letter.pledge)
        return self.words(self.my_page(letter.pledge))

    def words(self, url: str) -> Part:
        raise NotImplementedError

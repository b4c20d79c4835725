from django.utils.translation import gettext as _

from letters.actions.pledging import FIRST_LETTER
from letters.models import Pledge
from letters.reminders.to_a_supporter import ToASupporter
from tracker.mail.kinds import NoLongerHolds, Part
from tracker.models import Notice


class FirstLetter(ToASupporter):
    """Somebody has just taken a person on, and waits to hear how to begin."""

    name = FIRST_LETTER
    gathers = False

    def part(self, notice: Notice) -> Part:
        pledge = Pledge.objects.select_related("supporter").filter(pk=notice.subject_id or 0).first()
        if pledge is None:
            raise NoLongerHolds("the pledge was taken back")
        self.must_be_kept(pledge)
        words = _(
            "Thank you. All that you need for your first letter is on your page. Write today, if you can: a few lines "
            "about your day are enough. When it has gone, say so there, and we will remind you of the next."
        )
        return Part(words, self.my_page(pledge), _("To your page"))

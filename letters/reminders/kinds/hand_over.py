from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Letter, PledgeState
from letters.reminders import known
from letters.reminders.about_a_letter import AboutALetter
from letters.reminders.kinds.pledge_rests import PledgeRests
from letters.reminders.to_a_supporter import must_be_reachable
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Notice


class HandOver(AboutALetter):
    """Only after a pause that we made: whoever paused by themselves knows when they go on."""

    name = "hand_over"
    title = gettext_lazy("Shall somebody else go on?")
    when = gettext_lazy("a rhythm after a pause that we made, once")
    cancelled_by = gettext_lazy("writing was taken up again, or ended; the letter has gone; no letter can go")
    rhythms_after = 3
    days_after = 14
    days_too_late = 28
    pledge_state = PledgeState.PAUSED

    def due(self, moment: Moment) -> QuerySet[Letter]:
        ours = Notice.objects.filter(recipient=OuterRef("to"), kind=PledgeRests.name, subject_id=OuterRef("about"))
        return super().due(moment).filter(Exists(ours))

    def check_pledge(self, letter: Letter, notice: Notice) -> None:
        if letter.pledge.state != PledgeState.PAUSED:
            raise NoLongerHolds("writing was taken up again, or ended")
        must_be_reachable(letter.pledge, notice.ask(known.writable_by_letter))

    def words(self) -> str:
        return _(
            "If writing does not fit into your life any more, you can hand it over on your page, with a last line if "
            "you like. Somebody else will be asked to go on, and learns nothing of what you wrote. Thank you for every "
            "letter that you sent."
        )

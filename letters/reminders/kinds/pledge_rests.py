from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.actions.fading import GRACE, RHYTHMS
from letters.models import Letter
from letters.reminders import known
from letters.reminders.about_a_letter import AboutALetter
from letters.reminders.to_a_supporter import must_be_reachable, must_stand
from tracker.models import Notice


class PledgeRests(AboutALetter):
    """`letters.actions.fading` pauses the pledge after this is planned."""

    name = "pledge_rests"
    title = gettext_lazy("A pause")
    when = gettext_lazy("when we pause a pledge: two rhythms after a letter that did not go")
    cancelled_by = gettext_lazy(
        "the letter has gone or was put off; writing was taken up again, or ended; no letter can go"
    )
    rhythms_after = RHYTHMS
    days_after = GRACE.days
    days_too_late = 28

    def check_pledge(self, letter: Letter, notice: Notice) -> None:
        must_stand(letter.pledge)
        must_be_reachable(letter.pledge, notice.ask(known.writable_by_letter))

    def words(self) -> str:
        return _(
            "We have not heard of a letter for a while, so we have put your writing on pause: nothing reminds you, and "
            "others are asked to write meanwhile. One press on your page takes it up again, whenever you like."
        )

"""Notices about a letter that is still to be sent, so many days after the day for which it was planned."""

from typing import ClassVar

from django.db.models import DateField, ExpressionWrapper, F, Q, QuerySet, TextField
from django.db.models.functions import Cast

from cases.models import Prisoner
from letters.models import OPEN, Letter, PledgeState
from letters.reminders import known
from letters.reminders.to_a_supporter import ToASupporter, must_be_kept, reached
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Notice


class AboutALetter(ToASupporter):
    """From `days_after` that day on, or from so many `rhythms_after` it. From `days_too_late` on it is not said."""

    about = "letter"
    days_after: ClassVar[int]
    days_too_late: ClassVar[int]
    # so many rhythms of the pledge come on top of both
    rhythms_after: ClassVar[int] = 0
    # whether of a first letter, too: that one has a note of its own
    for_the_first: ClassVar[bool] = True
    # of which pledges
    pledge_state: ClassVar[str] = PledgeState.ACTIVE

    def due(self, moment: Moment) -> QuerySet[Letter]:
        zone = "pledge__supporter__time_zone"
        first_for = moment.day_in(zone, -self.days_after)
        too_late = moment.day_in(zone, -self.days_too_late)
        wanted = Q() if self.for_the_first else Q(planned_for__gt=F("pledge__started_on"))
        rows = (
            # the first condition is the one that has an index
            Letter.objects.open()
            .filter(planned_for__lte=moment.last_day(-self.days_after))
            .filter(planned_for__gt=moment.first_day(-self.days_too_late - 366 * self.rhythms_after))
            .annotate(counts_from=self._counts_from())
            .filter(wanted, counts_from__lte=first_for, counts_from__gt=too_late, pledge__state=self.pledge_state)
            .filter(pledge__prisoner__in=Prisoner.objects.writable().values("pk"))
        )
        return reached(rows, "pledge__supporter").annotate(
            to=F("pledge__supporter_id"), about=F("pk"), occasion=Cast("planned_for", TextField()), zone=F(zone)
        )

    def _counts_from(self) -> ExpressionWrapper:
        rhythms = F("pledge__rhythm_days") * self.rhythms_after
        return ExpressionWrapper(F("planned_for") + rhythms if self.rhythms_after else F("planned_for"), DateField())

    def check(self, notice: Notice) -> None:
        letter = notice.ask(known.letters).get(notice.subject_id or 0)
        if letter is None or letter.state not in OPEN:
            raise NoLongerHolds("the letter has gone, or will not")
        if letter.planned_for.isoformat() != notice.occasion:
            raise NoLongerHolds("the letter was put off")
        self.check_pledge(letter, notice)

    def check_pledge(self, letter: Letter, notice: Notice) -> None:
        must_be_kept(letter.pledge, notice.ask(known.writable_by_letter))

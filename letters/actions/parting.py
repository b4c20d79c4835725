"""A writer parts from somebody: handed over to whoever comes next, or let go after a long silence. No guilt in either.

Whoever comes next is found by matching, as for everybody, and learns nothing of what was written.
"""

from datetime import datetime, timedelta

from django.db import transaction

from letters.actions.writing import keep_text
from letters.models import Letter, LetterState, Pledge, PledgeState
from tracker.mail.hours import today
from tracker.models import Notice, NoticeState

# the note of `letters.reminders` that offers it, and how long its answer is waited for
OFFER = "hand_over"
ANSWERED_WITHIN = timedelta(days=60)


def hand_over(given: Pledge, *, farewell: str = "", now: datetime) -> Letter | None:
    """Somebody else is to go on. With a farewell one last letter stays to be sent, its words kept until it has gone.

    That letter; None where there is none, or the pledge was over already.
    """
    with transaction.atomic():
        day = today(now, given.supporter.time_zone)
        if not Pledge.objects.standing().filter(pk=given.pk).update(state=PledgeState.HANDED_OVER, ended_on=day):
            return None
        if not farewell.strip():
            Letter.objects.open().filter(pledge=given).update(state=LetterState.NOT_SENT)
            return None
        last = Letter.objects.open().filter(pledge=given).first() or Letter.objects.create(
            pledge=given, planned_for=day
        )
        keep_text(last, farewell, now=now)
    return last


def let_lapse(now: datetime) -> int:
    """Let go of those whom we paused, and who have not answered the offer to hand over; how many.

    They have been offered to others since the pause; from now on it is not said to be their turn any more.
    """
    offered = Notice.objects.filter(kind=OFFER, state=NoticeState.SENT, sent_at__lte=now - ANSWERED_WITHIN)
    silent = Letter.objects.open().filter(pk__in=offered.values("subject_id"), pledge__state=PledgeState.PAUSED)
    with transaction.atomic():
        lapsed = list(
            Pledge.objects.filter(letters__in=silent).select_for_update(of=("self",)).values_list("pk", flat=True)
        )
        Letter.objects.open().filter(pledge__in=lapsed).update(state=LetterState.NOT_SENT)
        return Pledge.objects.filter(pk__in=lapsed).update(state=PledgeState.LAPSED, ended_on=now.date())

"""“I'll write”: taken on, paused, taken up again, ended."""

from datetime import datetime

from django.db import transaction

from cases.models import Prisoner
from letters.models import STANDING, Letter, LetterState, Pledge, PledgeState, Rhythm, Supporter
from letters.room import must_have_room, take_turn
from tracker.mail.hours import today
from tracker.mail.posting import post

# the kind of `letters.reminders` that goes with a new pledge
FIRST_LETTER = "first_letter"
DAYS_OF_A_MONTH = 30


class CannotBeWrittenTo(Exception):
    """Nobody is to write to this person at present. Why is not said: it may not be published."""


def pledge(supporter: Supporter, prisoner_uid: str, *, rhythm_days: int = Rhythm.MONTH, now: datetime) -> Pledge:
    """Take somebody on, with a first letter planned for today; the standing pledge if there is one.

    Raises CannotBeWrittenTo, and HasEnough where more letters are promised than can be received.
    """
    with transaction.atomic():
        prisoner = Prisoner.objects.writable().answering_to(prisoner_uid).first()
        if prisoner is None:
            raise CannotBeWrittenTo
        day = today(now, supporter.time_zone)
        take_turn(prisoner)
        if not Pledge.objects.standing().filter(supporter=supporter, prisoner=prisoner).exists():
            must_have_room(prisoner, DAYS_OF_A_MONTH / rhythm_days, day)
        made, is_new = Pledge.objects.get_or_create(
            supporter=supporter,
            prisoner=prisoner,
            state__in=STANDING,
            defaults={"state": PledgeState.ACTIVE, "started_on": day, "rhythm_days": rhythm_days},
        )
        if is_new:
            Letter.objects.create(pledge=made, planned_for=day)
            post(FIRST_LETTER, about=made.pk, recipient=supporter.uid, now=now)
    return made


def pause(given: Pledge) -> None:
    """Not now, nobody's fault: no reminders until it is taken up again."""
    Pledge.objects.filter(pk=given.pk, state=PledgeState.ACTIVE).update(state=PledgeState.PAUSED)


def resume(given: Pledge, *, now: datetime) -> None:
    """Take it up again; a letter that was due meanwhile is due today."""
    with transaction.atomic():
        if Pledge.objects.filter(pk=given.pk, state=PledgeState.PAUSED).update(state=PledgeState.ACTIVE):
            day = today(now, given.supporter.time_zone)
            Letter.objects.open().filter(pledge=given, planned_for__lt=day).update(planned_for=day)


def end(given: Pledge, *, now: datetime) -> None:
    """No more letters. What was planned is not sent; what has gone stays."""
    with transaction.atomic():
        day = today(now, given.supporter.time_zone)
        if Pledge.objects.standing().filter(pk=given.pk).update(state=PledgeState.ENDED, ended_on=day):
            Letter.objects.open().filter(pledge=given).update(state=LetterState.NOT_SENT)

"""“I'll write”: taken on, paused, taken up again, ended."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from cases.models import Prisoner
from cases.models.audience import AudienceChoices
from letters.models import STANDING, Campaign, Letter, LetterState, Pledge, PledgeState, Rhythm, Supporter
from letters.room import must_have_room, take_turn
from tracker.mail.hours import today
from tracker.mail.posting import post

# the kind of `letters.reminders` that goes with a new pledge
FIRST_LETTER = "first_letter"
DAYS_OF_A_MONTH = 30


class CannotBeWrittenTo(Exception):
    """Nobody is to write to this person at present. Why is not said: it may not be published."""


def pledge(
    supporter: Supporter,
    prisoner_uid: str,
    *,
    rhythm_days: int = Rhythm.MONTH,
    campaign_uid: str = "",
    now: datetime,
) -> Pledge:
    """Take somebody on, with a first letter planned for today; the standing pledge if there is one.

    Either joins the campaign through which they came, if that is for this person and everybody may see it. Raises
    CannotBeWrittenTo, and HasEnough where more letters are promised than can be received.
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
        _join(made, campaign_uid)
    return made


def _join(made: Pledge, campaign_uid: str) -> None:
    """The first campaign is kept: it is the one that brought them."""
    open_to_all = Campaign.objects.standing().filter(uid=campaign_uid, audience=AudienceChoices.PUBLIC)
    campaign = open_to_all.filter(prisoners=made.prisoner_id).first() if campaign_uid else None
    if campaign and made.campaign_id is None:
        made.campaign = campaign
        made.save(update_fields=["campaign"])


def write_at(given: Pledge, rhythm_days: int, *, now: datetime) -> None:
    """More or less often from now on. The open letter is due as long after the last one as the new rhythm says.

    Where more is wanted than the person can receive, as much as before: raises HasEnough.
    """
    with transaction.atomic():
        day = today(now, given.supporter.time_zone)
        take_turn(given.prisoner)
        if rhythm_days < given.rhythm_days and given.state == PledgeState.ACTIVE:
            must_have_room(given.prisoner, DAYS_OF_A_MONTH / rhythm_days - DAYS_OF_A_MONTH / given.rhythm_days, day)
        if not Pledge.objects.standing().filter(pk=given.pk).update(rhythm_days=rhythm_days):
            return
        last = given.letters.away().aggregate(last=Max("sent_on"))["last"]
        due = max(day, last + timedelta(days=rhythm_days)) if last else day
        Letter.objects.open().filter(pledge=given).update(planned_for=due)


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

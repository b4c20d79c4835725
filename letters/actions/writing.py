"""A letter goes, and an answer comes."""

from datetime import datetime, timedelta

from django.db import transaction

from cases.models import ChannelKind
from letters.models import Letter, LetterState, PledgeState
from tracker.mail.hours import today
from tracker.models import Audience, PublishedRecord


def mark_sent(letter: Letter, *, channel: str = ChannelKind.POST, answer_paid: bool = False, now: datetime) -> bool:
    """It has gone, to the address as published today; the next one is planned. Whether it was still to be sent.

    Twice for one letter is once: a button is easily pressed again.
    """
    pledge = letter.pledge
    day = today(now, pledge.supporter.time_zone)
    with transaction.atomic():
        went = (
            Letter.objects.open()
            .filter(pk=letter.pk)
            .update(
                state=LetterState.SENT,
                sent_on=day,
                channel=channel,
                answer_paid=answer_paid,
                address=published_address(pledge.prisoner.uid),
            )
        )
        if went and pledge.state == PledgeState.ACTIVE:
            Letter.objects.create(pledge=pledge, planned_for=day + timedelta(days=pledge.rhythm_days))
    return bool(went)


def mark_answered(letter: Letter, *, now: datetime) -> bool:
    """An answer has come. Whether one was still to come."""
    day = today(now, letter.pledge.supporter.time_zone)
    awaited = Letter.objects.awaiting_answer().filter(pk=letter.pk)
    return bool(awaited.update(state=LetterState.ANSWERED, answered_on=day))


def published_address(prisoner_uid: str) -> str:
    """Where letters to this person go, as everybody can read it; "" where that is not said."""
    people = PublishedRecord.objects.of_kind("prisoner").seen_by(Audience.PUBLIC).live()
    record = people.filter(uid=prisoner_uid).first()
    address = record.data["letters"]["address"] if record else None
    return f"{address['postcode']} {address['text']['ru'] or address['text']['en']}".strip() if address else ""

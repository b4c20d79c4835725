"""A letter is written, goes, or does not."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from cases.models import ChannelKind, Facility
from letters.models import Letter, LetterState, LetterText, Pledge
from tracker.mail.hours import today
from tracker.models import Audience, PublishedRecord


def keep_text(letter: Letter, text: str, *, now: datetime) -> bool:
    """Keep a draft, sealed, for a writer who asks for that. Whether the letter was still to be sent."""
    with transaction.atomic():
        if not Letter.objects.open().select_for_update().filter(pk=letter.pk).exists():
            return False
        draft = LetterText.objects.filter(letter=letter).first() or LetterText(letter=letter)
        draft.text, draft.changed_at = text, now
        draft.save()
        Letter.objects.filter(pk=letter.pk, state=LetterState.PLANNED).update(state=LetterState.WRITING)
    return True


def forget_text(letter: Letter) -> None:
    """Nothing of what was written is left here."""
    LetterText.objects.filter(letter=letter).delete()


def mark_sent(
    letter: Letter,
    *,
    channel: str = ChannelKind.POST,
    channel_name: str = "",
    answer_paid: bool = False,
    on: date | None = None,
    now: datetime,
) -> bool:
    """It has gone, to the address as published today; the next one is planned. Whether it was still to be sent.

    Twice for one letter is once: a button is easily pressed again. `on`: the day on which it went, today if not said.
    """
    pledge = letter.pledge
    day = min(on or date.max, today(now, pledge.supporter.time_zone))
    with transaction.atomic():
        goes_on = _goes_on(pledge)
        went = (
            Letter.objects.open()
            .filter(pk=letter.pk)
            .update(
                state=LetterState.SENT,
                sent_on=day,
                channel=channel,
                channel_name=channel_name[:100],
                answer_paid=answer_paid,
                **destination(pledge.prisoner.uid),
            )
        )
        if went and goes_on:
            Letter.objects.create(pledge=pledge, planned_for=day + timedelta(days=pledge.rhythm_days))
    return bool(went)


def take_back_sent(letter: Letter, *, now: datetime) -> bool:
    """It has not gone: a button was pressed too early. Whether that could be, as nothing has become of it yet.

    It is to be sent again as before, in the place of the one that was planned after it; where that has a draft already,
    that one stays, and this one was never sent.
    """
    with transaction.atomic():
        _goes_on(letter.pledge)
        following = Letter.objects.open().filter(pledge=letter.pledge)
        begun = following.filter(draft__isnull=False).exists()
        as_if_never = {"sent_on": None, "channel": "", "channel_name": "", "answer_paid": False}
        nowhere = {"address": "", "facility": None}
        gone = Letter.objects.filter(pk=letter.pk, state=LetterState.SENT)
        if not begun and gone.exists():
            following.delete()
        state = LetterState.NOT_SENT if begun else LetterState.PLANNED
        return bool(gone.update(state=state, **as_if_never, **nowhere))


def mark_not_sent(letter: Letter, *, now: datetime) -> bool:
    """They decided against it. The next is planned in their rhythm, so that nobody is forgotten by it."""
    pledge = letter.pledge
    day = today(now, pledge.supporter.time_zone)
    with transaction.atomic():
        goes_on = _goes_on(pledge)
        let_be = Letter.objects.open().filter(pk=letter.pk).update(state=LetterState.NOT_SENT)
        if let_be and goes_on:
            Letter.objects.create(pledge=pledge, planned_for=day + timedelta(days=pledge.rhythm_days))
    return bool(let_be)


def _goes_on(pledge: Pledge) -> bool:
    """Whether a next letter is to be planned, held so until the end of the transaction. While a pledge rests its next
    letter rests with it: without one, nothing would ever be due when it is taken up again."""
    return Pledge.objects.standing().select_for_update().filter(pk=pledge.pk).exists()


def destination(prisoner_uid: str) -> dict[str, Any]:
    """Where letters to this person go, as everybody can read it: the address, "" where it is not said; the facility."""
    people = PublishedRecord.objects.of_kind("prisoner").seen_by(Audience.PUBLIC).live()
    record = people.filter(uid=prisoner_uid).first()
    address = record.data["letters"]["address"] if record else None
    if not record or not address:
        return {"address": "", "facility": None}
    written = f"{address['postcode']} {address['text']['ru'] or address['text']['en']}".strip()
    place = record.data["custody"]["current"]["facility"]
    return {"address": written, "facility": Facility.objects.filter(uid=place["uid"]).first() if place else None}

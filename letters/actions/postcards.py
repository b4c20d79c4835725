"""One postcard, without an account: an address is taken, and the card is on its way. Who sent it is not kept."""

from datetime import datetime

from django.db import transaction

from cases.models import Prisoner
from cases.models.person import PrisonerQuerySet, Wanted
from letters.actions.pledging import CannotBeWrittenTo
from letters.models import Postcard
from letters.room import must_have_room_for_a_card, take_turn
from tracker.mail.hours import today
from tracker.signed_links import new_token, token_hash


def open_to_cards() -> PrisonerQuerySet:
    """Those who can be written to, without those who said that they want no cards."""
    return Prisoner.objects.writable().exclude(cards=Wanted.NOT_WANTED)


def promise(prisoner_uid: str, *, now: datetime) -> str:
    """Keep a place for a card to somebody; the token of its page. Raises CannotBeWrittenTo, and HasEnough."""
    with transaction.atomic():
        prisoner = open_to_cards().filter(uid=prisoner_uid).first()
        if prisoner is None:
            raise CannotBeWrittenTo
        day = today(now, "UTC")
        take_turn(prisoner)
        must_have_room_for_a_card(prisoner, day)
        token = new_token()
        Postcard.objects.create(prisoner=prisoner, token_hash=token_hash(token), promised_on=day)
    return token


def mark_gone(token: str, *, now: datetime) -> Postcard | None:
    """It is on its way: again and again is once. The card, or None for a page that is none or was forgotten."""
    cards = Postcard.objects.of_token(token)
    cards.filter(sent_on=None).update(sent_on=today(now, "UTC"))
    return cards.select_related("prisoner").first()


def forget(*, now: datetime) -> int:
    """Delete cards that count no more; how many."""
    return Postcard.objects.forgettable(today(now, "UTC")).delete()[0]

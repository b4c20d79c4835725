"""A volunteer writes down where their own notes go. Nothing goes there before somebody who reads it has said yes."""

from datetime import datetime, timedelta

from django.db import transaction

from tracker.mail.posting import post
from tracker.models import Mailbox, Notice, User
from tracker.signed_links import sign, unsign

CONFIRM_MAILBOX = "confirm_mailbox"
CONFIRM = "tracker.mail.confirm"
# so that nobody is pestered by somebody who types their address
MOST_A_DAY = 5


class AskedTooOften(Exception):
    """As many links were sent today as may be."""


def write_down(box: Mailbox, address: str, *, now: datetime) -> None:
    """Keep a volunteer's mailbox, with another address where one is given: that one is asked first.

    Raises AskedTooOften, and ValueError for what is no address.
    """
    with transaction.atomic():
        if address:
            box.move_to(address)
            box.to_confirm = True
        box.save()
        if address:
            ask(box, now=now)


def ask(box: Mailbox, *, now: datetime) -> None:
    """Send the link that confirms an address. Raises AskedTooOften."""
    with transaction.atomic():
        # one at a time: two at once must not both be the last of the day
        owner = User.objects.select_for_update().get(mailbox=box)
        asked = Notice.objects.of(box.recipient).filter(kind=CONFIRM_MAILBOX, planned_at__gt=now - timedelta(days=1))
        if asked.count() >= MOST_A_DAY:
            raise AskedTooOften
        post(CONFIRM_MAILBOX, about=box.pk, recipient=f"user:{owner.pk}", occasion=f"{now:%Y%m%d%H%M%S%f}", now=now)


def confirming_token(box: Mailbox) -> str:
    """Good for this address of this volunteer, and for none that is written down later."""
    return sign(CONFIRM, f"{box.seal_id.hex}-{bytes(box.address_hash).hex()}")


def to_be_confirmed(token: str) -> Mailbox | None:
    """The mailbox that a link is for, confirmed or not. Raises InvalidLink."""
    seal_id, _dash, address_hash = unsign(CONFIRM, token).partition("-")
    return Mailbox.objects.filter(seal_id=seal_id, address_hash=bytes.fromhex(address_hash)).first()


def confirm(box: Mailbox) -> None:
    Mailbox.objects.filter(pk=box.pk, address_hash=box.address_hash).update(to_confirm=False)

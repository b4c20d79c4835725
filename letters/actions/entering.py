"""Somebody opens a link that we mailed, and presses its button."""

from datetime import datetime

from django.db import transaction

from letters.actions.pledging import CannotBeWrittenTo, pledge
from letters.models import KeyedHash, MailedLink, Purpose, Supporter
from letters.room import HasEnough
from letters.wishes import Wishes


def confirm(token: str, *, now: datetime) -> Supporter | None:
    """Confirm an address and enrol its owner, with the first pledge if they chose somebody; None for a dead link.

    Whoever is enrolled already comes in as they are: a stranger's sign-up with their address changes nothing of them.
    """
    with transaction.atomic():
        link = MailedLink.objects.take(token, Purpose.CONFIRM, now)
        if link is None or link.wishes is None:
            return None
        wishes = Wishes.from_json(link.wishes)
        supporter = enrol(link.email, link.email_hash, wishes)
        _first_pledge(supporter, wishes, now)
    return supporter


def enter(token: str, *, now: datetime) -> Supporter | None:
    """Sign in by a mailed link; None for one that is unknown, used or too old."""
    with transaction.atomic():
        link = MailedLink.objects.take(token, Purpose.SIGN_IN, now)
        return Supporter.objects.filter(email_hash=link.email_hash).first() if link else None


def enrol(address: str, email_hash: KeyedHash, wishes: Wishes) -> Supporter:
    """The supporter of a confirmed address: made from the wishes, unless there is one."""
    supporter, _made = Supporter.objects.get_or_create(
        email_hash=bytes(email_hash), defaults={"email": address, **wishes.of_the_person()}
    )
    return supporter


def _first_pledge(supporter: Supporter, wishes: Wishes, now: datetime) -> None:
    if not wishes.prisoner:
        return
    try:
        pledge(supporter, wishes.prisoner, rhythm_days=wishes.rhythm_days, campaign_uid=wishes.campaign, now=now)
    except (CannotBeWrittenTo, HasEnough):
        # moved, freed, or taken on by enough others since they signed up; their page offers somebody else
        return

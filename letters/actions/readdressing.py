"""A supporter's notes are to go to another address: theirs, since they answer from it, and the old one is told.

The old address can take it back for a week, in case somebody else sat at their screen.
"""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from letters.actions.asking import CHANGE_ADDRESS, OLD_ADDRESS, link_to, owe
from letters.models import MailedLink, Purpose, QuietAddress, Supporter
from letters.open_sessions import shut

CONFIRMED_WITHIN = timedelta(hours=24)
TAKEN_BACK_WITHIN = timedelta(days=7)


def ask_for_address(supporter: Supporter, address: str, *, now: datetime) -> None:
    """Owe the new address a link that makes it theirs. Raises ValueError for what is no address.

    What is answered is the same for an address that is somebody's already; nothing goes there.
    """
    made = link_to(
        address,
        Purpose.CHANGE,
        CONFIRMED_WITHIN,
        language=supporter.language,
        supporter_uid=supporter.uid,
        now=now,
    )
    owe(made, CHANGE_ADDRESS, now)


def change_address(token: str, *, now: datetime) -> Supporter | None:
    """Its owner pressed the button of the link; None where that is dead, or somebody else has the address."""
    with transaction.atomic():
        return _move(MailedLink.objects.take(token, Purpose.CHANGE, now), now, tell=True)


def restore_address(token: str, *, now: datetime) -> Supporter | None:
    """Whoever reads the old address did not want that: it is theirs again, and everybody who had come in is out."""
    with transaction.atomic():
        supporter = _move(MailedLink.objects.take(token, Purpose.RESTORE, now), now, tell=False)
        if supporter:
            shut(supporter.uid)
    return supporter


def _move(link: MailedLink | None, now: datetime, *, tell: bool) -> Supporter | None:
    supporter = Supporter.objects.select_for_update().filter(uid=link.supporter_uid).first() if link else None
    if link is None or supporter is None:
        return None
    old, old_hash = supporter.email, bytes(supporter.email_hash)
    supporter.email, supporter.email_hash, supporter.refusals = link.email, bytes(link.email_hash), 0
    try:
        with transaction.atomic():
            supporter.save(update_fields=["email", "email_hash", "refusals"])
    except IntegrityError:
        # somebody has signed up with it meanwhile
        return None
    if QuietAddress.objects.has(old_hash):
        # who wanted no notes wants none at the new address either
        QuietAddress.objects.bulk_create([QuietAddress(email_hash=supporter.email_hash)], ignore_conflicts=True)
    # no link that went to the address before lets anybody in now, nor makes another address theirs
    MailedLink.objects.filter(email_hash=old_hash, purpose=Purpose.SIGN_IN).delete()
    MailedLink.objects.filter(supporter_uid=supporter.uid, used_at=None).delete()
    if tell:
        back = link_to(
            old, Purpose.RESTORE, TAKEN_BACK_WITHIN, language=supporter.language, supporter_uid=supporter.uid, now=now
        )
        owe(back, OLD_ADDRESS, now)
    return supporter

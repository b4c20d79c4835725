"""A link is asked for with an address, mailed there, and used once."""

from datetime import datetime

from django.db import transaction

from tracker.mail.posting import post
from tracker.models import PartnerLink
from tracker.models.mailbox import hash_of
from tracker.signed_links import SIGN_IN_LIFETIME, new_token, token_hash

# the kind of notice that mails it
PARTNER_LINK = "partner_link"


def request_link(address: str, *, language: str, now: datetime) -> None:
    """Owe the address a link to its organisation's page, if it is the address of one. Raises ValueError for no address.

    The same is done whether we know it or not: it is looked up when the mail's turn has come.
    """
    token = new_token()
    link = PartnerLink(
        address_hash=hash_of(address),
        language=language,
        token=token,
        token_hash=token_hash(token),
        asked_at=now,
        expires_at=now + SIGN_IN_LIFETIME,
    )
    with transaction.atomic():
        link.save(force_insert=True)
        post(PARTNER_LINK, about=link.pk, recipient="", now=now)


@transaction.atomic
def use_link(token: str, *, now: datetime) -> bytes | None:
    """The keyed hash of the address that it was mailed to; None for a link that is unknown, used or too old.

    Of two calls at the same moment one finds it used.
    """
    found = PartnerLink.objects.of_token(token)
    if not found.usable(now).update(used_at=now):
        return None
    link = found.get()
    link.token = None
    link.save(update_fields=["token"])
    return bytes(link.address_hash)

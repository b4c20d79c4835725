"""Somebody types an address: to sign up, or to sign in. What is done is the same whether we know it or not."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from letters.models import MailedLink, Purpose, hash_of
from letters.wishes import Wishes
from tracker.mail.posting import post
from tracker.signed_links import SIGN_IN_LIFETIME, new_token, token_hash

# the kinds of `letters.reminders` that mail the link
ABOUT_LINKS = ("confirm_address", "sign_in_link", "change_address", "old_address")
CONFIRM_ADDRESS, SIGN_IN_LINK, CHANGE_ADDRESS, OLD_ADDRESS = ABOUT_LINKS


def sign_up(address: str, wishes: Wishes, *, now: datetime) -> None:
    """Owe the address a link that confirms it. Raises ValueError for what is no address."""
    life = timedelta(hours=settings.SIGN_UP_HOURS)
    link = link_to(address, Purpose.CONFIRM, life, language=wishes.language, wishes=wishes.to_json(), now=now)
    owe(link, CONFIRM_ADDRESS, now)


def request_sign_in(address: str, *, language: str, now: datetime) -> None:
    """Owe the address a link that lets its owner in, if they write with us. Raises ValueError for what is none."""
    owe(link_to(address, Purpose.SIGN_IN, SIGN_IN_LIFETIME, language=language, now=now), SIGN_IN_LINK, now)


def link_to(address: str, purpose: str, life: timedelta, *, now: datetime, **columns: str) -> MailedLink:
    """A link for whoever reads this address, not kept yet. Raises ValueError for what is no address."""
    token = new_token()
    return MailedLink(
        purpose=purpose,
        email=address,
        email_hash=hash_of(address),
        token=token,
        token_hash=token_hash(token),
        asked_at=now,
        expires_at=now + life,
        **columns,
    )


def owe(link: MailedLink, kind: str, now: datetime) -> None:
    """Keep the link, and a notice of this kind that mails it."""
    with transaction.atomic():
        link.save(force_insert=True)
        post(kind, about=link.pk, recipient="", now=now)

"""The secrets in links that we mail.

A link that confirms or signs in carries a random token; the database keeps its hash alone, a lifetime, and
whether it was used. A link that stops mail must work for years from any mail program (RFC 8058), so it carries
what it is about, signed for that purpose and good for no other. No GET or HEAD may act on either, since mail
scanners follow links.
"""

import hashlib
import secrets
from datetime import timedelta

from django.core import signing

SIGN_IN_LIFETIME = timedelta(minutes=10)


class InvalidLink(ValueError):
    """A link that we did not make, or not for this."""


def new_token() -> str:
    """256 random bits, safe in a URL. Mail it, and store token_hash(token) only."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> bytes:
    """What to store and look up, 32 bytes. A plain hash is enough: nobody can guess 256 random bits."""
    return hashlib.sha256(token.encode()).digest()


def sign(purpose: str, subject: str) -> str:
    """A lasting token that names `subject`, for one purpose. The subject can be read: give a random id, no address."""
    return _signer(purpose).sign(subject)


def unsign(purpose: str, token: str) -> str:
    """The subject of a token made by sign() for the same purpose; raises InvalidLink."""
    try:
        return _signer(purpose).unsign(token)
    except signing.BadSignature:
        raise InvalidLink("This link is not valid.") from None


def _signer(purpose: str) -> signing.Signer:
    return signing.Signer(sep=".", salt=f"tracker.signed_links.{purpose}")

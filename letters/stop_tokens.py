"""The token in a link that stops mail: good for years, from any mail program, and for nothing else.

It names the keyed hash of the address, so it works for somebody who has no account, or no longer, and says nothing to
whoever finds it.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from tracker.signed_links import sign, unsign

PURPOSE = "letters.stop"
# of 32 bytes in base64
PADDING = "="


def stop_token(email_hash: bytes | memoryview) -> str:
    return sign(PURPOSE, urlsafe_b64encode(bytes(email_hash)).decode().rstrip("="))


def address_of(token: str) -> bytes:
    """The keyed hash of the address that a token is for. Raises InvalidLink."""
    return urlsafe_b64decode(unsign(PURPOSE, token) + PADDING)

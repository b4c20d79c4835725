"""The token in the QR code of a stub: it can say of one letter that it has gone, and nothing else."""

from tracker.signed_links import sign, unsign

PURPOSE = "letters.gone"


def gone_token(letter_uid: str) -> str:
    return sign(PURPOSE, letter_uid)


def letter_of(token: str) -> str:
    """The uid of the letter that a token is for. Raises InvalidLink."""
    return unsign(PURPOSE, token)

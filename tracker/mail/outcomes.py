"""What a mail server's answer means. No answer is kept in its own words: they repeat the address."""

import smtplib
from dataclasses import dataclass
from datetime import timedelta

from tracker.mail.server import LostAfterData

# with the last of them more than a day has passed: a full mailbox, a greylist, a server being moved
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 480, 1440))


@dataclass(frozen=True)
class Refusal:
    """Why a mail did not go. `for_good`: trying again is useless. `of_address`: it is the address that is refused.

    `may_have_arrived`: it may have gone after all. The repeat is the same mail, so that a mailbox can tell.
    """

    reason: str
    for_good: bool = False
    of_address: bool = False
    may_have_arrived: bool = False


class OurFault(Exception):
    """The server takes nothing from us at present: not reachable, no sign-in, our sender refused."""


def refusal(error: OSError) -> Refusal:
    """What an error while sending one mail means. Raises OurFault where no other mail would fare better."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        # one, since each mail goes to one address
        code, words = next(iter(error.recipients.values()), (450, b""))
        if is_policy(words.decode(errors="replace")):
            return Refusal(f"refused ({code})", for_good=code >= 500)
        return Refusal(f"address refused ({code})", for_good=code >= 500, of_address=code >= 500)
    if isinstance(error, smtplib.SMTPSenderRefused | smtplib.SMTPAuthenticationError):
        raise OurFault(f"sender refused ({error.smtp_code})") from None
    if isinstance(error, smtplib.SMTPResponseException):
        return Refusal(f"refused ({error.smtp_code})", for_good=error.smtp_code >= 500)
    if isinstance(error, LostAfterData):
        return Refusal(f"the connection was lost when all was said ({error})", may_have_arrived=True)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return Refusal("the server cannot take such an address", for_good=True)
    return Refusal(f"the connection was lost ({type(error).__name__})")


def is_policy(status: str) -> bool:
    """Whether a server refuses us, and not the address: 5.7.1 and the like (RFC 3463, 3.8)."""
    return status.startswith(("4.7.", "5.7."))


def pause(attempts: int) -> timedelta:
    """How long to wait after so many attempts, the last of which failed."""
    return PAUSES[min(attempts, len(PAUSES)) - 1]

"""Mail that is owed goes out.

Killed at any point, a worker loses nothing: what it had taken is free again when its lease ends. At most the one mail
that was on the wire goes twice, under the same Message-ID.
"""

import logging
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import DatabaseError
from django.utils import timezone, translation

from tracker.mail.claims import Claim, claim, is_short, not_before
from tracker.mail.kinds import NoLongerHolds, Part, Recipient, kinds
from tracker.mail.message import message
from tracker.mail.outcomes import OurFault, Refusal, pause, refusal
from tracker.models import NoticeState, Unwanted
from tracker.models.notice import MOST_ATTEMPTS

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

# a server may take settings.EMAIL_TIMEOUT to answer each of the few commands of one mail
LONGEST_MAIL = timedelta(seconds=80)
SERVER_PAUSE = timedelta(minutes=1)


def deliver_due(clock: Clock = timezone.now) -> int:
    """Send what is due, until there is no more; how many mails went."""
    sent = 0
    server = get_connection()
    try:
        while claims := claim(clock()):
            for position, claimed in enumerate(claims):
                try:
                    sent += _deliver(claimed, server, clock)
                except OurFault as fault:
                    log.error("mail waits: %s", fault)
                    _hand_back(claims[position:], clock(), str(fault))
                    return sent
    finally:
        _close(server)
    return sent


def _hand_back(claims: list[Claim], now: datetime, reason: str) -> None:
    for claimed in claims:
        claimed.put_off(now + SERVER_PAUSE, reason)


def _deliver(claimed: Claim, server: BaseEmailBackend, clock: Clock) -> bool:
    """Send one mail, or settle why not; whether it went. Raises OurFault."""
    if is_short(claimed, clock(), LONGEST_MAIL):
        claimed.put_off(clock())
        return False
    try:
        mail = _written(claimed, clock())
        return mail is not None and _send(claimed, mail, server, clock)
    except (DatabaseError, OurFault):
        raise
    except Exception as error:  # whatever is wrong with one notice must not stop the others
        # where and not what: an error's words can repeat an address
        where = traceback.extract_tb(error.__traceback__)[-1]
        log.error("notice %s: %s at %s:%s", claimed.leader.pk, type(error).__name__, where.filename, where.lineno)
        _try_later(claimed, Refusal(f"could not be written ({type(error).__name__})"), clock())
        return False


def _written(claimed: Claim, now: datetime) -> EmailMultiAlternatives | None:
    """The mail as it should be at this moment; None where it is not to go now."""
    recipient = _recipient(claimed)
    if recipient is None:
        return None
    if wait := not_before(claimed, now, recipient.time_zone):
        claimed.put_off(wait)
        return None
    with translation.override(recipient.language):
        parts = _parts(claimed)
        subject = str(kinds[claimed.leader.kind].subject)
        return message(subject, recipient, parts, claimed.leader.message_id) if parts else None


def _recipient(claimed: Claim) -> Recipient | None:
    unwanted = Unwanted.objects.names(claimed.leader.recipient)
    wanted = [notice for notice in claimed.notices if not (notice.kind in unwanted and kinds[notice.kind].is_optional)]
    for notice in set(claimed.notices) - set(wanted):
        claimed.drop(notice, "not wanted any more")
    for notice in wanted:
        try:
            return kinds[notice.kind].recipient(notice)
        except NoLongerHolds as over:
            claimed.drop(notice, str(over))
    return None


def _parts(claimed: Claim) -> list[Part]:
    """What there is to say, each thing once: three letters due are no reason to say so three times."""
    parts = []
    for notice in claimed.notices:
        try:
            parts.append(kinds[notice.kind].part(notice))
        except NoLongerHolds as over:
            claimed.drop(notice, str(over))
    return list(dict.fromkeys(parts))


def _send(claimed: Claim, mail: EmailMultiAlternatives, server: BaseEmailBackend, clock: Clock) -> bool:
    _open(server)
    try:
        server.send_messages([mail])
    except OSError as error:  # smtplib's errors are such, as are a socket's
        _close(server)
        why = refusal(error)
        if why.of_address:
            kinds[claimed.leader.kind].refused(claimed.leader)
        _try_later(claimed, why, clock())
        return False
    claimed.settle(NoticeState.SENT, sent_at=clock())
    return True


def _try_later(claimed: Claim, why: Refusal, now: datetime) -> None:
    known = {"may_have_arrived": True} if why.may_have_arrived else {}
    if why.for_good or claimed.attempts >= MOST_ATTEMPTS:
        claimed.settle(NoticeState.FAILED, reason=why.reason, **known)
    else:
        claimed.settle(NoticeState.PLANNED, reason=why.reason, due_at=now + pause(claimed.attempts), **known)


def _open(server: BaseEmailBackend) -> None:
    try:
        server.open()
    except OSError as error:  # smtplib.SMTPException is one too
        raise OurFault(f"the mail server does not take us ({type(error).__name__})") from None


def _close(server: BaseEmailBackend) -> None:
    with suppress(OSError):
        server.close()

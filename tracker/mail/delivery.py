"""Mail that is owed goes out.

Killed at any point, a worker loses nothing: what it had taken is free again when its lease ends. At most the one mail
that was on the wire goes twice, under the same Message-ID.
"""

import logging
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import DatabaseError
from django.utils import timezone, translation

from tracker.mail.claims import FRESH, Claim, claim, is_short, not_before, together
from tracker.mail.form_letters import FormLetters, Written
from tracker.mail.kinds import NoLongerHolds, Part, Recipient, kinds
from tracker.mail.outcomes import OurFault, Refusal, pause, refusal
from tracker.mail.server import Server
from tracker.models import Notice, NoticeState, Unwanted
from tracker.models.notice import MOST_ATTEMPTS

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

# a server may take settings.EMAIL_TIMEOUT to answer each of the few commands of one mail
LONGEST_MAIL = timedelta(seconds=80)
SERVER_PAUSE = timedelta(minutes=1)


def deliver_due(clock: Clock = timezone.now) -> int:
    """Send what is due, until there is no more; how many mails went."""
    round_ = _Round(clock)
    try:
        while claims := claim(clock()):
            if not round_.deliver(claims):
                break
    finally:
        round_.close()
    return round_.sent


@dataclass
class _Round:
    """One after another, over one connection."""

    clock: Clock
    server: Server = field(default_factory=Server)
    letters: FormLetters = field(default_factory=FormLetters)
    sent: int = 0

    def deliver(self, claims: Sequence[Claim]) -> bool:
        """Whether the server would take more."""
        asked: datetime | None = None
        for position, claimed in enumerate(claims):
            now = self.clock()
            if asked is None or now - asked >= FRESH:
                together(claims[position:])
                asked = now
            try:
                self.sent += self._deliver(claimed, now)
            except OurFault as fault:
                log.error("mail waits: %s", fault)
                for left in claims[position:]:
                    left.put_off(self.clock() + SERVER_PAUSE, str(fault))
                return False
        return True

    def _deliver(self, claimed: Claim, now: datetime) -> bool:
        """Send one mail, or settle why not; whether it went. Raises OurFault."""
        if is_short(claimed, now, LONGEST_MAIL):
            claimed.put_off(now)
            return False
        try:
            mail = self._written(claimed, now)
            return mail is not None and self._send(claimed, mail)
        except (DatabaseError, OurFault):
            raise
        except Exception as error:  # whatever is wrong with one notice must not stop the others
            # where and not what: an error's words can repeat an address
            where = traceback.extract_tb(error.__traceback__)[-1]
            log.error("notice %s: %s at %s:%s", claimed.leader.pk, type(error).__name__, where.filename, where.lineno)
            _try_later(claimed, Refusal(f"could not be written ({type(error).__name__})"), self.clock())
            return False

    def _written(self, claimed: Claim, now: datetime) -> Written | None:
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
            return self.letters.written(subject, recipient, parts, claimed.leader.message_id) if parts else None

    def _send(self, claimed: Claim, mail: Written) -> bool:
        self._open()
        try:
            self.server.say(mail)
        except OSError as error:  # smtplib's errors are such, as are a socket's
            self.close()
            why = refusal(error)
            if why.of_address:
                kinds[claimed.leader.kind].refused(claimed.leader)
            _try_later(claimed, why, self.clock())
            return False
        claimed.has_gone(self.clock())
        return True

    def _open(self) -> None:
        try:
            self.server.open()
        except OSError as error:  # smtplib.SMTPException is one too
            raise OurFault(f"the mail server does not take us ({type(error).__name__})") from None

    def close(self) -> None:
        with suppress(OSError):
            self.server.close()


def _recipient(claimed: Claim) -> Recipient | None:
    unwanted = claimed.leader.ask(_unwanted).get(claimed.leader.recipient, set())
    wanted = [notice for notice in claimed.notices if not (notice.kind in unwanted and kinds[notice.kind].is_optional)]
    for notice in set(claimed.notices) - set(wanted):
        claimed.drop(notice, "not wanted any more")
    for notice in wanted:
        try:
            return kinds[notice.kind].recipient(notice)
        except NoLongerHolds as over:
            claimed.drop(notice, str(over))
    return None


def _unwanted(notices: Sequence[Notice]) -> dict[str, set[str]]:
    return Unwanted.objects.kinds_of({notice.recipient for notice in notices})


def _parts(claimed: Claim) -> list[Part]:
    """What there is to say, each thing once: three letters due are no reason to say so three times."""
    parts = []
    for notice in claimed.notices:
        try:
            parts.append(kinds[notice.kind].part(notice))
        except NoLongerHolds as over:
            claimed.drop(notice, str(over))
    return list(dict.fromkeys(parts))


def _try_later(claimed: Claim, why: Refusal, now: datetime) -> None:
    known = {"may_have_arrived": True} if why.may_have_arrived else {}
    if why.for_good or claimed.attempts >= MOST_ATTEMPTS:
        claimed.settle(NoticeState.FAILED, reason=why.reason, **known)
    else:
        claimed.settle(NoticeState.PLANNED, reason=why.reason, due_at=now + pause(claimed.attempts), **known)

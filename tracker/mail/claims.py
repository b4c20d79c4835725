"""Which notices a worker takes, so that each is taken by one worker, and one mail holds what belongs together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from tracker.mail.hours import midnight
from tracker.mail.kinds import kinds
from tracker.models import Notice, NoticeState
from tracker.models.notice import LEASE

BATCH = 20
# the first half of the keys of advisory locks; the second is a reader's
READERS_LOCK = 20251124


@dataclass(frozen=True)
class Claim:
    """Notices that go out as one mail. Ours until the lease ends, and while nobody else has counted an attempt."""

    notices: list[Notice]
    leased_until: datetime

    @property
    def leader(self) -> Notice:
        return self.notices[0]

    @property
    def attempts(self) -> int:
        return self.leader.attempts

    def rows(self) -> QuerySet[Notice]:
        """As they stand, as far as they are still ours."""
        mine = Notice.objects.filter(pk__in=[notice.pk for notice in self.notices])
        return mine.filter(state=NoticeState.SENDING, attempts=self.attempts)

    def settle(self, state: NoticeState, *, reason: str = "", **columns: object) -> None:
        self.rows().update(state=state, leased_until=None, reason=reason, **columns)

    def drop(self, notice: Notice, reason: str) -> None:
        self.rows().filter(pk=notice.pk).update(state=NoticeState.DROPPED, leased_until=None, reason=reason[:200])

    def put_off(self, until: datetime, reason: str = "") -> None:
        """As if it had not been taken: nothing was tried."""
        self.settle(NoticeState.PLANNED, due_at=until, attempts=F("attempts") - 1, reason=reason)

    def has_company(self, since: datetime) -> bool:
        """Whether another gathered mail has gone to the same recipient since then, or is going."""
        others = Notice.objects.filter(recipient=self.leader.recipient, kind__in=kinds.gathering)
        others = others.exclude(pk__in=[notice.pk for notice in self.notices])
        gone = Q(state=NoticeState.SENT, sent_at__gte=since)
        return others.filter(gone | Q(state=NoticeState.SENDING)).exists()


def claim(now: datetime, limit: int = BATCH) -> list[Claim]:
    """Take what is due, for the time of a lease: an attempt is counted at once, since a worker can be killed."""
    with transaction.atomic():
        seen = [*Notice.objects.waiting(now)[:limit], *Notice.objects.left_behind(now)[:limit]]
        alone = [notice.pk for notice in seen if notice.kind not in kinds.gathering]
        readers = _held({notice.recipient for notice in seen if notice.kind in kinds.gathering})
        due = Notice.objects.deliverable(now).select_for_update(skip_locked=True).order_by("pk")
        mails = [[notice] for notice in due.filter(pk__in=alone)]
        mails += _gathered(due.filter(recipient__in=readers, kind__in=kinds.gathering))
        return [_take(mail, now + LEASE) for mail in mails]


def _held(readers: set[str]) -> list[str]:
    """Those of the readers whose mail no other worker is putting together: ours until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reader FROM unnest(%s::text[]) reader WHERE pg_try_advisory_xact_lock(%s, hashtext(reader))",
            [sorted(readers), READERS_LOCK],
        )
        return [reader for (reader,) in cursor.fetchall()]


def _gathered(notices: Iterable[Notice]) -> list[list[Notice]]:
    """What goes out in one mail: all that is new for a reader; or first what was tried once, just as it was then.

    Its reader may have it already, and would never see what else came under the same Message-ID.
    """
    mails: dict[tuple[str, UUID | None], list[Notice]] = defaultdict(list)
    for notice in notices:
        mails[notice.recipient, notice.message_id if notice.attempts else None].append(notice)
    tried = {reader for reader, message_id in mails if message_id}
    return [mail for (reader, message_id), mail in mails.items() if message_id or reader not in tried]


def _take(mail: list[Notice], until: datetime) -> Claim:
    leader = mail[0]
    attempts, message_id = leader.attempts + 1, leader.message_id
    # its worker died over it, nobody knows where
    known = {"may_have_arrived": True} if leader.state == NoticeState.SENDING else {}
    Notice.objects.filter(pk__in=[notice.pk for notice in mail]).update(
        state=NoticeState.SENDING, leased_until=until, attempts=attempts, message_id=message_id, **known
    )
    for notice in mail:
        notice.state, notice.attempts, notice.message_id = NoticeState.SENDING, attempts, message_id
    return Claim(mail, until)


def is_short(claimed: Claim, now: datetime, needed: timedelta) -> bool:
    """Whether too little of the lease is left to begin."""
    return claimed.leased_until - now < needed


def not_before(claimed: Claim, now: datetime, zone: str) -> datetime | None:
    """When a mail may go, if not now: in its reader's hours, and of those that gather one a day."""
    kind = kinds[claimed.leader.kind]
    if kind.hours is None:
        return None
    opens = kind.hours.opening(now, zone)
    if opens > now:
        return opens
    if kind.gathers and claimed.has_company(midnight(now, zone)):
        return kind.hours.next_opening(now, zone)
    return None

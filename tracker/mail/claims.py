"""Which notices a worker takes, so that each is taken by one worker, and one mail holds what belongs together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Max, QuerySet

from tracker.mail.hours import midnight
from tracker.mail.kinds import kinds
from tracker.models import Notice, NoticeState
from tracker.models.notice import LEASE
from tracker.models.peers import Peers

BATCH = 100
# how old may be what is known of a notice when its mail goes: on a slow line it is asked for again and again
FRESH = timedelta(seconds=1)
# the first half of the keys of advisory locks; the second is a reader's
READERS_LOCK = 20251124


@dataclass(frozen=True)
class Claim:
    """Notices that go out as one mail. Ours until the lease ends, and while nobody else has taken a later one."""

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
        return mine.filter(state=NoticeState.SENDING, leased_until=self.leased_until)

    def settle(self, state: NoticeState, *, reason: str = "", **columns: object) -> None:
        self.rows().update(state=state, leased_until=None, reason=reason, **columns)

    def has_gone(self, now: datetime) -> None:
        """As `settle`, for what happens with every mail: a statement that nobody has to put together first."""
        with connection.cursor() as cursor:
            cursor.execute(GONE, [now, [notice.pk for notice in self.notices], self.leased_until])

    def drop(self, notice: Notice, reason: str) -> None:
        self.rows().filter(pk=notice.pk).update(state=NoticeState.DROPPED, leased_until=None, reason=reason[:200])

    def put_off(self, until: datetime, reason: str = "") -> None:
        """As if it had not been taken: nothing was tried."""
        self.settle(NoticeState.PLANNED, due_at=until, attempts=F("attempts") - 1, reason=reason)

    def has_company(self, since: datetime) -> bool:
        """Whether another gathered mail has gone to the same recipient since then."""
        last = self.leader.ask(last_gathered).get(self.leader.recipient)
        return last is not None and last >= since


GONE = """
    UPDATE tracker_notice SET state = 'sent', leased_until = NULL, reason = '', sent_at = %s
    WHERE id = ANY(%s) AND state = 'sending' AND leased_until = %s
"""
TAKE = """
    UPDATE tracker_notice notice SET state = 'sending', leased_until = %s, attempts = taken.attempts,
        message_id = taken.message_id, may_have_arrived = notice.may_have_arrived OR taken.was_left
    FROM unnest(%s::bigint[], %s::smallint[], %s::uuid[], %s::boolean[]) taken(id, attempts, message_id, was_left)
    WHERE notice.id = taken.id
"""
# locked by us, and nothing for them on its way at another worker
HELD = """
    SELECT reader FROM unnest(%s::text[]) reader
    WHERE pg_try_advisory_xact_lock(%s, hashtext(reader)) AND NOT EXISTS (
        SELECT FROM tracker_notice notice WHERE notice.recipient = reader AND notice.kind = ANY(%s)
            AND notice.state = 'sending' AND notice.leased_until >= %s
    )
"""


def last_gathered(notices: Sequence[Notice]) -> dict[str, datetime]:
    """When the last gathered mail of these days went to each recipient."""
    lately = min(notice.due_at for notice in notices) - timedelta(days=2)
    gone = Notice.objects.filter(recipient__in={notice.recipient for notice in notices}, kind__in=kinds.gathering)
    gone = gone.filter(state=NoticeState.SENT, sent_at__gte=lately).order_by()
    return dict(gone.values("recipient").annotate(last=Max("sent_at")).values_list("recipient", "last"))


def together(claims: Iterable[Claim]) -> None:
    """What has to be known of these is asked at once for each kind, when it is needed, and from here on anew."""
    of_kinds: dict[str, list[Notice]] = defaultdict(list)
    for claimed in claims:
        for notice in claimed.notices:
            of_kinds[notice.kind].append(notice)
    for notices in of_kinds.values():
        peers = Peers(notices)
        for notice in notices:
            notice.peers = peers


def claim(now: datetime, limit: int = BATCH) -> list[Claim]:
    """Take what is due, for the time of a lease: an attempt is counted at once, since a worker can be killed.

    Once, however many workers die over it: what they left may never have been tried, and must not run out of attempts.
    """
    with transaction.atomic():
        seen = [*Notice.objects.waiting(now)[:limit], *Notice.objects.left_behind(now)[:limit]]
        alone = [notice.pk for notice in seen if notice.kind not in kinds.gathering]
        readers = _held({notice.recipient for notice in seen if notice.kind in kinds.gathering}, now)
        due = Notice.objects.deliverable(now).select_for_update(skip_locked=True).order_by("pk")
        mails = [[notice] for notice in due.filter(pk__in=alone)]
        mails += _gathered(due.filter(recipient__in=readers, kind__in=kinds.gathering))
        return _taken(mails, now + LEASE)


def _held(readers: set[str], now: datetime) -> list[str]:
    """Those of the readers whose mail no other worker puts together or sends: ours until the transaction ends."""
    if not readers:
        return []
    with connection.cursor() as cursor:
        cursor.execute(HELD, [sorted(readers), READERS_LOCK, kinds.gathering, now])
        return [reader for (reader,) in cursor.fetchall()]


def _gathered(notices: Iterable[Notice]) -> list[list[Notice]]:
    """One mail for each reader: all that is new; or first what was tried once, just as it was then.

    Its reader may have it already, and would never see what else came under the same Message-ID.
    """
    mails: dict[tuple[str, UUID | None], list[Notice]] = defaultdict(list)
    for notice in notices:
        mails[notice.recipient, notice.message_id if notice.attempts else None].append(notice)
    first: dict[str, list[Notice]] = {}
    for (reader, _message_id), mail in sorted(mails.items(), key=lambda each: each[0][1] is None):
        first.setdefault(reader, mail)
    return list(first.values())


def _taken(mails: list[list[Notice]], until: datetime) -> list[Claim]:
    """Those of one mail count the same attempts, under the Message-ID of the first."""
    rows = []
    for mail in mails:
        leader = mail[0]
        # its worker died over it, nobody knows where
        was_left = leader.state == NoticeState.SENDING
        attempts, message_id = leader.attempts + (not was_left), leader.message_id
        for notice in mail:
            notice.state, notice.leased_until = NoticeState.SENDING, until
            notice.attempts, notice.message_id = attempts, message_id
            rows.append((notice.pk, attempts, message_id, was_left))
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(TAKE, [until, *map(list, zip(*rows, strict=True))])
    return [Claim(mail, until) for mail in mails]


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

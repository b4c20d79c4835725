"""Which notices a worker takes, so that each is taken by one worker, and one mail holds what belongs together."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from tracker.mail import hours
from tracker.mail.kinds import kinds
from tracker.models import Notice, NoticeState
from tracker.models.notice import LEASE

BATCH = 20


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
        due = Notice.objects.deliverable(now)
        leaders = _leading(due).select_for_update(skip_locked=True).order_by("due_at", "pk")[:limit]
        return [_take(leader, due, now + LEASE) for leader in leaders]


def _leading(due: QuerySet[Notice]) -> QuerySet[Notice]:
    """Those that go out in a mail of their own, or come first in one."""
    earlier = due.filter(pk__lt=OuterRef("pk"))
    of_the_same_mail = Exists(earlier.filter(message_id=OuterRef("message_id")))
    of_the_same_reader = Exists(earlier.filter(_to_be_gathered(), recipient=OuterRef("recipient")))
    return due.filter(~of_the_same_mail & ~(_to_be_gathered() & of_the_same_reader))


def _to_be_gathered() -> Q:
    """Not tried yet. What has been tried stays as it was: under a Message-ID there may be one content only."""
    return Q(kind__in=kinds.gathering, state=NoticeState.PLANNED, attempts=0)


def _take(leader: Notice, due: QuerySet[Notice], until: datetime) -> Claim:
    together = Q(message_id=leader.message_id)
    if leader.attempts == 0 and leader.kind in kinds.gathering:
        together |= _to_be_gathered() & Q(recipient=leader.recipient)
    # whatever somebody else holds is being erased
    members = list(due.filter(together).select_for_update(skip_locked=True).order_by("pk"))
    Notice.objects.filter(pk__in=[notice.pk for notice in members]).update(
        state=NoticeState.SENDING,
        leased_until=until,
        attempts=leader.attempts + 1,
        message_id=leader.message_id,
    )
    for notice in members:
        notice.state, notice.attempts, notice.message_id = NoticeState.SENDING, leader.attempts + 1, leader.message_id
    return Claim(members, until)


def is_short(claimed: Claim, now: datetime, needed: timedelta) -> bool:
    """Whether too little of the lease is left to begin."""
    return claimed.leased_until - now < needed


def later_today_or_tomorrow(claimed: Claim, now: datetime, zone: str) -> datetime | None:
    """When a gathered mail may go, if not now: in the recipient's day, and one a day."""
    if not kinds[claimed.leader.kind].gathers:
        return None
    opens = hours.opening(now, zone)
    if opens > now:
        return opens
    return hours.next_opening(now, zone) if claimed.has_company(hours.midnight(now, zone)) else None

"""Mail that is owed. A row here is the truth; the queue only makes it prompt."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Self, TypeVar

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Coalesce, Now, TruncDate
from django.utils.translation import gettext_lazy as _

from tracker.models.peers import Peers

Answer = TypeVar("Answer")

LEASE = timedelta(minutes=2)
# longer than a year: what comes once a year must not come twice
KEPT = timedelta(days=400)
MOST_ATTEMPTS = 8
# from when a mail is due until it has gone, where a server says for days that we should come later
LONGEST_AGO = timedelta(days=7)


class NoticeState(models.TextChoices):
    PLANNED = "planned", _("planned")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    DROPPED = "dropped", _("no longer needed")
    FAILED = "failed", _("failed")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def deliverable(self, now: datetime) -> Self:
        """Due and free: planned, or claimed by a worker that died before its lease ended."""
        free = Q(state=NoticeState.PLANNED, due_at__lte=now) | Q(state=NoticeState.SENDING, leased_until__lt=now)
        return self.filter(free)

    def waiting(self, now: datetime) -> Self:
        """Due, the longest first."""
        return self.filter(state=NoticeState.PLANNED, due_at__lte=now).order_by("due_at", "pk")

    def left_behind(self, now: datetime) -> Self:
        """Claimed by a worker that died before its lease ended."""
        return self.filter(state=NoticeState.SENDING, leased_until__lt=now).order_by("leased_until", "pk")

    def overdue(self, now: datetime) -> Self:
        """Due for a quarter of an hour, or tried in vain: whatever is to be tried again is due anew each time."""
        late = Q(due_at__lt=now - timedelta(minutes=15))
        # the mail server takes nothing from us at present, or has said three times that this one should come later
        in_vain = Q(attempts=0) & ~Q(reason="") | Q(attempts__gte=3)
        return self.filter(Q(state=NoticeState.PLANNED) & (late | in_vain) | Q(state=NoticeState.SENDING) & late)

    def failed_since(self, moment: datetime) -> Self:
        return self.filter(state=NoticeState.FAILED, due_at__gte=moment)

    def of(self, recipient: str) -> Self:
        """Somebody's own, the latest first."""
        return self.filter(recipient=recipient).order_by("-due_at", "-pk")

    def by_day(self, first: date, last: date) -> Iterable[tuple[date, str, int]]:
        """For each day of those, and each state, how many: by when they were sent, or are due."""
        known = self.filter(due_at__gte=_begins(first) - LONGEST_AGO)
        dated = known.annotate(day=TruncDate(Coalesce("sent_at", "due_at"), tzinfo=UTC))
        return dated.filter(day__gte=first, day__lte=last).values_list("day", "state").annotate(Count("pk"))

    def by_reason(self, first: date) -> Iterable[tuple[str, str, str, int]]:
        """Of what was not sent since: kind, state and reason, with how many; what happened most first."""
        unsent = self.filter(state__in=[NoticeState.DROPPED, NoticeState.FAILED], due_at__gte=_begins(first))
        counted = unsent.values_list("kind", "state", "reason").annotate(count=Count("pk"))
        return counted.order_by("-count", "kind", "reason")

    def forgettable(self, now: datetime) -> Self:
        """So old that no kind plans the same occasion again."""
        return self.exclude(state__in=[NoticeState.PLANNED, NoticeState.SENDING]).filter(due_at__lt=now - KEPT)


class Notice(models.Model):
    """Something somebody is to be told, once.

    `key` says what it is about, as `kind:row:occasion`, so planning again plans nothing twice.
    """

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(_("kind"), max_length=40)
    # opaque: the app that declares the kind knows whose it is and builds the mail at the last moment
    recipient = models.CharField(max_length=40)
    subject_id = models.BigIntegerField(null=True)
    state = models.CharField(_("state"), max_length=10, choices=NoticeState, db_default=NoticeState.PLANNED)
    planned_at = models.DateTimeField(_("planned at"), db_default=Now())
    due_at = models.DateTimeField(_("due"))
    leased_until = models.DateTimeField(_("claimed until"), null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), db_default=0)
    # the same on a repeat, so that a mailbox can tell that it has this one already (RFC 5322, 3.6.4)
    message_id = models.UUIDField(default=uuid.uuid4)
    # the server had all of it and did not say what it did with it; if it comes again, it is the same mail
    may_have_arrived = models.BooleanField(_("may have arrived before"), db_default=False)
    sent_at = models.DateTimeField(_("sent at"), null=True)
    reason = models.CharField(_("reason"), max_length=200, db_default="")

    # those of its kind whose turn has come with its own
    peers: "Peers[Notice] | None" = None

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(fields=["due_at"], condition=Q(state="planned"), name="notices_planned"),
            models.Index(fields=["leased_until"], condition=Q(state="sending"), name="notices_leased"),
            models.Index(fields=["recipient", "due_at"], name="notices_of_recipient"),
            models.Index(fields=["due_at"], condition=Q(state="failed"), name="notices_failed"),
            models.Index(fields=["message_id"], name="notices_by_message"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def occasion(self) -> str:
        """What sets it apart from other notices of its kind about the same row."""
        return self.key.split(":", 2)[2]

    @property
    def taken_at(self) -> datetime:
        """When a worker has taken it, to send it at once: as of then it has to hold. It may be due for days."""
        return self.leased_until - LEASE if self.leased_until else self.due_at

    def ask(self, question: "Callable[[Sequence[Notice]], Answer]") -> Answer:
        """What has to be known of it, asked for it and its peers at once."""
        return (self.peers or Peers([self])).ask(question)


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)

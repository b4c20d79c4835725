"""All that a partner sees of itself, in a number of queries that does not grow."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models import (
    Acknowledgement,
    ApiKey,
    Delivery,
    KeyUse,
    Organisation,
    Scope,
    Submission,
    SubmittedField,
    Verdict,
    Webhook,
)
from tracker.models.key_use import WEEK
from tracker.submitting.receiving import state

CALLS, SUBMISSIONS = 20, 30
STATES = {
    "pending": _("waiting"),
    "accepted": _("accepted"),
    "partly_accepted": _("partly accepted"),
    "rejected": _("rejected"),
}


@dataclass(frozen=True)
class OwnKey:
    key: ApiKey
    uses: list[dict[str, Any]]
    now: datetime

    @property
    def rights(self) -> list[str]:
        return [str(Scope(each).label) for each in self.key.scopes]

    @property
    def is_usable(self) -> bool:
        return self.key.is_usable(self.now)


@dataclass(frozen=True)
class OwnSubmission:
    submission: Submission

    @property
    def fields(self) -> list[SubmittedField]:
        return sorted(self.submission.fields.all(), key=lambda field: field.name)

    @property
    def waiting(self) -> list[str]:
        return [field.name for field in self.fields if field.verdict == Verdict.PENDING]

    @property
    def accepted(self) -> list[str]:
        return [field.name for field in self.fields if field.verdict == Verdict.ACCEPTED]

    @property
    def rejected(self) -> list[SubmittedField]:
        """Each with the reason for it."""
        return [field for field in self.fields if field.verdict == Verdict.REJECTED]

    @property
    def state(self) -> Any:
        return STATES[state([field.verdict for field in self.submission.fields.all()])]


@dataclass(frozen=True)
class Overview:
    keys: list[OwnKey]
    hooks: list[Webhook]
    calls: list[Delivery]
    takedowns: list[Acknowledgement]
    submissions: list[OwnSubmission]
    all_submissions: int
    waiting: int


def overview(organisation: Organisation, now: datetime) -> Overview:
    """What stands of this organisation at the moment."""
    hooks = list(Webhook.objects.of(organisation).filter(Q(off_at=None) | Q(off_at__gt=now - WEEK)))
    calls = Delivery.objects.filter(webhook__in=hooks).select_related("webhook").prefetch_related("attempts")
    asked = Acknowledgement.objects.asked_of(organisation)
    sent = Submission.objects.of(organisation)
    return Overview(
        keys=list(_keys(organisation, now)),
        hooks=hooks,
        calls=list(calls.order_by("-created_at", "-pk")[:CALLS]),
        takedowns=list(asked.filter(acknowledged_at=None, takedown__lifted_at=None).order_by("takedown__at")),
        submissions=[
            OwnSubmission(each)
            for each in sent.prefetch_related("fields").order_by("-received_at", "uid")[:SUBMISSIONS]
        ],
        all_submissions=sent.count(),
        waiting=sent.filter(fields__verdict=Verdict.PENDING).distinct().count(),
    )


def _keys(organisation: Organisation, now: datetime) -> Iterator[OwnKey]:
    """Those that work, and those that ended in the last week, with what each was used for."""
    lately = Q(revoked_at=None) | Q(revoked_at__gt=now - WEEK)
    keys = list(organisation.keys.filter(lately, expires_at__gt=now - WEEK).order_by("revoked_at", "-created_at"))
    uses: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for use in KeyUse.objects.filter(key__in=keys).by_kind(now.date(), "key"):
        uses[use["key"]].append(use)
    return (OwnKey(key, uses[key.pk], now) for key in keys)

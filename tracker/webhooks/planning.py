"""Which calls are owed: one for each change that an address has not been told of."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from tracker.models import ApiKey, Delivery, PublishedRecord, Scope, State, Webhook
from tracker.models.webhook import PATIENCE
from tracker.publishing.feed import CHANGE, KINDS, head_of
from tracker.publishing.readers import audience_of_organisation

BATCH = 1000  # changes of one address in one go
KEPT = timedelta(days=30)


def plan(now: datetime) -> int:
    """Owe every address a call for each change since the last; how many. Running it twice owes nothing twice.

    Addresses of organisations without a key that may have webhooks wait until there is one.
    """
    keys = ApiKey.objects.usable(now).filter(organisation=OuterRef("organisation"), scopes__contains=[Scope.WEBHOOKS])
    hooks = Webhook.objects.on().filter(Exists(keys)).values_list("pk", flat=True)
    return sum(_plan(pk, now) for pk in hooks)


def forget(now: datetime) -> int:
    """Remove what is a month old; how many calls."""
    return Delivery.objects.filter(created_at__lt=now - KEPT).delete()[0]


@transaction.atomic
def _plan(pk: int, now: datetime) -> int:
    hook = Webhook.objects.on().select_for_update(of=("self",), skip_locked=True).filter(pk=pk).first()
    if hook is None:
        return 0
    audience = audience_of_organisation(hook.organisation_id)
    if audience != hook.audience:  # another feed: its client begins anew, and polls for that
        hook.audience, hook.told = audience, head_of(audience)
        hook.save(update_fields=["audience", "told"])
        return 0
    changed = PublishedRecord.objects.seen_by(audience).filter(kind__in=KINDS, seq__gt=hook.told).order_by("seq")
    rows = list(changed.values_list("kind", "uid", "state", "updated_at", "seq")[:BATCH])
    Delivery.objects.bulk_create([_owed(hook, now, *row) for row in rows], ignore_conflicts=True)
    if rows:
        Webhook.objects.filter(pk=pk).update(told=rows[-1][-1])
    return len(rows)


def _owed(hook: Webhook, now: datetime, kind: str, record: str, state: str, at: datetime, seq: int) -> Delivery:
    return Delivery(
        webhook=hook,
        kind=kind,
        record=record,
        change=CHANGE[State(state)],
        at=at,
        seq=seq,
        audience=hook.audience,
        due_at=now,
        give_up_at=now + PATIENCE,
        created_at=now,
    )

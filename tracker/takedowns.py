"""What happens when something is taken down: who has a copy is asked to remove it, and says when it has."""

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from tracker.models import Acknowledgement, ApiKey, DirtyMark, Organisation, PublishedRecord, Scope, Takedown, User
from tracker.publishing.readers import audience_now


def seeing(kind: str, record: str) -> set[str]:
    """The audiences for which a record is live."""
    rows = PublishedRecord.objects.of_kind(kind).live().filter(uid=record)
    return set(rows.values_list("audience", flat=True))


def take_down(
    kind: str,
    record: str,
    *,
    part: str = "",
    seen_by: Collection[str],
    actor: User,
    urgent: bool = False,
    reason: str = "",
) -> Takedown:
    """Note a takedown, and ask every organisation that has read what `seen_by` see. In the transaction that hides it.

    One that stands already can become urgent, and then whoever was told of it is told again.
    """
    now = timezone.now()
    standing = Takedown.objects.of(kind, record).standing().filter(part=part).select_for_update().first()
    if standing is None:
        made = Takedown.objects.create(
            kind=kind, record=record, part=part, at=now, made_by=actor, is_urgent=urgent, reason=reason
        )
        _ask(made, seen_by, now)
        return made
    if urgent and not standing.is_urgent:
        standing.is_urgent, standing.reason = True, reason
        standing.save(update_fields=["is_urgent", "reason"])
        DirtyMark.objects.create(kind=kind, uid=record)
    return standing


def lift(kind: str, record: str, part: str = "") -> None:
    """What was taken down is shown again."""
    Takedown.objects.of(kind, record).standing().filter(part=part).update(lifted_at=timezone.now())


def acknowledge(takedown: str, organisation: Organisation) -> Acknowledgement | None:
    """An organisation says that its copy is gone; the first time is kept. None where it was not asked."""
    asked = Acknowledgement.objects.asked_of(organisation).filter(takedown__uid=takedown)
    found = asked.select_for_update(of=("self",)).first()
    if found and found.acknowledged_at is None:
        found.acknowledged_at = timezone.now()
        found.save(update_fields=["acknowledged_at"])
    return found


def _ask(takedown: Takedown, seen_by: Collection[str], now: datetime) -> None:
    """Those with a key that may read, whose records these were a moment ago."""
    keys = ApiKey.objects.usable(now).filter(scopes__contains=[Scope.READ]).with_circles()
    asked = {key.organisation_id for key in keys if audience_now(key.circles) in seen_by}
    Acknowledgement.objects.bulk_create(
        Acknowledgement(takedown=takedown, organisation_id=organisation) for organisation in sorted(asked)
    )

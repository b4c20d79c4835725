"""Which notices somebody wants."""

from collections.abc import Iterable

from django.db import transaction

from tracker.mail.kinds import Kind, Who, kinds
from tracker.models import Unwanted


def optional(who: Who) -> list[Kind]:
    """The kinds that a reader may do without."""
    return [kind for kind in kinds.of(who) if kind.is_optional]


def choose(recipient: str, who: Who, wanted: Iterable[str]) -> None:
    """From now on these, and none of the others that one may do without."""
    unwanted = {kind.name for kind in optional(who)} - set(wanted)
    with transaction.atomic():
        Unwanted.objects.of(recipient).exclude(kind__in=unwanted).delete()
        rows = [Unwanted(recipient=recipient, kind=kind) for kind in sorted(unwanted)]
        Unwanted.objects.bulk_create(rows, ignore_conflicts=True)

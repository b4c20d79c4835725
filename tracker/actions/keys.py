"""What is done with keys: one takes another's place, and keys end."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction

from tracker.models import ApiKey

# how long both work, as long as it takes to change a key on somebody's servers
OVERLAPS = (timedelta(0), timedelta(days=1), timedelta(days=7), timedelta(days=30))


class NotReplaced(Exception):
    """The key has ended, or another has its place already."""


@transaction.atomic
def replace_key(old: ApiKey, *, overlap: timedelta, now: datetime) -> tuple[ApiKey, str]:
    """A new key with the same rights, and its token, shown once. The old one lives on for `overlap` at most.

    Raises NotReplaced.
    """
    standing = ApiKey.objects.usable(now).select_for_update(of=("self",)).filter(pk=old.pk, replaced_by=None).first()
    if standing is None:
        raise NotReplaced
    new, token = ApiKey.issue(standing.organisation, label=standing.label, scopes=standing.scopes)
    standing.replaced_by, standing.expires_at = new, min(standing.expires_at, now + overlap)
    standing.save(update_fields=["replaced_by", "expires_at"])
    return new, token


def revoke_keys(keys: Iterable[ApiKey], *, now: datetime) -> list[ApiKey]:
    """Refused from their next request on. Those that were not revoked before."""
    ended = [key for key in keys if key.revoked_at is None]
    ApiKey.objects.filter(pk__in=[key.pk for key in ended], revoked_at=None).update(revoked_at=now)
    return ended

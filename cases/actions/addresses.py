"""The postal address of a facility is put right once, for everybody who is held there."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from cases.actions.checking import ChangedMeanwhile, fingerprint
from cases.models import Facility, PostalAddress
from tracker.dates import PartialDate
from tracker.history import apart
from tracker.models import User

WHY = gettext_noop("address corrected")


@dataclass(frozen=True)
class Envelope:
    """What stands on the envelope, and where it was read."""

    postcode: str
    text_ru: str
    text_en: str = ""
    source_url: str = ""


def in_use(facility: Facility) -> PostalAddress | None:
    return PostalAddress.objects.filter(facility=facility, valid_to=None).first()


def seen_as(address: PostalAddress | None) -> str:
    """What somebody looked at, in short."""
    return fingerprint(address) if address else ""


def correct_address(
    facility: Facility, envelope: Envelope, *, seen: str, actor: User, since: PartialDate | None = None
) -> None:
    """The address that is in use becomes this one, at once for everybody there, and is confirmed as of today.

    It was never right; or with `since` it was, and another holds from that day on. Kept as a change of its own, so
    that it can be put back as one. Raises ChangedMeanwhile where another address stands there by now than was `seen`.
    """
    today = timezone.localdate()
    with apart(WHY, actor=actor.pk), transaction.atomic():
        # one at a time for each facility: the lock is on the facility, since there may be no address yet
        Facility.objects.select_for_update().get(pk=facility.pk)
        old = in_use(facility)
        if seen_as(old) != seen:
            raise ChangedMeanwhile
        if old is not None and since is not None:
            old.valid_to = since
            old.save(update_fields=["valid_to"])
            old = None
        _write(old or PostalAddress(facility=facility, valid_from=since), envelope, today, actor)


def _write(address: PostalAddress, envelope: Envelope, today: date, actor: User) -> None:
    address.postcode, address.text_ru = envelope.postcode, envelope.text_ru
    address.text_en, address.source_url = envelope.text_en, envelope.source_url
    address.confirmed_on, address.confirmed_by = today, actor
    address.full_clean(exclude=["facility"])
    address.save()

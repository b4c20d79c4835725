"""Where volunteers and partner organisations get our notes. Sealed, and shown to nobody."""

import uuid
import zoneinfo
from datetime import datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.encryption import EncryptedTextField, keyed_hash, normalise_address
from tracker.models.organisation import Organisation
from tracker.models.user import User

# after so many mails that the receiving server refused for good, or sent back, we stop
MOST_REFUSALS = 3


def is_time_zone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("There is no such time zone."))


def hash_of(address: str) -> bytes:
    """What an address is found by, in every spelling of it. Raises ValueError where it is none."""
    return keyed_hash("tracker.mailbox", normalise_address(address))


class MailboxQuerySet(models.QuerySet["Mailbox"]):
    def of(self, recipient: str) -> Self:
        """By what notices call its owner."""
        owner, _colon, key = recipient.partition(":")
        if owner == "user" and key.isdecimal():
            return self.filter(user=int(key))
        return self.filter(organisation__uid=key) if owner == "org" else self.none()

    def of_organisations(self, address_hash: bytes) -> Self:
        """Those of the organisations whose mail goes to this address."""
        own = self.filter(address_hash=address_hash, to_confirm=False).exclude(organisation=None)
        return own.select_related("organisation").order_by("organisation__uid")

    def reached(self) -> Self:
        """Those that take our mail."""
        return self.filter(to_confirm=False, quiet_since=None, refusals__lt=MOST_REFUSALS)


class Mailbox(models.Model):
    """The address of one volunteer, or of one organisation."""

    user = models.OneToOneField(User, null=True, blank=True, on_delete=models.CASCADE, related_name="mailbox")
    organisation = models.OneToOneField(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="mailbox"
    )
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    address = EncryptedTextField(_("e-mail address"))
    address_hash = models.BinaryField(max_length=32, db_index=True, editable=False)
    language = models.CharField(
        _("language"), max_length=5, choices=[("en", "English"), ("ru", "Русский")], default="ru"
    )
    time_zone = models.CharField(
        _("time zone"), max_length=40, default="Europe/Berlin", validators=[is_time_zone], help_text="Europe/Berlin"
    )
    refusals = models.PositiveSmallIntegerField(_("mails refused by the server"), default=0, editable=False)
    # its owner has typed it, and nobody who reads mail there has said yes yet; an administrator vouches for others
    to_confirm = models.BooleanField(_("to be confirmed"), db_default=False, editable=False)
    quiet_since = models.DateTimeField(_("wants no mail since"), null=True, editable=False)

    objects = MailboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("mailbox")
        verbose_name_plural = _("mailboxes")
        constraints = [models.CheckConstraint(condition=Q(user=None) ^ Q(organisation=None), name="mailbox_is_of_one")]

    def __str__(self) -> str:
        return self.recipient

    @property
    def recipient(self) -> str:
        """What notices call its owner."""
        return f"user:{self.user_id}" if self.user_id else f"org:{self.organisation.uid if self.organisation else ''}"

    def move_to(self, address: str) -> None:
        """Another address: what the one before refused or asked for is forgotten."""
        self.address = address
        self.address_hash = hash_of(address)
        self.refusals, self.quiet_since, self.to_confirm = 0, None, False

    @property
    def refuses(self) -> bool:
        return self.refusals >= MOST_REFUSALS

    def silence(self, now: datetime) -> None:
        Mailbox.objects.filter(pk=self.pk, quiet_since=None).update(quiet_since=now)

import uuid
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from tracker.encryption import EncryptedTextField
from tracker.signed_links import token_hash


class PartnerLinkQuerySet(models.QuerySet["PartnerLink"]):
    def usable(self, now: datetime) -> Self:
        return self.filter(used_at=None, expires_at__gt=now)

    def of_token(self, token: str) -> Self:
        return self.filter(token_hash=token_hash(token))

    def asked_before(self, link: "PartnerLink", since: datetime) -> Self:
        """Those asked for with the same address since a moment, and before this one."""
        return self.filter(address_hash=link.address_hash, asked_at__gte=since, pk__lt=link.pk)

    def forgettable(self, now: datetime) -> Self:
        """Used or too old, and not to be counted any more among those of a day."""
        return self.filter(~Q(used_at=None) | Q(expires_at__lte=now), asked_at__lte=now - timedelta(days=1))


class PartnerLink(models.Model):
    """Somebody has typed an address into the form for partners; whoever opens the link mailed there is its owner.

    The address itself is not kept: where it is an organisation's, we have it. Nothing is looked up when the form comes
    in, so that nobody learns from us who the partners are.
    """

    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    address_hash = models.BinaryField(max_length=32, db_index=True)
    language = models.CharField(max_length=2)
    # sealed until it is used: a mail that is sent again must carry the same link
    token = EncryptedTextField(null=True)
    token_hash = models.BinaryField(unique=True, max_length=32)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = PartnerLinkQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.pk)

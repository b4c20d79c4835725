import uuid
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from letters.models.supporter import Language, Supporter
from tracker.encryption import EncryptedTextField
from tracker.signed_links import token_hash


class Purpose(models.TextChoices):
    CONFIRM = "confirm"
    SIGN_IN = "sign_in"
    # to a new address that is to be theirs; to the old one, which can take that back
    CHANGE = "change"
    RESTORE = "restore"


class MailedLinkQuerySet(models.QuerySet["MailedLink"]):
    def usable(self, now: datetime) -> Self:
        return self.filter(used_at=None, expires_at__gt=now)

    def of_token(self, token: str, purpose: str) -> Self:
        return self.filter(token_hash=token_hash(token), purpose=purpose)

    def take(self, token: str, purpose: str, now: datetime) -> "MailedLink | None":
        """The link, used up by this call alone: of two at the same moment one finds it used. What it said is gone."""
        found = self.of_token(token, purpose)
        if not found.usable(now).update(used_at=now):
            return None
        link = found.get()
        found.update(token=None, wishes=None)
        return link

    def asked_before(self, link: "MailedLink", since: datetime) -> Self:
        """Those asked for with the same address and purpose, since a moment and before this one."""
        return self.filter(email_hash=link.email_hash, purpose=link.purpose, asked_at__gte=since, pk__lt=link.pk)

    def of(self, supporter: Supporter) -> Self:
        """Those with an address of theirs: the one they have, one that is to be it, one that it was lately."""
        return self.filter(Q(email_hash=supporter.email_hash) | Q(supporter_uid=supporter.uid))

    def forgettable(self, now: datetime) -> Self:
        """Used or too old, and not to be counted any more among those of a day. What a sign-up said goes with it."""
        return self.filter(~Q(used_at=None) | Q(expires_at__lte=now), asked_at__lte=now - timedelta(days=1))


class MailedLink(models.Model):
    """Somebody has typed an address into a form; whoever opens the link that we mail there is its owner.

    Nothing is looked up when the form comes in, so that nobody learns from us who has an account. A sign-up lives
    here alone until it is confirmed.
    """

    purpose = models.CharField(max_length=8, choices=Purpose)
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = EncryptedTextField()
    email_hash = models.BinaryField(max_length=32, db_index=True)
    language = models.CharField(max_length=2, choices=Language)
    # whose it is, where somebody who had come in asked for it
    supporter_uid = models.CharField(max_length=12, blank=True, db_index=True)
    # the sign-up form and the person to write to, as JSON
    wishes = EncryptedTextField(null=True)
    # sealed until it is used: a mail that is sent again must carry the same link, as mailboxes show one of the two
    token = EncryptedTextField(null=True)
    token_hash = models.BinaryField(unique=True, max_length=32)
    asked_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    objects = MailedLinkQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.purpose} {self.pk}"

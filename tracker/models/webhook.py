"""Addresses that partners want to be called at when something changes, and every call that was made or is owed."""

import base64
import secrets
import uuid
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from tracker.encryption import EncryptedTextField
from tracker.models.organisation import Organisation
from tracker.uids import UidField

# how long a call is tried, and how long nothing may come through before the address is given up
PATIENCE = timedelta(days=3)


def new_secret() -> str:
    """256 random bits, as the Standard Webhooks specification writes them."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


class OffReason(models.TextChoices):
    GONE = "gone", _("its server said that it is gone")
    FAILING = "failing", _("nothing came through for three days")
    REMOVED = "removed", _("removed by the organisation")
    BY_US = "by_us", _("switched off by us")


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation).order_by("created_at", "pk")

    def on(self) -> Self:
        return self.filter(off_at=None)

    def free(self, now: datetime) -> Self:
        """On, not pausing after a failure, and called by no other worker."""
        not_busy = Q(busy_until=None) | Q(busy_until__lt=now)
        return self.on().filter(not_busy, Q(resume_at=None) | Q(resume_at__lte=now))

    def with_calls_due(self, now: datetime) -> Self:
        return self.free(now).filter(Exists(Delivery.objects.due(now).filter(webhook=OuterRef("pk"))))

    def late(self, now: datetime) -> Self:
        """Free for a quarter of an hour, and not called all the same: the fault is not the partner's."""
        return self.with_calls_due(now - timedelta(minutes=15))


class Webhook(models.Model):
    """An address of a partner's, called with a signed word about each change that its keys may read of."""

    uid = UidField()
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="webhooks", verbose_name=_("organisation")
    )
    url = models.CharField(_("address"), max_length=500)
    secret = EncryptedTextField(default=new_secret)
    # signs beside the new one for a day after a change, so that the partner can change theirs when they like
    earlier_secret = EncryptedTextField(null=True)
    earlier_until = models.DateTimeField(null=True)
    # whether it has been seen to lead to a public address
    is_verified = models.BooleanField(_("verified"), default=False)
    # up to which position in which feed calls are owed
    audience = models.CharField(max_length=200)
    told = models.BigIntegerField()
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    failing_since = models.DateTimeField(_("failing since"), null=True)
    resume_at = models.DateTimeField(_("pauses until"), null=True)
    busy_until = models.DateTimeField(null=True)
    off_at = models.DateTimeField(_("switched off"), null=True)
    off_reason = models.CharField(_("why"), max_length=10, blank=True, choices=OffReason)
    created_at = models.DateTimeField(_("registered"), auto_now_add=True)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "url"], condition=Q(off_at=None), name="one_webhook_an_address"
            ),
            models.CheckConstraint(condition=Q(off_at=None) ^ ~Q(off_reason=""), name="webhook_off_for_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.uid}"

    @property
    def shown_url(self) -> str:
        """Without what stands behind a `?`, which may be a secret."""
        return self.url.partition("?")[0]

    def secrets_on(self, now: datetime) -> list[str]:
        """Those that sign at the moment, the newest first."""
        earlier = self.earlier_secret if self.earlier_until and now < self.earlier_until else None
        return [self.secret, *([earlier] if earlier else [])]


class DeliveryState(models.TextChoices):
    PENDING = "pending", _("waiting")
    DELIVERED = "delivered", _("delivered")
    FAILED = "failed", _("given up")


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def due(self, now: datetime) -> Self:
        return self.filter(Q(leased_until=None) | Q(leased_until__lt=now), state=DeliveryState.PENDING, due_at__lte=now)


class Delivery(models.Model):
    """One change that one address is to be told of. Holds what changed, not the content."""

    uid = UidField()
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    kind = models.CharField(max_length=20)
    record = models.CharField(max_length=12)
    change = models.CharField(max_length=10)
    at = models.DateTimeField()
    seq = models.BigIntegerField()
    audience = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=DeliveryState, default=DeliveryState.PENDING)
    tries = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField()
    give_up_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook delivery")
        verbose_name_plural = _("webhook deliveries")
        constraints = [models.UniqueConstraint(fields=["webhook", "audience", "seq"], name="one_delivery_a_change")]
        indexes = [
            models.Index(fields=["webhook", "tries", "id"], condition=Q(state="pending"), name="deliveries_pending"),
            models.Index(fields=["webhook", "created_at", "uid"], name="deliveries_by_age"),
            models.Index(fields=["created_at"], name="deliveries_to_forget"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record}: {self.change}"


class Attempt(models.Model):
    """One call, and what came of it. What the other side said is not kept: it is theirs."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    fault = models.CharField(max_length=20, blank=True)
    milliseconds = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.fault or str(self.status)

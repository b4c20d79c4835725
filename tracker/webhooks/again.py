"""A call is made again, whatever came of it before."""

from datetime import datetime

from tracker.models import Delivery, DeliveryState, Webhook
from tracker.models.webhook import PATIENCE


class IsOff(Exception):
    """Nobody is called at an address that is switched off."""


def call_again(hook: Webhook, delivery: str, *, now: datetime) -> bool:
    """At once, and for three more days under the same id; whether there is such a call. Raises IsOff."""
    if hook.off_at:
        raise IsOff
    again = {"state": DeliveryState.PENDING, "due_at": now, "give_up_at": now + PATIENCE}
    if not Delivery.objects.filter(webhook=hook, uid=delivery).update(**again):
        return False
    Webhook.objects.filter(pk=hook.pk).update(resume_at=None)
    return True

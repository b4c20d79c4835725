"""A volunteer looks at what a supporter agreed to show of an answer: it becomes a lead, or is let be."""

from django.db import transaction
from django.utils import timezone

from cases.actions.leads import take_lead
from cases.models import Lead, LeadOrigin
from letters.models import Mention
from tracker.models import User


def make_lead(mention: Mention, *, name: str, place: str = "", actor: User) -> Lead | None:
    """Put it before the volunteers; None where somebody has settled it already. Of who told us nothing goes along."""
    with transaction.atomic():
        held = Mention.objects.waiting().select_for_update().filter(pk=mention.pk).first()
        if held is None or held.words is None:
            return None
        lead = take_lead(origin=LeadOrigin.REPLY, words=held.words, name_as_heard=name, place=place, about_uid="")
        _settle(held)
    return lead


def let_be(mention: Mention, *, actor: User) -> bool:
    """Nothing follows from it, and its words are forgotten. Whether it was still to be looked at."""
    with transaction.atomic():
        held = Mention.objects.waiting().select_for_update().filter(pk=mention.pk).first()
        if held is None:
            return False
        _settle(held)
    return True


def _settle(mention: Mention) -> None:
    mention.words, mention.settled_at = None, timezone.now()
    mention.save(update_fields=["words", "settled_at"])

"""A volunteer looks at what a supporter agreed to show of an answer: it becomes a lead, or is let be; for a week either
can be taken back."""

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
        if held is None:
            return None
        lead = take_lead(origin=LeadOrigin.REPLY, words=held.words, name_as_heard=name, place=place, about_uid="")
        _settle(held, made_lead=True)
    return lead


def let_be(mention: Mention, *, actor: User) -> bool:
    """Nothing follows from it. Whether it was still to be looked at."""
    with transaction.atomic():
        held = Mention.objects.waiting().select_for_update().filter(pk=mention.pk).first()
        if held is None:
            return False
        _settle(held, made_lead=False)
    return True


def take_back(mention: Mention, *, actor: User) -> bool:
    """It is to be looked at again. The lead that was made of it goes, unless somebody has taken that on since.

    Which lead it was is not kept, as it would lead from the lead to whoever told us: it is found by its words.
    """
    with transaction.atomic():
        held = Mention.objects.settled().select_for_update().filter(pk=mention.pk).first()
        if held is None:
            return False
        if held.made_lead:
            leads = Lead.objects.unclaimed().filter(origin=LeadOrigin.REPLY).select_for_update()
            same = [each for each in leads if each.words == held.words]
            if not same:
                return False
            same[0].delete()
        held.settled_at, held.made_lead = None, False
        held.save(update_fields=["settled_at", "made_lead"])
    return True


def _settle(mention: Mention, *, made_lead: bool) -> None:
    mention.settled_at, mention.made_lead = timezone.now(), made_lead
    mention.save(update_fields=["settled_at", "made_lead"])

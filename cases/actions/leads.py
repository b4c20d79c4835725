"""Volunteers take leads on."""

from cases.models import Lead, LeadState
from tracker.models import User


def claim_lead(lead: Lead, *, actor: User) -> bool:
    """Whether the lead is now the actor's: of two who claim it at once, one gets it."""
    free = Lead.objects.unclaimed().filter(pk=lead.pk)
    return bool(free.update(assigned_to=actor, state=LeadState.SEARCHING))

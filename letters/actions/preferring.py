"""How a supporter wants to write: changed by themselves, at any time; and a rest from all of it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from letters.actions import pledging
from letters.models import Pledge, PledgeState, Supporter
from tracker.mail.hours import today


def change(supporter: Supporter, preferences: dict[str, Any]) -> None:
    """Keep what a supporter has chosen, from now on. What was sent stays as it was."""
    for name, value in preferences.items():
        setattr(supporter, name, value)
    supporter.save(update_fields=list(preferences))


def rest(supporter: Supporter, *, now: datetime) -> None:
    """Pause everything: nobody is reminded, and those they write to are offered to others meanwhile."""
    with transaction.atomic():
        Supporter.objects.filter(pk=supporter.pk, paused_on=None).update(paused_on=today(now, supporter.time_zone))
        Pledge.objects.of(supporter).filter(state=PledgeState.ACTIVE).update(state=PledgeState.PAUSED)


def go_on(supporter: Supporter, *, now: datetime) -> None:
    """Take everything up again; what was due meanwhile is due today."""
    with transaction.atomic():
        Supporter.objects.filter(pk=supporter.pk).update(paused_on=None)
        for paused in Pledge.objects.of(supporter).filter(state=PledgeState.PAUSED):
            pledging.resume(paused, now=now)

"""The kept history of everything in a person's file."""

from typing import Any

from django.db.models import Model, QuerySet

from cases.models import (
    Assessment,
    Charge,
    Consent,
    Death,
    Defendant,
    Designation,
    Disclosure,
    Event,
    Evidence,
    HealthEvent,
    Name,
    Outcome,
    Placement,
    Prisoner,
    PunishmentStint,
    Release,
    Restraint,
    Sentence,
)
from tracker.history import events

# rows that name their person themselves
OF_PERSON: tuple[type[Model], ...] = (
    Name,
    Defendant,
    Restraint,
    Placement,
    PunishmentStint,
    HealthEvent,
    Death,
    Release,
    Designation,
    Event,
    Assessment,
    Evidence,
    Consent,
    Disclosure,
)


def file_history(prisoner: Prisoner) -> dict[type[Model], QuerySet]:
    """The events of each table of the file, rows that are gone included."""
    defences = events(Defendant).filter(prisoner_id=prisoner.pk).values("pgh_obj_id")
    outcomes = events(Outcome).filter(defendant_id__in=defences).values("pgh_obj_id")
    return {
        Prisoner: events(Prisoner).filter(pgh_obj_id=prisoner.pk),
        **{model: events(model).filter(prisoner_id=prisoner.pk) for model in OF_PERSON},
        Charge: events(Charge).filter(defendant_id__in=defences),
        Outcome: events(Outcome).filter(defendant_id__in=defences),
        Sentence: events(Sentence).filter(outcome_id__in=outcomes),
    }


def last_editor(prisoner: Prisoner) -> Any:
    """The id of the volunteer who last changed anything in the file; None where it was a program, or is not known."""
    histories = file_history(prisoner).values()
    newest = [history.select_related("pgh_context").order_by("-pgh_id").first() for history in histories]
    latest = max(filter(None, newest), key=lambda event: event.pgh_created_at, default=None)
    return latest.pgh_context.metadata.get("user") if latest and latest.pgh_context else None

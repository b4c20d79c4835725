"""The kept history of everything in a person's file."""

from typing import Any

from django.db.models import Model, QuerySet

from cases.models import (
    Assessment,
    Charge,
    Check,
    Consent,
    Death,
    Defendant,
    Designation,
    Disclosure,
    Event,
    EventPerson,
    Evidence,
    HealthEvent,
    Identifier,
    Name,
    Objection,
    Outcome,
    Photo,
    Placement,
    Prisoner,
    Proof,
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
    EventPerson,
    Identifier,
    Assessment,
    Evidence,
    Consent,
    Disclosure,
    Photo,
    Objection,
)


def file_history(prisoner: Prisoner) -> dict[type[Model], QuerySet]:
    """The events of each table of the file, rows that are gone included."""
    defences = events(Defendant).filter(prisoner_id=prisoner.pk).values("pgh_obj_id")
    evidence = events(Evidence).filter(prisoner_id=prisoner.pk).values("pgh_obj_id")
    outcomes = events(Outcome).filter(defendant_id__in=defences).values("pgh_obj_id")
    return {
        Prisoner: events(Prisoner).filter(pgh_obj_id=prisoner.pk),
        **{model: events(model).filter(prisoner_id=prisoner.pk) for model in OF_PERSON},
        Check: events(Check).filter(prisoner_id=prisoner.pk),
        Proof: events(Proof).filter(evidence_id__in=evidence),
        Charge: events(Charge).filter(defendant_id__in=defences),
        Outcome: events(Outcome).filter(defendant_id__in=defences),
        Sentence: events(Sentence).filter(outcome_id__in=outcomes),
    }


def last_editors(prisoner: Prisoner) -> set[Any]:
    """The ids of who last changed anything in the file: several where it was in one transaction, None for a program."""
    histories = file_history(prisoner).values()
    newest = [history.order_by("-pgh_id").values("pgh_created_at")[:1] for history in histories]
    latest = max(row["pgh_created_at"] for found in newest for row in found)
    changed = [history.filter(pgh_created_at=latest).select_related("pgh_context") for history in histories]
    return {event.pgh_context.metadata.get("user") if event.pgh_context else None for rows in changed for event in rows}

"""The kept history of everything in a person's file."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import F, Model, Q, QuerySet

from cases.models import (
    Announcement,
    Assessment,
    BigDayPerson,
    Charge,
    Check,
    Confirmable,
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

# say who looked when, and not what is so
LOOKED_AGAIN = {"confirmed_on", "confirmed_by_id"}

# what is said about the file, and not in it
NO_EDITS: tuple[type[Model], ...] = (Check, Announcement, BigDayPerson)

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
    deaths = events(Death).filter(prisoner_id=prisoner.pk).values("pgh_obj_id")
    releases = events(Release).filter(prisoner_id=prisoner.pk).values("pgh_obj_id")
    return {
        Prisoner: events(Prisoner).filter(pgh_obj_id=prisoner.pk),
        **{model: events(model).filter(prisoner_id=prisoner.pk) for model in OF_PERSON},
        BigDayPerson: events(BigDayPerson).filter(prisoner_id=prisoner.pk),
        Check: events(Check).filter(prisoner_id=prisoner.pk),
        Announcement: events(Announcement).filter(Q(death_id__in=deaths) | Q(release_id__in=releases)),
        Proof: events(Proof).filter(evidence_id__in=evidence),
        Charge: events(Charge).filter(defendant_id__in=defences),
        Outcome: events(Outcome).filter(defendant_id__in=defences),
        Sentence: events(Sentence).filter(outcome_id__in=outcomes),
    }


# what lists say of people: the rows that name their person
LISTED: tuple[type[Model], ...] = (Name, Defendant, Restraint, Placement, Death, Release, Identifier, Assessment)


def last_changes(keys: Iterable[int]) -> dict[int, datetime]:
    """When something that lists speak of was last changed in each of these files, judgements of cases included."""
    keys = list(keys)
    person, defence = F("prisoner_id"), F("defendant__prisoner_id")
    told = [events(Prisoner).filter(pgh_obj_id__in=keys).values_list("pgh_obj_id", "pgh_created_at")]
    told += [events(model).filter(prisoner_id__in=keys).values_list(person, "pgh_created_at") for model in LISTED]
    told += [
        events(model).filter(defendant__prisoner_id__in=keys).values_list(defence, "pgh_created_at")
        for model in (Charge, Outcome)
    ]
    changes: dict[int, datetime] = {}
    for key, when in told[0].union(*told[1:]):
        changes[key] = max(when, changes.get(key, when))
    return changes


def last_editors(prisoner: Prisoner) -> set[Any]:
    """The ids of who last changed anything in the file: several where it was in one transaction, None for a program.

    Looking again at a fact and finding it still so, or doubting it, changes nothing in the file; nor does confirming
    that it may be published: else the one who recorded a death could then show the file alone.
    """
    edits = [edit for model, history in file_history(prisoner).items() for edit in _edits(model, history)]
    latest = max(when for when, _actor in edits)
    return {actor for when, actor in edits if when == latest}


def recorders(model: type[Model], keys: Iterable[int]) -> dict[int, Any]:
    """Who last changed what each of these rows says, by the keys of the rows: ids of accounts, None for a program."""
    said: dict[int, dict[str, Any]] = {}
    found: dict[int, Any] = {}
    rows = events(model).filter(pgh_obj_id__in=list(keys)).order_by("pgh_id")
    for event in rows.values(*_columns(rows), actor=F("pgh_context__metadata__user")):
        row, actor = event["pgh_obj_id"], event.pop("actor")
        says = {name: value for name, value in event.items() if not name.startswith("pgh_") and name != "note"}
        if said.get(row) != says:
            found[row], said[row] = actor, says
    return found


def _edits(model: type[Model], history: QuerySet) -> list[tuple[datetime, Any]]:
    """When and by whom rows were made, changed and deleted."""
    if model in NO_EDITS:
        return []
    if not issubclass(model, Confirmable):
        newest = history.order_by("-pgh_id").values("pgh_created_at")[:1]
        history = history.filter(pgh_created_at=newest)
    said: dict[int, dict[str, Any]] = {}
    edits = []
    for event in history.order_by("pgh_id").values(*_columns(history), actor=F("pgh_context__metadata__user")):
        row, when, actor = event["pgh_obj_id"], event.pop("pgh_created_at"), event.pop("actor")
        if event.pop("pgh_label") == "delete" or said.get(row) != event:
            edits.append((when, actor))
        said[row] = event
    return edits


def _columns(history: QuerySet) -> list[str]:
    """What a row said, and what was done to it; not when it was last confirmed."""
    names = {field.attname for field in history.model._meta.concrete_fields}
    return sorted(names - {"pgh_id", "pgh_context_id", *LOOKED_AGAIN})

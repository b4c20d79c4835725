"""Volunteers take leads on, and say what became of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from cases.models import Lead, LeadKind, LeadState, Prisoner
from tracker.models import User


class Settled(Exception):
    """Somebody else has said already what became of it."""


def take_lead(
    *,
    origin: str,
    words: str,
    name_as_heard: str = "",
    place: str = "",
    contact: str = "",
    kind: str = LeadKind.MENTION,
    about_uid: str = "",
) -> Lead:
    """Puts before the volunteers what a form, a reply or somebody by word of mouth told. Internal, always."""
    return Lead.objects.create(
        origin=origin,
        words=words,
        name_as_heard=name_as_heard,
        place=place,
        contact=contact,
        kind=kind,
        about_uid=about_uid,
    )


def claim_lead(lead: Lead, *, actor: User) -> bool:
    """Whether the lead is now the actor's: of two who claim it at once, one gets it."""
    free = Lead.objects.unclaimed().filter(pk=lead.pk)
    return bool(free.update(assigned_to=actor, state=LeadState.SEARCHING))


def give_lead(lead: Lead, *, to: User | None) -> None:
    """To somebody else, or back to everybody. Raises Settled."""
    with _unsettled(lead) as held:
        held.assigned_to = to
        held.state = LeadState.SEARCHING if to else LeadState.NEW
        held.save(update_fields=["assigned_to", "state"])


def tie_lead(lead: Lead, prisoner: Prisoner, *, actor: User) -> None:
    """It speaks of somebody who has a file. Its words stay with it, sealed, and are shown beside the file."""
    _settle(lead, LeadState.KNOWN, prisoner, actor)


def answer_lead(lead: Lead, prisoner: Prisoner, *, actor: User) -> None:
    """A file was opened for it. Inside of the transaction that opens the file: Settled takes that back."""
    _settle(lead, LeadState.OPENED, prisoner, actor)


def drop_lead(lead: Lead, *, state: str, why: str, actor: User) -> None:
    """It is not so (refuted), or nothing can be done about it now (set aside), for a reason. Raises Settled."""
    if not why.strip():
        raise ValueError("A lead is dropped for a reason.")
    with _unsettled(lead) as held:
        held.state, held.why, held.assigned_to = state, why, held.assigned_to or actor
        held.save(update_fields=["state", "why", "assigned_to"])


def reopen_lead(lead: Lead, *, actor: User) -> None:
    """It is looked into again, by the actor: whatever was said of it is taken back."""
    Lead.objects.filter(pk=lead.pk).exclude(pk__in=Lead.objects.unsettled()).update(
        state=LeadState.SEARCHING, prisoner=None, why=None, assigned_to=actor
    )


def _settle(lead: Lead, state: str, prisoner: Prisoner, actor: User) -> None:
    with _unsettled(lead) as held:
        held.state, held.prisoner, held.assigned_to = state, prisoner, actor
        held.save(update_fields=["state", "prisoner", "assigned_to"])


@contextmanager
def _unsettled(lead: Lead) -> Iterator[Lead]:
    """The lead, held against everybody else until what is done to it is kept."""
    with transaction.atomic():
        held = Lead.objects.unsettled().sealed().select_for_update(of=("self",)).filter(pk=lead.pk).first()
        if held is None:
            raise Settled
        yield held

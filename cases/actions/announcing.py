"""Telling the world of a death, a release or an exchange: by two people and a source, when the family knows.

After that two hours in which it can be recalled. Whether anybody may still be asked to write is not decided here: that
ends in the moment in which it is recorded (`Prisoner.objects.writable`).
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from cases.actions.publication import Refused, may
from cases.file_history import recorders
from cases.models import KINDS, Announcement, Death, Proof, Release, Reliability, Source, Stance
from cases.models.announcement import announcement_of, naming
from tracker.history import because
from tracker.models import User

MAY = "cases.change_announcement"
# in the history, of what happens when the two hours are over
WHY = "announcement"

Fact = Death | Release


def sources_of(fact: Fact) -> list[Source]:
    """Those that say so and are more than a rumour, the surest first."""
    proofs = Proof.objects.filter(about=KINDS[type(fact)], about_id=fact.pk, evidence__stance=Stance.SUPPORTS)
    found = Source.objects.filter(evidence__in=proofs.values("evidence")).exclude(reliability=Reliability.RUMOUR)
    sure = [*Reliability.values]
    return sorted(found.distinct(), key=lambda source: (sure.index(source.reliability), source.pk))


def firsts_of_two(facts: Sequence[Fact]) -> dict[int, int | None]:
    """Of facts of one kind: the account that recorded each as it stands, or vouched for what a program recorded."""
    if not facts:
        return {}
    known = recorders(type(facts[0]), [fact.pk for fact in facts])
    vouched = {fact.pk: getattr(announcement_of(fact), "recorded_by_id", None) for fact in facts}
    return {fact.pk: known.get(fact.pk) or vouched[fact.pk] for fact in facts}


@transaction.atomic
def confirm(fact: Fact, *, family_knows: bool, actor: User, now: datetime) -> Announcement:
    """Say that it is so, as the second of two; as the first, where nobody is known to have recorded it.

    Raises PermissionDenied, and Refused: by whoever recorded it, without a source above rumour, or where it is not
    said that the family knows.
    """
    may(actor, MAY)
    row = _locked(fact)
    if row.out_at or row.held_until:
        raise Refused("confirmed")
    sources = sources_of(fact)
    if not sources:
        raise Refused("source")
    if not family_knows:
        raise Refused("family")
    first = firsts_of_two([row.fact])[fact.pk]
    row.recalled_at, row.recalled_by, row.recall_reason = None, None, ""
    row.recorded_by_id = first if first is not None else actor.pk
    if first is not None:
        if actor.pk == first:
            raise Refused("second_person")
        row.confirmed_by, row.confirmed_at = actor, now
        row.source, row.family_knows = sources[0], True
    row.save()
    return row


@transaction.atomic
def recall(fact: Fact, *, reason: str, actor: User, now: datetime) -> Announcement:
    """Stop it before it is out, for a reason. It waits for two people again; nobody is asked to write meanwhile."""
    may(actor, MAY)
    row = _locked(fact)
    if row.out_at:
        raise Refused("out")
    if not row.held_until:
        raise Refused("not_confirmed")
    if not reason.strip():
        raise Refused("reason")
    row.recalled_at, row.recalled_by, row.recall_reason = now, actor, reason.strip()
    row.confirmed_by, row.confirmed_at, row.source, row.family_knows = None, None, None, False
    row.recorded_by = None
    row.save()
    return row


@transaction.atomic
def let_out(now: datetime) -> int:
    """Publish what nobody has recalled in its two hours; how many."""
    with because(WHY):
        ready = Announcement.objects.ready(now).select_for_update(of=("self",), skip_locked=True)
        return Announcement.objects.filter(pk__in=[row.pk for row in ready]).update(out_at=now)


def _locked(fact: Fact) -> Announcement:
    """With the fact, so that nobody changes it meanwhile."""
    fact = type(fact)._default_manager.select_for_update().get(pk=fact.pk)
    row, _made = Announcement.objects.select_for_update().get_or_create(**naming(fact))
    return row

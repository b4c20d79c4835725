"""Evidence is written down, confirms what it speaks of, and where it contradicts, a person says what stands."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.actions.checking import confirm, move_forward
from cases.models import PROVABLE, About, Confirmable, Decision, Evidence, Outcome, Proof, Stance
from cases.proven import Proven
from tracker.models import User


class NothingStands(ValueError):
    """Of several that disagree none was chosen, and it was not said either that it cannot be told."""


@transaction.atomic
def cite(evidence: Evidence, *proven: Proven, actor: User) -> Evidence:
    """Write down what a source says of these facts; a source that is new is kept with it."""
    if evidence.source.pk is None:
        evidence.source.save()
    evidence.checked_by = actor
    evidence.save()
    tie(evidence, proven)
    confirm_by(evidence, actor=actor)
    return evidence


def tie(evidence: Evidence, proven: Iterable[Proven]) -> None:
    """The evidence speaks of these facts. Raises IntegrityError where they are not of its own file."""
    Proof.objects.bulk_create(
        Proof(evidence=evidence, about=each.about, about_id=each.row.pk, field=each.field) for each in proven
    )


@transaction.atomic
def confirm_by(evidence: Evidence, *, actor: User) -> None:
    """The rows that checked evidence supports were so up to its day: their last confirmation moves on, never back."""
    day = evidence.true_as_of
    if day is None or evidence.confirmed_on is None:
        return
    for proof in evidence.proofs.exclude(about__in=[About.PERSON, About.CASE]):
        row: Any = PROVABLE[About(proof.about)].model._default_manager.filter(pk=proof.about_id).first()
        if not isinstance(row, Confirmable):
            continue
        if getattr(row, "prisoner_id", None) or isinstance(row, Outcome):
            confirm(row, actor=actor, as_of=min(day, timezone.localdate()))
        else:
            move_forward(row, to=day, actor=actor)


@transaction.atomic
def decide(
    evidence: Evidence, *, standing: Collection[int], reason_en: str = "", reason_ru: str = "", actor: User
) -> None:
    """Of all that is said of the same fact, these stand, and the others do not; nothing is removed.

    The others stay beside what stands, with the reason. Raises NothingStands, and IntegrityError without a reason.
    """
    said = list(Evidence.objects.beside(evidence).select_for_update(of=("self",)))
    if not any(row.pk in standing for row in said):
        raise NothingStands
    for row in said:
        was_against = row.stance == Stance.CONTRADICTS
        if row.pk not in standing:
            _overrule(row, Decision.OTHER_STANDS, reason_en, reason_ru, actor)
        elif was_against:
            row.stance, row.decision, row.decided_at, row.decided_by = Stance.SUPPORTS, "", None, None
            row.dispute_en, row.dispute_ru = reason_en, reason_ru
            row.save()


@transaction.atomic
def keep_both(evidence: Evidence, *, reason_en: str = "", reason_ru: str = "", actor: User) -> None:
    """It cannot be told which stands: what contradicts the file is kept beside it, with the reason."""
    for row in Evidence.objects.beside(evidence).filter(stance=Stance.CONTRADICTS).select_for_update(of=("self",)):
        _overrule(row, Decision.BOTH_KEPT, reason_en, reason_ru, actor)


def _overrule(row: Evidence, decision: Decision, reason_en: str, reason_ru: str, actor: User) -> None:
    row.stance, row.decision = Stance.CONTRADICTS, decision
    row.dispute_en, row.dispute_ru = reason_en, reason_ru
    row.decided_at, row.decided_by = timezone.now(), actor
    row.save()

"""What becomes of an objection: any volunteer records it; an editor ends it, by somebody's word or a review."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from cases.actions.publication import WIDEN, Refused, lift_takedown, may, note_takedown, second_person
from cases.models import Objection, Prisoner
from cases.models.objection import Objector, Review
from tracker.models import User


@transaction.atomic
def object_to(prisoner: Prisoner, *, whose: str, group: str = "", how: str, reached_on: date, actor: User) -> Objection:
    """Record that somebody objects, to everything or to one group of facts. Hides it from this moment.

    Partners who could read it are asked to remove their copies, as after any takedown.
    """
    may(actor, "cases.add_objection")
    note_takedown(prisoner, group, actor)
    return Objection.objects.create(
        prisoner=prisoner, whose=whose, group=group, how=how, reached_on=reached_on, recorded_by=actor
    )


@transaction.atomic
def take_back(objection: Objection, *, on: date, actor: User) -> Objection:
    """Whoever objected has taken it back. Raises PermissionDenied for anybody but an editor, and Refused."""
    current = _current(objection, actor)
    if current.withdrawn_on is not None:
        raise Refused("over")
    if not current.reached_on <= on <= timezone.localdate():
        raise Refused("day")
    current.withdrawn_on = on
    current.save(update_fields=["withdrawn_on"])
    lift_takedown(current.prisoner, current.group)
    return current


@transaction.atomic
def review(objection: Objection, *, found: str, reason: str, actor: User) -> Objection:
    """Uphold a relative's objection, or lift it. Raises PermissionDenied for anybody but an editor, and Refused."""
    current = _current(objection, actor, lifts=found == Review.LIFTED)
    if current.whose == Objector.PERSON:
        raise Refused("own_word")
    if current.withdrawn_on is not None:
        raise Refused("over")
    if not reason.strip():
        raise Refused("reason")
    current.review, current.review_reason = Review(found), reason.strip()
    current.reviewed_by, current.reviewed_at = actor, timezone.now()
    current.save(update_fields=["review", "review_reason", "reviewed_by", "reviewed_at"])
    lift_takedown(current.prisoner, current.group)
    return current


def _current(objection: Objection, actor: User, *, lifts: bool = True) -> Objection:
    """The objection, locked and as it stands now. What shows somebody again takes a second person, as showing does."""
    may(actor, WIDEN)
    current = Objection.objects.select_for_update(of=("self",)).select_related("prisoner").get(pk=objection.pk)
    if lifts:
        second_person(current.prisoner, actor)
    return current

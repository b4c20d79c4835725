"""Somebody says that two files are of two people, or takes it back."""

from django.db import transaction

from cases.models import DifferentPeople, Prisoner
from cases.models.different_people import in_order
from tracker.models import User


@transaction.atomic
def tell_apart(one: Prisoner, other: Prisoner, *, why: str, actor: User) -> DifferentPeople:
    """Remembered, so that nobody is asked about the two again. Raises ValidationError where `why` says nothing."""
    first, second = in_order(one.pk, other.pk)
    known = DifferentPeople.objects.filter(one=first, other=second).first()
    if known:
        return known
    said = DifferentPeople(one_id=first, other_id=second, why=" ".join(why.split()), said_by=actor)
    said.full_clean()
    said.save()
    return said


def ask_again(said: DifferentPeople) -> None:
    """It was said in error: the two are compared and asked about as any others."""
    said.delete()

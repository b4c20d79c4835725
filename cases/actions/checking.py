"""A fact is looked at again: it is still so, it cannot be known now, or something speaks against it."""

import hashlib
from datetime import date

from django.db import transaction
from django.db.models import Model, Q
from django.utils import timezone

from cases.models import (
    Answer,
    Check,
    Confirmable,
    Defendant,
    Facility,
    Hearing,
    Outcome,
    Placement,
    PostalAddress,
    Prisoner,
)
from tracker.models import User

# say who looked when, and not what is so
_ABOUT_CHECKS = {"confirmed_on", "confirmed_by"}


class ChangedMeanwhile(Exception):
    """The fact is not any more what somebody looked at, or is gone."""


def fingerprint(fact: Model) -> str:
    """What a fact says, in short: another one when anything of it is changed, by confirming alone it stays."""
    said = [
        (field.name, str(field.value_from_object(fact)))
        for field in fact._meta.concrete_fields
        if field.name not in _ABOUT_CHECKS
    ]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


@transaction.atomic
def confirm(fact: Model, *, actor: User | None, as_of: date | None = None, seen: str = "") -> None:
    """It was still so on that day, today if none is named. An older confirmation never takes back a newer one.

    `seen` is the fingerprint of what the actor looked at; raises ChangedMeanwhile where that is no longer so.
    """
    day = as_of or timezone.localdate()
    if day > timezone.localdate():
        raise ValueError("Nobody knows what is so on a day to come.")
    _hold(fact, seen)
    if isinstance(fact, Confirmable):
        move_forward(fact, to=day, actor=actor)
    _note(fact, Answer.STILL_SO, day, actor)


def move_forward(fact: Confirmable, *, to: date, actor: User | None) -> None:
    """The last confirmation of a fact, never back."""
    older = Q(confirmed_on=None) | Q(confirmed_on__lt=to)
    type(fact)._base_manager.filter(older, pk=fact.pk).update(confirmed_on=to, confirmed_by=actor)


@transaction.atomic
def put_off(fact: Model, *, actor: User, until: date, reason: str, seen: str = "") -> None:
    """It cannot be known now: nobody is asked again before that day. Raises IntegrityError without a reason."""
    _hold(fact, seen)
    _note(fact, Answer.UNKNOWN, timezone.localdate(), actor, until=until, reason=reason)


def open_to_change(fact: Model, *, actor: User) -> None:
    """It is not so any more: the actor goes to put it right, which counts as one of the day's ten."""
    _note(fact, Answer.CHANGED, timezone.localdate(), actor)


def doubt(fact: Model, *, why: str, as_of: date, actor: User | None = None) -> None:
    """Something speaks against it. Two such, with no confirmation after them, put it on top of what is due."""
    _note(fact, Answer.DOUBTED, as_of, actor, reason=why)


def confirm_placement(
    prisoner: Prisoner, *, as_of: date, facility: Facility | None = None, actor: User | None = None
) -> bool:
    """An answer came from there: the person was where the file has them. Whether that was to be confirmed.

    Not where the file has them elsewhere, on the way, or there only since later.
    """
    placement = _open_placement(prisoner, as_of, facility)
    if placement is None:
        return False
    confirm(placement, actor=actor, as_of=min(as_of, timezone.localdate()))
    return True


def hear_placement(prisoner: Prisoner, *, as_of: date, facility: Facility | None = None) -> bool:
    """One who writes says that an answer came from there: for a volunteer to weigh, and no confirmation by itself."""
    placement = _open_placement(prisoner, as_of, facility)
    if placement is None:
        return False
    _note(placement, Answer.HEARD, min(as_of, timezone.localdate()), None)
    return True


def doubt_placement(
    prisoner: Prisoner, *, why: str, as_of: date, facility: Facility | None = None, actor: User | None = None
) -> bool:
    """A letter came back from there. Whether the file still has the person there, so that it is in doubt."""
    placement = _open_placement(prisoner, as_of, facility)
    if placement is None:
        return False
    doubt(placement, why=why, as_of=as_of, actor=actor)
    return True


def _open_placement(prisoner: Prisoner, as_of: date, facility: Facility | None) -> Placement | None:
    placement = prisoner.placements.open().filter(in_transit=False).first()
    if placement is None or (facility and placement.facility_id != facility.pk):
        return None
    began_later = placement.started and placement.started.earliest > as_of
    return None if began_later else placement


def _hold(fact: Model, seen: str) -> None:
    """Keeps the fact as it is until the end of the transaction."""
    now = type(fact)._base_manager.select_for_update(of=("self",)).filter(pk=fact.pk).first()
    if now is None or (seen and fingerprint(now) != seen):
        raise ChangedMeanwhile


def _note(fact: Model, answer: str, day: date, actor: User | None, **more: object) -> None:
    Check.objects.create(
        model=str(fact._meta.model_name), row=fact.pk, answer=answer, as_of=day, made_by=actor, **_file(fact), **more
    )


def _file(fact: Model) -> dict[str, object]:
    """The file that a fact belongs to: a person's, or a facility's."""
    if isinstance(fact, PostalAddress):
        return {"facility_id": fact.facility_id}
    if isinstance(fact, Prisoner):
        return {"prisoner": fact}
    if isinstance(fact, Hearing):
        return {"prisoner_id": fact.defendant.prisoner_id if fact.defendant else _first_of(fact.case_id)}
    if isinstance(fact, Outcome):
        return {"prisoner_id": fact.defendant.prisoner_id}
    return {"prisoner_id": fact.prisoner_id}  # type: ignore[attr-defined]


def _first_of(case: int) -> int:
    """Of a case with several people, the one who has been in it longest."""
    return Defendant.objects.filter(case=case).order_by("pk").values_list("prisoner_id", flat=True)[0]

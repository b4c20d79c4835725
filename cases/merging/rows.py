"""Rows go from one file to another: what says the same is joined, what cannot stand beside others stays."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from cases.models import (
    KINDS,
    Announcement,
    Check,
    Consent,
    Death,
    Disclosure,
    Event,
    EventPerson,
    Prisoner,
    Proof,
    Release,
)
from cases.models.announcement import naming
from cases.models.fact import Confirmable

# what a row is not told apart by
ASIDE = {"id", "uid", "seed_key", "note", "created_at", "confirmed_on", "confirmed_by"}


class Moved:
    """What came of the rows: which stand for others now, and which stayed."""

    def __init__(self, merged: Prisoner) -> None:
        self.merged = merged
        # rows that said the same as others, and those others
        self.joined: list[tuple[Any, Any]] = []
        self.stayed: dict[type[Model], list[int]] = {}

    def stays(self, row: Model) -> None:
        self.stayed.setdefault(type(row), []).append(row.pk)

    def join(self, row: Any, twin: Any) -> None:
        """The twin stands for the row: with its note, its latest confirmation and the name under which it was sown."""
        if (
            isinstance(row, Confirmable)
            and row.confirmed_on
            and (twin.confirmed_on or row.confirmed_on) <= row.confirmed_on
        ):
            twin.confirmed_on, twin.confirmed_by_id = row.confirmed_on, row.confirmed_by_id
        note, own = getattr(row, "note", ""), getattr(twin, "note", "")
        if note and note not in own:
            twin.note = "\n\n".join(filter(None, [own, note]))
        twin.save()
        self.joined.append((row, twin))

    def drop_joined(self) -> None:
        """After what was said of them is said of their twins."""
        for row, twin in self.joined:
            _say_it_of_the_twin(row, twin, self.merged)
            seed_key = getattr(row, "seed_key", None)
            row.delete()
            if seed_key and twin.seed_key is None:
                twin.seed_key = seed_key
                twin.save(update_fields=["seed_key"])


def said(row: Model, without: Collection[str]) -> tuple[Any, ...]:
    """What a row says: two of different files may say the same."""
    fields = [each for each in row._meta.concrete_fields if not {each.name, each.attname} & (ASIDE | {*without})]
    return tuple(_value(getattr(row, each.attname)) for each in fields)


def move(rows: Sequence[Any], beside: Sequence[Any], moved: Moved, **owner: Any) -> None:
    """Give the rows another owner, beside the rows that it has already."""
    (name,) = owner
    twins = {said(row, [name]): row for row in beside}
    going = []
    for row in rows:
        twin = twins.get(said(row, [name]))
        if twin is not None:
            moved.join(row, twin)
        else:
            going.append(row)
    if going and not _fits(going, **owner):
        for row in going:
            if not _fits([row], **owner):
                moved.stays(row)


def _fits(rows: Sequence[Any], **owner: Any) -> bool:
    """Whether the database takes them."""
    try:
        with transaction.atomic():
            type(rows[0])._default_manager.filter(pk__in=[row.pk for row in rows]).update(**owner)
    except IntegrityError:
        return False
    return True


def _say_it_of_the_twin(row: Any, twin: Any, merged: Prisoner) -> None:
    """Sources, checks, and whatever names the row. What stays with the other file cannot speak of this one."""
    about = KINDS.get(type(row))
    if about is not None:
        spoken = Proof.objects.filter(about=about, about_id=row.pk).exclude(evidence__prisoner=merged)
        of_both = Proof.objects.filter(about=about, about_id=twin.pk, evidence__in=spoken.values("evidence"))
        spoken.filter(evidence__in=list(of_both.values_list("evidence", flat=True))).delete()
        spoken.update(about_id=twin.pk)
    Check.objects.filter(model=row._meta.model_name, row=row.pk).update(row=twin.pk)
    if isinstance(row, Death | Release):
        _announce_the_twin(row, twin)
    if isinstance(row, Consent):
        Disclosure.objects.filter(consent=row).update(consent=twin)
    if isinstance(row, Event):
        there = EventPerson.objects.filter(event=twin).values("prisoner")
        EventPerson.objects.filter(event=row).exclude(prisoner__in=there).update(event=twin)


def _announce_the_twin(row: Death | Release, twin: Any) -> None:
    """What everybody knows already is not asked for anew."""
    own = Announcement.objects.filter(**naming(twin))
    theirs = Announcement.objects.filter(**naming(row)).exclude(out_at=None)
    if theirs.exists() and not own.exclude(out_at=None).exists():
        own.delete()
        theirs.update(**naming(twin))


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else str(value) if isinstance(value, dict) else value

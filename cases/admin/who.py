"""People to choose from, with what tells one from another."""

from typing import Any

from django.utils import timezone

from cases.models import NameKey, Prisoner
from cases.status_labels import label
from cases.working_status import state_of, with_state

FOUND = 20


def found(asked: str) -> list[dict[str, Any]]:
    """By any word of any name, in any script."""
    NameKey.objects.complete()
    return rows(Prisoner.objects.standing().named(asked)[:FOUND])


def rows(people: Any) -> list[dict[str, Any]]:
    """The birth, the state, the place."""
    today = timezone.localdate()
    return [
        {"person": one, "state": label(state_of(one, today), one.sex), "place": _place(one)}
        for one in with_state(people).prefetch_related("names")
    ]


def _place(person: Prisoner) -> str:
    return next((str(stay) for stay in person.placements.all() if stay.ended is None), "")

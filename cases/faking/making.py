"""People by the thousand, stored many at a time."""

from collections.abc import Iterator
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.db.models import Model

from cases.faking.course import course
from cases.faking.custody import custody
from cases.faking.law import law
from cases.faking.places import World, world
from cases.faking.someone import someone
from cases.models import (
    Announcement,
    Assessment,
    Case,
    Charge,
    Consent,
    Death,
    Defendant,
    Designation,
    Disclosure,
    Event,
    Evidence,
    HealthEvent,
    Name,
    Outcome,
    Placement,
    Prisoner,
    PrisonerCategory,
    PunishmentStint,
    Release,
    Restraint,
    Ruling,
    Sentence,
)
from tracker.history import because

AT_ONCE = 500
# what is pointed to before what points
ORDER: tuple[type[Model], ...] = (
    *(Prisoner, Name, PrisonerCategory, Consent, Disclosure),
    *(Case, Defendant, Charge, Ruling, Outcome, Sentence),
    *(Restraint, Placement, PunishmentStint, HealthEvent, Death, Release, Announcement),
    *(Designation, Assessment, Event, Evidence),
)


class NotHere(RuntimeError):
    """Made-up people were asked for where real ones are kept."""


def make(people: int, seed: int) -> int:
    """Make the made-up people with the numbers 0 to `people` of this seed, without those who are there; how many.

    Person 7 of a seed is the same whenever and however many are made. Raises NotHere outside of a demo.
    """
    if not (settings.DEMO or settings.DEBUG):
        raise NotHere("Made-up people are for development: set DEMO=1 or DEBUG=1.")
    there = set(Prisoner.objects.filter(seed_key__startswith=f"fake/{seed}/").values_list("seed_key", flat=True))
    numbers = (number for number in range(people) if f"fake/{seed}/{number}" not in there)
    made = 0
    with because("fake", seed=seed):
        here = world()
        while chunk := list(islice(numbers, AT_ONCE)):
            _store(row for number in chunk for row in _everything(number, seed, here))
            made += len(chunk)
    return made


def _everything(number: int, seed: int, here: World) -> Iterator[Model]:
    person, identity = someone(number, seed, here)
    fate = course(person)
    yield from identity
    yield from law(person, fate)
    yield from custody(person, fate)


@transaction.atomic
def _store(rows: Iterator[Model]) -> None:
    by_model: dict[type[Model], list[Model]] = {model: [] for model in ORDER}
    for row in rows:
        by_model[type(row)].append(row)
    for model, of_model in by_model.items():
        model._default_manager.bulk_create(of_model)

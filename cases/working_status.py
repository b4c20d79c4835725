"""The state of people as their working files have it: for volunteers, who see everything."""

from datetime import date

from django.db.models import Prefetch, QuerySet

from cases.models import Charge, Defendant, Group, Hearing, Outcome, Prisoner
from cases.publishing.sight import Sight
from cases.publishing.state import facts_of
from cases.status import Status, status

EVERYTHING = Sight(frozenset(Group.values), changes_on=None, before_it_is_out=True)


# what `state_of` asks for, beside the death
STATED_BY: tuple[str | Prefetch, ...] = (
    "restraints__case",
    "placements__facility",
    "releases",
    "designations",
    Prefetch("defences", Defendant.objects.select_related("case")),
    Prefetch("defences__case__hearings", Hearing.objects.select_related("court")),
    Prefetch("defences__charges", Charge.objects.select_related("article", "requalified_to__article")),
    Prefetch("defences__outcomes", Outcome.objects.select_related("ruling__court").prefetch_related("sentences")),
)


def with_state(people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
    """With all that `state_of` asks for, in a constant number of queries."""
    return people.select_related("death").prefetch_related(*STATED_BY)


def state_of(prisoner: Prisoner, today: date) -> Status:
    defences, measures = list(prisoner.defences.all()), list(prisoner.restraints.all())
    return status(facts_of(prisoner, EVERYTHING, defences, measures), today)

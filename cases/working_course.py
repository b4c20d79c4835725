"""The course of people's lives as their working files have it: for volunteers, who see everything."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from cases.models import Event, EventPerson, Prisoner
from cases.publishing.course import course
from cases.publishing.words import edtf
from cases.working_status import EVERYTHING, with_state
from tracker.publishing.readers import VOLUNTEERS

OTHERS = EventPerson.objects.select_related("prisoner")
# what `course_of` asks for, beside what the state is told by
TOLD_BY: tuple[str | Prefetch, ...] = (
    "stints",
    "health",
    "events__case",
    Prefetch("shared_events__event", Event.objects.select_related("case", "prisoner")),
)


def with_course(people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
    """With all that `course_of` asks for, in a constant number of queries."""
    others = (Prefetch(f"{of}__others", OTHERS) for of in ("events", "shared_events__event"))
    return with_state(people).prefetch_related(*TOLD_BY, *others)


def bring_others(prisoner: Prisoner) -> None:
    """Who else stands in the events of one person, by one query for those of their own and of several people."""
    shared = (row.event for row in prisoner.shared_events.all())
    prefetch_related_objects([*prisoner.events.all(), *shared], Prefetch("others", OTHERS))


def course_of(prisoner: Prisoner, today: date) -> dict[str, Any]:
    """What a record for those who may see everything would tell of the course of a life. Never for a public page."""
    told = course(prisoner, EVERYTHING, VOLUNTEERS, today).told
    return {"birth_date": edtf(prisoner.birth_date), **told}

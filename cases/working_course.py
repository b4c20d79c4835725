"""The course of people's lives as their working files have it: for volunteers, who see everything."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from cases.models import Event, EventPerson, Prisoner
from cases.publishing.course import course
from cases.publishing.words import edtf
from cases.working_status import EVERYTHING, with_state
from tracker.publishing.readers import VOLUNTEERS


def with_course(people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
    """With all that `course_of` asks for, in a constant number of queries."""
    others = EventPerson.objects.select_related("prisoner")
    return with_state(people).prefetch_related(
        "stints",
        "health",
        Prefetch("events", Event.objects.select_related("case")),
        Prefetch("events__others", others),
        Prefetch("shared_events", EventPerson.objects.select_related("event__case", "event__prisoner")),
        Prefetch("shared_events__event__others", others),
    )


def course_of(prisoner: Prisoner, today: date) -> dict[str, Any]:
    """What a record for those who may see everything would tell of the course of a life. Never for a public page."""
    told = course(prisoner, EVERYTHING, VOLUNTEERS, today).told
    return {"birth_date": edtf(prisoner.birth_date), **told}

"""What happened, told of one person or of a case: as much as everybody in it allows."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from cases.models import Event, Group, Prisoner
from cases.publishing.law import NO_WORDS
from cases.publishing.places import told
from cases.publishing.sight import event_shown, sight
from cases.publishing.words import both, edtf
from tracker.publishing.readers import VOLUNTEERS, Reader

Told = dict[str, Any]
# what `sight` asks of a person
SEEN_BY = ("consents", "disclosures__consent", "objections")


def with_people(*events: str) -> list[str]:
    """To prefetch by these ways to events: what tells whether their people may be named."""
    return [f"{way}__{asked}" for way in events for asked in SEEN_BY]


def everybody(event: Event) -> list[Prisoner]:
    """The people of an event, whose it is first."""
    whose = [event.prisoner] if event.prisoner else []
    return [*whose, *(row.prisoner for row in event.others.all())]


def circles_named(prisoner: Prisoner) -> set[int]:
    """The circles that anything in a file is set to, or in that of somebody who is in its events."""
    people = [prisoner, *(other for event in _events(prisoner) for other in everybody(event))]
    set_to = {each.circle_id for each in people} | {row.circle_id for each in people for row in each.disclosures.all()}
    return {circle for circle in set_to if circle is not None}


def event_of(event: Event, reader: Reader, today: date, cases: set[int]) -> Told:
    """An event with those of its people whom the reader may see.

    Its words may name everybody in it, so they are told only where all are shown; `cases` are those that are.
    """
    people = everybody(event)
    seen = [each.uid for each in people if _may_be_named(each, reader, today)]
    part = {
        "kind": event.kind,
        "date": edtf(event.happened_on),
        "text": both(event, "text") if len(seen) == len(people) else NO_WORDS,
        "case": event.case.uid if event.case and event.case_id in cases else None,
        "people": seen,
    }
    return told(part, event)


def events_of(prisoner: Prisoner, reader: Reader, today: date, cases: set[int]) -> list[Told]:
    """What happened to a person alone or with others, oldest first."""
    rows = sorted(
        (row for row in _events(prisoner) if event_shown(row, reader)),
        key=lambda row: (row.happened_on is None, row.happened_on or row.pk),
    )
    return [event_of(row, reader, today, cases) for row in rows]


def events_in(events: Iterable[Event], reader: Reader, today: date, cases: set[int]) -> list[Told]:
    """What happened in a case and is not one person's own story, with words or not at all."""
    rows = [
        event_of(row, reader, today, cases) for row in events if row.prisoner_id is None and event_shown(row, reader)
    ]
    return [row for row in rows if row["text"] != NO_WORDS]


def _events(prisoner: Prisoner) -> Iterator[Event]:
    yield from prisoner.events.all()
    yield from (row.event for row in prisoner.shared_events.all() if row.event.prisoner_id != prisoner.pk)


def _may_be_named(prisoner: Prisoner, reader: Reader, today: date) -> bool:
    if reader == VOLUNTEERS:
        return True
    sees = sight(prisoner, reader, today)
    return sees is not None and {Group.IDENTITY, Group.CASE} <= sees.groups

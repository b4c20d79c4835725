"""What of a life is drawn: each dated moment with its lane, all the days that it may fill, and those that are sure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from cases.picture import stints
from cases.timeline import Moment, timeline
from tracker.dates import PartialDate

DAY = timedelta(days=1)


class Lane(StrEnum):
    """From the top of the picture to its foot."""

    CUSTODY = "custody"
    CASE = "case"
    CELLS = "cells"
    HEALTH = "health"
    DESIGNATIONS = "designations"
    EVENTS = "events"


LANES = {
    "placement": Lane.CUSTODY,
    "restraint": Lane.CUSTODY,
    "released": Lane.CUSTODY,
    "expected": Lane.CUSTODY,
    "charge": Lane.CASE,
    "hearing": Lane.CASE,
    "ruling": Lane.CASE,
    "cell": Lane.CELLS,
    "health": Lane.HEALTH,
    "designation": Lane.DESIGNATIONS,
    "event": Lane.EVENTS,
}
# what fills time; a state of health does where its end is on file
LASTING = {"placement", "restraint", "cell", "designation"}
# told in words: a birth would stretch the years, a death is a line through all lanes
NO_LANE = {"birth", "death"}


@dataclass(frozen=True, slots=True)
class Thing:
    """`first` to `last` is all that it may fill; `sure` what it fills in any case, if there are such days.

    `begun_before`, `ended_after`: its beginning, or its end, is not on file. `goes_on`: it lasts today.
    """

    moment: Moment
    lane: Lane
    first: date
    last: date
    sure: tuple[date, date] | None
    lasts: bool
    begun_before: bool = False
    ended_after: bool = False
    goes_on: bool = False

    @property
    def kind(self) -> str:
        return self.moment.kind

    @property
    def middle(self) -> date:
        return self.first + (self.last - self.first) / 2


def things(body: dict[str, Any], today: date) -> list[Thing]:
    """In the order of the timeline, without what has no date at all."""
    moments = [moment for moment in timeline(body) if moment.kind not in NO_LANE]
    died = death_of(body)
    told = (_thing(moment, body, died, today) for moment in moments)
    return [thing for thing in told if thing]


def death_of(body: dict[str, Any]) -> PartialDate | None:
    death = body["death"]
    return PartialDate.parse(death["date"]) if death and death["date"] else None


def _thing(moment: Moment, body: dict[str, Any], died: PartialDate | None, today: date) -> Thing | None:
    lane = LANES.get(moment.kind, Lane.EVENTS)
    since, until = moment.since, moment.until
    if moment.kind == "cell" and since:
        until = stints.ended(moment.of)
    if since is None and until is None:
        return None
    if moment.kind == "expected":
        return _ahead(moment, today)
    lasts = moment.kind in LASTING or until is not None
    if not lasts or since is None:
        return _point(moment, lane, since or until, lasts)
    if until and not moment.of.get("left"):
        return _span(moment, lane, since, until)
    if until or moment.kind == "cell" or _was_left(moment, since, body):
        return Thing(moment, lane, since.earliest, since.latest, _both(since, since), True, ended_after=True)
    if died:
        return _span(moment, lane, since, max(died, since))
    end = PartialDate.on(max(today, since.latest))
    span = _span(moment, lane, since, end)
    return Thing(moment, lane, span.first, span.last, span.sure, True, goes_on=True)


def _ahead(moment: Moment, today: date) -> Thing:
    """From today until the release, which may be on any day that the law leaves open."""
    first, last = (date.fromisoformat(moment.of[name]) for name in ("earliest_on", "latest_on"))
    if first <= today:
        return Thing(moment, Lane.CUSTODY, first, last, None, True)
    return Thing(moment, Lane.CUSTODY, today + DAY, last, (today + DAY, first), True)


def _point(moment: Moment, lane: Lane, when: PartialDate | None, lasts: bool) -> Thing | None:
    """At one date; of a stay whose beginning is not on file, its end."""
    if when is None:
        return None
    return Thing(moment, lane, when.earliest, when.latest, _both(when, when), lasts, begun_before=lasts)


def _span(moment: Moment, lane: Lane, since: PartialDate, until: PartialDate) -> Thing:
    last = max(until.latest, since.latest)
    return Thing(moment, lane, since.earliest, last, _both(since, until), True)


def _both(since: PartialDate, until: PartialDate) -> tuple[date, date] | None:
    """The days from the latest beginning to the earliest end, where there are any."""
    return (since.latest, until.earliest) if since.latest <= until.earliest else None


def _was_left(moment: Moment, since: PartialDate, body: dict[str, Any]) -> bool:
    """Whether a stay or a measure without an end on file was over before today: the next one came, or a way out."""
    return moment.kind in {"placement", "restraint"} and any(since < when for when in _ends(moment, body))


def _ends(moment: Moment, body: dict[str, Any]) -> Iterator[PartialDate]:
    rows = body["custody"]["history"] if moment.kind == "placement" else body["restraints"]
    dates = [row["from"] for row in rows if row is not moment.of] + [row["on"] for row in body["releases"]]
    if moment.kind == "restraint":
        dates += [ruling["in_force_from"] for case in body["cases"] for ruling in case["rulings"] if _jails(ruling)]
    yield from (PartialDate.parse(when) for when in dates if when)


def _jails(ruling: dict[str, Any]) -> bool:
    return any(each["kind"] == "imprisonment" for each in ruling["sentences"])

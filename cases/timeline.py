"""A life on file in the order of its dates, from a published body, so that it tells no more than the record does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tracker.dates import PartialDate

Fact = dict[str, Any]

HELD = {"detention", "remand"}
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """One dated thing. `kind` says which list of the record `of` stands in; `until` is None where it goes on."""

    kind: str
    since: PartialDate | None
    of: Fact
    until: PartialDate | None = None
    case: Fact | None = None


def timeline(body: Fact) -> list[Moment]:
    """Oldest first; what has no date comes last. Of one day, what stands earlier in the record stands earlier.

    A date that is not known to the day stands in the middle of the days that it may mean: an appeal between July and
    November comes after a verdict of 8 July. Where only the end is on file, that is where it stands.
    """
    return in_time([*_state(body), *_cases(body), *_inside(body), *_life(body)])


def in_time(moments: list[Moment]) -> list[Moment]:
    return sorted(moments, key=_place)


def held_since(body: Fact) -> str | None:
    """When the time in custody began that still lasts, as EDTF; None where none lasts or its beginning is unknown."""
    spans = sorted(_held(body), key=lambda span: span[0])
    start, end = None, date.min
    for since, until in spans:
        if start is None or since.earliest > end + DAY:
            start, end = since, date.min
        end = max(end, until.latest if until else date.max - DAY)
    return start.edtf if start and end == date.max - DAY else None


def _place(moment: Moment) -> date:
    when = moment.since or moment.until
    return when.middle if when else date.max


def _held(body: Fact) -> Iterator[tuple[PartialDate, PartialDate | None]]:
    rows = [row for row in body["restraints"] if row["kind"] in HELD] + body["custody"]["history"]
    for row in rows:
        if since := _date(row["from"]):
            yield since, since if row.get("left") else _date(row["to"])


def _date(edtf: str | None) -> PartialDate | None:
    return PartialDate.parse(edtf) if edtf else None


def _spans(kind: str, rows: list[Fact]) -> Iterator[Moment]:
    for row in rows:
        since = _date(row["from"])
        # of a stay that ended nobody knows when, no more is certain than its beginning
        yield Moment(kind, since, row, since if row.get("left") else _date(row["to"]))


def _state(body: Fact) -> Iterator[Moment]:
    if body["birth_date"]:
        yield Moment("birth", _date(body["birth_date"]), body)
    yield from _spans("designation", body["designations"])
    yield from _spans("restraint", body["restraints"])


def _cases(body: Fact) -> Iterator[Moment]:
    for case in body["cases"]:
        for charge in case["charges"]:
            if charge["laid_on"]:
                yield Moment("charge", _date(charge["laid_on"]), charge, case=case)
        for hearing in case["hearings"]:
            yield Moment("hearing", _date(hearing["date"]), hearing, case=case)
        for ruling in case["rulings"]:
            yield Moment("ruling", _date(ruling["date"]), ruling, case=case)


def _inside(body: Fact) -> Iterator[Moment]:
    yield from _spans("placement", body["custody"]["history"])
    yield from _spans("cell", body["punishment_cells"]["stints"])
    yield from _spans("health", body["health"])


def _life(body: Fact) -> Iterator[Moment]:
    for event in body["events"]:
        yield Moment("event", _date(event["date"]), event)
    for release in body["releases"]:
        yield Moment("released", _date(release["on"]), release)
    if body["death"]:
        yield Moment("death", _date(body["death"]["date"]), body["death"])
    if release := body["release"]:
        yield Moment("expected", _date(release_day(release)), release)


def release_day(release: Fact) -> str:
    """The day of release by our calculation, or the days between which the law leaves it, as EDTF."""
    return release["expected_on"] or f"{release['earliest_on']}/{release['latest_on']}"

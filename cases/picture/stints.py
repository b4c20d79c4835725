"""The stints and runs of a published body as `cases.cells` knows them, so that a picture counts as the record does."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cases.cells import AROUND, Kind, Run, Stint, count_cells
from tracker.dates import PartialDate

Row = dict[str, Any]
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Order:
    """A stint inside its run: which day of the run is its first, counted from 0, and how many it lasted."""

    row: Row
    offset: int
    days: int


@dataclass(frozen=True, slots=True)
class Chain:
    """A run with the orders that make it. `first` is None where its first day is not known."""

    first: date | None
    days: int
    orders: tuple[Order, ...]


def is_around(row: Row) -> bool:
    """Whether it is one of the regimes of months, which make no runs."""
    return Kind(row["kind"]) in AROUND


def begun(row: Row) -> PartialDate:
    return PartialDate.parse(row["from"])


def ended(row: Row) -> PartialDate | None:
    """The last day inside: as recorded, or as the order has it; None where neither says."""
    since = begun(row)
    if row["to"]:
        return PartialDate.parse(row["to"])
    if not row["days_ordered"]:
        return None
    first, last = (_later(day, row["days_served"] - 1) for day in (since.earliest, since.latest))
    return PartialDate.on(first) if first == last else PartialDate.parse(f"{first.isoformat()}/{last.isoformat()}")


def chains(body: Row) -> list[Chain]:
    """The runs of a record in its order."""
    rows = body["punishment_cells"]["stints"]
    settled = [_settled(row) for row in rows]
    by_stint = dict(zip(settled, rows, strict=True))
    return [_chain(run, by_stint) for run in count_cells(settled).runs]


def _settled(row: Row) -> Stint:
    """A stint whose first day is known, with the last day that the record has counted to."""
    since = begun(row)
    until = _later(since.latest, row["days_served"] - 1)
    exact = since.earliest == since.latest
    return Stint(
        kind=Kind(row["kind"]),
        since=since,
        until=PartialDate.on(until) if exact else None,
        days_ordered=row["days_ordered"] or None,
    )


def _chain(run: Run, rows: dict[Stint, Row]) -> Chain:
    if not run.stays[0].placed:
        row = rows[run.stays[0].stint]
        return Chain(None, row["days_served"], (Order(row, 0, row["days_served"]),))
    first = run.stays[0].first
    orders = (Order(rows[stay.stint], (stay.first - first).days, stay.days) for stay in run.stays)
    return Chain(first, run.days, tuple(orders))


def _later(day: date, days: int) -> date:
    """So many days later; the calendar ends with the year 9999."""
    return day + DAY * min(days, (date.max - day).days)


def last_day(chain: Chain) -> date:
    """Of a run whose first day is known."""
    return _later(chain.first, chain.days - 1) if chain.first else date.max

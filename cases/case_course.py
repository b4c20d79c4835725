"""The course of a case in the order of its dates, from its published body: hearings, rulings, other events."""

from typing import Any

from cases.timeline import Moment, in_time
from tracker.dates import PartialDate


def case_course(body: dict[str, Any]) -> list[Moment]:
    """Oldest first; what has no date comes last."""
    lists = (("hearing", "hearings"), ("ruling", "rulings"), ("event", "events"))
    return in_time([_moment(kind, row) for kind, name in lists for row in body[name]])


def _moment(kind: str, row: dict[str, Any]) -> Moment:
    return Moment(kind, PartialDate.parse(row["date"]) if row["date"] else None, row)

"""The course of a case in the order of its dates, from its published body: rulings, and what else happened."""

from typing import Any

from cases.timeline import Moment, in_time
from tracker.dates import PartialDate


def case_course(body: dict[str, Any]) -> list[Moment]:
    """Oldest first; what has no date comes last."""
    moments = [_moment("ruling", row) for row in body["rulings"]] + [_moment("event", row) for row in body["events"]]
    return in_time(moments)


def _moment(kind: str, row: dict[str, Any]) -> Moment:
    return Moment(kind, PartialDate.parse(row["date"]) if row["date"] else None, row)

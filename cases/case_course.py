"""The course of a case in the order of its dates, from its published body: hearings, rulings, other events."""

from typing import Any

from cases.timeline import Moment, in_time
from tracker.dates import PartialDate

Fact = dict[str, Any]


def case_course(body: Fact) -> list[Moment]:
    """Oldest first; what has no date comes last. Each ruling says what it `decided` for those whom the case shows."""
    rulings = [row | {"decided": _decided(row, body["people"])} for row in body["rulings"]]
    lists = (("hearing", body["hearings"]), ("ruling", rulings), ("event", body["events"]))
    return in_time([_moment(kind, row) for kind, rows in lists for row in rows])


def _decided(ruling: Fact, people: list[Fact]) -> list[Fact]:
    """Each outcome with the names of those whom it met; of somebody alone in the case, their sentences too."""
    found: dict[str, Fact] = {}
    for person in people:
        for own in person["rulings"]:
            if (own["date"], own["instance"]) == (ruling["date"], ruling["instance"]):
                outcome = found.setdefault(own["outcome"], {"outcome": own["outcome"], "names": [], "sentences": []})
                outcome["names"] += [person["names"]] if len(people) > 1 else []
                outcome["sentences"] += own["sentences"] if len(people) == 1 else []
    return list(found.values())


def _moment(kind: str, row: dict[str, Any]) -> Moment:
    return Moment(kind, PartialDate.parse(row["date"]) if row["date"] else None, row)

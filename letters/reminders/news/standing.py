"""What of a published record makes news for those who write, and which news two of them make."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Self

TRANSFER, MOVED, CELL, HOSPITAL = "transfer", "moved", "cell", "hospital"
RELEASE, EXCHANGE, DEATH = "release", "exchange", "death"

LONGEST_RUN = timedelta(days=15)  # that one order can give, by the law

DEAD = frozenset({"died", "died_in_custody"})
EXCHANGED = "exchanged"
FREED = frozenset({"released_served", "released_parole", "pardoned", "released_health", "acquitted", "case_closed"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands. `facility` is where they are held; `cell` the day on which the latest stay in one began."""

    status: str = ""
    facility: str = ""
    has_address: bool = False
    in_transit: bool = False
    in_hospital: bool = False
    cell: str = ""

    @classmethod
    def of(cls, body: dict[str, Any], today: date) -> Self:
        here = body["custody"]["current"] or {}
        place = here.get("facility") or {}
        return cls(
            status=body["status"],
            facility=place.get("uid", ""),
            has_address=body["letters"]["address"] is not None,
            in_transit=bool(here.get("in_transit")),
            in_hospital=bool(here.get("in_hospital")) or place.get("kind") == "hospital",
            cell=_latest_cell(body, today),
        )

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        return cls(**kept)

    def to_keep(self) -> dict[str, Any]:
        return asdict(self)


def _latest_cell(body: dict[str, Any], today: date) -> str:
    """When the latest stay in a cell began that may last today; "" where there is none."""
    return max((stint["from"] for stint in body["punishment_cells"]["stints"] if _may_last(stint, today)), default="")


def _may_last(stint: dict[str, Any], today: date) -> bool:
    """One that ends later, or is as new as a run of them can be. What became known long after is no news of today."""
    if stint["to"]:
        return stint["to"] >= today.isoformat()
    return stint["from"] >= (today - LONGEST_RUN).isoformat()


def turns(before: Standing, after: Standing) -> set[str]:
    """What has happened between two readings, in the eyes of one who writes. An end leaves nothing else to say."""
    if after.status in DEAD:
        return {DEATH} if before.status not in DEAD else set()
    if after.status == EXCHANGED:
        return {EXCHANGE} if before.status != EXCHANGED else set()
    if after.status in FREED:
        return {RELEASE} if before.status not in FREED | {EXCHANGED} else set()
    return {turn for turn, has_come in _inside(before, after).items() if has_come}


def _inside(before: Standing, after: Standing) -> dict[str, bool]:
    arrived = after.has_address and not after.in_transit
    return {
        TRANSFER: after.in_transit and not before.in_transit,
        MOVED: arrived and (after.facility != before.facility),
        CELL: bool(after.cell) and after.cell > before.cell,
        HOSPITAL: after.in_hospital and not before.in_hospital,
    }

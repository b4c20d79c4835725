"""What of a published record makes news for those who write, and which news two of them make."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Self

from cases.status_codes import DEAD

TRANSFER, MOVED, ADDRESS, CELL, HOSPITAL = "transfer", "moved", "address", "cell", "hospital"
RELEASE, EXCHANGE, DEATH = "release", "exchange", "death"

LONGEST_RUN = timedelta(days=15)  # that one order can give, by the law

EXCHANGED = "exchanged"
FREED = frozenset({"released_served", "released_parole", "pardoned", "released_health", "acquitted", "case_closed"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands. `facility` is where they are held, `address` what an envelope to them says; `cell` the day
    on which the latest stay in one began."""

    status: str = ""
    facility: str = ""
    address: str = ""
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
            address=_on_an_envelope(body["letters"]["address"]),
            in_transit=bool(here.get("in_transit")),
            in_hospital=bool(here.get("in_hospital")) or place.get("kind") == "hospital",
            cell=_latest_cell(body, today),
        )

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        return cls(**kept)

    @property
    def has_arrived(self) -> bool:
        """Where an envelope can be addressed to."""
        return bool(self.address) and not self.in_transit

    def to_keep(self) -> dict[str, Any]:
        return asdict(self)


def _on_an_envelope(address: dict[str, Any] | None) -> str:
    return f"{address['postcode']} {address['text']['ru']}".strip() if address else ""


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
    elsewhere = after.facility != before.facility
    return {
        TRANSFER: after.in_transit and not before.in_transit,
        MOVED: after.has_arrived and elsewhere,
        # put right, or found out some time after the move itself
        ADDRESS: after.has_arrived and not elsewhere and after.address != before.address,
        CELL: bool(after.cell) and after.cell > before.cell,
        HOSPITAL: after.in_hospital and not before.in_hospital,
    }

"""What is known of a person, as values: all that `cases.status` asks. Codes are those of the models.

Dates are partial. A fact without a date of beginning has always held; one without an end still holds.
`case` is anything that tells cases apart (a uid); where it is empty, the fact may belong to each of them.
"""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from typing import TypeVar

from tracker.dates import PartialDate


class Hold(StrEnum):
    """A measure before a sentence is in force, weakest first."""

    TRAVEL_BAN = "travel_ban"
    BAN_ON_ACTIONS = "ban_on_actions"
    HOUSE_ARREST = "house_arrest"
    DETENTION = "detention"
    REMAND = "remand"


class Place(StrEnum):
    """Kinds of facilities, and the road between two of them."""

    IN_TRANSIT = "in_transit"
    REMAND_PRISON = "remand_prison"
    REMAND_UNIT = "remand_unit"
    COLONY = "colony"
    COLONY_SETTLEMENT = "colony_settlement"
    PRISON = "prison"
    JUVENILE_COLONY = "juvenile_colony"
    HOSPITAL = "hospital"
    PSYCHIATRIC = "psychiatric"
    POLICE_CELL = "police_cell"
    SPECIAL_DETENTION = "special_detention"
    CORRECTION_CENTRE = "correction_centre"
    GUARDHOUSE = "guardhouse"


class Punish(StrEnum):
    """Kinds of punishment, lightest first. Of several in one sentence the heaviest makes the status."""

    BAN = "ban"
    FINE = "fine"
    COMMUNITY_SERVICE = "community_service"
    CORRECTIVE_LABOUR = "corrective_labour"
    RESTRICTED_FREEDOM = "restricted_freedom"
    SUSPENDED = "suspended"
    ADMINISTRATIVE_ARREST = "administrative_arrest"
    FORCED_LABOUR = "forced_labour"
    COMPULSORY_TREATMENT = "compulsory_treatment"
    IMPRISONMENT = "imprisonment"


class Outcome(StrEnum):
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    UPHELD = "upheld"
    SOFTENED = "softened"
    HARDENED = "hardened"
    REPLACED = "replaced"
    QUASHED = "quashed"
    TERMINATED = "terminated"


class Freed(StrEnum):
    """Ways out. `from_custody` ends a measure only; the others end everything that came before."""

    SERVED = "served"
    PAROLE = "parole"
    PARDON = "pardon"
    HEALTH = "health"
    EXCHANGE = "exchange"
    FROM_CUSTODY = "from_custody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A fact with its first and its last day, as well as they are known."""

    since: PartialDate | None = None
    until: PartialDate | None = None

    @property
    def begins(self) -> date:
        """The first day on which it may have held."""
        return self.since.earliest if self.since else date.min

    @property
    def ends(self) -> date:
        """The last day on which it may have held."""
        return self.until.latest if self.until else date.max

    def holds(self, on: date) -> bool:
        return self.begins <= on <= self.ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Known):
    kind: Hold
    case: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay(Known):
    """A placement. `place` is empty where it is known that the person is held, but not in what."""

    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation(Known):
    """A charge: `stage` is one of alleged, charged, requalified, dropped, convicted, acquitted."""

    stage: str
    case: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(Known):
    """That a case is before a court of first instance."""

    case: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Punishment:
    """`until` is the recorded last day of a punishment that ends by itself: probation, labour, an arrest of days.

    `ref` is whatever the caller knows the sentence by, given back with the verdict that stands.
    """

    kind: Punish
    until: PartialDate | None = None
    ref: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Known):
    """What one ruling means for this person; `since` is the day on which it was given.

    `in_force` is empty where nobody knows that it came into force; a higher court's ruling is in force at once.
    `administrative`: by the Code of Administrative Offences, so that it neither ends nor replaces a criminal case.
    """

    outcome: Outcome
    instance: str = "first"
    in_force: PartialDate | None = None
    punishments: tuple[Punishment, ...] = ()
    administrative: bool = False
    case: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut(Known):
    kind: Freed

    @property
    def done(self) -> date:
        """The last day on which it may have been."""
        return self.since.latest if self.since else date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Known):
    """A death."""

    in_custody: bool


AnyFact = TypeVar("AnyFact", bound=Known)


def _begun(facts: tuple[AnyFact, ...], on: date) -> tuple[AnyFact, ...]:
    return tuple(fact for fact in facts if fact.begins <= on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a status is derived from. Pass only what the audience may see: then the status tells no more.

    `no_contact` and `wanted` are spans; the first is set by a person, never by a clock.
    """

    measures: tuple[Measure, ...] = ()
    stays: tuple[Stay, ...] = ()
    accusations: tuple[Accusation, ...] = ()
    trials: tuple[Trial, ...] = ()
    decisions: tuple[Decision, ...] = ()
    releases: tuple[WayOut, ...] = ()
    wanted: tuple[Known, ...] = ()
    no_contact: tuple[Known, ...] = ()
    deaths: tuple[End, ...] = ()

    def begun(self, on: date) -> "Facts":
        """Those that may have begun on that day or before."""
        return Facts(
            measures=_begun(self.measures, on),
            stays=_begun(self.stays, on),
            accusations=_begun(self.accusations, on),
            trials=_begun(self.trials, on),
            decisions=_begun(self.decisions, on),
            releases=_begun(self.releases, on),
            wanted=_begun(self.wanted, on),
            no_contact=_begun(self.no_contact, on),
            deaths=_begun(self.deaths, on),
        )

    def changes(self) -> set[date]:
        """Each day on which the passing of time may change what holds."""
        facts = list(chain.from_iterable(getattr(self, field.name) for field in fields(self)))
        inner = [decision.in_force for decision in self.decisions if decision.in_force]
        ends = [punishment.until for decision in self.decisions for punishment in decision.punishments]
        return (
            {fact.begins for fact in facts}
            | {when.earliest for when in inner}
            | {fact.ends + timedelta(days=1) for fact in facts if fact.until}
            | {until.latest + timedelta(days=1) for until in ends if until}
        )

"""Punishment cells: days ordered, days served, and the runs that stints chain into. Pure; dates may be partial.

The Penal Code limits one order (Article 115), not how many follow each other: fifteen days, an hour out, fifteen days.
What the person lives through is a run, so both counts are kept: by the paper, and as lived.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tracker.dates import PartialDate

DAY = timedelta(days=1)
# Nelson Mandela Rules 43 and 44: solitary confinement for more than 15 days in a row is prolonged, and banned
PROLONGED_AFTER = 15


class Kind(StrEnum):
    SHIZO = "shizo"
    KARCER = "karcer"
    DIZO = "dizo"
    PKT = "pkt"
    EPKT = "epkt"
    SINGLE_CELL = "single_cell"


# regimes of months that may lie around a stint; they make no runs
AROUND = frozenset({Kind.PKT, Kind.EPKT})

# the longest order by law, in days: Articles 115 and 136 of the Penal Code, 38 of the law on remand (103-FZ)
LONGEST_ORDER = {Kind.SHIZO: 15, Kind.KARCER: 15, Kind.DIZO: 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stint:
    """One stay in a cell. `since` is its day 1; `until` the last day inside, None where nobody knows it.

    Raises ValueError where it ends before it begins, or fewer than one day was ordered.
    """

    kind: Kind
    since: PartialDate
    until: PartialDate | None = None
    days_ordered: int | None = None

    def __post_init__(self) -> None:
        if self.until and self.until.latest < self.since.earliest:
            raise ValueError(f"it ends on {self.until}, before it begins on {self.since}")
        if self.days_ordered is not None and self.days_ordered < 1:
            raise ValueError(f"{self.days_ordered} days cannot be ordered")

    @property
    def is_beyond_the_law(self) -> bool:
        """Whether more days were ordered at once than the law allows for this kind of cell."""
        return self.days_ordered is not None and self.days_ordered > LONGEST_ORDER.get(self.kind, self.days_ordered)


@dataclass(frozen=True, slots=True)
class Stay:
    """A stint settled to days, both ends counted. `placed`: its first day is known, so that it can chain."""

    stint: Stint
    first: date
    last: date
    placed: bool

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Run:
    """Stays that follow each other. Of a stint whose first day is not known, the run is that stint alone."""

    stays: tuple[Stay, ...]

    @property
    def since(self) -> PartialDate:
        """The first day; as far as it is known, if it is not."""
        first = self.stays[0]
        return PartialDate.on(first.first) if first.placed else first.stint.since

    @property
    def until(self) -> PartialDate | None:
        """The last day; None where neither the first day nor the end is known."""
        first = self.stays[0]
        return PartialDate.on(self.last) if first.placed else first.stint.until

    @property
    def last(self) -> date:
        return max(stay.last for stay in self.stays)

    @property
    def days(self) -> int:
        """Distinct days inside."""
        return len(self.inside())

    @property
    def span(self) -> int:
        """Days from the first to the last, those outside between two stints too."""
        return (self.last - self.stays[0].first).days + 1

    @property
    def is_prolonged(self) -> bool:
        return self.days > PROLONGED_AFTER

    @property
    def alarm_on(self) -> date | None:
        """The sixteenth day inside; None where there is none, or nobody knows which it was."""
        return sorted(self.inside())[PROLONGED_AFTER] if self.is_prolonged and self.stays[0].placed else None

    def inside(self) -> set[date]:
        """The days themselves."""
        return {stay.first + DAY * number for stay in self.stays for number in range(stay.days)}


@dataclass(frozen=True, slots=True)
class Cells:
    """All stints of a person: `runs` of the punishment cells, and the stays in regimes `around` them, apart."""

    runs: tuple[Run, ...]
    around: tuple[Stay, ...]

    @property
    def stays(self) -> list[Stay]:
        return [stay for run in self.runs for stay in run.stays]

    @property
    def stints(self) -> int:
        return len(self.stays)

    @property
    def days_ordered(self) -> int:
        """By the paper; an order of unknown length adds nothing."""
        return ordered(self.stays)

    @property
    def days_served(self) -> int:
        """The stints added up, as lived; where a date is partial, no more than is certain."""
        return served(self.stays)

    @property
    def longest_run(self) -> int:
        return max((run.days for run in self.runs), default=0)

    @property
    def days_in_isolation(self) -> int:
        """Distinct days in any of these cells, the regimes around included."""
        return len({day for run in [*self.runs, *(Run((stay,)) for stay in self.around)] for day in run.inside()})


def ordered(stays: Iterable[Stay]) -> int:
    return sum(stay.stint.days_ordered or 0 for stay in stays)


def served(stays: Iterable[Stay]) -> int:
    return sum(stay.days for stay in stays)


def count_cells(
    stints: Iterable[Stint], *, gap_days: int = 1, cut_on: Iterable[date] = (), on: date | None = None
) -> Cells:
    """What the stints add up to.

    `gap_days`: a stint continues the run when it starts at most so many days after the last ended. `cut_on`: deaths,
    transfers and releases, which end a stint whose end is not known. `on`: nothing counts after this day.
    """
    cuts = list(cut_on)
    stays = [_settle(stint, cuts) for stint in stints]
    until_now = [_until(stay, on) for stay in stays if on is None or stay.first <= on]
    in_order = sorted(until_now, key=lambda stay: (stay.first, stay.last, not stay.placed))
    return Cells(
        runs=tuple(_chain([stay for stay in in_order if stay.stint.kind not in AROUND], gap_days)),
        around=tuple(stay for stay in in_order if stay.stint.kind in AROUND),
    )


def _settle(stint: Stint, cuts: list[date]) -> Stay:
    first = _first(stint)
    last = _last(stint, first)
    if stint.until is None:
        last = min([last, *(cut for cut in cuts if cut >= first)])
    placed = stint.since.earliest == stint.since.latest
    return Stay(stint, first, last, placed)


def _first(stint: Stint) -> date:
    """The latest first day that is possible: what is certain. Of an order without an end, the earliest will do."""
    if stint.until is None:
        return stint.since.earliest
    by_order = stint.until.latest - DAY * ((stint.days_ordered or 1) - 1)
    return min(max(by_order, stint.since.earliest), stint.since.latest, stint.until.latest)


def _last(stint: Stint, first: date) -> date:
    """As recorded, otherwise as ordered; an order also decides between the days that a partial end may mean."""
    by_order = first + DAY * ((stint.days_ordered or 1) - 1)
    if stint.until is None:
        return by_order
    return max(first, min(max(by_order, stint.until.earliest), stint.until.latest))


def _until(stay: Stay, on: date | None) -> Stay:
    return Stay(stay.stint, stay.first, min(stay.last, on or date.max), stay.placed)


def _chain(stays: list[Stay], gap_days: int) -> list[Run]:
    """Runs by date. No run is made of dates that are not known."""
    chains: list[list[Stay]] = []
    for stay in stays:
        placed = [chain for chain in chains if chain[0].placed]
        if stay.placed and placed and stay.first <= Run(tuple(placed[-1])).last + DAY * gap_days:
            placed[-1].append(stay)
        else:
            chains.append([stay])
    return [Run(tuple(chain)) for chain in chains]

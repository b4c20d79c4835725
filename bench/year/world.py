"""One year, day by day, under one way to choose."""

from dataclasses import dataclass
from random import Random

from bench.year.people import LAPSED_DAYS, MONTH, NEVER, Pledge, Prisoner, Reader, arrested, comes_to_write
from bench.year.policies import Policy
from letters.matching import Candidate

PRISONERS, READERS, DAYS = 4000, 2000, 365
# readers come over the first weeks, and then as others fade
COMING_DAYS = 45
# from then on there are enough of them, and what is not reached is the fault of whoever chooses
SETTLED = 120
VISIT_EVERY = 7
# of each person, on each day
MOVED, RELEASED = 1 / 240, 1 / 900
ON_TIME = 0.3


@dataclass(frozen=True)
class Year:
    """What came of it. `below`: of those who can be written to, the share with too few letters in the last month, on an
    average day once there were enough writers; `left`: how many were below for more than 30 days on end; `gini`: of the
    letters of each, by the month; `first`: days to the first letter, of those arrested since; `above`: letters beyond
    a ceiling."""

    below: float
    left: int
    gini: float
    first: float
    above: int


class World:
    def __init__(self, policy: Policy, seed: int) -> None:
        # what happens to people is the same under every policy; what is chosen has dice of its own
        self.fate, self.lot = Random(seed), Random(seed + 1)
        self.policy = policy
        self.prisoners = [arrested(number, self.fate, 0) for number in range(PRISONERS)]
        self.by_uid = {each.uid: each for each in self.prisoners}
        self.gone: list[Prisoner] = []
        self.readers: list[Reader] = []
        self.seen: dict[str, tuple[Prisoner, Candidate]] = {}
        self.numbers = PRISONERS
        self.below, self.days, self.left, self.above = 0, 0, set[str](), 0

    def live(self) -> Year:
        for day in range(DAYS):
            self._fates(day)
            self._arrivals(day)
            self.seen = {p.uid: (p, p.as_seen(day)) for p in self.prisoners if p.away_until <= day}
            self._visits(day)
            self._letters(day)
            self._count(day)
        rates = [p.letters * MONTH / p.writable_days for p in self.prisoners + self.gone if p.writable_days >= MONTH]
        found = [p for p in self.prisoners + self.gone if p.since > SETTLED and p.since < DAYS - MONTH]
        waits = [(DAYS if p.written_first is None else p.written_first) - p.since for p in found if p.writable_days]
        return Year(self.below / self.days, len(self.left), gini(rates), sum(waits) / len(waits), self.above)

    def _fates(self, day: int) -> None:
        """The same draws whatever was chosen: one for each person and day."""
        for place, person in enumerate(self.prisoners):
            drawn, how_long = self.fate.random(), self.fate.randrange(14, 45)
            if drawn < RELEASED:
                self._part(person)
                self.gone.append(person)
                self.numbers += 1
                new = arrested(self.numbers, self.fate, day, found_after=how_long // 3)
                self.prisoners[place] = self.by_uid[new.uid] = new
            elif drawn < RELEASED + MOVED and person.away_until <= day:
                # pledges wait, and letters go on with the new address
                person.away_until, person.fresh_until = day + how_long, day + how_long + MONTH
                person.below_for = 0
                for pledge in person.pledges:
                    pledge.due = max(pledge.due, person.away_until + self.fate.randrange(5))

    def _arrivals(self, day: int) -> None:
        wanted = min(READERS, READERS * (day + 1) // COMING_DAYS)
        writing = sum(reader.quits_on > day for reader in self.readers)
        for _new in range(wanted - writing):
            self.readers.append(comes_to_write(len(self.readers), self.fate, day))

    def _visits(self, day: int) -> None:
        for reader in self.readers:
            if reader.quits_on <= day:
                continue
            if not reader.pledges:
                self._take(reader, day, known=False, most=1)
            if reader.has_room and (reader.number + day) % VISIT_EVERY == 0:
                self._take(reader, day, known=True, most=3)

    def _take(self, reader: Reader, day: int, *, known: bool, most: int) -> None:
        offered = self.policy(reader, known, list(self.seen.values()), self.lot)
        if not known:
            self.lot.shuffle(offered)
        for uid in offered[: min(most, reader.a_month - len(reader.pledges))]:
            person = self.by_uid[uid]
            pledge = Pledge(reader, person, due=day)
            reader.pledges.append(pledge)
            person.pledges.append(pledge)
            self.seen[uid] = (person, person.as_seen(day))

    def _letters(self, day: int) -> None:
        for person in self.prisoners:
            if person.away_until > day:
                continue
            for pledge in list(person.pledges):
                if pledge.due > day:
                    continue
                if pledge.writer.quits_on > day and self.lot.random() < ON_TIME:
                    pledge.due = day + MONTH
                    self._arrive(person, day)
                elif day - pledge.due > LAPSED_DAYS:
                    person.pledges.remove(pledge)
                    pledge.writer.pledges.remove(pledge)

    def _arrive(self, person: Prisoner, day: int) -> None:
        person.arrived.append(day)
        person.letters += 1
        if person.written_first is None:
            person.written_first = day
        self.above += sum(each > day - MONTH for each in person.arrived) > person.ceiling

    def _count(self, day: int) -> None:
        for person in self.prisoners:
            if person.away_until > day:
                continue
            person.writable_days += 1
            person.below_for = person.below_for + 1 if person.is_below(day) else 0
            if day >= SETTLED:
                self.days += 1
                self.below += person.below_for > 0
                if person.below_for > MONTH:
                    self.left.add(person.uid)

    def _part(self, person: Prisoner) -> None:
        for pledge in person.pledges:
            pledge.writer.pledges.remove(pledge)
        person.pledges.clear()
        person.away_until = NEVER


def gini(values: list[float]) -> float:
    """0 where all have the same, towards 1 where one has all."""
    ordered, total = sorted(values), sum(values)
    weighted = sum(place * value for place, value in enumerate(ordered, start=1))
    count = len(ordered)
    return 2 * weighted / (count * total) - (count + 1) / count if total else 0.0

"""Those who are written to, and those who write, as a year needs them."""

from collections import deque
from dataclasses import dataclass, field
from random import Random

from letters.matching import CEILING, FLOOR, Candidate, Channel, Writer

NEVER = 10**6
FRESH_DAYS = 30
# a letter that is so many days late is not counted on any more
GRACE_DAYS = 14
# a pledge that nobody has kept for so long is over
LAPSED_DAYS = 45
MONTH = 30
ONLINE_ONLY = (Channel(needs_russian_card=True, from_countries=frozenset({"RU"})),)


@dataclass
class Pledge:
    writer: "Reader"
    prisoner: "Prisoner"
    due: int
    sent: int = -NEVER

    def is_kept(self, day: int) -> bool:
        return day - self.due <= GRACE_DAYS


@dataclass
class Prisoner:
    """`away_until`: nobody can write before that day (moved, or not yet found)."""

    number: int
    fame: float
    ceiling: int
    channels: tuple[Channel, ...]
    away_until: int
    fresh_until: int
    pledges: list[Pledge] = field(default_factory=list)
    arrived: deque[int] = field(default_factory=deque)
    letters: int = 0
    writable_days: int = 0
    written_first: int | None = None
    since: int = 0
    below_for: int = 0

    @property
    def uid(self) -> str:
        return f"p{self.number:06}"

    def as_seen(self, day: int) -> Candidate:
        """As matching sees them: what is promised, and what can be counted on."""
        kept = sum(each.is_kept(day) for each in self.pledges)
        return Candidate(
            self.uid,
            on_their_way=len(self.pledges),
            sure=kept,
            ceiling=self.ceiling,
            fresh=day < self.fresh_until,
            channels=self.channels,
        )

    def is_below(self, day: int) -> bool:
        while self.arrived and self.arrived[0] <= day - MONTH:
            self.arrived.popleft()
        return len(self.arrived) < FLOOR


@dataclass
class Reader:
    """A supporter, who comes by a stranger's door. From `quits_on` on nothing more is heard of them."""

    number: int
    a_month: int
    inside_russia: bool
    quits_on: int
    pledges: list[Pledge] = field(default_factory=list)

    @property
    def has_room(self) -> bool:
        return len(self.pledges) < self.a_month

    def as_seen(self, known: bool) -> Writer:
        return Writer(
            known=known,
            country="RU" if self.inside_russia else "DE",
            has_russian_card=self.inside_russia,
            writes_to=frozenset(each.prisoner.uid for each in self.pledges),
        )


def arrested(number: int, dice: Random, day: int, *, found_after: int = 0) -> Prisoner:
    """Somebody new: fame is as uneven as it is; one in ten can get five letters a month, one in twenty online alone."""
    return Prisoner(
        number,
        fame=dice.paretovariate(1.1),
        ceiling=5 if dice.random() < 0.1 else CEILING,
        channels=ONLINE_ONLY if dice.random() < 0.05 else (),
        away_until=day + found_after,
        fresh_until=day + found_after + FRESH_DAYS if found_after else 0,
        since=day + found_after,
    )


def comes_to_write(number: int, dice: Random, day: int) -> Reader:
    """Somebody who signs up. They last for two years on average, and some a week."""
    a_month = dice.choices((1, 2, 4, 8, 12, 20), (5, 10, 20, 25, 25, 15))[0]
    return Reader(number, a_month, dice.random() < 0.2, quits_on=day + int(dice.expovariate(1 / 730)) + 1)

"""How soon each kind of fact grows stale, and what could be suffered if it is wrong now. Data, and two small rules.

`pace` counts from what is known (the day it began, or the day it was recorded) to the first question; `again` from
one confirmation to the next question, None where a fact that is confirmed is settled. `harm` is a rank from 0 to 100
of what somebody could suffer if the file is wrong today and nobody asks: what is done to a body stands above what is
lost, what is lost above what is only incomplete.
"""

from dataclasses import dataclass
from itertools import count

# harm from which nothing waits for its turn: that many came in at once is no reason to ask later
GRAVE = 70
# several facts that came in together are asked after one by one over at least so many days
WEEKS = 28
# how many signs against a fact put it on top: one letter is lost by chance, two are not
DOUBTS = 2
# a doubted fact stands above every other: somebody is acting on it now, and it has failed them twice
DOUBTED_HARM = 101
A_DAY = 10


@dataclass(frozen=True)
class Kind:
    """One kind of fact. `model` names the table in which it stands."""

    code: str
    model: str
    pace: int
    again: int | None
    harm: int

    @property
    def spread(self) -> int:
        """Over how many days facts that came in unconfirmed are spread."""
        return 1 if self.harm >= GRAVE else max(self.pace, WEEKS)


KINDS = (
    # A death that no source of the file supports: a family reads it, or nobody looks for somebody who lives.
    Kind("death", "death", pace=1, again=None, harm=100),
    # A hunger strike changes by the day; after three weeks it kills.
    Kind("hunger_strike", "healthevent", pace=3, again=3, harm=95),
    # Families are told within ten days of arrival, transfers take up to a month: after that somebody must decide
    # whether contact is lost. Asked again soon, since people are beaten and disappear on the way.
    Kind("transfer", "placement", pace=30, again=10, harm=90),
    # Lost contact is where ill-treatment is hidden; nobody may grow used to it.
    Kind("no_contact", "prisoner", pace=30, again=30, harm=90),
    # An order ends, and often another begins an hour later: day 16 breaks the rule, and a lawyer must know in time.
    Kind("cell", "punishmentstint", pace=1, again=3, harm=85),
    # Who is in hospital gets worse, comes back, or dies: two weeks are long.
    Kind("hospital", "placement", pace=14, again=14, harm=80),
    Kind("hospitalised", "healthevent", pace=14, again=14, harm=80),
    # Care that is denied or an operation that is waited for: a month in which it can be demanded.
    Kind("care", "healthevent", pace=30, again=30, harm=75),
    # A detention lasts 48 hours by law; then there is a court, a release, or nobody knows where somebody is.
    Kind("detention", "restraint", pace=3, again=3, harm=75),
    # A release that nobody confirmed: letters and parcels stop for somebody who may still be inside.
    Kind("release", "release", pace=3, again=None, harm=65),
    # Held, and the file does not say where: no letter, no parcel, no lawyer finds them.
    Kind("whereabouts", "prisoner", pace=14, again=30, harm=65),
    # People are moved without a word: letters are lost, lawyers stand before the wrong gate.
    Kind("placement", "placement", pace=60, again=60, harm=60),
    # A court has sat, and somebody may have been sentenced, moved or let go: the day after, it is known.
    Kind("hearing", "hearing", pace=1, again=None, harm=55),
    # Addresses change seldom, but a wrong one loses the letters of everybody there.
    Kind("address", "postaladdress", pace=90, again=90, harm=50),
    # Appeals take one to three months: four after the verdict somebody knows how it ended, and the release
    # date depends on it.
    Kind("not_in_force", "outcome", pace=120, again=60, harm=45),
    # Arrest at home is prolonged or turned into prison every two months.
    Kind("measure", "restraint", pace=60, again=60, harm=40),
    Kind("illness", "healthevent", pace=90, again=90, harm=40),
    # An investigation may hold somebody for a year; half of it without a word means that we were not told.
    Kind("no_ruling", "defendant", pace=180, again=90, harm=30),
    # A file with nothing in it helps nobody, and harms nobody either.
    Kind("no_data", "prisoner", pace=30, again=60, harm=25),
)
BY_CODE = {kind.code: kind for kind in KINDS}

# multiplied by it, keys that follow one another land evenly over the whole range
_EVENLY, _RANGE = 2654435761, 2**32


def scattered(key: int, over: int) -> int:
    """A number from 0 to `over` - 1, always the same for this key, and evenly for keys that follow one another."""
    return key * _EVENLY % _RANGE * over // _RANGE


def scattered_sql(key: str, over: str) -> str:
    """The same in SQL: of columns of the type bigint."""
    return f"(mod({key} * {_EVENLY}, {_RANGE}) * {over} / {_RANGE})::int"


def order() -> dict[str, int]:
    """Places in the queue for facts that are equally harmful and equally old."""
    return dict(zip(BY_CODE, count(), strict=False))

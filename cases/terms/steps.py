"""The steps of the arithmetic, as values. `cases.term_words` says them in English and Russian."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from cases.terms.credit import Kind
from cases.terms.law import Regime
from tracker.dates import PartialDate


@dataclass(frozen=True, slots=True)
class TermRuns:
    """`end` is None where the start is not known to the day."""

    years: int
    months: int
    days: int
    start: PartialDate
    end: date | None


class Why(StrEnum):
    """Why days count as they do."""

    LISTED_ARTICLE = "listed_article"
    SPECIAL_RECIDIVISM = "special_recidivism"
    REGIME = "regime"
    HOUSE_ARREST = "house_arrest"
    BAN = "ban"
    SERVED = "served"


@dataclass(frozen=True, slots=True)
class DaysCount:
    """Days under one measure. `rate` is days of the sentence for one day; `articles` those that are listed."""

    kind: Kind
    spans: tuple[tuple[date, date], ...]
    days: int
    rate: Fraction
    why: Why
    regime: Regime
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Custody:
    """A measure among partial dates, where days cannot simply be added."""

    kind: Kind
    since: PartialDate
    until: PartialDate
    is_exact: bool


@dataclass(frozen=True, slots=True)
class CutAtStart:
    """Days from the start on were given as credit, but are served."""

    start: date


@dataclass(frozen=True, slots=True)
class Together:
    """All credit, before and after the one rounding."""

    exact: Fraction
    days: int


@dataclass(frozen=True, slots=True)
class TogetherBetween:
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class LastDay:
    day: date


@dataclass(frozen=True, slots=True)
class ReleasedOn:
    """`on_last_day`: it is a working day. `holidays`: public holidays were asked about."""

    day: date
    on_last_day: bool
    holidays: bool


@dataclass(frozen=True, slots=True)
class ServedInFull:
    start: date


class Doubt(StrEnum):
    ROUND_UP = "round_up"
    SAME_DATE = "same_date"
    BAN_PLAIN = "ban_plain"


@dataclass(frozen=True, slots=True)
class OtherReading:
    doubt: Doubt
    day: date


@dataclass(frozen=True, slots=True)
class Between:
    """The whole range; `partial` where it comes of dates known in part, not only of open law."""

    earliest: date
    latest: date
    partial: bool


@dataclass(frozen=True, slots=True)
class NoOneMonth:
    """The range goes beyond a month, so no day is expected."""


@dataclass(frozen=True, slots=True)
class NotAfter:
    """The range lies in one month: the latest day of release by the rule."""

    day: date


@dataclass(frozen=True, slots=True)
class OurCalculation:
    """Said of every result."""


@dataclass(frozen=True, slots=True)
class ParoleFrom:
    """`at_once`: the day had come before the sentence began."""

    day: date
    part: Fraction
    months: int
    at_once: bool


@dataclass(frozen=True, slots=True)
class NoParole:
    """The share, or the six months that must be served, come after the release."""


Step = (
    TermRuns
    | DaysCount
    | Custody
    | CutAtStart
    | Together
    | TogetherBetween
    | LastDay
    | ReleasedOn
    | ServedInFull
    | OtherReading
    | Between
    | NoOneMonth
    | NotAfter
    | OurCalculation
    | ParoleFrom
    | NoParole
)

"""A sentence as the arithmetic asks for it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cases.terms.credit import Credit, Span, narrowest, widest
from cases.terms.law import CUSTODY_RATES, Regime, counts_one_for_one
from tracker.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A prison term to compute.

    `start`: the day it runs from, as a rule the day the verdict came into force. `regime`: the final one.
    `articles`: each of the verdict, as `205.2` or `205.2/2`. `also_listed`: those of them that the caller knows to be
    under Article 72 part 3.2 besides the list in `cases.terms.law` (277 when tied to terrorist activity).
    `parole`: the share to serve first, if it shall be computed. Raises ValueError for what cannot be.
    """

    start: PartialDate
    years: int = 0
    months: int = 0
    days: int = 0
    regime: Regime
    credits: tuple[Credit, ...] = ()
    articles: tuple[str, ...] = ()
    also_listed: frozenset[str] = frozenset()
    special_recidivism: bool = False
    parole: Fraction | None = None

    def __post_init__(self) -> None:
        if min(self.years, self.months, self.days) < 0 or not (self.years or self.months or self.days):
            raise ValueError("a term has years, months or days")
        if self.parole is not None and not 0 < self.parole <= 1:
            raise ValueError(f"{self.parole} is not a part of a term: write 3/4")
        for article in self.articles:
            counts_one_for_one(article)

    @property
    def all_months(self) -> int:
        return self.years * 12 + self.months

    @property
    def listed(self) -> tuple[str, ...]:
        """The articles because of which custody counts only one for one."""
        return tuple(a for a in self.articles if a in self.also_listed or counts_one_for_one(a))

    @property
    def custody_rate(self) -> Fraction:
        """Days of the sentence for one day in custody. One listed article holds for the whole verdict."""
        return Fraction(1) if self.listed or self.special_recidivism else CUSTODY_RATES[self.regime]

    @property
    def is_exact(self) -> bool:
        return self.start.earliest == self.start.latest and all(credit.is_exact for credit in self.credits)

    def starts(self) -> list[date]:
        """Each start to look at. Where no custody reaches it, the ends of the range are enough: later is later."""
        start = self.start
        if all(credit.until.latest < start.earliest for credit in self.credits):
            return sorted({start.earliest, start.latest})
        return list(start.days())

    def most_custody(self, start: date) -> list[Span]:
        return widest(self.credits, start)

    def least_custody(self, start: date) -> list[Span]:
        return narrowest(self.credits, start)

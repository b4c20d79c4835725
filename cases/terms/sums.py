"""The sums themselves, for one start, settled spans of custody and one reading of the law (rules 1 to 5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from cases.terms.calendar import last_working_day, term_end
from cases.terms.credit import Rates, Span, amount, rates, rounded
from cases.terms.parole import months_to_serve
from cases.terms.plan import Plan
from cases.terms.readings import Reading


@dataclass(frozen=True, slots=True)
class Sums:
    plan: Plan
    reading: Reading
    holidays: bool

    @property
    def rates(self) -> Rates:
        return rates(self.plan.custody_rate, self.reading)

    def end(self, start: date) -> date:
        plan = self.plan
        return term_end(start, plan.all_months, plan.days, same_date=self.reading.same_date)

    def exact_credit(self, spans: Iterable[Span]) -> Fraction:
        return amount(spans, self.rates)

    def credited(self, spans: Iterable[Span]) -> int:
        """Whole days: all is summed first, then rounded once."""
        return rounded(self.exact_credit(spans), self.reading)

    def last_day(self, start: date, spans: Iterable[Span]) -> date:
        """The end of the term less the credit; before the start where the credit is more than the term."""
        return self.end(start) - timedelta(days=self.credited(spans))

    def is_served(self, start: date, spans: Iterable[Span]) -> bool:
        return self.last_day(start, spans) < start

    def release(self, start: date, spans: Iterable[Span]) -> date:
        """The last working day up to the last day; nobody is released from a sentence before it begins."""
        return max(last_working_day(self.last_day(start, spans), holidays=self.holidays), start)

    def parole(self, start: date, spans: Iterable[Span], part: Fraction) -> date:
        """The day on which the share is served, credit counted; it may lie before the start."""
        months = months_to_serve(part, self.plan.all_months, self.plan.days)
        end = term_end(start, months, same_date=self.reading.same_date)
        return end - timedelta(days=self.credited(spans))

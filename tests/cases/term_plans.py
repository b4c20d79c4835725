"""Plans in one line, for the tests of terms."""

from datetime import date
from fractions import Fraction

from cases.terms import Credit, Kind, Plan, Regime
from tracker.dates import PartialDate


def credit(kind: str, since: str, until: str) -> Credit:
    return Credit(Kind(kind), PartialDate.parse(since), PartialDate.parse(until))


def plan(start: str, regime: str, *credits: Credit, parole: str | None = None, **more: object) -> Plan:
    """`more`: years, months, days, articles, special_recidivism, also_listed."""
    part = Fraction(parole) if parole else None
    return Plan(start=PartialDate.parse(start), regime=Regime(regime), credits=credits, parole=part, **more)


def day(text: str) -> date:
    return date.fromisoformat(text)

"""Which steps to show for a result."""

from dataclasses import replace
from datetime import date
from itertools import groupby

from cases.terms.credit import Kind, Span, counted
from cases.terms.parole import months_to_serve
from cases.terms.plan import Plan
from cases.terms.readings import Reading
from cases.terms.steps import (
    Between,
    Custody,
    CutAtStart,
    DaysCount,
    Doubt,
    LastDay,
    NoOneMonth,
    NoParole,
    NotAfter,
    OtherReading,
    OurCalculation,
    ParoleFrom,
    ReleasedOn,
    ServedInFull,
    Step,
    TermRuns,
    Together,
    TogetherBetween,
    Why,
)
from cases.terms.sums import Sums

_BY_KIND = {Kind.HOUSE_ARREST: Why.HOUSE_ARREST, Kind.BAN: Why.BAN, Kind.SERVED: Why.SERVED}


def custody(sums: Sums, start: date) -> tuple[Step, ...]:
    """The term, and each measure before it with what it counts."""
    plan = sums.plan
    spans = sorted(counted(plan.most_custody(start), sums.rates), key=_by_kind)
    kinds = [(kind, list(group)) for kind, group in groupby(spans, key=lambda span: span.kind)]
    exact = sums.exact_credit(spans)
    return (
        _runs(plan, sums.end(start)),
        *(_days(sums, kind, group) for kind, group in kinds),
        *([CutAtStart(start)] if any(credit.until.latest >= start for credit in plan.credits) else []),
        *([Together(exact, sums.credited(spans))] if len(kinds) > 1 or exact.denominator > 1 else []),
    )


def release(sums: Sums, start: date) -> tuple[Step, ...]:
    """The last day, and the day of release it leads to."""
    spans = sums.plan.most_custody(start)
    if sums.is_served(start, spans):
        return (ServedInFull(start),)
    last, day = sums.last_day(start, spans), sums.release(start, spans)
    return LastDay(last), ReleasedOn(day, day == last, sums.holidays)


def doubts(sums: Sums, earliest: date, latest: date) -> tuple[Step, ...]:
    """Each point on which the law is open and the result hangs, then the range."""
    between = [Between(earliest, latest, partial=False)] if earliest != latest else []
    return *_other_readings(sums), *between, OurCalculation()


def partial(sums: Sums, least: int, most: int, earliest: date, latest: date, expected: date | None) -> tuple[Step, ...]:
    """What is known where dates are partial."""
    plan = sums.plan
    ends = {sums.end(start) for start in plan.starts()}
    return (
        _runs(plan, ends.pop() if len(ends) == 1 else None),
        *(Custody(credit.kind, credit.since, credit.until, credit.is_exact) for credit in plan.credits),
        *([TogetherBetween(least, most)] if plan.credits else []),
        Between(earliest, latest, partial=True),
        NotAfter(expected) if expected else NoOneMonth(),
        OurCalculation(),
    )


def parole(plan: Plan, day: date | None) -> tuple[Step, ...]:
    if plan.parole is None:
        return ()
    if day is None:
        return (NoParole(),)
    months = months_to_serve(plan.parole, plan.all_months, plan.days)
    return (ParoleFrom(day, plan.parole, months, at_once=day < plan.start.earliest),)


def _runs(plan: Plan, end: date | None) -> TermRuns:
    return TermRuns(plan.years, plan.months, plan.days, plan.start, end)


def _by_kind(span: Span) -> tuple[int, date]:
    return list(Kind).index(span.kind), span.first


def _days(sums: Sums, kind: Kind, spans: list[Span]) -> DaysCount:
    plan = sums.plan
    return DaysCount(
        kind=kind,
        spans=tuple((span.first, span.last) for span in spans),
        days=sum(span.days for span in spans),
        rate=sums.rates[kind],
        why=_BY_KIND.get(kind) or _why_custody(plan),
        regime=plan.regime,
        articles=plan.listed,
    )


def _why_custody(plan: Plan) -> Why:
    if plan.listed:
        return Why.LISTED_ARTICLE
    return Why.SPECIAL_RECIDIVISM if plan.special_recidivism else Why.REGIME


def _other_readings(sums: Sums) -> list[OtherReading]:
    """Each open point read the other way, alone, where that moves the release."""
    start = sums.plan.start.earliest
    spans = sums.plan.most_custody(start)
    others: dict[Doubt, Reading] = {
        Doubt.ROUND_UP: replace(sums.reading, round_up=not sums.reading.round_up),
        Doubt.SAME_DATE: replace(sums.reading, same_date=not sums.reading.same_date),
        Doubt.BAN_PLAIN: replace(sums.reading, ban_as_custody=not sums.reading.ban_as_custody),
    }
    days = {doubt: replace(sums, reading=reading).release(start, spans) for doubt, reading in others.items()}
    by_rule = sums.release(start, spans)
    return [OtherReading(doubt, day) for doubt, day in days.items() if day != by_rule]

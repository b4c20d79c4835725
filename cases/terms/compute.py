"""From a plan to a term: dates, ranges, and the steps that led there."""

from dataclasses import dataclass, replace
from datetime import date

from cases.terms import explain
from cases.terms.plan import Plan
from cases.terms.readings import EARLIEST, LATEST, RULE, Reading
from cases.terms.steps import Step
from cases.terms.sums import Sums


@dataclass(frozen=True, slots=True)
class Term:
    """What the arithmetic says. A date or number that partial dates leave open is None.

    `term_end`: the last day of the whole term. `last_day`: that less the credited days. `expected_on`: the release, by
    the rule; with partial dates only where the range lies in one month, and then the latest day that the rule gives.
    `earliest_on`, `latest_on`: over all days that the dates may mean, and the other readings of the law.
    `parole_from` and `parole_steps` are internal.
    """

    term_end: date | None
    last_day: date | None
    expected_on: date | None
    earliest_on: date
    latest_on: date
    parole_from: date | None
    credited_days: int | None
    served_in_full: bool
    steps: tuple[Step, ...]
    parole_steps: tuple[Step, ...] = ()


def compute_term(plan: Plan, *, reading: Reading = RULE, holidays: bool = True) -> Term:
    """The term of a plan, by rules 1 to 6.

    `reading` is what `expected_on` follows where the law is open. With `holidays` the release is moved before Russian
    public holidays too, as Article 173 of the Penal Code has it; without, only before Saturdays and Sundays, which
    holds for years whose days off are not decreed yet. Raises OverflowError beyond the calendar.
    """
    sums = Sums(plan, reading, holidays)
    earliest, latest = _range(plan, holidays)
    return _exact(sums, earliest, latest) if plan.is_exact else _partial(sums, earliest, latest)


def _range(plan: Plan, holidays: bool) -> tuple[date, date]:
    """The release over every start and every span that the dates may mean, by the kindest and the harshest reading."""
    kind, harsh = Sums(plan, EARLIEST, holidays), Sums(plan, LATEST, holidays)
    return (
        min(kind.release(start, plan.most_custody(start)) for start in plan.starts()),
        max(harsh.release(start, plan.least_custody(start)) for start in plan.starts()),
    )


def _exact(sums: Sums, earliest: date, latest: date) -> Term:
    plan = sums.plan
    start = plan.start.earliest
    spans = plan.most_custody(start)
    term = Term(
        term_end=sums.end(start),
        last_day=sums.last_day(start, spans),
        expected_on=sums.release(start, spans),
        earliest_on=earliest,
        latest_on=latest,
        parole_from=_parole(sums, start),
        credited_days=sums.credited(spans),
        served_in_full=sums.is_served(start, spans),
        steps=(*explain.custody(sums, start), *explain.release(sums, start), *explain.doubts(sums, earliest, latest)),
    )
    return replace(term, parole_steps=explain.parole(plan, term.parole_from))


def _partial(sums: Sums, earliest: date, latest: date) -> Term:
    plan = sums.plan
    ends = {sums.end(start) for start in plan.starts()}
    least = min(sums.credited(plan.least_custody(start)) for start in plan.starts())
    most = max(sums.credited(plan.most_custody(start)) for start in plan.starts())
    in_one_month = (earliest.year, earliest.month) == (latest.year, latest.month)
    expected = _latest_by_rule(sums) if in_one_month else None
    return Term(
        term_end=ends.pop() if len(ends) == 1 else None,
        last_day=None,
        expected_on=expected,
        earliest_on=earliest,
        latest_on=latest,
        parole_from=None,
        credited_days=least if least == most else None,
        served_in_full=all(sums.is_served(start, plan.least_custody(start)) for start in plan.start.days()),
        steps=explain.partial(sums, least, most, earliest, latest, expected),
    )


def _latest_by_rule(sums: Sums) -> date:
    return max(sums.release(start, sums.plan.least_custody(start)) for start in sums.plan.starts())


def _parole(sums: Sums, start: date) -> date | None:
    """None where it is not asked for, or would come only after the release."""
    if sums.plan.parole is None:
        return None
    spans = sums.plan.most_custody(start)
    day = sums.parole(start, spans, sums.plan.parole)
    return day if day < sums.last_day(start, spans) and not sums.is_served(start, spans) else None

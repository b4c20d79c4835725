from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.terms import RULE, Credit, Kind, Plan, Reading, Regime, compute_term
from tracker.dates import PartialDate

DAY = timedelta(days=1)
# a start known by its year is computed for each of its days
slow = settings(deadline=None)
starts = st.dates(date(2018, 7, 14), date(2030, 12, 31))
readings = st.builds(Reading, round_up=st.booleans(), same_date=st.booleans(), ban_as_custody=st.booleans())
partial_texts = st.dates(date(2016, 1, 1), date(2026, 12, 31)).flatmap(
    lambda day: st.sampled_from([f"{day:%Y}", f"{day:%Y-%m}", f"{day}", f"{day}/{day + DAY * 20}"])
)
partials = partial_texts.map(PartialDate.parse)


@st.composite
def exact_credits(draw: st.DrawFn) -> Credit:
    first = draw(st.dates(date(2016, 1, 1), date(2026, 12, 31)))
    last = first + DAY * draw(st.integers(0, 400))
    return Credit(draw(st.sampled_from(Kind)), PartialDate.on(first), PartialDate.on(last))


@st.composite
def partial_credits(draw: st.DrawFn) -> Credit:
    since, until = sorted([draw(partials), draw(partials)])
    return Credit(draw(st.sampled_from(Kind)), since, until if until.latest >= since.earliest else since)


def plans(start: st.SearchStrategy[PartialDate], credits: st.SearchStrategy[Credit]) -> st.SearchStrategy[Plan]:
    return st.builds(
        Plan,
        start=start,
        years=st.integers(0, 25),
        months=st.integers(0, 11),
        days=st.integers(1, 29),
        regime=st.sampled_from(Regime),
        credits=st.lists(credits, max_size=3).map(tuple),
        articles=st.sampled_from([(), ("205.2/2",), ("207.3/2",)]),
    )


exact_plans = plans(starts.map(PartialDate.on), exact_credits())


@slow
@given(exact_plans, exact_credits(), readings, st.booleans())
def test_more_credit_never_moves_the_release_later(plan: Plan, more: Credit, reading: Reading, holidays: bool) -> None:
    longer = replace(plan, credits=(*plan.credits, more))
    before, after = (compute_term(each, reading=reading, holidays=holidays) for each in (plan, longer))
    assert after.expected_on <= before.expected_on
    assert after.earliest_on <= before.earliest_on
    assert after.latest_on <= before.latest_on


@slow
@given(exact_plans)
def test_a_day_more_of_one_measure_never_moves_the_release_later(plan: Plan) -> None:
    longer = replace(plan, credits=tuple(replace(c, until=PartialDate.on(c.until.latest + DAY)) for c in plan.credits))
    assert compute_term(longer).expected_on <= compute_term(plan).expected_on


@slow
@given(exact_plans)
def test_custody_told_twice_counts_once(plan: Plan) -> None:
    assert compute_term(replace(plan, credits=plan.credits * 2)) == compute_term(plan)


@slow
@given(exact_plans, st.integers(0, 400))
def test_custody_told_in_two_overlapping_parts_counts_as_one(plan: Plan, at: int) -> None:
    parts: list[Credit] = []
    for credit in plan.credits:
        middle = PartialDate.on(min(credit.since.earliest + DAY * at, credit.until.latest))
        parts += [replace(credit, until=middle), replace(credit, since=middle)]
    assert compute_term(replace(plan, credits=tuple(parts))) == compute_term(plan)


@slow
@given(exact_plans, readings)
def test_the_rule_lies_within_the_range_of_all_readings(plan: Plan, reading: Reading) -> None:
    term = compute_term(plan, reading=reading)
    assert term.earliest_on <= term.expected_on <= term.latest_on


@slow
@given(exact_plans)
def test_released_on_a_day_of_the_term_not_after_its_last(plan: Plan) -> None:
    term = compute_term(plan)
    if not term.served_in_full:
        assert plan.start.earliest <= term.expected_on <= term.last_day
        assert term.term_end - term.last_day == DAY * term.credited_days


@slow
@given(plans(partials, partial_credits()), st.data(), readings)
def test_a_partial_dates_range_holds_every_exact_date_it_may_mean(
    plan: Plan, data: st.DataObject, reading: Reading
) -> None:
    exact = _one_meaning(plan, data)
    term, one = compute_term(plan), compute_term(exact, reading=reading)
    assert term.earliest_on <= one.earliest_on
    assert one.latest_on <= term.latest_on
    assert term.earliest_on <= one.expected_on <= term.latest_on
    assert not term.served_in_full or one.served_in_full or reading != RULE
    assert term.credited_days in {None, compute_term(exact).credited_days}
    assert term.term_end in {None, compute_term(exact).term_end}


@slow
@given(plans(partials, partial_credits()))
def test_a_day_is_expected_only_where_the_range_lies_in_one_month(plan: Plan) -> None:
    term = compute_term(plan)
    if not plan.is_exact:
        one_month = f"{term.earliest_on:%Y-%m}" == f"{term.latest_on:%Y-%m}"
        assert (term.expected_on is not None) == one_month
    if term.expected_on:
        assert term.earliest_on <= term.expected_on <= term.latest_on


def _one_meaning(plan: Plan, data: st.DataObject) -> Plan:
    def pick(when: PartialDate, not_before: date = date.min) -> PartialDate:
        return PartialDate.on(data.draw(st.dates(max(when.earliest, not_before), when.latest)))

    credits = []
    for credit in plan.credits:
        since = pick(PartialDate(credit.since.earliest, min(credit.since.latest, credit.until.latest), ""))
        credits.append(replace(credit, since=since, until=pick(credit.until, since.earliest)))
    return replace(plan, start=pick(plan.start), credits=tuple(credits))

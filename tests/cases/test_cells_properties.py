from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from cases.cells import Kind, Stint, count_cells
from tracker.dates import PartialDate

kinds = st.sampled_from([Kind.SHIZO, Kind.KARCER, Kind.SINGLE_CELL])
days = st.dates(date(2023, 1, 1), date(2023, 12, 31))
exact = st.builds(Stint, kind=kinds, since=days.map(PartialDate.on), days_ordered=st.integers(1, 15))
months = st.builds(lambda day: PartialDate.parse(f"{day:%Y-%m}"), days)
anything = st.builds(
    Stint,
    kind=st.sampled_from(Kind),
    since=months | days.map(PartialDate.on),
    days_ordered=st.none() | st.integers(1, 99),
)


@given(st.lists(exact, max_size=8))
def test_distinct_days_of_all_runs_are_the_days_inside(stints: list[Stint]) -> None:
    inside = {s.since.earliest + timedelta(days=n) for s in stints for n in range(s.days_ordered)}
    assert sum(run.days for run in count_cells(stints).runs) == len(inside)


@given(st.lists(anything, max_size=8), st.randoms())
def test_the_order_of_the_rows_does_not_matter(stints: list[Stint], random: Random) -> None:
    def seen(stints: list[Stint]) -> list[object]:
        cells = count_cells(stints)
        return [cells.stints, cells.days_served, cells.longest_run, sorted((str(r.since), r.days) for r in cells.runs)]

    assert seen(stints) == seen(random.sample(stints, len(stints)))


@given(st.lists(exact, max_size=8))
def test_a_longer_break_joins_and_never_parts(stints: list[Stint]) -> None:
    counts = [len(count_cells(stints, gap_days=gap).runs) for gap in (0, 1, 3, 30)]
    assert counts == sorted(counts, reverse=True)


@given(st.lists(anything, max_size=8))
def test_no_run_is_longer_than_the_stints_that_make_it(stints: list[Stint]) -> None:
    for run in count_cells(stints).runs:
        assert max(stay.days for stay in run.stays) <= run.days <= sum(stay.days for stay in run.stays)


@given(st.lists(anything, max_size=8), days)
def test_as_time_goes_on_nobody_has_served_less(stints: list[Stint], day: date) -> None:
    earlier, later = (count_cells(stints, on=on).days_served for on in (day, day + timedelta(days=1)))
    assert earlier <= later <= count_cells(stints).days_served

"""Runs, counts and the alarm, on the chains that are known from public sources."""

from datetime import date

import pytest

from cases.cells import Cells, Kind, Stint, count_cells
from tracker.dates import PartialDate


def stint(since: str, until: str | None = None, days: int | None = None, kind: str = "shizo") -> Stint:
    last = PartialDate.parse(until) if until else None
    return Stint(kind=Kind(kind), since=PartialDate.parse(since), until=last, days_ordered=days)


def runs(cells: Cells) -> list[tuple[str, str | None, int, int]]:
    return [(str(run.since), str(run.until) if run.until else None, run.days, len(run.stays)) for run in cells.runs]


def totals(cells: Cells) -> tuple[int, int, int, int]:
    return cells.stints, cells.days_ordered, cells.days_served, cells.longest_run


def test_three_orders_with_an_hour_between_are_a_run_of_45() -> None:
    cells = count_cells([stint("2025-07-01", days=15), stint("2025-07-16", days=15), stint("2025-07-31", days=15)])
    assert runs(cells) == [("2025-07-01", "2025-08-14", 45, 3)]
    assert totals(cells) == (3, 45, 45, 45)


def test_yashin_27_days_in_a_row() -> None:
    """Fifteen and twelve days, May to June 2024 (Novaya Gazeta, 4 June 2024); its days of the month are ours."""
    cells = count_cells([stint("2024-05-08", days=15), stint("2024-05-23", days=12)])
    assert runs(cells) == [("2024-05-08", "2024-06-03", 27, 2)]


def test_gorinov_counts_by_his_reported_end_and_keeps_the_order() -> None:
    """Fourteen days from 10 September 2025, out on the 24th, then PKT, which lies apart (Svoboda, Meduza)."""
    cells = count_cells(
        [stint("2025-09-10", "2025-09-24", 14), stint("2025-09-24", "2025-11-24", kind="pkt")],
    )
    assert totals(cells) == (1, 14, 15, 15)
    assert [(stay.first, stay.last) for stay in cells.around] == [(date(2025, 9, 24), date(2025, 11, 24))]
    assert cells.days_in_isolation == 76


def test_gorinov_chain_of_orders_just_below_fifteen() -> None:
    """The fifth order is of 10 September 2025; the four before it are counted back from there, each of 14 days."""
    orders = [stint(since, days=14) for since in ("2025-07-16", "2025-07-30", "2025-08-13", "2025-08-27", "2025-09-10")]
    assert runs(count_cells(orders)) == [("2025-07-16", "2025-09-23", 70, 5)]


def test_kara_murza_four_months_of_epkt_are_no_run() -> None:
    """26 January to 26 May 2024 (RFE/RL): the last day as reported."""
    cells = count_cells([stint("2024-01-26", "2024-05-26", kind="epkt")])
    assert totals(cells) == (0, 0, 0, 0)
    assert [stay.days for stay in cells.around] == [122]


def test_kagarlitsky_three_days() -> None:
    assert runs(count_cells([stint("2025-11-08", days=3)])) == [("2025-11-08", "2025-11-10", 3, 1)]


@pytest.mark.parametrize(
    ("since", "until", "days"), [("2022-08-24", "2022-08-28", 5), ("2023-03-24", "2023-04-07", 15)]
)
def test_both_ends_count(since: str, until: str, days: int) -> None:
    assert count_cells([stint(since, until)]).days_served == days


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (
            0,
            [
                ("2023-01-01", "2023-01-12", 12, 1),
                ("2023-01-13", "2023-01-20", 8, 1),
                ("2023-01-23", "2023-01-30", 8, 1),
            ],
        ),
        (1, [("2023-01-01", "2023-01-20", 20, 2), ("2023-01-23", "2023-01-30", 8, 1)]),
        (3, [("2023-01-01", "2023-01-30", 28, 3)]),
    ],
)
def test_how_long_a_break_may_be(gap: int, expected: list[tuple[str, str, int, int]]) -> None:
    """Navalny was let out for a day or two between orders; days outside are never days inside."""
    stints = [stint("2023-01-01", "2023-01-12"), stint("2023-01-13", "2023-01-20"), stint("2023-01-23", "2023-01-30")]
    assert runs(count_cells(stints, gap_days=gap)) == expected


def test_the_span_of_a_run_holds_the_days_outside_too() -> None:
    (run,) = count_cells([stint("2023-01-01", "2023-01-12"), stint("2023-01-15", "2023-01-20")], gap_days=3).runs
    assert (run.days, run.span) == (18, 20)


def test_the_day_shared_by_two_stints_is_one_day_of_the_run_and_counts_in_both() -> None:
    cells = count_cells([stint("2025-07-01", "2025-07-15", 15), stint("2025-07-15", "2025-07-29", 15)])
    assert totals(cells) == (2, 30, 30, 29)


def test_pkt_around_a_stint_neither_makes_nor_breaks_a_run() -> None:
    cells = count_cells(
        [
            stint("2022-10-01", "2022-12-31", kind="pkt"),
            stint("2022-11-01", "2022-11-15", 15),
            stint("2022-11-16", "2022-11-20", 5),
        ]
    )
    assert runs(cells) == [("2022-11-01", "2022-11-20", 20, 2)]
    assert cells.days_in_isolation == 92


@pytest.mark.parametrize(
    ("cut", "served"), [("2024-02-16", 3), ("2024-02-14", 1), ("2024-02-13", 15), ("2024-03-30", 15)]
)
def test_a_death_a_transfer_or_a_release_cuts_short_what_has_no_recorded_end(cut: str, served: int) -> None:
    cells = count_cells([stint("2024-02-14", days=15)], cut_on=[date.fromisoformat(cut)])
    assert (cells.days_ordered, cells.days_served) == (15, served)


def test_the_next_stint_and_a_recorded_end_are_not_cut() -> None:
    stints = [stint("2024-02-01", days=15), stint("2024-02-10", "2024-02-20", 10)]
    assert count_cells(stints, cut_on=[date(2024, 2, 18)]).days_served == 15 + 11


def test_an_end_that_nobody_knows_is_the_first_day_at_least() -> None:
    assert totals(count_cells([stint("2024-02-01")])) == (1, 0, 1, 1)


def test_nothing_counts_beyond_the_day_asked() -> None:
    stints = [stint("2024-02-01", days=15), stint("2024-02-16", days=15)]
    assert totals(count_cells(stints, on=date(2024, 2, 10))) == (1, 15, 10, 10)


@pytest.mark.parametrize(("days", "alarm"), [(15, None), (16, date(2024, 2, 16))])
def test_the_alarm_is_on_the_sixteenth_day(days: int, alarm: date | None) -> None:
    (run,) = count_cells([stint("2024-02-01", days=days)]).runs
    assert (run.is_prolonged, run.alarm_on) == (alarm is not None, alarm)


@pytest.mark.parametrize(
    ("kind", "days", "beyond"),
    [("shizo", 15, False), ("shizo", 16, True), ("karcer", 16, True), ("dizo", 8, True), ("pkt", 180, False)],
)
def test_one_order_beyond_the_law_is_seen(kind: str, days: int, beyond: bool) -> None:
    assert stint("2024-02-01", days=days, kind=kind).is_beyond_the_law == beyond


@pytest.mark.parametrize(
    ("since", "until", "days", "served", "run"),
    [
        ("2025-07", None, 15, 15, ("2025-07", None)),
        ("2025-07", "2025-07", 15, 15, ("2025-07", "2025-07")),
        ("2025-07", "2025-07", None, 1, ("2025-07", "2025-07")),
        ("2025-07", "2025-08-05", 10, 10, ("2025-07", "2025-08-05")),
        ("2025-07", "2025-08-05", None, 6, ("2025-07", "2025-08-05")),
        ("2025-07-20", "2025-08", 15, 15, ("2025-07-20", "2025-08-03")),
        ("2025-07-20", "2025-08", None, 13, ("2025-07-20", "2025-08-01")),
    ],
)
def test_partial_dates_give_whole_days_and_no_more_than_is_certain(
    since: str, until: str | None, days: int | None, served: int, run: tuple[str, str | None]
) -> None:
    cells = count_cells([stint(since, until, days)])
    assert cells.days_served == served
    assert [(first, last) for first, last, *_ in runs(cells)] == [run]


def test_no_run_is_made_of_days_that_are_not_known() -> None:
    cells = count_cells([stint("2025-07-01", days=15), stint("2025-07", days=15), stint("2025-07-16", days=15)])
    assert runs(cells) == [("2025-07-01", "2025-07-30", 30, 2), ("2025-07", None, 15, 1)]
    assert totals(cells) == (3, 45, 45, 30)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="before it begins on 2024-02-02"):
        stint("2024-02-02", "2024-02-01")
    with pytest.raises(ValueError, match="0 days cannot be ordered"):
        stint("2024-02-02", days=0)


def test_a_run_of_an_unknown_month_has_no_alarm_day() -> None:
    (run,) = count_cells([stint("2025-07", days=16)]).runs
    assert (run.is_prolonged, run.alarm_on) == (True, None)

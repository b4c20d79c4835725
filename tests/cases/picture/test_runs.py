"""Runs in cells as they are drawn: on paper 15 + 15 + 15, as lived 45."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cases.cells import Kind, Stint, count_cells
from cases.picture.drawing import draw_life
from cases.picture.frame import WIDE
from cases.picture.runs import draw_runs
from cases.picture.stints import chains
from tests.cases.bodies import body, cells, stays
from tests.cases.picture.strategies import TODAY, WORDS
from tracker.dates import PartialDate

THREE = [("2025-01-10", 15, 15), ("2025-01-25", 15, 15), ("2025-02-09", 15, 15)]


def test_three_orders_are_one_run_of_forty_five_days() -> None:
    [drawing] = draw_runs(body(punishment_cells=cells(*THREE)), 640)
    assert (drawing.sum.replace("\xa0", " "), drawing.total) == ("15 + 15 + 15", 45)
    assert len(drawing.days) == 45
    assert [day.beyond for day in drawing.days] == [False] * 15 + [True] * 30
    starts = [paper.x for paper in drawing.papers]
    assert starts == [drawing.days[0].x, drawing.days[15].x, drawing.days[30].x]


def test_a_day_outside_parts_two_runs() -> None:
    drawings = draw_runs(body(punishment_cells=cells(("2025-01-10", 15, 15), ("2025-01-26", 15, 15))), 640)
    assert [drawing.total for drawing in drawings] == [15, 15]


def test_runs_are_on_one_scale_so_that_they_can_be_compared() -> None:
    short, long = draw_runs(body(punishment_cells=cells(("2024-05-01", 3, 3), *THREE)), 320)
    assert short.days[0].width == long.days[0].width
    assert max(day.x + day.width for day in long.days) <= 320


def test_a_year_in_a_cell_is_two_blocks() -> None:
    [drawing] = draw_runs(body(punishment_cells=cells(("2024-01-01", 0, 400))), 640)
    assert [(day.beyond, round(day.width)) for day in drawing.days] == [(False, 24), (True, 616)]
    assert drawing.sum == "?"


def test_an_order_whose_day_is_not_known_stands_alone() -> None:
    [alone, placed] = chains(body(punishment_cells=cells(("2025-01", 15, 15), ("2025-01-25", 15, 15))))
    assert (alone.first, alone.days) == (None, 15)
    assert (placed.first, placed.days) == (date(2025, 1, 25), 15)


def test_the_lane_joins_what_follows_and_marks_what_is_beyond() -> None:
    record = body(custody=stays(("2024-01-01", None)), punishment_cells=cells(*THREE, ("2025-06-01", 7, 7)))
    picture = draw_life(record, TODAY, WIDE, WORDS)
    assert picture
    run, single = picture.joints
    assert (run.label and run.label.text, bool(run.beyond)) == ("45", True)
    assert (single.label and single.label.text, single.beyond) == ("7", None)
    orders = [bar for bar in picture.bars if bar.kind == "order"]
    assert [bar.x for bar in orders[:3]] == sorted(bar.x for bar in orders[:3])
    assert (orders[0].x, orders[2].right) == (run.x, run.x + run.width)


days = st.dates(date(2024, 1, 1), date(2024, 12, 31))
since = days.map(PartialDate.on) | days.map(lambda day: PartialDate.parse(f"{day:%Y-%m}"))
a_stint = st.builds(
    Stint,
    kind=st.sampled_from([Kind.SHIZO, Kind.KARCER, Kind.PKT]),
    since=since,
    days_ordered=st.none() | st.integers(1, 40),
)


@given(st.lists(a_stint, max_size=8))
def test_the_drawing_counts_as_the_record_does(stints: list[Stint]) -> None:
    """A record tells for each stint how long it lasted; from that alone the same runs are joined."""
    counted = count_cells(stints)
    stays_of = sorted([*counted.stays, *counted.around], key=lambda stay: stay.stint.since)
    rows = [
        {
            "kind": stay.stint.kind.value,
            "from": stay.stint.since.edtf,
            "to": None,
            "days_ordered": stay.stint.days_ordered,
            "days_served": stay.days,
        }
        for stay in stays_of
    ]
    drawn = chains(body(punishment_cells={"stints": rows}))
    assert [(chain.first, chain.days, len(chain.orders)) for chain in drawn] == [
        (run.stays[0].first if run.stays[0].placed else None, run.days, len(run.stays)) for run in counted.runs
    ]

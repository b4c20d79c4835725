"""Columns of a picture: as high as their amounts, one upon the other, with names that have room."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.bars import FOOT, TOP, Bars, Column, Look, Series, draw, round_amounts

SERIES = (Series(Look.SOLID, "sent"), Series(Look.GRAVE, "failed"))
columns = st.lists(
    st.builds(
        Column,
        st.text("0123456789.", min_size=1, max_size=6),
        st.just("a day"),
        st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)),
    ),
    min_size=1,
    max_size=40,
)


def test_lines_stand_at_round_amounts() -> None:
    assert round_amounts(0) == [0, 1]
    assert round_amounts(3) == [0, 1, 2, 3]
    assert round_amounts(7) == [0, 2, 4, 6, 8]
    assert round_amounts(1999) == [0, 500, 1000, 1500, 2000]


@given(st.integers(0, 10**9))
def test_few_lines_reach_the_most(most: int) -> None:
    lines = round_amounts(most)
    assert lines[-1] >= most
    assert 2 <= len(lines) <= 5
    assert lines[-1] - lines[-2] > lines[-1] - max(most, 1)


@given(columns)
def test_a_column_is_as_high_as_its_amounts(columns: list[Column]) -> None:
    drawing = draw("wide", 720.0, SERIES, columns)
    most = drawing.lines[-1].amount
    drawn = sum(piece.height for piece in drawing.pieces)
    assert abs(drawn - sum(each.total for each in columns) * (FOOT - TOP) / most) < 0.01
    assert len(drawing.pieces) == sum(amount > 0 for each in columns for amount in each.amounts)
    for piece in drawing.pieces:
        assert piece.y >= TOP - 0.01
        assert piece.y + piece.height <= FOOT + 0.01
        assert 0 <= piece.x <= piece.x + piece.width <= drawing.width


@given(columns, st.sampled_from([328.0, 720.0]))
def test_names_do_not_run_into_each_other(columns: list[Column], width: float) -> None:
    names = sorted(draw("any", width, SERIES, columns).names, key=lambda name: name.x)
    halves = [len(name.text) * 3.3 for name in names]
    ends = [(name.x - half, name.x + half) for name, half in zip(names, halves, strict=True)]
    assert all(before[1] < after[0] for before, after in pairwise(ends))
    assert ends[0][0] >= 0
    assert ends[-1][1] <= width


def test_the_table_says_the_same_the_latest_first() -> None:
    told = (Column("1", "1 May", (2, 0)), Column("2", "2 May", (0, 0)), Column("3", "3 May", (1, 4)))
    bars = Bars("mail", "Mail", "Day", SERIES, told)
    assert [column.whole_name for column in bars.rows] == ["3 May", "1 May"]
    assert bars.totals == [3, 4]
    assert not bars.is_empty
    assert [piece.hint for piece in bars.drawings[0].pieces] == ["1 May: sent 2", "3 May: sent 1", "3 May: failed 4"]

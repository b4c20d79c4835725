"""How years stand side by side, and where they are left out."""

from datetime import date
from itertools import pairwise

import pytest

from cases.picture.scale import BREAK, NARROWEST, scale
from cases.picture.ticks import ticks


def years(*spans: tuple[int, int]) -> list[tuple[date, date]]:
    return [(date(first, 1, 1), date(last, 12, 31)) for first, last in spans]


def test_a_year_is_as_wide_as_any_other() -> None:
    across = scale(years((2020, 2025)), 0, 600)
    assert across.breaks == []
    widths = [across.at(date(year + 1, 1, 1)) - across.at(date(year, 1, 1)) for year in range(2020, 2025)]
    assert widths == pytest.approx([widths[0]] * 5, rel=0.01)


def test_forty_years_in_which_nothing_happened_are_left_out() -> None:
    across = scale(years((1982, 1983), (2022, 2028)), 0, 600)
    [(left, right)] = across.breaks
    assert right - left == BREAK
    earlier, later = across.segments
    assert earlier.a_day == pytest.approx(later.a_day)
    assert (earlier.left, later.right) == (0, 600)


@pytest.mark.parametrize(
    ("spans", "breaks"),
    [
        # a search some years before is told on the same scale
        (years((2019, 2019), (2022, 2026)), 0),
        # as long as all that is drawn; and longer
        (years((2010, 2011), (2014, 2015)), 0),
        (years((2010, 2011), (2017, 2018)), 1),
        (years((1990, 1990), (2000, 2000), (2010, 2010)), 2),
    ],
)
def test_years_are_left_out_where_they_are_longer_than_what_is_drawn(
    spans: list[tuple[date, date]], breaks: int
) -> None:
    assert len(scale(spans, 0, 600).breaks) == breaks


def test_a_single_day_long_ago_is_wide_enough_to_be_read() -> None:
    across = scale([(date(1968, 8, 25), date(1968, 8, 25)), *years((2010, 2026))], 0, 600)
    assert across.segments[0].right - across.segments[0].left == pytest.approx(NARROWEST)


def test_time_that_is_left_out_has_no_width() -> None:
    across = scale(years((1982, 1983), (2022, 2028)), 0, 600)
    assert across.at(date(1995, 1, 1)) == across.at(date(2010, 1, 1)) == across.segments[0].right


@pytest.mark.parametrize(
    ("spans", "width", "names"),
    [
        (years((2022, 2024)), 600, ["2022-01", "2022-07", "2023-01", "2023-07", "2024-01", "2024-07"]),
        (years((2021, 2025)), 300, ["2021-01", "2022-01", "2023-01", "2024-01", "2025-01"]),
        ([(date(2024, 5, 3), date(2024, 7, 28))], 400, ["2024-05", "2024-06", "2024-07"]),
        (years((1937, 1999)), 300, ["1940-01", "1950-01", "1960-01", "1970-01", "1980-01", "1990-01"]),
    ],
)
def test_as_many_names_as_have_room(spans: list[tuple[date, date]], width: int, names: list[str]) -> None:
    placed = ticks(scale(spans, 0, width), 32, 88)
    assert [f"{tick.day:%Y-%m}" for tick in placed] == names
    assert all(after.x - before.x >= 32 for before, after in pairwise(placed))


def test_a_part_without_a_new_year_says_its_year_all_the_same() -> None:
    across = scale([(date(1982, 4, 6), date(1982, 6, 1)), *years((2022, 2028))], 0, 300)
    first = ticks(across, 32, 88)[0]
    assert (first.day.year, first.names, first.begins) == (1982, "year", False)
    assert first.x + 32 <= across.segments[0].right

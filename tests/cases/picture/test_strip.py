"""The small picture for a list: time inside, and no more."""

from cases.picture.strip import draw_strip
from tests.cases.bodies import body, cells, release, restraint, stays
from tests.cases.picture.strategies import TODAY


def test_it_shows_time_inside_cells_today_and_what_is_ahead() -> None:
    strip = draw_strip(
        body(
            custody=stays(("2024-02-13", None)),
            punishment_cells=cells(("2025-11-08", 3, 3)),
            release=release("2028-09-22", "2028-09-22", "2028-09-25"),
        ),
        TODAY,
    )
    assert strip
    assert [bar.kind for bar in strip.bars] == ["stay", "order", "ahead"]
    assert (strip.first_year, strip.last_year) == (2024, 2028)
    assert strip.today and strip.bars[0].right < strip.bars[2].right <= strip.width


def test_at_home_is_not_inside() -> None:
    assert draw_strip(body(restraints=[restraint("house_arrest", "2024-02-02", "2024-04-25")]), TODAY) is None


def test_today_stands_where_something_goes_on() -> None:
    over = draw_strip(body(custody=stays(("2021-01-17", "2024-02-16"))), TODAY)
    assert over and over.today is None and over.last_year == 2024


def test_a_few_days_are_told_in_words_alone() -> None:
    assert draw_strip(body(custody=stays(("2022-07-01", "2022-07-02"))), TODAY) is None
    assert draw_strip(body(custody=stays((None, "2024-04-05"))), TODAY) is None
    assert draw_strip(body(), TODAY) is None

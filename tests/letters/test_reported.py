"""What another organisation's counts stand for on a day: a property for what must hold, a table for what it means."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.reported import GRACE, a_month, first_of

AUGUST, SEPTEMBER, OCTOBER = (date(2026, month, 1) for month in (8, 9, 10))


@pytest.mark.parametrize(
    ("sent", "today", "letters"),
    [
        ({SEPTEMBER: 6}, date(2026, 10, 2), 6),  # nobody has counted October yet
        ({SEPTEMBER: 6}, date(2026, 10, 31), 6),
        ({SEPTEMBER: 6}, date(2026, 11, GRACE), 6),  # October's count is due
        ({SEPTEMBER: 6}, date(2026, 11, GRACE + 1), 0),  # overdue
        ({SEPTEMBER: 6, OCTOBER: 0}, date(2026, 11, 3), 0),
        ({SEPTEMBER: 30, OCTOBER: 2}, date(2026, 10, 10), 2 + 20),  # twenty of thirty days lie in September
        ({SEPTEMBER: 30, OCTOBER: 2}, date(2026, 10, 31), 2),
        ({AUGUST: 9, OCTOBER: 2}, date(2026, 10, 10), 2),
        ({}, date(2026, 10, 10), 0),
    ],
)
def test_by_example(sent: dict[date, int], today: date, letters: float) -> None:
    assert a_month(sent, today) == pytest.approx(letters)


@given(
    st.dictionaries(st.integers(0, 5), st.integers(0, 1000)),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.integers(0, 5),
    st.integers(1, 100),
)
def test_more_letters_never_count_for_less_and_old_ones_for_nothing(
    counts: dict[int, int], today: date, of: int, more: int
) -> None:
    sent = {first_of(today, months): count for months, count in counts.items()}
    counted = a_month(sent, today)
    lately = [sent.get(first_of(today, months), 0) for months in range(3)]
    assert 0 <= counted <= lately[0] + max(lately[1:])
    month = first_of(today, of)
    if month in sent:
        assert a_month(sent | {month: sent[month] + more}, today) >= counted


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_who_counts_steadily_is_known_as_steady(day: date) -> None:
    """Whoever sends a letter a day and counts each day: thirty in thirty days, and one more or less for long months."""
    this, last = first_of(day), first_of(day, 1)
    letters = a_month({this: (day - this).days + 1, last: (this - last).days}, day)
    assert 28 <= letters <= 31


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 40))
def test_the_first_of_months_before(day: date, months: int) -> None:
    first = first_of(day, months)
    assert first.day == 1
    assert (day.year - first.year) * 12 + day.month - first.month == months
    assert first_of(first + timedelta(days=27)) == first

"""The value PartialDate: its EDTF text, its days, its order."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.partial_date_strategies import partial_dates
from tracker.dates import NotADate, PartialDate

parse = PartialDate.parse


@pytest.mark.parametrize(
    ("edtf", "precision", "qualifier", "earliest", "latest"),
    [
        ("1958", "year", "", date(1958, 1, 1), date(1958, 12, 31)),
        ("2024-02", "month", "", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-07-25", "day", "", date(2023, 7, 25), date(2023, 7, 25)),
        ("195X", "decade", "", date(1950, 1, 1), date(1959, 12, 31)),
        ("19XX", "century", "", date(1900, 1, 1), date(1999, 12, 31)),
        ("2004-XX", "year", "", date(2004, 1, 1), date(2004, 12, 31)),
        ("2004-XX-XX", "year", "", date(2004, 1, 1), date(2004, 12, 31)),
        ("2023-02-XX", "month", "", date(2023, 2, 1), date(2023, 2, 28)),
        ("1958~", "year", "~", date(1958, 1, 1), date(1958, 12, 31)),
        ("2023-07-25?", "day", "?", date(2023, 7, 25), date(2023, 7, 25)),
        ("2024-07-27/2024-07-28", "interval", "", date(2024, 7, 27), date(2024, 7, 28)),
        ("195X/1960-02", "interval", "", date(1950, 1, 1), date(1960, 2, 29)),
        ("1958~/1960?", "interval", "%", date(1958, 1, 1), date(1960, 12, 31)),
        ("1958/1960~", "interval", "~", date(1958, 1, 1), date(1960, 12, 31)),
    ],
)
def test_reads_edtf(edtf, precision, qualifier, earliest, latest):
    parsed = parse(edtf)
    assert (parsed.precision, parsed.qualifier) == (precision, qualifier)
    assert (parsed.earliest, parsed.latest, parsed.edtf, str(parsed)) == (earliest, latest, edtf, edtf)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-02-30", "impossible"),
        ("2023-13", "impossible"),
        ("0000", "impossible"),
        ("000X", "impossible"),
        ("2024-07-28/2024-07-27", "reversed"),
        ("2024/..", "unreadable"),
        ("/2024", "unreadable"),
        ("2024/2025/2026", "unreadable"),
        ("2004-XX-12", "unreadable"),
        ("195X-07", "unreadable"),
        ("1XXX", "unreadable"),
        ("Y12024", "unreadable"),
        ("-0044", "unreadable"),
        ("2023-21T10", "unreadable"),
        (" 1958", "unreadable"),
        ("1958\n", "unreadable"),
        ("١٩٥٨", "unreadable"),
        ("", "unreadable"),
    ],
)
def test_refuses_what_is_no_date_and_says_why(text, reason):
    with pytest.raises(NotADate) as refused:
        parse(text)
    assert (refused.value.reason, refused.value.text) == (reason, text)
    assert repr(text) in str(refused.value)


@given(st.text())
def test_refuses_any_other_text_with_a_value_error(text):
    try:
        assert parse(text).edtf == text
    except ValueError as refused:
        assert str(refused)


@given(partial_dates())
def test_its_text_is_the_whole_value(value):
    assert parse(value.edtf) == value
    assert hash(parse(value.edtf)) == hash(value)


@given(st.dates())
def test_its_days_hold_each_day_it_may_mean(day):
    """Whatever stands for a day when figures are dropped from its end may still mean that day."""
    iso = day.isoformat()
    for vaguer in (iso, iso[:7], iso[:4], f"{iso[:7]}-XX", f"{iso[:4]}-XX", f"{iso[:3]}X", f"{iso[:2]}XX"):
        if vaguer not in ("000X", "00XX"):
            assert parse(vaguer).may_be(day)


@given(partial_dates())
def test_its_days_run_from_the_earliest_to_the_latest(value):
    assert value.earliest <= value.latest
    assert value.may_be(value.earliest) and value.may_be(value.latest)
    if value.earliest > date.min:
        assert not value.may_be(value.earliest - timedelta(days=1))
    if value.latest < date.max:
        assert not value.may_be(value.latest + timedelta(days=1))


def test_counts_its_days():
    assert list(parse("2024-02-28/2024-03-01").days()) == [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)]
    assert len(list(parse("2024").days())) == 366
    assert list(parse("9999-12-31").days()) == [date(9999, 12, 31)]


@given(st.lists(partial_dates(), max_size=6))
def test_order_is_total_and_by_the_days(values):
    ordered = sorted(values)
    assert ordered == sorted(values, key=lambda value: (value.earliest, value.latest, value.edtf))
    for one, other in pairwise(ordered):
        assert (one < other) + (one == other) + (one > other) == 1


@pytest.mark.parametrize(
    ("edtf", "exact"),
    [("2023-07-25", True), ("2023-07-25?", False), ("2023-07", False), ("2023-07-25/2023-07-25", False)],
)
def test_is_exact_only_for_one_day_that_nobody_doubts(edtf, exact):
    assert parse(edtf).is_exact is exact


def test_one_day_of_the_calendar():
    assert PartialDate.on(date(958, 7, 5)) == parse("0958-07-05")
    with pytest.raises(TypeError, match="zone"):
        PartialDate.on(datetime(2023, 7, 25, 23, tzinfo=UTC))


def test_cannot_be_changed():
    with pytest.raises(AttributeError):
        parse("1958").edtf = "1959"


def test_needs_no_settings():
    code = "from tracker.dates import PartialDate as D; print(D.read('25.07.2023').display('en'))"
    ran = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": "."}, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "25 July 2023\n"

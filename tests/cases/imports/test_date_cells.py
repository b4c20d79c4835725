"""Dates as cells hold them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.imports.rows import Cell
from cases.imports.values.dates import read_date, read_span, serial_to_date, shows_month_first
from cases.imports.values.reading import Problem, Read
from tracker.dates import PartialDate


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("25.07.2023", "2023-07-25"),
        ("25.07.2023 г.", "2023-07-25"),
        ("25 July 2023", "2023-07-25"),
        ("25 июля 2023 г.", "2023-07-25"),
        ("июль 2023", "2023-07"),
        ("июль 2023 г.", "2023-07"),
        ("2023", "2023"),
        (2023, "2023"),
        (7.2023, "2023-07"),
        ("2023-07-25T00:00:00", "2023-07-25"),
        ("2023-07-25 00:00:00", "2023-07-25"),
        (date(2023, 7, 25), "2023-07-25"),
        (datetime(2023, 7, 25, 18, 30), "2023-07-25"),
        (45132, "2023-07-25"),
        ("45132", "2023-07-25"),
        (45132.75, "2023-07-25"),
        ("25/07/2023", "2023-07-25"),
        ("07/25/2023", "2023-07-25"),
        ("2022-2023", "2022/2023"),
        ("2022–2023 гг.", "2022/2023"),
        ("25.07.2023-28.07.2023", "2023-07-25/2023-07-28"),
        ("27–28 июля 2024", "2024-07-27/2024-07-28"),
        ("около 1958 года", "1958~"),
        ("29.08.1958 г.р.", "1958-08-29"),
        ("1958 года рождения", "1958"),
        ("~1958", "1958~"),
        ("в 2023 году", "2023"),
        ("25th July 2023", "2023-07-25"),
        ("2023/07/25", "2023-07-25"),
        ("2023.07.25", "2023-07-25"),
        ("7/2023", "2023-07"),
        ("27-28.07.2024", "2024-07-27/2024-07-28"),
        ("27/28 July 2024", "2024-07-27/2024-07-28"),
        ("июль-август 2023", "2023-07/2023-08"),
        ("25.07.2023, 10:00", "2023-07-25"),
        ("нет", None),
        ("—", None),
        ("нет данных", None),
        (None, None),
    ],
)
def test_dates(cell: Cell, edtf: str | None) -> None:
    assert read_date(cell) == Read((edtf and PartialDate.parse(edtf)) or None)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("31.02.2023", "impossible_date"),
        ("31/02/2023", "impossible_date"),
        ("25.07.23", "two_digit_year"),
        ("07/08/2023", "day_or_month_first"),
        ("28–27 июля 2024", "reversed_dates"),
        ("скоро", "not_a_date"),
        (True, "not_a_date"),
        (-5, "not_a_date"),
        (10**9, "not_a_date"),
        (0.5, "not_a_date"),
        (60, "impossible_date"),
    ],
)
def test_what_is_no_date_is_told_as_it_was_found(cell: Cell, code: str) -> None:
    assert read_date(cell) == Read(None, (Problem(code, str(cell)),))


def test_the_numbers_of_days() -> None:
    """1900 was no leap year, and spreadsheets count its 29 February all the same."""
    assert serial_to_date(59) == date(1900, 2, 28)
    assert serial_to_date(60) is None
    assert serial_to_date(61) == date(1900, 3, 1)
    assert serial_to_date(60, date_1904=True) == date(1904, 3, 1)
    assert read_date(43670, date_1904=True).value == PartialDate.parse("2023-07-25")


@given(st.dates(date(1905, 12, 1), date(9999, 12, 31)))
def test_each_day_is_read_in_every_form(day: date) -> None:
    expected = Read(PartialDate.on(day))
    serial = (day - date(1899, 12, 30)).days
    assert serial_to_date(serial) == serial_to_date(serial - 1462, date_1904=True) == day
    for cell in (day.isoformat(), day.strftime("%d.%m.") + f"{day.year:04}", day, expected.value.display("ru")):
        assert read_date(cell) == expected
    assert read_date(f"{day.day}/{day.month}/{day.year}", month_first=False) == expected
    assert read_date(f"{day.month}/{day.day}/{day.year}", month_first=True) == expected


@given(st.integers(61, 2_958_465))
def test_numbers_of_days_follow_one_another(serial: int) -> None:
    assert serial_to_date(serial) == serial_to_date(61) + timedelta(days=serial - 61)


def test_a_column_shows_how_its_slashes_are_meant() -> None:
    assert shows_month_first(["07/08/2023", "07/25/2023"]) is True
    assert shows_month_first(["07/08/2023", "25/07/2023"]) is False
    assert shows_month_first(["07/08/2023"]) is None
    assert shows_month_first(["07/25/2023", "25/07/2023"]) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("с 25.07.2023 по 12.08.2023", "2023-07-25", "2023-08-12"),
        ("from 25 July 2023 to August 2023", "2023-07-25", "2023-08"),
        ("25.07.2023-12.08.2023", "2023-07-25", "2023-08-12"),
        ("с июля 2023", "2023-07", None),
        ("since 2023", "2023", None),
        ("25.07.2023 – н.в.", "2023-07-25", None),
        ("25.07.2023", "2023-07-25", None),
    ],
)
def test_spans(text: str, start: str, end: str | None) -> None:
    assert read_span(text) == Read((PartialDate.parse(start), PartialDate.parse(end) if end else None))

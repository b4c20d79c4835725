"""Dates as they stand in cells: words, figures, or the number that a spreadsheet keeps a day as."""

import re
from datetime import date, datetime, timedelta

from cases.imports.rows import Cell
from cases.imports.values.reading import Read, is_nothing
from tracker.dates import NotADate, PartialDate

# a whole number between these is a year; as the number of a day it would lie in 1904 or 1905
FIRST_YEAR, LAST_YEAR = 1850, 2100
LAST_SERIAL = 2_958_465  # 31 December 9999
DAY, MONTH_AND_YEAR = r"\d{1,2}\.\d{1,2}\.\d{4}", r"\d{1,2}\.\d{4}"
CLOCK = re.compile(r"(?<=\d)(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$")
CLOSE_RANGE = re.compile(rf"({DAY}|{MONTH_AND_YEAR}|\d{{4}})\s*[-–—]\s*({DAY}|{MONTH_AND_YEAR}|\d{{4}})(?:\s*гг?\.?)?")
FROM_TO = re.compile(
    r"(?:с|со|from)\s+(?P<start>.+?)\s+(?:по|до|to|until|till)\s+(?P<end>.+)|(?P<first>.+?)\s*[–—]\s*(?P<last>.+)"
    rf"|(?P<dotted>{DAY})\s*-\s*(?P<last_dotted>{DAY})",
    re.IGNORECASE,
)
OPEN_END = re.compile(r"(?:с|со|from|since)\s+(?P<start>.+)", re.IGNORECASE)
STILL = {"настоящее время", "н.в.", "наст. время", "сейчас", "now", "present", "today", "сегодня", ""}
SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
# as people write what `PartialDate` reads in another form
SPELLINGS = [
    (re.compile(written, re.IGNORECASE), meant)
    for written, meant in [
        (r"\s*(?:г\.?\s?р\.?|года? рожд\w*\.?)$", ""),
        (r"^(?:в|in)\s+(?=\d{4})|\s+году$", ""),
        (r"(?<=\d)(?:st|nd|rd|th)\b", ""),
        (r"^~\s*", "около "),
        (r"^(\d{4})[./](\d{1,2})[./](\d{1,2})$", r"\3.\2.\1"),
        (r"^(\d{1,2})/(\d{4})$", r"\1.\2"),
        (r"^(\d{1,2})\s*[-–—/]\s*(\d{1,2})(\.\d{1,2}\.\d{4})$", r"\1\3 – \2\3"),
        (r"^([^\W\d_]{3,})\s*[-–—/]\s*([^\W\d_]{3,})\s+(\d{4})$", r"\1 \3 – \2 \3"),
        (r"^(\d{1,2})\s*[-/]\s*(\d{1,2}\s+[^\W\d_]{3,}\s+\d{4})$", r"\1–\2"),
    ]
]
TWO_DIGITS = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}(?:\s*г\.?)?")


def read_date(cell: Cell, *, date_1904: bool = False, month_first: bool | None = None) -> Read[PartialDate]:
    """A date, as exact as it is written. `month_first` says how 07/08/2023 is meant, where the list shows it."""
    if isinstance(cell, datetime):
        return Read(PartialDate.on(cell.date()))
    if isinstance(cell, date):
        return Read(PartialDate.on(cell))
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return Read() if cell is None else Read.failed("not_a_date", cell)
    if not isinstance(cell, str):
        return _number(cell, date_1904)
    text = " ".join(cell.replace("\u00a0", " ").split())
    if is_nothing(text):
        return Read()
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text):
        return _number(float(text), date_1904)
    return _text(CLOCK.sub("", text), cell, month_first)


def read_span(cell: Cell) -> Read[tuple[PartialDate | None, PartialDate | None]]:
    """From when to when: `с 25.07.2023 по 12.08.2023`, `since July 2023`. A date alone is the beginning."""
    if not isinstance(cell, str):
        alone = read_date(cell)
        return Read((alone.value, None) if alone.value else None, alone.problems)
    text = " ".join(cell.split())
    found = FROM_TO.fullmatch(text)
    if found:
        start = found["start"] or found["first"] or found["dotted"]
        end = found["end"] or found["last"] or found["last_dotted"]
    else:
        opened = OPEN_END.fullmatch(text)
        start, end = (opened["start"] if opened else text), ""
    begun = read_date(start)
    ended: Read[PartialDate] = Read() if end.casefold() in STILL else read_date(end)
    value = (begun.value, ended.value) if begun.value or ended.value else None
    return Read(value, begun.problems + ended.problems)


def shows_month_first(cells: list[str]) -> bool | None:
    """How the dates with slashes of one column are meant, if any of them can be meant in one way alone."""
    pairs = [(int(found[1]), int(found[2])) for cell in cells if (found := SLASHED.fullmatch(cell.strip()))]
    day_first = any(first > 12 >= second for first, second in pairs)
    month_first = any(second > 12 >= first for first, second in pairs)
    return None if day_first == month_first else month_first


def serial_to_date(serial: float, *, date_1904: bool = False) -> date | None:
    """The day that a spreadsheet keeps as this number; None for the 29 February 1900, which was none."""
    days = int(serial)
    if date_1904:
        return date(1904, 1, 1) + timedelta(days=days)
    # Lotus 1-2-3 took 1900 for a leap year and Excel has kept its days since
    if days == 60:
        return None
    return date(1899, 12, 31 if days < 60 else 30) + timedelta(days=days)


def _number(number: float, date_1904: bool) -> Read[PartialDate]:
    if number == int(number) and FIRST_YEAR <= number <= LAST_YEAR:
        return Read(PartialDate.parse(f"{int(number):04}"))
    # 7.2023 was typed as a month and taken for a number; 10.202 may have been 10.2020 or 10.202
    if re.fullmatch(r"(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d", str(number)):
        return Read(PartialDate.read(str(number)))
    is_part_of_day = number < LAST_YEAR and number != int(number)
    if number < 1 or number > LAST_SERIAL - (1462 if date_1904 else 0) or is_part_of_day:
        return Read.failed("not_a_date", number)
    day = serial_to_date(number, date_1904=date_1904)
    return Read(PartialDate.on(day)) if day else Read.failed("impossible_date", int(number))


def _text(text: str, found: str, month_first: bool | None) -> Read[PartialDate]:
    if TWO_DIGITS.fullmatch(text):
        return Read.failed("two_digit_year", found)
    if (slashed := SLASHED.fullmatch(text)) and "." not in text:
        return _slashed(int(slashed[1]), int(slashed[2]), int(slashed[3]), found, month_first)
    if closed := CLOSE_RANGE.fullmatch(text):
        text = f"{closed[1]} – {closed[2]}"
    for written, meant in SPELLINGS:
        text = written.sub(meant, text)
    try:
        return Read(PartialDate.read(text))
    except NotADate as refused:
        code = {"impossible": "impossible_date", "reversed": "reversed_dates"}.get(refused.reason, "not_a_date")
        return Read.failed(code, found)


def _slashed(first: int, second: int, year: int, text: str, month_first: bool | None) -> Read[PartialDate]:
    """By what the figures allow, then by what the rest of the column shows."""
    ways = {(first, second), (second, first)} if first <= 12 and second <= 12 else {(first, second)}
    if first <= 12 < second:
        ways = {(second, first)}
    if len(ways) > 1 and month_first is None:
        return Read.failed("day_or_month_first", text)
    day, month = (second, first) if len(ways) > 1 and month_first else min(ways) if len(ways) == 1 else (first, second)
    try:
        return Read(PartialDate.on(date(year, month, day)))
    except ValueError:
        return Read.failed("impossible_date", text)

"""Days and numbers inside a sentence, in the active language: 13 Feb 2024, 13 февраля 2024."""

from datetime import date
from fractions import Fraction

from babel.dates import format_date
from babel.numbers import format_decimal
from django.utils.translation import get_language

from tracker.dates import PartialDate


def day_in_words(day: date) -> str:
    return format_date(day, _pattern(), locale=_language())


def weekday_in_words(day: date) -> str:
    comma = "," if _language() == "ru" else ""
    return format_date(day, f"EEEE{comma} {_pattern()}", locale=_language())


def span_in_words(first: date, last: date) -> str:
    """25 Jul – 12 Dec 2023; a span of one day is that day."""
    if first == last:
        return day_in_words(last)
    start = format_date(first, _pattern(with_year=first.year != last.year), locale=_language())
    return f"{start} – {day_in_words(last)}"


def known_in_words(when: PartialDate) -> str:
    return day_in_words(when.earliest) if when.earliest == when.latest else when.display(_language())


def number_in_words(number: Fraction) -> str:
    """With the language's decimal sign: 469.5, 469,5."""
    return format_decimal(float(number), "0.##", locale=_language())


def _language() -> str:
    return (get_language() or "en").partition("-")[0]


def _pattern(with_year: bool = True) -> str:
    month = "MMMM" if _language() == "ru" else "MMM"
    return f"d {month} yyyy" if with_year else f"d {month}"

"""Partial dates as people write them, in English, Russian, figures or EDTF, turned into EDTF text.

Names of months are Babel's (Unicode CLDR).
"""

import re
from functools import cache

from babel import Locale

from tracker.edtf import NotADate

_DASH = r"(?:\s*[–—]\s*|\s+-\s+)"
_MONTH = r"(?P<name>[^\W\d_]+)\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_DAY = r"(?P<day>[0-9]{1,2})"

_DOUBT = re.compile(
    r"""(?P<uncertain>(?:possibly|probably|perhaps|возможно|вероятно|предположительно),?\s)?
        (?P<about>(?:about|around|approximately|circa|ca?\.|около|примерно|приблизительно|ок\.)\s?)?
        (?:the\s)?(?P<date>.+?)(?:\s?(?<![^\W\d_])(?:годами|годов|годы|года|год|гг\.?|г\.?))?""",
    re.VERBOSE,
)
_QUALIFIERS = {
    (False, False): "",
    (True, False): "?",
    (False, True): "~",
    (True, True): "%",
}
_EDTF = re.compile(r"[0-9xх?~%/-]+")
_DECADE = re.compile(r"(?P<decade>[0-9]{3})0(?:s|-?е|-?х)")
_CENTURY = re.compile(rf"(?P<century>[0-9]{{2}})00{_DASH}(?P=century)99")
_CALENDAR_FORMS = (
    re.compile(rf"(?:{_DAY}\.)?(?P<month>[0-9]{{1,2}})\.{_YEAR}"),
    re.compile(rf"(?:{_DAY}\s)?{_MONTH},?\s{_YEAR}"),
    re.compile(rf"{_MONTH}\s{_DAY},?\s{_YEAR}"),
)
_INTERVALS = (
    re.compile(r"between\s(?P<start>.+?)\sand\s(?P<end>.+)"),
    re.compile(r"(?:между|не ранее)\s(?P<start>.+?)\sи\s(?:не позднее\s)?(?P<end>.+)"),
    re.compile(rf"(?P<start>.+?){_DASH}(?P<end>.+)"),
)


def to_edtf(text: str) -> str:
    """EDTF text for what a person wrote. Raises NotADate where the form is unknown; the calendar is not asked.

    The day stands before the month where dots stand between. A two-digit year is refused, and so is 07/08/2023,
    which two people read as two days. A Cyrillic Х counts as the X of EDTF.
    """
    words = " ".join(text.split()).casefold()
    edtf = _single(words) or _interval(words)
    if not edtf:
        raise NotADate("unreadable", text)
    return edtf


def _interval(words: str) -> str | None:
    for form in _INTERVALS:
        if (found := form.fullmatch(words)) and (end := _single(found["end"])):
            start = _same_month(found["start"], end) or _single(found["start"])
            return start and f"{start}/{end}"
    return None


def _same_month(start: str, end: str) -> str | None:
    """The first day of `27–28 July 2024`, which borrows its month from the second."""
    if re.fullmatch(r"[0-9]{1,2}", start) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", end):
        return f"{end[:8]}{int(start):02}"
    return None


def _single(words: str) -> str | None:
    found = _DOUBT.fullmatch(words)
    if not found or not (date := _date(found["date"])):
        return None
    return date + _QUALIFIERS[bool(found["uncertain"]), bool(found["about"])]


def _date(words: str) -> str | None:
    if found := _DECADE.fullmatch(words):
        return f"{found['decade']}X"
    if found := _CENTURY.fullmatch(words):
        return f"{found['century']}XX"
    if _EDTF.fullmatch(words):
        return words.upper().replace("Х", "X")
    for form in _CALENDAR_FORMS:
        if found := form.fullmatch(words):
            return _calendar(**found.groupdict())
    return None


def _calendar(year: str, day: str | None, month: str | None = None, name: str | None = None) -> str | None:
    number = month or _months().get(name or "")
    if not number:
        return None
    return f"{year}-{int(number):02}" + (f"-{int(day):02}" if day else "")


@cache
def _months() -> dict[str, int]:
    """Each name and abbreviation of a month in both languages, without its dot, and the month's number."""
    names = {
        name.casefold().rstrip("."): number
        for locale in ("en", "en_GB", "ru")
        for forms in Locale.parse(locale).months.values()
        for width in ("wide", "abbreviated")
        for number, name in forms[width].items()
    }
    # в апреле 2024: the case after «в», from апреля
    genitive = Locale.parse("ru").months["format"]["wide"]
    return names | {f"{name.casefold()[:-1]}е": number for number, name in genitive.items()}

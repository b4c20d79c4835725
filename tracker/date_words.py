"""Partial dates in words, English and Russian.

Names and cases of months are Babel's (Unicode CLDR): `MMMM` is a month beside its day, in Russian the genitive,
`LLLL` a month alone. The few words around them stand here and not in the message catalogue, since they must agree
in case, be read back by `tracker.date_reading`, and be had without a web site's settings.
"""

from dataclasses import dataclass

from babel.dates import format_date

from tracker.edtf import Interval, Single


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one language puts a date: by itself (`alone`) and after a preposition (`bound`, in its case)."""

    locale: str
    alone: dict[str, str]
    bound: dict[str, str]
    doubt_alone: dict[str, str]
    doubt_bound: dict[str, str]
    between: str
    between_days: str


_ENGLISH_DOUBT = {
    "": "{alone}",
    "~": "about {bound}",
    "?": "possibly {alone}",
    "%": "possibly about {bound}",
}
_ENGLISH = {"day": "d MMMM yyyy", "month": "LLLL yyyy", "year": "yyyy"}

TONGUES = {
    "en": Tongue(
        locale="en",
        alone=_ENGLISH | {"decade": "yyyy's'", "century": "yyyy–{last}"},
        bound=_ENGLISH | {"decade": "'the' yyyy's'", "century": "yyyy–{last}"},
        doubt_alone=_ENGLISH_DOUBT,
        doubt_bound=_ENGLISH_DOUBT | {"": "{bound}"},
        between="between {start} and {end}",
        between_days="between {start} and {end}",
    ),
    "ru": Tongue(
        locale="ru",
        alone={
            "day": "d MMMM yyyy",
            "month": "LLLL yyyy",
            "year": "yyyy",
            "decade": "yyyy'-е годы'",
            "century": "yyyy–{last} 'годы'",
        },
        bound={
            "day": "d MMMM yyyy 'года'",
            "month": "MMMM yyyy 'года'",
            "year": "yyyy 'года'",
            "decade": "yyyy'-х годов'",
            "century": "yyyy–{last} 'годов'",
        },
        doubt_alone={
            "": "{alone}",
            "~": "около {bound}",
            "?": "возможно, {alone}",
            "%": "возможно, около {bound}",
        },
        doubt_bound={
            "": "{bound}",
            "~": "примерно {bound}",
            "?": "возможно {bound}",
            "%": "возможно примерно {bound}",
        },
        between="не ранее {start} и не позднее {end}",
        between_days="между {start} и {end}",
    ),
}


def say(parts: Single | Interval, language: str) -> str:
    """A date in words; `language` is a code such as `ru` or `en-gb`, English where we do not speak it."""
    tongue = TONGUES.get(language.partition("-")[0].lower(), TONGUES["en"])
    if isinstance(parts, Single):
        return _phrase(parts, tongue, tongue.doubt_alone)
    return _say_interval(parts.start, parts.end, tongue)


def _say_interval(start: Single, end: Single, tongue: Tongue) -> str:
    if start == end:
        return _phrase(start, tongue, tongue.doubt_alone)
    if _within_a_month(start, end):
        return tongue.between_days.format(start=start.earliest.day, end=_phrase(end, tongue, tongue.doubt_bound))
    return tongue.between.format(
        start=_phrase(start, tongue, tongue.doubt_bound),
        end=_phrase(end, tongue, tongue.doubt_bound),
    )


def _within_a_month(start: Single, end: Single) -> bool:
    return (
        start.precision == end.precision == "day"
        and not start.qualifier + end.qualifier
        and (start.earliest.year, start.earliest.month) == (end.earliest.year, end.earliest.month)
    )


def _phrase(single: Single, tongue: Tongue, doubt: dict[str, str]) -> str:
    return doubt[single.qualifier].format(
        alone=_words(single, tongue, tongue.alone),
        bound=_words(single, tongue, tongue.bound),
    )


def _words(single: Single, tongue: Tongue, patterns: dict[str, str]) -> str:
    pattern = patterns[single.precision].format(last=f"{single.latest.year:04}")
    return format_date(single.earliest, pattern, locale=tongue.locale)

"""Forms that a submitted value may have.

What a partner sends is data, however hostile: it is measured, and kept as it is.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from tracker.dates import PartialDate
from tracker.submitting.kinds import Check

LONGEST_TEXT, LONGEST_LIST = 5000, 200
# characters that PostgreSQL refuses, that hide what is read, or that turn its direction
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")


def text(longest: int = LONGEST_TEXT) -> Check:
    return lambda value: isinstance(value, str) and len(value) <= longest and not _UNSEEN.search(value)


def matching(pattern: str) -> Check:
    form = re.compile(pattern)
    return lambda value: isinstance(value, str) and form.fullmatch(value) is not None


def one_of(*codes: str) -> Check:
    return lambda value: isinstance(value, str) and value in codes


def number(least: int, most: int) -> Check:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


def when(value: Any) -> bool:
    """A date as well as it is known, in EDTF."""
    if not isinstance(value, str) or len(value) > 60:
        return False
    try:
        PartialDate.parse(value)
    except ValueError:
        return False
    return True


def link(value: Any) -> bool:
    """An address on the web, or none."""
    if value == "":
        return True
    if not text(500)(value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def maybe(check: Check) -> Check:
    return lambda value: value is None or check(value)


def many(check: Check, most: int = LONGEST_LIST) -> Check:
    return lambda value: isinstance(value, list) and len(value) <= most and all(map(check, value))


def shape(required: Mapping[str, Check] | None = None, **optional: Check) -> Check:
    """An object with these keys and no others. A key that is a word of Python ends with an underscore here."""
    known = {name.rstrip("_"): check for name, check in optional.items()} | dict(required or {})

    def is_so(value: Any) -> bool:
        if not isinstance(value, dict) or not set(required or {}) <= set(value) <= set(known):
            return False
        return all(known[name](each) for name, each in value.items())

    return is_so

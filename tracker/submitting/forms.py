"""Forms that a submitted value may have: each says itself to programs, and finds where a value has it not.

What a partner sends is data, however hostile: it is measured, and kept as it is.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tracker.dates import PartialDate

LONGEST_TEXT, LONGEST_LIST, LONGEST_LINK, LONGEST_DATE = 5000, 200, 500, 60
# characters that PostgreSQL refuses, that hide what is read, or that turn its direction; halves of pairs are no JSON
_UNSEEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_SEEN = re.compile(f"[^{_UNSEEN}]*")
# a character of a word, in any script
LETTER = rf"[^\s{_UNSEEN}]"

# where a value is wrong, by keys and numbers (`custody/current/place`), and as what: `invalid` or `unknown`
Fault = tuple[str, str]
HERE: Fault = ("", "invalid")


@dataclass(frozen=True)
class Form:
    """`schema` says it in JSON Schema; `fault` is the first thing wrong with a value, None where it has this form."""

    schema: Mapping[str, Any]
    fault: Callable[[Any], Fault | None]


def _simple(schema: Mapping[str, Any], has: Callable[[Any], bool]) -> Form:
    return Form(schema, lambda value: None if has(value) else HERE)


def text(longest: int = LONGEST_TEXT) -> Form:
    return _simple(
        {"type": "string", "maxLength": longest, "pattern": f"^[^{_UNSEEN}]*$"},
        lambda value: isinstance(value, str) and len(value) <= longest and _SEEN.fullmatch(value) is not None,
    )


def matching(pattern: str) -> Form:
    form = re.compile(pattern)
    return _simple(
        {"type": "string", "pattern": f"^{pattern}$"},
        lambda value: isinstance(value, str) and form.fullmatch(value) is not None,
    )


def one_of(*codes: str) -> Form:
    return _simple({"type": "string", "enum": list(codes)}, lambda value: isinstance(value, str) and value in codes)


def number(least: int = 0, most: int = 10**12) -> Form:
    return _simple(
        {"type": "integer", "minimum": least, "maximum": most},
        lambda value: is_whole(value) and least <= value <= most,
    )


def is_whole(value: Any) -> bool:
    """In JSON 3.0 is as whole as 3: programs that know one kind of number write either."""
    return isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer()


def yes_or_no() -> Form:
    return _simple({"type": "boolean"}, lambda value: isinstance(value, bool))


def when() -> Form:
    """A date as well as it is known."""
    said = {"type": "string", "format": "edtf", "description": "EDTF: 1958, 2023-07, 2023-07-25, 1958~"}
    return _simple(said, _is_date)


def _is_date(value: Any) -> bool:
    if not isinstance(value, str) or len(value) > LONGEST_DATE:
        return False
    try:
        PartialDate.parse(value)
    except ValueError:
        return False
    return True


def link() -> Form:
    """An address on the web, or none."""
    said = {"type": "string", "format": "web-address", "description": "http or https, or empty."}
    return _simple(said | {"maxLength": LONGEST_LINK}, _is_link)


def _is_link(value: Any) -> bool:
    if not isinstance(value, str) or len(value) > LONGEST_LINK or not _SEEN.fullmatch(value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return not value or (parts.scheme in {"http", "https"} and bool(parts.hostname))


def maybe(form: Form) -> Form:
    return Form({"anyOf": [form.schema, {"type": "null"}]}, lambda value: None if value is None else form.fault(value))


def many(form: Form, most: int = LONGEST_LIST) -> Form:
    def fault(value: Any) -> Fault | None:
        if not isinstance(value, list) or len(value) > most:
            return HERE
        return next((_within(str(n), wrong) for n, each in enumerate(value) if (wrong := form.fault(each))), None)

    return Form({"type": "array", "items": form.schema, "maxItems": most}, fault)


def shape(known: Mapping[str, Form], required: tuple[str, ...] = ()) -> Form:
    """An object with some of these keys and no others."""

    def fault(value: Any) -> Fault | None:
        if not isinstance(value, dict) or not set(required) <= set(value):
            return HERE
        strange = next((key for key in value if key not in known), None)
        if strange is not None:
            return str(strange), "unknown"
        return next((_within(key, wrong) for key, each in value.items() if (wrong := known[key].fault(each))), None)

    said = {"type": "object", "properties": {key: form.schema for key, form in known.items()}}
    return Form(said | {"additionalProperties": False} | ({"required": list(required)} if required else {}), fault)


def _within(key: str, fault: Fault) -> Fault:
    where, code = fault
    return f"{key}/{where}" if where else key, code

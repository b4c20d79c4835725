"""The single fields of two files: where they differ, and which value holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cases.models import Prisoner
from cases.models.person import Wanted
from cases.models.writable import Letters

KEPT, MERGED, BOTH = "kept", "merged", "both"

ONE_OF_TWO = (
    *("sex", "birth_date", "citizenships", "home_region", "occupation_ru", "occupation_en"),
    *("summary_ru", "summary_en", "address_as", "interests_ru", "interests_en", "books", "cards"),
    *("no_contact_since", "keeper"),
)
# what is for volunteers to heed: neither is dropped unless somebody says so
TOGETHER = ("avoid", "may_be_said", "note")
# their own word, and what protects them: the more careful value holds, whichever file has it
CAREFUL = ("letters", "replying_is_punished")
_CAREFUL_ORDER: dict[str, list[Any]] = {
    "letters": [Letters.UNKNOWN, Letters.WELCOME, Letters.APPROVED, Letters.NONE],
    "replying_is_punished": [False, True],
}
# rows of which a person has one
ONE_ROW = ("official_name", "death", "photo")

EMPTY: tuple[Any, ...] = (None, "", [], Wanted.UNKNOWN)


@dataclass(frozen=True)
class Difference:
    """A field of which both files have a value, and not the same."""

    field: str
    kept: Any
    merged: Any
    # which holds where nobody chooses
    usual: str
    choices: tuple[str, ...] = (KEPT, MERGED)


def differences(kept: Prisoner, merged: Prisoner) -> list[Difference]:
    found = []
    for name in (*ONE_OF_TWO, *TOGETHER):
        mine, theirs = getattr(kept, name), getattr(merged, name)
        if mine != theirs and mine not in EMPTY and theirs not in EMPTY:
            together = name in TOGETHER
            found.append(
                Difference(
                    name, mine, theirs, BOTH if together else KEPT, (KEPT, MERGED, *([BOTH] if together else []))
                )
            )
    return found


def take_over(kept: Prisoner, merged: Prisoner, choices: Mapping[str, str]) -> dict[str, str]:
    """Sets the fields of the file that is kept; which choice held for each that differs."""
    held = {}
    for each in differences(kept, merged):
        choice = choices.get(each.field, each.usual)
        held[each.field] = choice if choice in each.choices else each.usual
        if held[each.field] == MERGED:
            setattr(kept, each.field, each.merged)
        elif held[each.field] == BOTH:
            setattr(kept, each.field, f"{each.kept}\n\n{each.merged}")
    for name in (*ONE_OF_TWO, *TOGETHER):
        if getattr(kept, name) in EMPTY:
            setattr(kept, name, getattr(merged, name))
    for name in CAREFUL:
        order = _CAREFUL_ORDER[name]
        setattr(kept, name, max(getattr(kept, name), getattr(merged, name), key=order.index))
    return held

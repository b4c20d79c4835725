"""Rows of one person become one: by the list's own key, by uid, or by the same name and birth."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cases.imports import slots
from cases.imports.claims import Claims, words_of
from cases.names import tokens

LONGEST_KEY = 200
# a name of so many words is seldom shared; of fewer, the birth must be known too
TELLING_WORDS = 3


@dataclass(slots=True)
class Joined:
    """All that a list says of one person. `at` is [row, column] for each slot; `disagree` are slots that two of its
    rows give differently, with what the later one says."""

    rows: list[int]
    slots: dict[str, Any] = field(default_factory=dict)
    sets: dict[str, list[Any]] = field(default_factory=dict)
    at: dict[str, tuple[int, int]] = field(default_factory=dict)
    disagree: list[tuple[str, Any]] = field(default_factory=list)
    uid: str = ""
    as_of: str = ""
    state: str = ""


def name_key(claims: Claims) -> str:
    """How a list without keys of its own names a person: the folded name, in any order of its words."""
    name = claims.slots.get("name") or claims.slots.get("name_latin")
    return "name:" + " ".join(sorted(tokens(words_of(name)))) if name else ""


def key_of(claims: Claims, number: int) -> str:
    """The same for all rows of one person, and for the same person in the next file of the list."""
    if claims.uid:
        return f"uid:{claims.uid}"
    if claims.key:
        return f"key:{claims.key}"[:LONGEST_KEY]
    name, birth = name_key(claims), claims.slots.get("birth_date", "")
    if not name:
        return f"row:{number}"
    if not birth and len(name.split()) < TELLING_WORDS:
        # two people may be called so: each row is somebody, and may be shown to be somebody known
        return f"{name}|#{number}"[:LONGEST_KEY]
    return f"{name}|{birth}"[:LONGEST_KEY]


def join(said: Sequence[tuple[int, Claims]]) -> Joined:
    """Rows in their order: what an earlier one gives stands, and what a later one adds is added."""
    joined = Joined([number for number, _claims in said])
    for number, claims in said:
        joined.uid = joined.uid or claims.uid
        joined.as_of = joined.as_of or claims.as_of
        joined.state = joined.state or claims.state
        for name, values in claims.sets.items():
            known = joined.sets.setdefault(name, [])
            known.extend(value for value in values if value not in known)
        places = _cases_of(joined, claims)
        for slot, value in claims.slots.items():
            case = slots.of_case(slot)
            target = slots.case_slot(places[case[0]], case[1]) if case else slot
            _take(joined, target, value, (number, claims.at.get(slot, 0)))
    return joined


def _take(joined: Joined, slot: str, value: Any, at: tuple[int, int]) -> None:
    if slot not in joined.slots:
        joined.slots[slot], joined.at[slot] = value, at
    elif slots.kind_of(slot) == "articles":
        joined.slots[slot] = list(dict.fromkeys([*joined.slots[slot], *value]))
    elif slot == "note":
        if value not in joined.slots[slot].split("\n"):
            joined.slots[slot] += "\n" + value
    elif joined.slots[slot] != value:
        joined.disagree.append((slot, value))
        joined.at[slot] = at


def _cases_of(joined: Joined, claims: Claims) -> dict[int, int]:
    """Which case of those known so far each case of a row is: none that is called or decided otherwise."""
    known = slots.cases_in(joined.slots)
    places: dict[int, int] = {}
    for number, said in sorted(slots.cases_in(claims.slots).items()):
        if not joined.slots:
            places[number] = number
            continue
        meant = next(
            (place for place, case in known.items() if place not in places.values() and _one(case, said)), None
        )
        places[number] = meant if meant is not None else max([0, *known, *places.values()]) + 1
    return places


def _one(case: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether nothing that tells two cases apart differs."""
    return all(name not in case or name not in other or case[name] == other[name] for name in ("title", "verdict_on"))

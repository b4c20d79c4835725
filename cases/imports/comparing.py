"""What a list says against what the file holds and against what the list said before: three of them, slot by slot.

the file as the list left it, the list says something else       the list was put right: changed
the file changed since the list last spoke                       a conflict, for somebody to decide
the file holds something that no list wrote                      a conflict, unless the list is one of ours
the list says nothing, or less than the file                     nothing
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cases.imports import slots
from cases.imports.values.reading import tidy
from tracker.dates import PartialDate


class Kind(StrEnum):
    FILLED = "filled"  # the file had nothing there
    CHANGED = "changed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Difference:
    """`old` is what the file holds, `new` what the list says."""

    slot: str
    old: Any
    new: Any
    kind: Kind

    def as_dict(self) -> dict[str, Any]:
        return {"slot": self.slot, "old": self.old, "new": self.new, "kind": str(self.kind)}


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of earlier files of the list: what it wrote, and what of it somebody decided against.

    `ours`: the list is one that we gave out, and nobody changed the file since, so that what it says otherwise was
    changed in it.
    """

    written: Mapping[str, Any] = field(default_factory=dict)
    refused: Mapping[str, Any] = field(default_factory=dict)
    ours: bool = False


NOTHING: tuple[Any, ...] = (None, "", [], {})


def compare(
    theirs: Mapping[str, Any],
    held: Mapping[str, Any],
    memory: Memory,
    *,
    also: Mapping[str, Sequence[Any]] | None = None,
    chosen: Mapping[str, str] | None = None,
) -> list[Difference]:
    """The differences that matter. `also` are values that the file holds in other places for the same slot; `chosen`
    says for single slots what somebody decided: `theirs` or `ours`."""
    differences = []
    for slot, new in theirs.items():
        if new in NOTHING:
            continue
        kind = _judge(slot, new, held.get(slot), memory, (also or {}).get(slot, ()))
        if kind is Kind.CONFLICT and (choice := (chosen or {}).get(slot)):
            if choice == "ours":
                continue
            kind = Kind.CHANGED
        if kind:
            differences.append(Difference(slot, held.get(slot), new, kind))
    return differences


def _judge(slot: str, new: Any, old: Any, memory: Memory, also: Sequence[Any]) -> Kind | None:
    written = memory.written.get(slot)
    if old in NOTHING:
        if written in NOTHING:
            return Kind.FILLED
        # somebody took it out of the file since
        return None if same(slot, memory.refused.get(slot), new) else Kind.CONFLICT
    if same(slot, old, new) or same(slot, memory.refused.get(slot), new):
        return None
    if written not in NOTHING and same(slot, written, old):
        return Kind.CHANGED
    if says_less(slot, new, old, written) or any(same(slot, each, new) for each in also):
        return None
    if written in NOTHING and memory.ours:
        return Kind.CHANGED
    return Kind.CONFLICT


def same(slot: str, one: Any, other: Any) -> bool:
    """Whether two values of a slot mean the same, however they are written."""
    if one == other:
        return True
    if one in NOTHING or other in NOTHING:
        return False
    kind = slots.kind_of(slot)
    if kind in slots.NAMES:
        return bool(_ways(one) & _ways(other))
    if kind in ("citizenships", "articles"):
        return set(one) == set(other)
    if kind == "note" or (isinstance(one, str) and isinstance(other, str) and kind not in slots.DATES):
        return tidy(one) == tidy(other)
    return False


def says_less(slot: str, new: Any, old: Any, written: Any) -> bool:
    """Whether the list is only less exact than the file, so that nothing follows from it."""
    kind = slots.kind_of(slot)
    if kind in slots.DATES or kind == "verdict_on":
        wide, close = PartialDate.parse(new), PartialDate.parse(old)
        return wide.earliest <= close.earliest and close.latest <= wide.latest
    if kind in slots.NAMES:
        return set(_words(new)) <= set(_words(old))
    if kind == "articles":
        return all(any(_article_within(each, held) for held in old) for each in new)
    if kind == "citizenships":
        return set(new) <= set(old)
    if kind == "term":
        return new["prison_months"] is None and new == {**old, "prison_months": None}
    if kind == "place":
        # the words of the list, for which somebody has found the facility since
        return "words" in new and "facility" in old and new == written
    if kind in ("note", *slots.BY_SCRIPT_TEXTS):
        return tidy(new) in tidy(old)
    return False


def _ways(name: Sequence[str]) -> set[tuple[str, ...]]:
    """By its parts, and as a whole where it has both."""
    return {tuple(_words(way)) for way in (name[:3], name[3:]) if any(way)}


def _words(name: Sequence[str]) -> list[str]:
    """In any order, ё as е."""
    return sorted(tidy(" ".join(filter(None, name))).split())


def _article_within(label: str, held: str) -> bool:
    """205.2 says less than 205.2 part 2, and part 2 less than its point д."""
    return all(mine in ("", theirs) for mine, theirs in zip(label.split(":"), held.split(":"), strict=True))

"""What must be left because of what is left already. Pure: it knows rows by their keys alone."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Edge(Generic[K]):
    """That a row names another, in which column; `owned`: it hangs on that one, and goes with it."""

    row: K
    names: K
    column: str = ""
    owned: bool = False


@dataclass(frozen=True)
class Stays(Generic[K]):
    """A row stays because of another: `needed` by it, or hanging on it."""

    because_of: K
    needed: bool


def settle(
    made: Iterable[K], left: Iterable[K], edges: Iterable[Edge[K]], is_whole: Callable[[K], bool]
) -> Mapping[K, Stays[K]]:
    """Which of the rows that were `made`, and were to go, stay as well as those that are `left`; and for which row.

    What is named by a row that stays, stays. What hangs on rows that were made stays when all of them do, or any that
    is to stay whole.
    """
    named: dict[K, list[K]] = {}
    owners: dict[K, list[K]] = {}
    owned: dict[K, list[K]] = {}
    made = set(made)
    for edge in edges:
        if edge.names not in made:
            continue
        named.setdefault(edge.row, []).append(edge.names)
        if edge.owned and edge.row in made:
            owners.setdefault(edge.row, []).append(edge.names)
            owned.setdefault(edge.names, []).append(edge.row)
    staying = set(left)
    found: dict[K, Stays[K]] = {}
    waiting = list(staying)
    while waiting:
        row = waiting.pop()
        more = [(each, Stays(row, needed=True)) for each in named.get(row, [])]
        for each in owned.get(row, []):
            if is_whole(row) or all(owner in staying for owner in owners[each]):
                more.append((each, Stays(row, needed=False)))
        for key, reason in more:
            if key not in staying:
                staying.add(key)
                found[key] = reason
                waiting.append(key)
    return found

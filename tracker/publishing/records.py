"""What can be published: each kind of record says how it is built and what else changes with it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol

import orjson

from tracker.models import PublishedColumns
from tracker.publishing.readers import Reader

Uids = list[str]


@dataclass(frozen=True)
class Draft:
    """A record as an audience may see it, before it is compared with what stands. Several audiences may share one."""

    body: dict[str, Any]
    # makes an unsaved row of the kind's own table of filters and sort keys, from that body; asked where it changed
    columns: Callable[[], PublishedColumns] | None = None
    # the next day on which time alone changes the body; later than the day of building
    changes_on: date | None = None

    @cached_property
    def core(self) -> bytes:
        """The body as it is sent, but for the time of its change and the bracket that closes it."""
        return orjson.dumps(self.body)[:-1]

    @cached_property
    def row(self) -> PublishedColumns | None:
        return self.columns() if self.columns else None


class Kind(Protocol):
    """One kind of record."""

    name: str
    columns: type[PublishedColumns] | None

    def build(self, uids: Uids, today: date, readers: Sequence[Reader]) -> dict[tuple[str, str], Draft]:
        """Drafts by (uid, audience) for these readers. What is left out is not to be seen by that audience."""

    def merged(self, uids: Uids) -> dict[str, str]:
        """The surviving uid of each that was merged into another."""

    def all_uids(self) -> Iterable[str]:
        """Every uid in the working tables."""


FanOut = Callable[[Uids], Uids]


@dataclass
class Registry:
    """Kinds, and which records of one kind change when a row of another does. Filled when the apps are ready."""

    kinds: dict[str, Kind] = field(default_factory=dict)
    fan_outs: dict[str, list[tuple[str, FanOut]]] = field(default_factory=dict)
    slots: dict[tuple[str, str], Callable[[Uids, Reader], dict[str, Any]]] = field(default_factory=dict)
    lists: list[Callable[[], int]] = field(default_factory=list)

    def add(self, kind: Kind) -> None:
        self.kinds[kind.name] = kind

    def fan_out(self, changed: str, dependant: str, find: FanOut) -> None:
        """When `changed` (a kind, or a shared row without a record) changes, `dependant` records found so change."""
        self.fan_outs.setdefault(changed, []).append((dependant, find))

    def fill_slot(self, kind: str, slot: str, values: Callable[[Uids, Reader], dict[str, Any]]) -> None:
        """A higher layer fills a place that a lower one left in its records: values by uid, for one reader."""
        self.slots[kind, slot] = values

    def keep_list(self, mend: Callable[[], int]) -> None:
        """A list that triggers keep of what is published: how to make it right, and learn how many rows were not."""
        self.lists.append(mend)

    def slot(self, kind: str, slot: str, uids: Uids, reader: Reader) -> dict[str, Any]:
        fill = self.slots.get((kind, slot))
        return fill(uids, reader) if fill else {}


registry = Registry()

"""Whom to offer to somebody who asks “whom shall I write to?”.

Pure: from a snapshot of those who can be written to. The gates of the working files (dead, freed, moved, no letters
wanted) have shut before anybody comes here: see `Prisoner.objects.writable`.

Who gets few letters must not be learnt from what we offer: it would tell the administration whom nobody watches. So a
stranger is offered people by lot; only those who write with us are offered those who need it more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from random import Random

OFFERED = 3
# letters a month
FLOOR = 2
CEILING = 12


def ceiling(of_the_place: int | None, of_the_person: int | None) -> int:
    """How many letters a month somebody can receive: what the place lets through, and they can take."""
    return min(filter(None, (of_the_place, of_the_person)), default=CEILING)


@dataclass(frozen=True)
class Channel:
    """A way in which letters go. Without countries it is open to all."""

    needs_russian_card: bool = False
    from_countries: frozenset[str] = frozenset()

    @property
    def is_open_to_all(self) -> bool:
        return not self.needs_russian_card and not self.from_countries


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be written to.

    `on_their_way`: letters of a month, gone or promised by anybody, which may all come. `sure`: those of them that can
    be counted on, of writers who keep their rhythm; as many where nothing else is said. `fresh`: arrested, sentenced or
    moved in the last 30 days, when a letter matters twice. `waits`: somebody who wrote to them has handed them over or
    has gone. `channels` is empty where nothing but the post is known.
    """

    uid: str
    on_their_way: float = 0
    ceiling: int = CEILING
    fresh: bool = False
    reads: frozenset[str] = frozenset({"ru"})
    topics: frozenset[str] = frozenset()
    channels: tuple[Channel, ...] = ()
    sure: float | None = None
    waits: bool = False

    @cached_property
    def floor(self) -> int:
        return min(FLOOR * 2 if self.fresh else FLOOR, self.ceiling)

    @cached_property
    def counted_on(self) -> float:
        return self.on_their_way if self.sure is None else self.sure

    @cached_property
    def need(self) -> tuple[bool, int, int]:
        """Smaller where letters are needed more: who is below the floor, has fewer to count on, has fewer at all.

        A letter that somebody has promised and does not send counts for little, and yet for more than none.
        """
        return (self.counted_on >= self.floor, int(self.counted_on), int(self.on_their_way))

    @property
    def band(self) -> int:
        """The same for those who see it from afar: 0 too few, 1 some, 2 many beside what can be received."""
        if self.counted_on < self.floor:
            return 0
        return 1 if self.counted_on * 2 < self.ceiling else 2

    @cached_property
    def has_enough(self) -> bool:
        """Whether one more letter a month would be more than can be received."""
        return self.on_their_way + 1 > self.ceiling

    @cached_property
    def is_hard_to_reach(self) -> bool:
        """Whether not everybody can write to them, so that those who can are asked first."""
        return bool(self.channels) and not any(channel.is_open_to_all for channel in self.channels)


@dataclass(frozen=True)
class Writer:
    """Somebody who asks. `known` for those who write with us; `writes_to` are the uids of those they have."""

    known: bool = False
    languages: frozenset[str] = frozenset({"ru"})
    country: str = ""
    has_russian_card: bool = False
    likes: frozenset[str] = frozenset()
    avoids: frozenset[str] = frozenset()
    writes_to: frozenset[str] = frozenset()

    def reaches(self, candidate: Candidate) -> bool:
        """Whether a letter of theirs can get there."""
        return not candidate.channels or any(self._can_use(channel) for channel in candidate.channels)

    def _can_use(self, channel: Channel) -> bool:
        if channel.needs_russian_card and not self.has_russian_card:
            return False
        return not channel.from_countries or not self.country or self.country in channel.from_countries


def offer(writer: Writer, candidates: Iterable[Candidate], lot: Random) -> list[str]:
    """The uids of three people at most, best first. The same lot gives the same three."""
    open_to = [each for each in candidates if is_open(writer, each)]
    if not writer.known:
        uids = sorted(each.uid for each in open_to)
        return lot.sample(uids, min(OFFERED, len(uids)))
    # of thousands only those are compared in all regards whose need may bring them among the three
    needs = [_need(writer, each) for each in open_to]
    least = max(nsmallest(OFFERED, needs), default=None)
    near = [each for each, need in zip(open_to, needs, strict=True) if least is not None and need <= least]
    near.sort(key=lambda each: each.uid)
    ranked = ((_rank(writer, each), lot.random(), each.uid) for each in near)
    return [uid for _rank_of, _drawn, uid in nsmallest(OFFERED, ranked)]


def is_open(writer: Writer, candidate: Candidate) -> bool:
    """Whether this writer may be offered this person at all."""
    return not candidate.has_enough and candidate.uid not in writer.writes_to and writer.reaches(candidate)


def _need(writer: Writer, candidate: Candidate) -> tuple[bool, tuple[bool, int, int]]:
    """A language they share comes first, then need."""
    return writer.languages.isdisjoint(candidate.reads), candidate.need


def _rank(writer: Writer, candidate: Candidate) -> tuple[tuple[bool, tuple[bool, int, int]], bool, bool, bool, int]:
    """Then who can be reached by few, then who waits for somebody who has gone, then what both like to speak of."""
    return (
        _need(writer, candidate),
        not candidate.is_hard_to_reach,
        not candidate.waits,
        bool(writer.avoids & candidate.topics),
        -len(writer.likes & candidate.topics),
    )

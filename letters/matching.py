"""Whom to offer to somebody who asks “whom shall I write to?”.

Pure: from a snapshot of those who can be written to. The gates of the working files (dead, freed, moved, no letters
wanted) have shut before anybody comes here: see `Prisoner.objects.writable`.

Who gets few letters must not be learnt from what we offer: it would tell the administration whom nobody watches. So a
stranger is offered people by lot; only those who write with us are offered those who need it more, in broad bands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

OFFERED = 3
# letters a month
FLOOR = 2
CEILING = 12


@dataclass(frozen=True)
class Channel:
    """A way in which letters go. Without countries it is open to all."""

    needs_russian_card: bool = False
    from_countries: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be written to. `on_their_way`: letters of this month, gone or promised.

    `fresh`: arrested, sentenced or moved in the last 30 days, when a letter matters twice. `channels` is empty where
    nothing but the post is known.
    """

    uid: str
    on_their_way: int = 0
    ceiling: int = CEILING
    fresh: bool = False
    reads: frozenset[str] = frozenset({"ru"})
    topics: frozenset[str] = frozenset()
    channels: tuple[Channel, ...] = ()

    @property
    def floor(self) -> int:
        return min(FLOOR * 2 if self.fresh else FLOOR, self.ceiling)

    @property
    def band(self) -> int:
        """How many letters there are beside what can be received: 0 too few, 1 some, 2 many."""
        if self.on_their_way < self.floor:
            return 0
        return 1 if self.on_their_way * 2 < self.ceiling else 2

    @property
    def has_enough(self) -> bool:
        return self.on_their_way >= self.ceiling


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
    open_to = [each for each in sorted(candidates, key=lambda each: each.uid) if _is_open(writer, each)]
    lot.shuffle(open_to)
    if writer.known:
        open_to.sort(key=lambda each: _rank(writer, each))
    return [each.uid for each in open_to[:OFFERED]]


def _is_open(writer: Writer, candidate: Candidate) -> bool:
    return candidate.uid not in writer.writes_to and not candidate.has_enough and writer.reaches(candidate)


def _rank(writer: Writer, candidate: Candidate) -> tuple[bool, int, bool, int]:
    """A language they share comes first, then need, then what both like to speak of."""
    return (
        not writer.languages & candidate.reads,
        candidate.band,
        bool(writer.avoids & candidate.topics),
        -len(writer.likes & candidate.topics),
    )

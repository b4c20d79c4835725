"""Ways to choose whom to offer. All keep the same gates; they differ in the order alone."""

from collections.abc import Callable, Sequence
from heapq import nsmallest
from random import Random

from bench.year.people import Prisoner, Reader
from letters.matching import OFFERED, Candidate, is_open, offer

Seen = Sequence[tuple[Prisoner, Candidate]]
Policy = Callable[[Reader, bool, Seen, Random], list[str]]


def ours(reader: Reader, known: bool, seen: Seen, lot: Random) -> list[str]:
    """The function that the site uses; somebody who is new is offered people by lot."""
    return offer(reader.as_seen(known), [candidate for _prisoner, candidate in seen], lot)


def most_famous(reader: Reader, known: bool, seen: Seen, lot: Random) -> list[str]:
    return _by(lambda prisoner, candidate: -prisoner.fame, reader, seen, lot)


def uniform_random(reader: Reader, known: bool, seen: Seen, lot: Random) -> list[str]:
    return _by(lambda prisoner, candidate: 0.0, reader, seen, lot)


def fewest_letters(reader: Reader, known: bool, seen: Seen, lot: Random) -> list[str]:
    return _by(lambda prisoner, candidate: candidate.on_their_way, reader, seen, lot)


def _by(order: Callable[[Prisoner, Candidate], float], reader: Reader, seen: Seen, lot: Random) -> list[str]:
    writer = reader.as_seen(known=True)
    open_to = ((order(*each), lot.random(), each[1].uid) for each in seen if is_open(writer, each[1]))
    return [uid for _order, _drawn, uid in nsmallest(OFFERED, open_to)]


BASELINES: dict[str, Policy] = {
    "the most famous": most_famous,
    "uniform random": uniform_random,
    "fewest letters": fewest_letters,
}

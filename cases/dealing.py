"""Files that nobody keeps, dealt out among the volunteers: evenly, and the same tomorrow."""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

# files fall into so many heaps, and heaps are dealt: a hundred thousand files cost no more than ten
HEAPS = 4096


def deal(volunteers: Iterable[int]) -> tuple[int, ...]:
    """Whose each heap is; nothing where there is no volunteer.

    Each heap goes to the one who draws the highest lot for it. So who comes takes some from everybody, who goes
    leaves theirs to all the others, and no heap ever moves between two who stay.
    """
    return _deal(tuple(sorted(set(volunteers))))


@lru_cache(maxsize=8)
def _deal(volunteers: tuple[int, ...]) -> tuple[int, ...]:
    if not volunteers:
        return ()
    return tuple(max(volunteers, key=lambda one: _lot(heap, one)) for heap in range(HEAPS))


def _lot(heap: int, volunteer: int) -> bytes:
    return blake2b(f"{heap}/{volunteer}".encode(), digest_size=8).digest()

"""From an old key to the newest while the site writes: with both in FIELD_KEYS, old texts open and new ones are under
the newest already. What is left to do stands in the rows themselves (each ciphertext names its key), so there is no
progress to keep, and none to lose."""

import time
from collections.abc import Callable, Iterable, Iterator

from tracker.encryption import sealing_key
from tracker.sealed.batch import Store
from tracker.sealed.columns import columns
from tracker.sealed.texts import Seeds, Sessions

# rows that somebody is changing are waited for, so long in all
PATIENCE, PAUSE = 60.0, 0.2

Tell = Callable[[str], None]


def stores() -> Iterator[Store]:
    """Everything that is sealed under FIELD_KEYS."""
    yield from columns()
    yield Sessions()
    yield Seeds()


def left_under_old_keys(store: Store) -> int:
    return sum(rows for kid, rows in store.rows_by_key().items() if kid != sealing_key())


def rotate(size: int, tell: Tell, among: Iterable[Store] | None = None) -> list[str]:
    """Seal everything under the newest key, a batch at a time; what nobody can open is told, and left as it is."""
    return [line for store in among or stores() for line in _rotate(store, size, tell)]


def _rotate(store: Store, size: int, tell: Tell) -> list[str]:
    deadline = time.monotonic() + PATIENCE
    done, unreadable = 0, list[str]()
    while True:
        before, unreadable = done, []
        last = None
        while (batch := store.reseal(last, size)).last is not None:
            last, done = batch.last, done + batch.done
            unreadable += batch.unreadable
            if batch.done:
                tell(f"{store.name}: {done} sealed anew")
        left = left_under_old_keys(store)
        if done == before and (not left or unreadable or time.monotonic() > deadline):
            return unreadable or ([f"{store.name}: {left} are being changed; run this again"] if left else [])
        if done == before:
            time.sleep(PAUSE)

"""How far an import has come, for whoever watches: beside its transaction, which shows nothing until it ends.

It stands in the cache, so a reload shows it, and losing it loses nothing.
"""

from dataclasses import dataclass, field
from time import monotonic

from django.core.cache import cache

from cases.models import Import

SECONDS_KEPT = 3600
SECONDS_BETWEEN = 0.3


@dataclass(slots=True)
class Progress:
    import_: Import
    told: float = field(default=0.0)

    def say(self, done: int, total: int) -> None:
        """So much of so much; told now and then, not each time."""
        now = monotonic()
        if now - self.told >= SECONDS_BETWEEN:
            self.told = now
            cache.set(_key(self.import_), (min(done, total), total), timeout=SECONDS_KEPT)

    def forget(self) -> None:
        cache.delete(_key(self.import_))


def progress_of(import_: Import) -> tuple[int, int] | None:
    """How much of how much is done of what it is at now; None before it begins."""
    return cache.get(_key(import_))


def _key(import_: Import) -> str:
    return f"import-progress-{import_.uid}-{import_.state}"

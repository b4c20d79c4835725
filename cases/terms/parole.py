"""When parole may be asked for (rule 5, Article 79 of the Criminal Code). Internal: families read hope into it."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

FLOOR_MONTHS = 6
SHARES = tuple(Fraction(*pair) for pair in [(1, 3), (1, 2), (2, 3), (3, 4), (4, 5)])

# Article 79 part 3, whatever the gravity; 281–281.3 since FZ-420 of 17 November 2025, for acts after it
_THREE_QUARTERS = frozenset(
    ["205", "205.1", "205.2", "205.3", "205.4", "205.5", "210", "361", "281", "281.1", "281.2", "281.3"]
)


@dataclass(frozen=True, slots=True)
class Offence:
    """An article of the verdict. `share` is what the article's own record says, and goes before the lists here."""

    article: str
    longest_months: int | None = None
    life: bool = False
    share: Fraction | None = None


def share(offences: Iterable[Offence]) -> Fraction | None:
    """The part of the whole term to be served first: that of the gravest article; None where one is not known."""
    shares = [_share(offence) for offence in offences]
    known = [each for each in shares if each is not None]
    return max(known) if known and len(known) == len(shares) else None


def months_to_serve(part: Fraction, months: int, days: int = 0) -> int:
    """Whole months of the term, rounded up, never less than six."""
    return max(ceil(part * (months + Fraction(days, 30))), FLOOR_MONTHS)


def _share(offence: Offence) -> Fraction | None:
    if offence.share:
        return offence.share
    if offence.article.partition("/")[0] in _THREE_QUARTERS:
        return Fraction(3, 4)
    return _by_gravity(offence.longest_months, offence.life)


def _by_gravity(longest_months: int | None, life: bool) -> Fraction | None:
    """Article 15, for intent: to five years small or medium, to ten grave, beyond that especially grave."""
    if life:
        return Fraction(2, 3)
    if longest_months is None:
        return None
    if longest_months <= 60:
        return Fraction(1, 3)
    return Fraction(1, 2) if longest_months <= 120 else Fraction(2, 3)

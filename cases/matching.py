"""Whether two descriptions are of one person: a score with its reasons. It proposes; people decide."""

from dataclasses import dataclass
from itertools import permutations, product

from rapidfuzz.distance import JaroWinkler

from cases.names import tokens
from tracker.dates import PartialDate

# how like two folded words must be to be taken for spellings of one name
LIKE = 0.9
LIKELY = 60
# names of five words are rare, and all orders of more would take long
MOST_WORDS = 5


@dataclass(frozen=True)
class Described:
    """A person as somebody describes them: every form of the name, and what is known of the birth."""

    names: tuple[str, ...]
    born: PartialDate | None = None


@dataclass(frozen=True)
class Resemblance:
    """From 0 (nothing in common) to 100, with codes of the reasons: see cases.matching.REASONS."""

    score: int
    reasons: tuple[str, ...]

    @property
    def is_likely(self) -> bool:
        return self.score >= LIKELY


SAME_NAME, LIKE_NAME, PART_OF_NAME = "same_name", "like_name", "part_of_name"
SAME_BIRTH, BIRTH_AGREES, BIRTH_DIFFERS = "same_birth", "birth_agrees", "birth_differs"
REASONS = {SAME_NAME: 80, LIKE_NAME: 65, PART_OF_NAME: 45, SAME_BIRTH: 20, BIRTH_AGREES: 15, BIRTH_DIFFERS: -50}


def resemblance(one: Described, other: Described) -> Resemblance:
    """How far two descriptions agree. The order of the words of a name says nothing, a missing one little."""
    name = max((_names(*pair) for pair in product(one.names, other.names)), key=lambda code: REASONS.get(code, 0))
    if not name:
        return Resemblance(0, ())
    reasons = tuple(filter(None, (name, _births(one.born, other.born))))
    return Resemblance(max(0, min(100, sum(REASONS[code] for code in reasons))), reasons)


def _names(one: str, other: str) -> str:
    """By the words of the shorter name: all the same, all alike, or one alone; "" where one of them is not found."""
    shorter, longer = sorted((tokens(one)[:MOST_WORDS], tokens(other)[:MOST_WORDS]), key=len)
    if not shorter:
        return ""
    # each word of the one stands for another word of the other: Иван Иванов is not Иван Петров
    alike = max(min(map(_alike, shorter, order)) for order in permutations(longer, len(shorter)))
    if alike < LIKE:
        return ""
    if len(shorter) == 1 < len(longer):
        return PART_OF_NAME
    return SAME_NAME if alike == 1 else LIKE_NAME


def _alike(one: str, other: str) -> float:
    """From 0 to 1, the same word. An initial is like every name that it begins."""
    if one != other and 1 in (len(one), len(other)):
        return LIKE if one[0] == other[0] else 0.0
    return JaroWinkler.similarity(one, other)


def _births(one: PartialDate | None, other: PartialDate | None) -> str:
    if one is None or other is None:
        return ""
    if one.is_exact and one == other:
        return SAME_BIRTH
    return BIRTH_AGREES if one.earliest <= other.latest and other.earliest <= one.latest else BIRTH_DIFFERS

"""The two sizes in which a life is drawn: for a page beside a column, and for a telephone."""

from collections.abc import Callable
from dataclasses import dataclass

from cases.picture.stints import Chain
from cases.picture.things import Thing

SLIM = set(" .,:;'’()[]!|-ijltfrгт")
BROAD = set("mwжмшщыюф—")


@dataclass(frozen=True, slots=True)
class Frame:
    """`left` to `right` is time. The names of lanes stand before it, or above each lane, `names` high."""

    name: str
    width: float
    left: float
    right: float
    size: float  # of letters
    names: float = 0.0

    def text(self, words: str) -> float:
        """How wide words are at most, as near as a drawing must know it that has no font."""
        return self.size * sum(map(_letter, words))


def _letter(letter: str) -> float:
    """In parts of the letters' size."""
    if letter in SLIM:
        return 0.32
    return 0.68 if letter.isupper() or letter in BROAD else 0.51


WIDE = Frame("wide", width=720, left=112, right=716, size=13)
NARROW = Frame("narrow", width=328, left=4, right=324, size=13, names=16)


@dataclass(frozen=True, slots=True)
class Words:
    """Who draws knows no language: `labels` of a thing, the fullest first; what is said on pointing at it."""

    labels: Callable[[Thing], list[str]]
    hint: Callable[[Thing], str]
    run_hint: Callable[[Chain], str]
    today: str
    died: str

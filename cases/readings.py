"""The words that somebody may have meant by a word as it was typed.

Folding reads letters together (ия, ио, ou, ch), as their language does. So a slip of the finger may change a folded
word past recognition, and of two languages that write ch for two sounds only one is read. Here the other readings are
kept beside the first.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from cases.names import fold_word, written_words
from cases.spellings import heard, one_slip_away, slipped, slips_between, slips_heard, slips_in, written

LATIN = re.compile("[a-z]")
# two letters that are read as one sound, or change it
TOGETHER = re.compile("(?<=o)(?=u)|(?<=i)(?=o)")
# two letters that are heard as the second alone
ONE_OF_TWO = re.compile(r"ий|ия$|([бвгджзклмнпрстфхцчшщ])\1")
Respell = tuple[tuple[str, str], ...]
CZECH = ("c(?![hkz])", "ts")
# French writes ш and ж so; German, Polish and libraries х
ELSEWHERE: tuple[Respell, ...] = (
    (("(?<![st])ch", "sh"), ("j", "zh"), ("gu(?=[eiy])", "g"), CZECH),
    (("(?<![st])ch", "kh"), ("x", "kh"), CZECH),
)
WAYS = 1 + len(ELSEWHERE)


@dataclass(frozen=True)
class Typed:
    """A word as it was typed, in small letters."""

    word: str

    @cached_property
    def token(self) -> str:
        """As it is read first."""
        return fold_word(self.word)

    @cached_property
    def apart(self) -> str:
        """Its sounds, each letter read by itself."""
        if LATIN.search(self.word):
            pieces = [heard(fold_word(piece)) for piece in TOGETHER.split(self.word)]
        else:
            pieces = [heard(fold_word(letter)) for letter in ONE_OF_TWO.sub(lambda two: two[0][1], self.word)]
        return "".join(pieces)

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """As it is read in other languages."""
        if not LATIN.search(self.word):
            return frozenset()
        return frozenset(fold_word(_respelt(self.word, rules)) for rules in ELSEWHERE) - {self.token, ""}

    @cached_property
    def slipped(self) -> frozenset[str]:
        """What it would be if two of its letters changed places as it was typed, or one is too many."""
        word = self.word
        pairs = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]
        fewer = [word[:at] + word[at + 1 :] for at in range(len(word))]
        return frozenset(fold_word(each) for each in pairs + fewer) - {self.token, ""}

    def looked_for(self) -> tuple[set[str], frozenset[str]]:
        """What all that may have been meant looks like, or is."""
        like = {self.token, written(self.apart), *self.elsewhere}
        exactly = self.slipped | self.elsewhere | slipped(self.apart)
        return like, exactly.union(*map(one_slip_away, (self.token, *self.elsewhere))) - {self.token}

    def slips(self, other: str, shortest: int) -> int | None:
        """How many stand between the word and another; None where there are too many."""
        if other in self.slipped or other in self.elsewhere:
            return 1
        most = slips_in(self.token, shortest)
        found = [slips_between(self.token, other, shortest), slips_heard(self.apart, heard(other), most)]
        # as another language reads it, and a slip besides
        found += [2 for each in self.elsewhere if slips_between(each, other, shortest) == 1]
        return max(1, min(known)) if (known := [slips for slips in found if slips is not None]) else None


def read_as(name: str, way: int) -> list[str]:
    """The folded words of a name, read in one of so many WAYS: the first is `cases.names.tokens`."""
    words = [word for word in map(Typed, written_words(name)) if word.token]
    if not way:
        return [word.token for word in words]
    return [
        fold_word(_respelt(word.word, ELSEWHERE[way - 1])) if LATIN.search(word.word) else written(word.apart)
        for word in words
    ]


def typed(text: str) -> dict[str, Typed]:
    """The words of a text by how they are read first."""
    words = {word.token: word for word in map(Typed, written_words(text))}
    words.pop("", None)
    return words


def _respelt(word: str, rules: Respell) -> str:
    for pattern, sound in rules:
        word = re.sub(pattern, sound, word)
    return word

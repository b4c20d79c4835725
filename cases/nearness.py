"""Keys that two spellings of one name have in common, so that the database finds whom to compare without comparing all.

One slip of the pen leaves the beginning of a surname as it was, or the end, or both; a given name is taken by what it
stands for. What a name is stored under and what it is looked up by differ where names are incomplete: a surname alone
is looked up among everybody of that surname, a whole name among those of whom the surname alone is known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from cases.given_names import meant_by
from cases.likeness import Words, masculine, readings, stem

# of a surname, enough to tell most apart, and little enough to be spared by a slip
END, BOTH_ENDS = 4, 2


@dataclass(frozen=True)
class Keys:
    stored: frozenset[str]
    asked: frozenset[str]


def keys(name: str) -> Keys:
    """Of every reading of the name."""
    found = [_keys(read) for read in readings(name)]
    stored, asked = (frozenset[str]().union(*each) for each in zip(*found, strict=True))
    return Keys(stored, asked)


def _keys(read: Words) -> tuple[frozenset[str], frozenset[str]]:
    if len(read.core) < 2 or read.initials >= set(read.core):
        alone = [masculine(word) for word in read.core]
        everybody = {f"={word}" for word in alone} | {f"1{word}" for word in alone}
        return frozenset(everybody), frozenset(everybody)
    common = frozenset(_common(read))
    surnames = {surname for surname, _given in _readings(read)}
    return common | {f"={each}" for each in surnames}, common | {f"1{each}" for each in surnames}


def _common(read: Words) -> Iterator[str]:
    for surname, given in _readings(read):
        meant, short = meant_by(given) or {given}, stem(surname)
        # Я. and Y., И. and I.
        yield from (f"{surname}.{'i' if form[0] == 'y' else form[0]}" for form in {given, *meant})
        if given in read.initials:
            continue
        for name in meant:
            yield f"{short[:END]}+{name}"
            yield f"+{short[-END:]}+{name}"
            yield f"{short[:BOTH_ENDS]}+{short[-BOTH_ENDS:]}+{name}"
            # a woman's surname may have changed
            if read.patronymic.endswith("na"):
                yield f"{name}~{read.patronymic}"


def _readings(read: Words) -> Iterator[tuple[str, str]]:
    """Which word is the surname and which the given name: both ways, where that is not known."""
    for surname, given in permutations(read.core, 2):
        if surname in read.initials or (meant_by(surname) and not meant_by(given) and given not in read.initials):
            continue
        yield masculine(surname), given

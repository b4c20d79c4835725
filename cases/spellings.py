"""How far one spelling of a folded word is from another: by sounds, as `cases.names` writes them.

A sound that takes two letters to write (ie, sh, kh) is one sound, and so one slip of a finger.
"""

import re

from rapidfuzz.distance import OSA

_ONE_LETTER = {"kh": "x", "ts": "c", "ch": "C", "sh": "S", "zh": "Z", "iu": "U", "ia": "A", "ie": "e"}
_AS_WRITTEN = {letter: written for written, letter in _ONE_LETTER.items()}
_WRITTEN = re.compile("|".join(_ONE_LETTER))
# words shorter than this (Ким, Цой) are too like one another: a slip in them makes another name
SHORTEST = 4
# from this length on two: Иванов is one slip from Иванова, and Иван is another name
LONG = 7


def sounds(token: str) -> str:
    """A folded word with one letter for each sound."""
    return _WRITTEN.sub(lambda found: _ONE_LETTER[found[0]], token)


def slips_in(token: str) -> int:
    """How many slips may stand between a word as it was typed and the one that was meant."""
    length = len(sounds(token))
    return 0 if length < SHORTEST else 1 if length < LONG else 2


def slips_between(one: str, other: str) -> int | None:
    """Letters left out, added, mistaken, or changed places; None where there are too many for the first word."""
    most = slips_in(one)
    found = OSA.distance(sounds(one), sounds(other), score_cutoff=most)
    return found if found <= most else None


def changed_places(token: str) -> list[str]:
    """The word with two neighbouring sounds changed round, each pair in turn: few letter triples survive that."""
    heard = sounds(token)
    turned = (heard[:at] + heard[at + 1] + heard[at] + heard[at + 2 :] for at in range(len(heard) - 1))
    return sorted({"".join(_AS_WRITTEN.get(sound, sound) for sound in each) for each in turned} - {token})

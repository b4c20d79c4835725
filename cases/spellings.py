"""How far one spelling of a folded word is from another: by sounds, as `cases.names` writes them.

A sound that takes two letters to write (ie, sh, kh) is one sound, and so one slip of a finger. Whether ia and iu are
one sound (я, ю) or two (иа, иу) a folded word does not tell: the nearer holds.
"""

import re

from rapidfuzz.distance import OSA

_ONE_LETTER = {"kh": "x", "ts": "c", "ch": "C", "sh": "S", "zh": "Z", "ie": "e"}
_WITH_YA = {**_ONE_LETTER, "ia": "Y", "iu": "U"}
_AS_WRITTEN = {letter: written for written, letter in _WITH_YA.items()}
_WRITTEN = re.compile("|".join(_ONE_LETTER))
_WRITTEN_YA = re.compile("|".join(_WITH_YA))
# words shorter than this (Ким, Цой) are too like one another: a slip in them makes another name
SHORTEST = 4
# unless there are other words to tell by whom it is: Ге Николай
BESIDE_OTHERS = 3
# in words up to this length a slip leaves too few letter triples to find them by
SHORT = 6
SOUNDS = "abdefgiklmnoprstuvz" + "".join(sorted(_AS_WRITTEN.keys() - {"e"}))
# from this length on two: Иванов is one slip from Иванова, and Иван is another name
LONG = 7


def sounds(token: str) -> str:
    """A folded word with one letter for each sound, ia and iu as two."""
    return _WRITTEN.sub(lambda found: _ONE_LETTER[found[0]], token)


def heard(token: str) -> str:
    """A folded word with one letter for each sound, ia and iu as one."""
    return _WRITTEN_YA.sub(lambda found: _WITH_YA[found[0]], token)


def written(heard: str) -> str:
    """Sounds as a folded word writes them."""
    return "".join(_AS_WRITTEN.get(sound, sound) for sound in heard)


def slips_in(token: str, shortest: int = SHORTEST) -> int:
    """How many slips may stand between a word as it was typed and the one that was meant."""
    length = len(sounds(token))
    return 0 if length < shortest else 1 if length < LONG else 2


def slips_between(one: str, other: str, shortest: int = SHORTEST) -> int | None:
    """Letters left out, added, mistaken, or changed places; None where there are too many for the first word."""
    most = slips_in(one, shortest)
    found = [slips_heard(said(one), said(other), most) for said in (sounds, heard)]
    return min((slips for slips in found if slips is not None), default=None)


def slips_heard(one: str, other: str, most: int) -> int | None:
    """The same of sounds; None where there are more than `most`."""
    found = OSA.distance(one, other, score_cutoff=most)
    return found if found <= most else None


def one_slip_away(token: str) -> set[str]:
    """What shares few letter triples with this word: its sounds changed places; of a short one, all a slip away."""
    return {each for said in (sounds, heard) for each in slipped(said(token))} - {token}


def slipped(heard: str) -> set[str]:
    """The same of sounds."""
    cuts = [(heard[:at], heard[at:]) for at in range(len(heard) + 1)]
    found = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    if len(heard) <= SHORT:
        found |= {head + tail[1:] for head, tail in cuts if tail}
        found |= {head + sound + tail[1:] for head, tail in cuts if tail for sound in SOUNDS}
        found |= {head + sound + tail for head, tail in cuts for sound in SOUNDS}
    return {written(each) for each in found} - {""}

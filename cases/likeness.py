"""How far two names agree, by their words: spellings, short forms, initials, a slip of the pen, patronymics apart.

The order of the words says nothing, and a missing one little: lists write Иванов Иван, letters Ivan P. Ivanov.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from rapidfuzz.distance import OSA

from cases.given_names import bearer_of, meant_by
from cases.readings import WAYS, read_as

# names of five words are rare, and all orders of more would take long
MOST_WORDS = 5
# a slip of the pen is one letter; of a long word, two. In a short one, one letter makes another name: Белов, Бегов
LONG, VERY_LONG = 7, 11

FATHERS_MALE = re.compile("(?:ov|iev|iov|iv)ich$|[klmrt]ich$")
FATHERS_FEMALE = re.compile("(?:ov|iev|iov|iv)na$|ichna$")
CHILD_OF = {"ogli", "oglu", "uli", "uulu", "kizi"}
INITIAL = re.compile(r"[^\W\d_]{1,2}\.")
SURNAME_MALE = re.compile("(?:ov|iev|iov|in|sk[oi]i?|tsk[oi]i?)$")
SURNAME_FEMALE = re.compile("(ov|iev|iov|in|sk|tsk)(a|aia)$")

# what one letter is written with in Latin: a slip of the pen loses all of it
ONE_LETTER = {"ts": "c", "sh": "w", "ch": "q", "zh": "j", "kh": "x", "ie": "e", "ia": "y", "iu": "u"}
TWO_FOR_ONE = re.compile("|".join(ONE_LETTER))
# Я., Ю. and Е. are written Y. in Latin, И. is not
WIDE, NARROW = "YJ", re.compile("i(?![aue])")

SAME, SHORT, FORM, LIKE, DOUBTFUL, INITIALS = range(6)


@dataclass(frozen=True)
class Words:
    """The folded words of a name. `initials` are among `core` too; `patronymic` is one word, or an initial, or ""."""

    core: tuple[str, ...] = ()
    initials: frozenset[str] = frozenset()
    patronymic: str = ""

    @property
    def sex(self) -> str:
        """As the words tell it, the surest first: the patronymic, the given name, the surname."""
        if FATHERS_FEMALE.search(self.patronymic) or FATHERS_MALE.search(self.patronymic):
            return "female" if FATHERS_FEMALE.search(self.patronymic) else "male"
        borne = {bearer_of(word) for word in self.core} - {""}
        if len(borne) == 1:
            return borne.pop()
        if any(map(SURNAME_FEMALE.search, self.core)):
            return "female"
        return "male" if any(map(SURNAME_MALE.search, self.core)) else ""


@lru_cache(maxsize=200_000)
def readings(name: str) -> tuple[Words, ...]:
    """A name as it is read first, and otherwise: as other languages write it, letter by letter where one slipped."""
    return tuple(dict.fromkeys(words(name, way) for way in range(WAYS)))


@lru_cache(maxsize=200_000)
def words(name: str, way: int = 0) -> Words:
    """A name read into words; which of them is the patronymic is told by its ending and its place."""
    found: list[str] = []
    initials: set[str] = set()
    for written in re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_])", " ", name).split():
        folded = read_as(written, way)
        found += folded
        if len(folded) == 1 and (INITIAL.fullmatch(written) or len(written) == 1):
            if written[0].upper() in WIDE:
                found[-1] = "y"
            initials.add(found[-1])
    found = found[:MOST_WORDS]
    place = _patronymic(found, initials)
    if place is None:
        return Words(tuple(found), frozenset(initials & set(found)))
    core = tuple(word for number, word in enumerate(found) if number != place and word not in CHILD_OF)
    return Words(core, frozenset(initials & set(core)), found[place])


def _patronymic(found: list[str], initials: set[str]) -> int | None:
    for place, word in enumerate(found):
        if word in CHILD_OF and place > 1:
            return place - 1
    endings = [
        place
        for place, word in enumerate(found)
        if place and (FATHERS_MALE.search(word) or FATHERS_FEMALE.search(word))
    ]
    # Роман Аркадьевич Абрамович: it is the one that follows the given name
    after_given = [place for place in endings if meant_by(found[place - 1])]
    if after_given or (endings and len(found) > 2):
        return (after_given or endings)[-1]
    # И. П. Иванов, Иван П. Иванов
    if len(found) > 2:
        second = [place for place, word in enumerate(found) if place and word in initials]
        return second[-1] if second else None
    return None


@lru_cache(maxsize=200_000)
def masculine(word: str) -> str:
    """A surname as a man bears it: Иванова is Иванов, Кагарлицкая Кагарлицкий."""
    if SURNAME_FEMALE.search(word):
        return re.sub("k(aia|a)$", "ki", word) if word.endswith(("aia", "ska")) else word.removesuffix("a")
    return word


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """As a man bears it, with one sign for each letter."""
    return TWO_FOR_ONE.sub(lambda found: ONE_LETTER[found[0]], re.sub("(?<=...)a$", "", masculine(word)))


@dataclass(frozen=True)
class Agreement:
    """Of the words apart from patronymics: the worst of the pairs, how many pairs, and whether neither has more."""

    worst: int
    pairs: int
    whole: bool
    given_alone: bool  # nothing but a given name is common


def agreement(one: Words, other: Words) -> Agreement | None:
    """None where a word of the shorter name is not found in the longer."""
    shorter, longer = sorted((one, other), key=lambda each: len(each.core))
    if not shorter.core:
        return None
    if shorter.core == longer.core or (set(shorter.core) <= set(longer.core) and not shorter.initials):
        worst = SAME
    else:
        grades = [_grade(shorter, longer, order) for order in permutations(longer.core, len(shorter.core))]
        known = [grade for grade in grades if grade is not None]
        if not known:
            return None
        worst = min(known)
    alone = len(shorter.core) == 1 and bool(meant_by(shorter.core[0]))
    return Agreement(worst, len(shorter.core), len(shorter.core) == len(longer.core), alone)


def _grade(shorter: Words, longer: Words, order: tuple[str, ...]) -> int | None:
    """Each word of the one stands for another word of the other: Иван Иванов is not Иван Петров."""
    worst = SAME
    for word, beside in zip(shorter.core, order, strict=True):
        grade = _initial(word, beside) if word in shorter.initials or beside in longer.initials else alike(word, beside)
        if grade is None:
            return None
        worst = max(worst, grade)
    return worst


def _initial(one: str, other: str) -> int | None:
    """Of names that are known under several forms any may begin so: А. is Саша too."""
    letter, name = sorted((one, other), key=len)
    return INITIALS if any(begins(form, letter) for form in (name, *meant_by(name))) else None


def begins(name: str, initial: str) -> bool:
    if initial in ("y", "i"):
        return name.startswith("i") if initial == "y" else bool(NARROW.match(name))
    return name.startswith(initial)


@lru_cache(maxsize=500_000)
def alike(one: str, other: str) -> int | None:
    """How one word may be the other; None where it is another name."""
    if one == other:
        return SAME
    meant, also = meant_by(one), meant_by(other)
    if meant and also:
        return SHORT if meant & also else None
    if masculine(one) == masculine(other):
        return FORM
    first, second = stem(one), stem(other)
    length = min(len(first), len(second))
    slips = OSA.distance(first, second, score_cutoff=2)
    if slips <= 1:
        return LIKE if length >= LONG else DOUBTFUL if length > 3 else None
    if slips == 2 and length >= VERY_LONG:
        return LIKE
    return DOUBTFUL if slips == 2 and length > 3 and _lost_between_twins(first, second) else None


def _lost_between_twins(one: str, other: str) -> bool:
    """Скобов without its б is written Скоов, and folded Сков: where two equal letters meet, two are gone."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 2 and any(
        long == short[:at] + long[at : at + 2] + short[at:] for at in range(1, len(short))
    )


@lru_cache(maxsize=100_000)
def fathers_agree(one: str, other: str) -> int | None:
    """Whether two patronymics name one father: SAME, LIKE (a spelling, another language, an initial), or None."""
    if one == other:
        return SAME
    short, long = sorted((one, other), key=len)
    if len(short) <= 2:
        return LIKE if begins(long, short) else None
    if _father(one) & _father(other):
        return LIKE
    return LIKE if OSA.distance(one, other, score_cutoff=1) <= 1 and len(short) > 6 else None


@lru_cache(maxsize=100_000)
def _father(patronymic: str) -> frozenset[str]:
    """The given names that it may be made of: Миколайович and Николаевич are of one."""
    stem = re.sub("(?:(?:ov|iev|iov|iv|)ich|(?:ov|iev|iov|iv)na|ichna)$", "", patronymic)
    forms = (stem, f"{stem}i", f"{stem}ii", f"{stem}a", f"{stem}ia", re.sub("i$", "", stem))
    return frozenset().union(*map(meant_by, forms))

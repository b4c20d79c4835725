"""Whether two descriptions are of one person: a score with its reasons. It proposes; people decide.

The weights are measured on a labelled set (`make bench NAME=matching`): change them there.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import product

from cases.given_names import meant_by
from cases.likeness import (
    DOUBTFUL,
    FORM,
    INITIALS,
    LIKE,
    SAME,
    SHORT,
    Agreement,
    Words,
    agreement,
    fathers_agree,
    readings,
)
from tracker.dates import PartialDate

# from here on a volunteer is warned
LIKELY = 60

SAME_NAME, SHORT_NAME, LIKE_NAME, INITIAL_NAME = "same_name", "short_name", "like_name", "initial_name"
DOUBTFUL_NAME, PART_OF_NAME, GIVEN_NAME, OTHER_SURNAME = "doubtful_name", "part_of_name", "given_name", "other_surname"
SAME_FATHER, LIKE_FATHER, OTHER_FATHER = "same_patronymic", "like_patronymic", "other_patronymic"
SAME_BIRTH, BIRTH_AGREES, BIRTH_NEAR, BIRTH_DIFFERS = "same_birth", "birth_agrees", "birth_near", "birth_differs"
SEX_DIFFERS = "sex_differs"
SAME_PLACE, SAME_CASE, SAME_ARTICLE = "same_place", "same_case", "same_article"

REASONS = {
    SAME_NAME: 80,
    SHORT_NAME: 72,
    LIKE_NAME: 65,
    INITIAL_NAME: 60,
    DOUBTFUL_NAME: 50,
    PART_OF_NAME: 45,
    OTHER_SURNAME: 30,
    GIVEN_NAME: 20,
    SAME_FATHER: 10,
    LIKE_FATHER: 6,
    OTHER_FATHER: -40,
    SAME_BIRTH: 20,
    BIRTH_AGREES: 12,
    BIRTH_NEAR: -10,
    BIRTH_DIFFERS: -50,
    SEX_DIFFERS: -60,
    SAME_PLACE: 5,
    SAME_CASE: 10,
    SAME_ARTICLE: 3,
}
NAMES = {SAME: SAME_NAME, SHORT: SHORT_NAME, FORM: LIKE_NAME, LIKE: LIKE_NAME, INITIALS: INITIAL_NAME}


@dataclass(frozen=True)
class Described:
    """A person as somebody describes them: every form of the name, and what else is known, by keys that compare."""

    names: tuple[str, ...]
    born: PartialDate | None = None
    sex: str = ""
    facilities: frozenset[int] = frozenset()
    cases: frozenset[int] = frozenset()
    articles: frozenset[int] = frozenset()

    @cached_property
    def words(self) -> tuple[Words, ...]:
        return tuple(dict.fromkeys(each for name in self.names for each in readings(name)))

    @cached_property
    def fathers(self) -> frozenset[str]:
        return frozenset(each.patronymic for each in self.words if each.patronymic)

    @cached_property
    def told_sex(self) -> str:
        """As it is said, or else as the names tell it, where they agree."""
        told = {self.sex} if self.sex else {each.sex for each in self.words} - {""}
        return next(iter(told)) if len(told) == 1 else ""


@dataclass(frozen=True)
class Resemblance:
    """From 0 (nothing in common) to 100, with codes of the reasons: see cases.matching.REASONS."""

    score: int
    reasons: tuple[str, ...]

    @property
    def is_likely(self) -> bool:
        return self.score >= LIKELY


def resemblance(one: Described, other: Described) -> Resemblance:
    """How far two descriptions agree."""
    father = _fathers(one.fathers, other.fathers)
    name = _name(one, other, father)
    if not name:
        return Resemblance(0, ())
    found = (
        name,
        father,
        births(one.born, other.born),
        SEX_DIFFERS if one.told_sex and other.told_sex and one.told_sex != other.told_sex else "",
        SAME_PLACE if one.facilities & other.facilities else "",
        SAME_CASE if one.cases & other.cases else "",
        SAME_ARTICLE if one.articles & other.articles else "",
    )
    reasons = tuple(filter(None, found))
    return Resemblance(max(0, min(100, sum(REASONS[code] for code in reasons))), reasons)


def _name(one: Described, other: Described, father: str) -> str:
    """The best that any two of their names have in common."""
    told = [_told(agreement(*pair)) for pair in product(one.words, other.words)]
    best = max(told, key=lambda code: REASONS.get(code, 0), default="")
    return best or (OTHER_SURNAME if father == SAME_FATHER and _may_have_married(one, other) else "")


def _told(agreed: Agreement | None) -> str:
    if agreed is None:
        return ""
    if agreed.given_alone:
        return GIVEN_NAME
    if agreed.pairs == 1 and not agreed.whole:
        return PART_OF_NAME if agreed.worst in (SAME, FORM, LIKE) else ""
    return DOUBTFUL_NAME if agreed.worst == DOUBTFUL else NAMES[agreed.worst]


def _may_have_married(one: Described, other: Described) -> bool:
    """Women of one given name and one day of birth: the surname may have changed with a marriage."""
    if not (one.told_sex == other.told_sex == "female" and births(one.born, other.born) == SAME_BIRTH):
        return False
    return any(_share_given_names_alone(mine, theirs) for mine, theirs in product(one.words, other.words))


def _share_given_names_alone(mine: Words, theirs: Words) -> bool:
    """Sisters share the surname, and not the given name."""
    shared = set(mine.core) & set(theirs.core)
    return len(mine.core) > 1 < len(theirs.core) and bool(shared) and all(map(meant_by, shared))


def _fathers(one: frozenset[str], other: frozenset[str]) -> str:
    """Of all their names: a Latin one without a patronymic does not speak against the Russian one's."""
    if not one or not other:
        return ""
    grades = {fathers_agree(*pair) for pair in product(one, other)}
    return SAME_FATHER if SAME in grades else LIKE_FATHER if LIKE in grades else OTHER_FATHER


def births(one: PartialDate | None, other: PartialDate | None) -> str:
    """The day, or as much of it as both know. A slip (a day, a month, a year beside it) speaks little against."""
    if one is None or other is None:
        return ""
    if one.is_exact and one == other:
        return SAME_BIRTH
    if one.earliest <= other.latest and other.earliest <= one.latest:
        return BIRTH_AGREES
    return BIRTH_NEAR if _slip(one, other) else BIRTH_DIFFERS


def _slip(one: PartialDate, other: PartialDate) -> bool:
    first, second = one.earliest, other.earliest
    years = abs(first.year - second.year)
    if not (one.is_exact and other.is_exact):
        # an age told without a birthday gives a year too many or too few
        return years <= 1 and abs(one.latest.year - other.latest.year) <= 1
    if years:
        return years == 1 and (first.month, first.day) == (second.month, second.day)
    swapped = (first.month, first.day) == (second.day, second.month)
    return swapped or first.month == second.month or first.day == second.day

"""What the Criminal Code says in figures: how custody counts, and for which articles only one for one.

Article 72 as changed by FZ-186 of 3 July 2018.
"""

import re
from enum import StrEnum
from fractions import Fraction


class Regime(StrEnum):
    """Where the sentence is served (Article 58)."""

    SETTLEMENT = "settlement"
    GENERAL = "general"
    STRICT = "strict"
    SPECIAL = "special"
    PRISON = "prison"
    EDUCATIONAL = "educational"


# Article 72 part 3.1: days of the sentence for one day in custody
CUSTODY_RATES = {
    Regime.SETTLEMENT: Fraction(2),
    Regime.GENERAL: Fraction(3, 2),
    Regime.EDUCATIONAL: Fraction(3, 2),
    Regime.STRICT: Fraction(1),
    Regime.SPECIAL: Fraction(1),
    Regime.PRISON: Fraction(1),
}

# Article 72 part 3.2: one for one whatever the regime; an empty set means every part of the article.
# 277, 278, 279 and 360 count only when tied to terrorist activity, which is for the caller to say.
_EVERY_PART: frozenset[str] = frozenset()
_ONE_FOR_ONE = {
    **dict.fromkeys(["205", "205.1", "205.2", "205.3", "205.4", "205.5", "208"], _EVERY_PART),
    **dict.fromkeys(["228.1", "229", "275", "276", "361"], _EVERY_PART),
    "206": frozenset({"3", "4"}),
    "211": frozenset({"4"}),
    "228": frozenset({"2", "3"}),
}

_LABEL = re.compile(r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?:/(?P<part>[0-9](?:\.[0-9])?))?")


def counts_one_for_one(article: str) -> bool:
    """Whether the article (`205.2`, or `205.2/2` for its second part) is on the list of Article 72 part 3.2.

    Where only some parts are listed and the part is not known, it counts as listed: the later, more careful date.
    Raises ValueError for what is not an article's label.
    """
    found = _LABEL.fullmatch(article)
    if not found:
        raise ValueError(f"{article!r} is not an article: write 205.2, or 205.2/2 for its second part")
    parts = _ONE_FOR_ONE.get(found["number"])
    if parts is None:
        return False
    return not parts or found["part"] is None or found["part"] in parts

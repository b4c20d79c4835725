"""A year of letters by the function that the site uses, against the most famous, uniform random and fewest letters.

2,000 supporters and 4,000 prisoners, in memory: arrests, transfers, releases, writers who fade without a word. Every
way to choose has the same fates and the same gates. Here `ratio` is ours to the best baseline; below 1 is better.
"""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from bench.figure import Figure
from bench.year.policies import BASELINES, ours
from bench.year.world import World, Year

SEED = 7
WORDS = {
    "below": "share of writable people below two letters a month",
    "gini": "Gini coefficient of letters",
    "first": "days to the first letter",
}


def figures() -> Iterator[Figure]:
    names = ["", *BASELINES]
    # each year is a process of its own: they take turns on as many cores as there are
    with ProcessPoolExecutor() as years:
        mine, *lived = years.map(_live, names)
    others = dict(zip(names[1:], lived, strict=True))
    for name, words in WORDS.items():
        yield _beside(name, words, mine, others)
    beside = ", ".join(f"{name} {year.left}" for name, year in others.items())
    detail = f"people below the floor for more than 30 days on end: {mine.left} against {beside}"
    yield Figure("matching_year.left_alone", mine.left, 0, mine.left == 0, detail)
    yield Figure("matching_year.overfilled", mine.above, 0, mine.above == 0, "letters beyond what can be received")


def _live(name: str) -> Year:
    """The year under one way to choose; ours has no name."""
    return World(BASELINES.get(name, ours), SEED).live()


def _beside(name: str, words: str, mine: Year, others: dict[str, Year]) -> Figure:
    value, theirs = getattr(mine, name), {other: getattr(year, name) for other, year in others.items()}
    ratio = value / min(theirs.values())
    beside = ", ".join(f"{other} {number:.4f}" for other, number in theirs.items())
    return Figure(f"matching_year.{name}", round(ratio, 2), 1, ratio <= 1, f"{words}: {value:.4f} against {beside}")

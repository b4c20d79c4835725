"""A name that somebody asks for: which words of names answer it, and how well."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import Self

from django.db.models import Case, Expression, IntegerField, Value, When
from django.db.models.expressions import Combinable

from cases.models.spelling import SpellingQuerySet
from cases.readings import typed
from tracker.lexemes import Holds, any_of, beginning

# what is typed by hand; more words only narrow what few fit already
MOST_WORDS = 8
# how far from what was asked: the word itself, a word that begins so, and a word so many slips away
ITSELF, BEGINS_SO = 0, 2
SLIPS = {1: 3, 2: 5}


@dataclass(frozen=True)
class AskedWord:
    """A folded word, and the other words that may have been meant by how many slips away they are."""

    token: str
    near: dict[int, list[str]]

    @property
    def query(self) -> str:
        """All that answers it."""
        return " | ".join([beginning(self.token), *map(any_of, self.near.values())])

    def distance(self, column: str) -> Expression:
        """How far the nearest word that answers it is, in a row where one does."""
        by_distance = [(any_of([self.token]), ITSELF), (beginning(self.token), BEGINS_SO)]
        by_distance += [(any_of(words), SLIPS[slips]) for slips, words in sorted(self.near.items())]
        cases = [When(Holds(column, query), then=Value(far)) for query, far in by_distance]
        return Case(*cases, output_field=IntegerField())


@dataclass(frozen=True)
class AskedName:
    """Every word has to be answered by some word of a person's names."""

    words: tuple[AskedWord, ...]

    @classmethod
    def read(cls, text: str, spellings: SpellingQuerySet) -> Self:
        """With the near spellings that this list knows."""
        asked = dict(islice(typed(text).items(), MOST_WORDS))
        near = spellings.near(asked)
        return cls(tuple(AskedWord(token, _by_slips(near.get(token, {}))) for token in asked))

    @property
    def query(self) -> str:
        return " & ".join(f"({word.query})" for word in self.words)

    @property
    def query_of_any(self) -> str:
        return " | ".join(word.query for word in self.words)

    def unanswered(self, column: str) -> Combinable:
        """How many of the words no word of a row answers."""
        some: Combinable = Value(len(self.words))
        for word in self.words:
            some = some - Case(When(Holds(column, word.query), then=1), default=0, output_field=IntegerField())
        return some

    def distance(self, column: str) -> Expression:
        """How far a row's words are from those asked, all together."""
        first, *rest = (word.distance(column) for word in self.words)
        for each in rest:
            first = first + each
        return first


def _by_slips(near: dict[str, int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for token, slips in sorted(near.items()):
        found[slips].append(token)
    return dict(found)

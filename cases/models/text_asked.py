"""Words that somebody looks for anywhere in a record: in names, places, cases, articles and what is told of them.

A record answers where each word does: by its stem, Russian or English, or as the beginning of a name in any script.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from cases.facility_names import plain
from cases.names import tokens
from tracker.lexemes import any_of, beginning, stems

MOST_WORDS = 12
ARTICLE = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,2})+(?![\w.])")
# what is written around an article's number
AROUND = re.compile(
    r"(?<!\w)(?:ч(?:асть|асти)?|part|п|пункт|point)\.?\s*\d{1,2}(?!\w)|(?<!\w)(?:ст|стать[яиеюй]+|art|article|ук|коап)(?!\w)",
    re.IGNORECASE,
)
# before words that stand as they are: names, which are found by their beginning; articles, which are not
NAME, LABEL = "~", "§"


def as_found(text: str) -> str:
    """A text as it is found: facilities under their short names, articles apart."""
    return plain(ARTICLE.sub(" ", text))


def names_as_found(names: Iterable[str]) -> list[str]:
    return [f"{NAME}{token}" for name in names for token in tokens(name)]


def articles_as_found(numbers: Iterable[str]) -> list[str]:
    return [f"{LABEL}{number}" for number in numbers]


def articles_in(text: str) -> list[str]:
    return articles_as_found(ARTICLE.findall(text))


@dataclass(frozen=True)
class AskedText:
    """What somebody looks for: numbers of articles, and words by their stem and by the folded words of a name."""

    articles: list[str]
    words: list[tuple[str, list[str]]]

    @classmethod
    def read(cls, text: str) -> Self:
        """Without words that say nothing (и, the)."""
        rest = AROUND.sub(" ", text) if ARTICLE.search(text) else text
        words = as_found(rest).split()[:MOST_WORDS]
        read = [(stem, tokens(word)) for word, stem in zip(words, stems(words), strict=True) if stem]
        return cls(ARTICLE.findall(text)[:MOST_WORDS], read)


def text_query(text: str) -> str:
    """A query for the records that have all of these words; "" where the text has none that says anything."""
    asked = AskedText.read(text)
    parts = [any_of([label]) for label in articles_as_found(asked.articles)]
    for stem, folded in asked.words:
        # a name of two parts, Кара-Мурза, has two beginnings
        name = " & ".join(beginning(f"{NAME}{token}") for token in folded)
        parts.append(f"({stem} | ({name}))" if name else f"({stem})")
    return " & ".join(parts)

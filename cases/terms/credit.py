"""Custody before the sentence, in days of the sentence (rule 2, Article 72 of the Criminal Code)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from cases.terms.calendar import DAY
from cases.terms.readings import Reading
from tracker.dates import PartialDate


class Kind(StrEnum):
    REMAND = "remand"
    HOUSE_ARREST = "house_arrest"
    BAN = "ban"
    # part of the sentence already served: under a verdict since quashed, or one now joined (Article 69 part 5)
    SERVED = "served"


@dataclass(frozen=True, slots=True)
class Credit:
    """A measure from its first day to its last, both counted. Raises ValueError where it ends before it begins."""

    kind: Kind
    since: PartialDate
    until: PartialDate

    def __post_init__(self) -> None:
        if self.until.latest < self.since.earliest:
            raise ValueError(f"the measure from {self.since} to {self.until} ends before it begins")

    @property
    def is_exact(self) -> bool:
        return self.since.earliest == self.since.latest and self.until.earliest == self.until.latest


@dataclass(frozen=True, slots=True)
class Span:
    """Days that are settled, both ends counted."""

    kind: Kind
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


Rates = Mapping[Kind, Fraction]


def rates(custody: Fraction, reading: Reading) -> Rates:
    """Days of the sentence for one day under each measure. House arrest is never multiplied again (part 3.4)."""
    half = Fraction(1, 2)
    return {
        Kind.REMAND: custody,
        Kind.HOUSE_ARREST: half,
        Kind.SERVED: Fraction(1),
        Kind.BAN: half * custody if reading.ban_as_custody else half,
    }


def widest(credits: Iterable[Credit], before: date) -> list[Span]:
    """Every day before `before` that may have been under a measure."""
    return _cut([Span(credit.kind, credit.since.earliest, credit.until.latest) for credit in credits], before)


def narrowest(credits: Iterable[Credit], before: date) -> list[Span]:
    """Only the days before `before` that were under a measure whatever the partial dates mean."""
    return _cut([Span(credit.kind, credit.since.latest, credit.until.earliest) for credit in credits], before)


def counted(spans: Iterable[Span], by: Rates) -> list[Span]:
    """The spans without overlaps, by date: a day under two measures counts once, at the better rate."""
    spans = list(spans)
    edges = sorted({span.first for span in spans} | {span.last + DAY for span in spans})
    pieces = [Span(kind, first, end - DAY) for first, end in pairwise(edges) if (kind := _best(spans, first, by))]
    return _joined(pieces)


def amount(spans: Iterable[Span], by: Rates) -> Fraction:
    """Days of the sentence that the spans make, before rounding. They may overlap."""
    return sum((span.days * by[span.kind] for span in counted(spans, by)), Fraction())


def rounded(days: Fraction, reading: Reading) -> int:
    return ceil(days) if reading.round_up else floor(days)


def _cut(spans: list[Span], before: date) -> list[Span]:
    """What lies before that day: from then on days are served, not credited."""
    last = before - DAY
    return [Span(span.kind, span.first, min(span.last, last)) for span in spans if span.first <= min(span.last, last)]


def _best(spans: list[Span], day: date, by: Rates) -> Kind | None:
    there = {span.kind for span in spans if span.first <= day <= span.last}
    return max((kind for kind in Kind if kind in there), key=lambda kind: by[kind], default=None)


def _joined(pieces: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for piece in pieces:
        if joined and joined[-1].kind is piece.kind and joined[-1].last + DAY == piece.first:
            piece = Span(piece.kind, joined.pop().first, piece.last)
        joined.append(piece)
    return joined

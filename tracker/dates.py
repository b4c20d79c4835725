"""The value `PartialDate`: a date in somebody's life, known to the day, the month, the year or less."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from tracker import edtf as grammar
from tracker.date_reading import to_edtf
from tracker.date_words import say
from tracker.edtf import NotADate

__all__ = ["NotADate", "PartialDate"]


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as well as it is known, ordered by the first day that it may mean, then by the last.

    Made by `parse`, `on` or `read`, never from its parts. Two dates are equal when their EDTF text is.
    A qualifier (`?`, `~`, `%`) says how sure the source is; it does not widen `earliest` and `latest`.
    """

    earliest: date
    latest: date
    edtf: str

    @classmethod
    def parse(cls, edtf: str) -> Self:
        """The date that EDTF text means (see `tracker.edtf`); raises NotADate, a ValueError."""
        parts = grammar.parse(edtf)
        return cls(parts.earliest, parts.latest, edtf)

    @classmethod
    def on(cls, day: date) -> Self:
        """One day of the calendar. A moment is refused: which day it is depends on the time zone."""
        if isinstance(day, datetime):
            raise TypeError("A moment is a day only somewhere: pass moment.astimezone(zone).date()")
        return cls(day, day, day.isoformat())

    @classmethod
    def read(cls, text: str) -> Self:
        """What a person wrote, in English, Russian, dotted (day first) or EDTF; raises NotADate, a ValueError."""
        try:
            return cls.parse(to_edtf(text))
        except NotADate as refused:
            raise NotADate(refused.reason, text) from None

    @property
    def precision(self) -> str:
        """`day`, `month`, `year`, `decade`, `century` or `interval`."""
        return grammar.parse(self.edtf).precision

    @property
    def qualifier(self) -> str:
        """`?` uncertain, `~` approximate, `%` both, or nothing."""
        return grammar.parse(self.edtf).qualifier

    @property
    def is_exact(self) -> bool:
        """Whether it is one day, and nobody doubts it."""
        return self.precision == "day" and not self.qualifier

    @property
    def middle(self) -> date:
        """Of the days that it may mean: between July and November comes after the eighth of July."""
        return self.earliest + (self.latest - self.earliest) / 2

    def may_be(self, day: date) -> bool:
        return self.earliest <= day <= self.latest

    def days(self) -> Iterator[date]:
        """Each day that it may mean, in order."""
        for number in range((self.latest - self.earliest).days + 1):
            yield self.earliest + timedelta(days=number)

    @property
    def typed(self) -> str:
        """As it is usually typed, and as `read` takes it: a plain day, month or year dotted, all else as EDTF."""
        is_plain = self.edtf.replace("-", "").isdigit()
        return ".".join(reversed(self.edtf.split("-"))) if is_plain else self.edtf

    def display(self, language: str) -> str:
        """In words, for `en` and `ru` (any other language reads English): 25 July 2023, около 1958 года."""
        return say(grammar.parse(self.edtf), language)

    def __str__(self) -> str:
        return self.edtf

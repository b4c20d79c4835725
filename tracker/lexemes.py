"""Words that stand in a full-text column as they are, without a dictionary."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db.models import BooleanField, F, Func, Value
from django.db.models.functions import Cast


class LexemesField(SearchVectorField):
    """Set to words, of letters and figures alone; found by `Holds`."""

    def get_prep_value(self, value: Any) -> Any:
        return any_of(value, " ") if isinstance(value, list | tuple | set) else super().get_prep_value(value)


class Holds(Func):
    """Whether a full-text column holds what a query says."""

    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()

    def __init__(self, column: str, query: str, **extra: Any) -> None:
        super().__init__(F(column), Cast(Value(query), SearchQueryField()), **extra)


def any_of(words: Iterable[str], joiner: str = " | ") -> str:
    """A query for any of these words."""
    return joiner.join(f"'{word}'" for word in words)


def beginning(word: str) -> str:
    """A query for all words that begin so."""
    return f"'{word}':*"

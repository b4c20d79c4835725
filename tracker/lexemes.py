"""Words that stand in a full-text column as they are, without a dictionary."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.contrib.postgres.search import SearchQueryField, SearchVector, SearchVectorField
from django.db import connection
from django.db.models import BooleanField, F, FloatField, Func, TextField, Value
from django.db.models.functions import Cast


class LexemesField(SearchVectorField):
    """Set to words, of letters and figures alone; found by `Holds`."""

    def get_prep_value(self, value: Any) -> Any:
        return any_of(value, " ") if isinstance(value, list | tuple | set) else super().get_prep_value(value)


class Holds(Func):
    """Whether a full-text column, or what an index makes of columns, holds what a query says."""

    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()

    def __init__(self, column: str | SearchVector, query: str, **extra: Any) -> None:
        super().__init__(_column(column), Cast(Value(query), SearchQueryField()), **extra)


class Weighed:
    """What `tracker.rows` sets a full-text column to: texts by their weight, from A to D, and words as they are."""

    # the Russian configuration takes Latin letters for English
    READ = " || ".join(
        [
            *(
                f"setweight(to_tsvector('russian', COALESCE({{given}} ->> '{weight}', '')), '{weight}')"
                for weight in "ABCD"
            ),
            "({given} ->> 'words')::tsvector",
        ]
    )

    def __init__(self, texts: Mapping[str, str], words: Iterable[str] = ()) -> None:
        self.given = {**texts, "words": any_of(words, " ")}


class Relevance(Func):
    """How far a row is from a query in figures that sort as text, the nearest first."""

    function = "to_char"
    template = "%(function)s(1000000 - (1000000 * %(expressions)s)::int, 'FM0000000')"
    output_field = TextField()

    def __init__(self, column: str | SearchVector, query: str, **extra: Any) -> None:
        asked = Cast(Value(query), SearchQueryField())
        super().__init__(Func(_column(column), asked, function="ts_rank", output_field=FloatField()), **extra)


def _column(column: str | SearchVector) -> F | SearchVector:
    return F(column) if isinstance(column, str) else column


def stems(words: Sequence[str]) -> list[str]:
    """Each word as a query by its stem, Russian or English; "" for one that says nothing (и, the). One question."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT plainto_tsquery('russian', word)::text FROM unnest(%s::text[]) WITH ORDINALITY w (word, place)"
            " ORDER BY place",
            [list(words)],
        )
        return [stem for (stem,) in cursor.fetchall()]


def any_of(words: Iterable[str], joiner: str = " | ") -> str:
    """A query for any of these words."""
    return joiner.join(f"'{word}'" for word in words)


def beginning(word: str) -> str:
    """A query for all words that begin so."""
    return f"'{word}':*"

from typing import Self, TypeVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import QuerySet, Value

from cases.models.text_asked import text_query
from tracker.lexemes import Holds, Relevance
from tracker.models import PublishedColumns, PublishedRecord

Rows = TypeVar("Rows", bound=QuerySet)


def about(rows: Rows, text: str, column: str = "words") -> Rows:
    """Those that have every word of a text; `rank` sorts them, the most to the point first, if nothing else does."""
    query = text_query(text)
    ranked = rows if "rank" in rows.query.annotations else rows.annotate(rank=Relevance(column, query))
    return ranked.filter(Holds(column, query)) if query else ranked.annotate(rank=Value("")).none()


class PublishedTextQuerySet(models.QuerySet["PublishedText"]):
    def seen_by(self, audience: str) -> Self:
        return self.filter(audience=audience)

    def of_kind(self, kind: str) -> Self:
        return self.filter(record__kind=kind)

    def about(self, text: str) -> Self:
        return about(self, text)


class PublishedText(PublishedColumns):
    """What a published case, facility or article can be found by, taken from the published body alone."""

    record = models.OneToOneField(PublishedRecord, on_delete=models.CASCADE, primary_key=True, related_name="text")
    words = SearchVectorField()

    objects = PublishedTextQuerySet.as_manager()

    class Meta:
        indexes = [GinIndex(fields=["words"], name="published_text")]

"""Cases, facilities and articles: the records that can be asked for by their words."""

from django.db.models import QuerySet
from django_filters import CharFilter
from rest_framework.request import Request

from cases.filters import NEAREST
from cases.models.published_text import about
from tracker.api.records import RecordFilter, Records
from tracker.keyset import Order


class TextFilter(RecordFilter):
    text = CharFilter(
        method="about",
        max_length=200,
        help_text="Words from anywhere in the record: names in any script, places by any of their names, what is told,"
        " in any form that Russian or English gives them. The most to the point come first.",
    )

    def about(self, records: QuerySet, name: str, text: str) -> QuerySet:
        return about(records, text, "text__words")


class Texts(Records):
    """Live records of one kind, whole, a page at a time."""

    filterset_class = TextFilter

    def order_of(self, request: Request) -> Order:
        return NEAREST if "text" in request.query_params else Order()

"""People, with all that they can be asked for and sorted by."""

from django.db.models import QuerySet
from rest_framework.request import Request

from cases.filters import NEAREST, ORDERS, RANKED, PrisonerFilter
from cases.models import PublishedPrisoner
from tracker.api.authentication import audience_of
from tracker.api.records import Records
from tracker.keyset import Order


class People(Records):
    """The records of people, a page at a time. Filters can be combined; each narrows."""

    filterset_class = PrisonerFilter
    body = "record__body"

    def get_queryset(self) -> QuerySet:
        return PublishedPrisoner.objects.seen_by(audience_of(self.request))

    def order_of(self, request: Request) -> Order:
        asked = request.query_params
        return ORDERS.get(asked.get("ordering", ""), NEAREST if any(name in asked for name in RANKED) else Order())

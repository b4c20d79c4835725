"""Published records, a page at a time and one by one, as the reader's audience may see them.

Everything is read through the reading door, under a database role that can see nothing else. Whose key it is has been
found out before.
"""

from collections.abc import Collection
from typing import Any

import orjson
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.urls import path, re_path, reverse
from django.urls.resolvers import URLPattern
from django.utils.cache import get_conditional_response
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from tracker.api import pagination
from tracker.api.authentication import audience_of
from tracker.api.errors import BadParameters, Gone
from tracker.api.permissions import MayRead
from tracker.api.views import ApiView
from tracker.filters import ChangedAfterFilter, StrictFilterSet
from tracker.keyset import Order
from tracker.models import PublishedRecord, State
from tracker.publishing.reading import reading
from tracker.uids import PATTERN


class RecordFilter(StrictFilterSet):
    """What records of any kind can be asked for."""

    updated_after = ChangedAfterFilter(help_text="Changed after a moment: 2025-11-23T12:00:00Z.")


class StrictFilters(DjangoFilterBackend):
    """The view's filter set, with what it refuses as a problem document."""

    def get_filterset_kwargs(self, request: Request, queryset: QuerySet, view: APIView) -> dict[str, Any]:
        query = request.query_params.copy()
        for name in pagination.PARAMETERS:
            query.pop(name, None)
        return {"data": query, "queryset": queryset}

    def filter_queryset(self, request: Request, queryset: QuerySet, view: APIView) -> QuerySet:
        asked = self.get_filterset(request, queryset, view)
        try:
            return asked.qs
        except ValidationError:
            wanted = {name: each.extra.get("help_text", "") for name, each in asked.filters.items()}
            raise BadParameters(asked.faults, wanted) from None


class Records(ApiView, ListAPIView):
    """Live records of one kind, whole, a page at a time."""

    kind = ""
    filterset_class: type[StrictFilterSet] = RecordFilter
    filter_backends = [StrictFilters]
    pagination_class = pagination.KeysetPagination
    permission_classes = [MayRead]
    # where the text stands that is sent
    body = "body"

    def parameters(self) -> Collection[str]:
        return {*self.filterset_class.base_filters, *pagination.PARAMETERS}

    def get_queryset(self) -> QuerySet:
        return PublishedRecord.objects.seen_by(audience_of(self.request)).of_kind(self.kind).live()

    def order_of(self, request: Request) -> Order:
        """Uids never change, so in their order a page after page reading misses nobody."""
        return Order()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        with reading():
            rows = self.filter_queryset(self.get_queryset())
            return pagination.KeysetPagination().joined(rows, request, self.order_of(request), self.body)


class Record(ApiView):
    """One record, or what has become of it."""

    kind = ""
    serializer_class: type[Serializer] | None = None
    permission_classes = [MayRead]

    def get(self, request: Request, uid: str) -> HttpResponse:
        with reading():
            seen = PublishedRecord.objects.seen_by(audience_of(request)).of_kind(self.kind)
            record = seen.filter(uid=uid).first()
        if record is None:
            raise Http404
        if record.state == State.MERGED and record.into:
            return HttpResponsePermanentRedirect(reverse(f"api:{self.kind}", args=[record.into]))
        if record.state != State.LIVE:
            raise Gone
        etag = f'"{record.etag}"'
        response = Response(orjson.Fragment(record.body), headers={"ETag": etag})
        return get_conditional_response(request, etag=etag, response=response) or response


def record_paths(kind: str, plural: str, shape: type[Serializer], many: type[Records] = Records) -> list[URLPattern]:
    """The addresses of one kind: `<plural>/` and `<plural>/<uid>/`, named after plural and kind."""
    return [
        path(f"{plural}/", many.as_view(kind=kind, serializer_class=shape), name=plural),
        re_path(rf"^{plural}/(?P<uid>{PATTERN})/$", Record.as_view(kind=kind, serializer_class=shape), name=kind),
    ]

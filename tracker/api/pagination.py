"""Lists a page at a time, by cursor. Nothing is counted, so nothing can be told by a count."""

from typing import Any

import orjson
from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tracker.api.errors import BadParameters
from tracker.keyset import BadCursor, Order, Page, page
from tracker.publishing.joined import joined_page

DEFAULT, MOST = 50, 200
WANTED = {
    "limit": f"A whole number from 1 to {MOST}.",
    "cursor": "As `next` or `previous` gave it, with the same `ordering`.",
}
PARAMETERS = frozenset({"cursor", "limit"})
A_CURSOR = {"type": "string", "format": "cursor"}
DESCRIBED = [
    OpenApiParameter("cursor", A_CURSOR, description="Where to go on; taken from `next` or `previous`."),
    OpenApiParameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": DEFAULT},
        description="How many records a page holds at most.",
    ),
]


class KeysetPagination(BasePagination):
    """In the order that the view's `order_of(request)` names."""

    page: Page
    request: Request

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        order: Order = view.order_of(request)
        self.request = request
        try:
            self.page = page(queryset, order, request.query_params.get("cursor", ""), limit_of(request))
        except BadCursor:
            raise BadParameters({"cursor": "invalid"}, WANTED) from None
        return self.page.rows

    def joined(self, rows: QuerySet, request: Request, order: Order, body: str) -> Response:
        """A page of bodies as they were stored. Raises BadParameters."""
        self.request = request
        try:
            found = joined_page(rows, order, request.query_params.get("cursor", ""), limit_of(request), body)
        except BadCursor:
            raise BadParameters({"cursor": "invalid"}, WANTED) from None
        self.page = Page([], found.next, found.previous)
        return self.get_paginated_response(orjson.Fragment(b"[" + found.bodies + b"]"))

    def get_paginated_response(self, data: Any) -> Response:
        links = {"next": self.link(self.page.next), "previous": self.link(self.page.previous)}
        return Response({**links, "results": data})

    def link(self, cursor: str | None) -> str | None:
        """This list's address with another cursor."""
        if cursor is None:
            return None
        query = self.request.query_params.copy()
        query["cursor"] = cursor
        return self.request.build_absolute_uri(f"{self.request.path}?{query.urlencode()}")

    def get_schema_operation_parameters(self, view: APIView) -> list[dict[str, Any]]:
        limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": DEFAULT}
        return [
            _parameter("cursor", A_CURSOR, "Where to go on; taken from `next` or `previous`."),
            _parameter("limit", limit, "How many records a page holds at most."),
        ]

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        properties = {"next": link, "previous": link, "results": schema}
        return {"type": "object", "required": ["next", "previous", "results"], "properties": properties}


def limit_of(request: Request, most: int = MOST) -> int:
    """How many records a page may hold. Raises BadParameters."""
    asked = request.query_params.get("limit", str(DEFAULT))
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 5 and 1 <= int(asked) <= most):
        raise BadParameters({"limit": "invalid"}, {"limit": f"A whole number from 1 to {most}."})
    return int(asked)


def _parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}

"""The sync feed over HTTP."""

import orjson
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from tracker.api import pagination
from tracker.api.authentication import audience_of
from tracker.api.errors import BadParameters
from tracker.api.permissions import MayRead
from tracker.api.shapes import Shape
from tracker.api.views import ApiView
from tracker.publishing.feed import CHANGE, KINDS, BadCursor, changes
from tracker.publishing.reading import reading

MOST = 1000


class Change(Shape):
    kind = serializers.ChoiceField(KINDS)
    uid = serializers.CharField()
    change = serializers.ChoiceField(
        list(CHANGE.values()),
        help_text="`withdrawn`: remove your copy. `merged`: move what you hold to the record that `into` names.",
    )
    into = serializers.CharField(allow_null=True, help_text="The surviving uid, for `merged`.")
    etag = serializers.CharField(allow_blank=True, help_text="Of the record, as its `ETag` has it; empty without one.")
    at = serializers.DateTimeField(help_text="When it changed for you.")
    urgent = serializers.BooleanField(help_text="Of `withdrawn`: somebody may be in danger, remove your copy now.")
    takedown = serializers.CharField(
        allow_null=True, help_text="Of `withdrawn`: what to acknowledge, where you were asked to: /takedowns/."
    )
    record = serializers.DictField(allow_null=True, help_text="The whole record, for `upsert`.")


class Feed(Shape):
    results = Change(many=True)
    next = serializers.CharField(help_text="The `since` of your next request. Keep it: it never expires.")
    has_more = serializers.BooleanField(help_text="Whether more is waiting already.")
    reset = serializers.BooleanField(
        help_text="Your cursor no longer holds: this begins anew, and what is not sent again is gone."
    )


ASKED = [
    OpenApiParameter(
        "since",
        {"type": "string", "format": "since"},
        description="`next` of the page before; empty or left out, from the beginning.",
    ),
    OpenApiParameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": pagination.DEFAULT},
        description="How many changes a page holds at most.",
    ),
]


class ChangesView(ApiView):
    """What changed since a cursor, oldest first; each record once, in its latest form."""

    permission_classes = [MayRead]
    serializer_class = Feed
    asked = {"GET": ASKED}
    # who begins has no cursor yet, and need not be another program for it
    may_be_empty = {"since"}

    def parameters(self) -> tuple[str, ...]:
        return "since", "limit"

    def get(self, request: Request) -> Response:
        limit = pagination.limit_of(request, most=MOST)
        try:
            with reading():
                page = changes(audience_of(request), request.query_params.get("since", ""), limit)
        except BadCursor:
            wanted = {"since": "As `next`, or the header `X-Sync-Cursor` of an export, gave it."}
            raise BadParameters({"since": "invalid"}, wanted) from None
        results = orjson.Fragment(page.told)
        return Response({"results": results, "next": page.next, "has_more": page.has_more, "reset": page.reset})

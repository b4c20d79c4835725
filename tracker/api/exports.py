"""Everything of one kind in one answer, streamed as it was stored, with the place in the feed that continues it.

Read by pages in the order of uids, each in a short transaction of its own: nothing is held open for a slow reader, and
the memory is that of one page. What changes meanwhile may be sent in its old or its new form; either way the feed
tells of it, since the cursor is taken before the first page.
"""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from drf_spectacular.utils import OpenApiParameter
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from tracker.api.authentication import audience_of
from tracker.api.permissions import MayRead
from tracker.api.views import ApiView
from tracker.models import PublishedRecord
from tracker.publishing.feed import Cursor
from tracker.publishing.reading import reading

PAGE = 500  # records
SYNC_CURSOR = OpenApiParameter(
    "X-Sync-Cursor",
    str,
    OpenApiParameter.HEADER,
    response=[200],
    description="The `since` with which the feed continues this export.",
)


class NdjsonRenderer(BaseRenderer):
    media_type, format, charset = "application/x-ndjson", "ndjson", None

    def render(self, data: Any, *args: Any, **kwargs: Any) -> Any:
        """Never asked: the lines are streamed."""
        return data


class Export(ApiView):
    """Every record of one kind, a JSON object on each line."""

    kind = ""
    permission_classes = [MayRead]
    renderer_classes: list[type[BaseRenderer]] = [NdjsonRenderer]
    answer: Any = {"type": "string"}
    headers_of_answer = [SYNC_CURSOR]

    def get(self, request: Request) -> HttpResponse | StreamingHttpResponse:
        audience = audience_of(request)
        with reading():
            cursor = Cursor.at_head(audience)
        media_type = f"{self.renderer_classes[0].media_type}; charset=utf-8"
        headers = {"X-Sync-Cursor": str(cursor)}
        if request.method == "HEAD":
            return HttpResponse(content_type=media_type, headers=headers)
        return StreamingHttpResponse(self.lines(audience), content_type=media_type, headers=headers)

    def lines(self, audience: str) -> Iterator[bytes]:
        yield from pages(self.kind, audience)


def pages(kind: str, audience: str) -> Iterator[bytes]:
    """All live records, a line each, a page at a time."""
    live = PublishedRecord.objects.seen_by(audience).of_kind(kind).live()
    last = ""
    while True:
        with reading():
            lines, last = live.lines_behind(last, PAGE)
        if not lines:
            return
        yield lines

"""Photos, each at an address named by its hash."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from cases.models import Photo, PublishedPrisoner
from cases.publishing.photo import photo_shown
from cases.publishing.sight import sight
from tracker.api.authentication import audience_of
from tracker.api.permissions import MayRead
from tracker.api.views import ApiView
from tracker.publishing.readers import EVERYBODY, readers
from tracker.publishing.reading import reading


class JpegRenderer(BaseRenderer):
    """Lets who asks for a picture, as browsers do, have it."""

    media_type = "image/jpeg"
    format = "jpg"
    charset = None
    render_style = "binary"

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        return data


class PhotoFile(ApiView):
    """A photo, as long as a live record that this reader sees names it, and its file still allows it.

    The second is asked as well, so that what is taken down is gone at once, before its record is.
    """

    schema = None
    packed = False  # it is already
    renderer_classes = [JpegRenderer]
    permission_classes = [MayRead]

    def get(self, request: Request, sha256: str) -> HttpResponse:
        audience = audience_of(request)
        with reading():
            named = PublishedPrisoner.objects.seen_by(audience).showing(sha256).exists()
        photo = _allowed(sha256, audience) if named else None
        if photo is None:
            raise Http404
        etag = f'"{sha256}"'
        response = HttpResponse(bytes(photo.content), content_type="image/jpeg", headers={"ETag": etag})
        response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
        response.headers["Content-Disposition"] = f'inline; filename="{sha256}.jpg"'
        return get_conditional_response(request, etag=etag, response=response) or response


def _allowed(sha256: str, audience: str) -> Photo | None:
    """The photo, from a file that still shows it to this audience."""
    reader = next((each for each in readers() if each.audience == audience), EVERYBODY)
    photos = Photo.objects.drawn_as(sha256).select_related("prisoner")
    seen = ((photo, sight(photo.prisoner, reader, timezone.localdate())) for photo in photos)
    return next((photo for photo, sees in seen if sees and photo_shown(sees)), None)

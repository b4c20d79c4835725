"""JSON as it was stored: bodies go out byte for byte, without being read and written again."""

from collections.abc import Mapping
from typing import Any

import orjson
from rest_framework.renderers import BaseRenderer


class StoredJSONRenderer(BaseRenderer):
    """JSON that may hold ready pieces as `orjson.Fragment`."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        return b"" if data is None else orjson.dumps(data)

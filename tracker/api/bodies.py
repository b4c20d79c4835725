"""What is sent to us, measured before it is read."""

from collections.abc import Mapping
from typing import Any

import orjson
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from tracker.api.errors import TooLarge

MOST_BYTES = 256 * 1024
MOST_BYTES_OF_A_BATCH = 10 * 1024 * 1024


def measured(stream: Any, most: int) -> bytes:
    """The whole body. Raises TooLarge as soon as there is more."""
    body = stream.read(most + 1)
    if len(body) > most:
        raise TooLarge
    return body


class JSONBody(BaseParser):
    """One JSON value, of a bounded length and depth."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, context: Mapping[str, Any] | None = None) -> Any:
        try:
            return orjson.loads(measured(stream, MOST_BYTES))
        except orjson.JSONDecodeError:
            raise ParseError from None


class NdjsonBody(BaseParser):
    """Lines, not read any further: each is judged by itself. Empty ones do not count."""

    media_type = "application/x-ndjson"

    def parse(self, stream: Any, media_type: str | None = None, context: Mapping[str, Any] | None = None) -> Any:
        return [line for line in measured(stream, MOST_BYTES_OF_A_BATCH).splitlines() if line.strip()]

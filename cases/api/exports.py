"""Every person's record in one answer: whole, as NDJSON; in columns, as CSV for a spreadsheet."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import orjson
from rest_framework.renderers import BaseRenderer

from cases.api.columns import HEADINGS, line
from tracker.api.exports import Export, pages


class CsvRenderer(BaseRenderer):
    media_type, format, charset = "text/csv", "csv", None

    def render(self, data: Any, *args: Any, **kwargs: Any) -> Any:
        """Never asked: the lines are streamed."""
        return data


class PeopleInColumns(Export):
    """Every person in a line of CSV. A text that a spreadsheet could take for a formula has an apostrophe before it."""

    kind = "prisoner"
    renderer_classes = [CsvRenderer]

    def lines(self, audience: str) -> Iterator[bytes]:
        yield written([HEADINGS])
        for page in pages(self.kind, audience):
            yield written([line(orjson.loads(body)) for body in page.splitlines()])


def written(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()

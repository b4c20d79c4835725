"""The record of what somebody else counts."""

from typing import Any

from cases.models import Source, Tally
from cases.publishing.sight import shown, source_shown
from cases.publishing.words import address_of, both, edtf, signed
from tracker.publishing.readers import Reader


def tally(row: Tally) -> dict[str, Any]:
    """The body. Nothing in it is derived from case files, so it cannot tell of anybody who is hidden."""
    return signed(
        {
            "uid": row.uid,
            "url": address_of("tallies", row.uid),
            "who": both(row.organisation, "name"),
            "counted": row.counted,
            "bound": row.bound,
            "number": row.number,
            "as_of": edtf(row.as_of),
            "from": edtf(row.since),
            "to": edtf(row.until),
            "remark": both(row, "remark"),
            "quote": row.quote,
            "source": _source(row.source),
        }
    )


def tally_shown(row: Tally, reader: Reader) -> bool:
    """A number without its source is not shown: it goes by the narrower audience of the two."""
    return shown(row.audience, reader) and source_shown(row.source, reader)


def _source(row: Source) -> dict[str, Any]:
    return {
        "title": row.title,
        "author": row.author,
        "url": row.url,
        "kind": row.kind,
        "date": edtf(row.dated),
        "reliability": row.reliability,
    }

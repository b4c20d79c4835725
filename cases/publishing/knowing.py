"""How we know: sources, their own words, and where they disagree."""

from itertools import groupby
from typing import Any

from cases.models import Evidence, Source
from cases.publishing.words import both, edtf


def source(row: Source, quotes: list[Evidence]) -> dict[str, Any]:
    return {
        "title": row.title,
        "author": row.author,
        "url": row.url,
        "kind": row.kind,
        "date": edtf(row.dated),
        "reliability": row.reliability,
        "quotes": [quote(each) for each in quotes],
    }


def quote(row: Evidence) -> dict[str, Any]:
    return {
        "fact": row.fact,
        "quote": row.quote,
        "value": row.value,
        "stance": row.stance,
        "note": both(row, "dispute"),
    }


def sources(evidence: list[Evidence]) -> list[dict[str, Any]]:
    """Each source once, with all that it says here."""
    ordered = sorted(evidence, key=lambda row: (row.source_id, row.pk))
    return [
        source(rows[0].source, rows)
        for rows in (list(each) for _id, each in groupby(ordered, lambda row: row.source_id))
    ]


def confirmed(evidence: list[Evidence]) -> dict[str, str]:
    """The newest day on which each fact was checked, where anybody did."""
    days: dict[str, str] = {}
    for row in evidence:
        if row.confirmed_on:
            days[row.fact] = max(days.get(row.fact, ""), row.confirmed_on.isoformat())
    return days

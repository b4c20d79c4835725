"""How we know: sources, their own words, what they speak of, and where they disagree."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from cases.models import PROVABLE, About, Evidence, Source
from cases.publishing.places import Fact
from cases.publishing.sight import source_shown
from cases.publishing.words import both, day, edtf
from tracker.publishing.readers import Reader

Places = Mapping[Fact, list[str]]


def seen(evidence: Iterable[Evidence], where: Places, reader: Reader) -> list[Evidence]:
    """What a reader may be shown: of sources that they see, and about nothing that their record does not tell."""
    return [
        row for row in evidence if source_shown(row.source, reader) and all(fact in where for fact in _spoken_of(row))
    ]


def source(row: Source, quotes: list[Evidence], where: Places) -> dict[str, Any]:
    return {
        "title": row.title,
        "author": row.author,
        "url": row.url,
        "kind": row.kind,
        "date": edtf(row.dated),
        "reliability": row.reliability,
        "quotes": [quote(each, where) for each in quotes],
    }


def quote(row: Evidence, where: Places) -> dict[str, Any]:
    return {
        "fact": row.fact,
        "quote": row.quote,
        "value": row.value,
        "stance": row.stance,
        "of": _pointers(row, where),
        "note": both(row, "dispute"),
        "decision": row.decision,
        "decided_on": day(row.decided_at.date()) if row.decided_at else None,
    }


def sources(evidence: list[Evidence], where: Places) -> list[dict[str, Any]]:
    """Each source once, with all that it says here."""
    ordered = sorted(evidence, key=lambda row: (row.source_id, row.pk))
    return [
        source(rows[0].source, rows, where)
        for rows in (list(each) for _id, each in groupby(ordered, lambda row: row.source_id))
    ]


def confirmed(evidence: list[Evidence], where: Places) -> dict[str, str]:
    """The newest day up to which a source that the reader sees confirms each part of the record.

    Not the date of the working row: that may be the day on which somebody rang who must not be known.
    """
    days: dict[str, str] = {}
    for row in evidence:
        if as_of := row.true_as_of:
            for pointer in _pointers(row, where):
                days[pointer] = max(days.get(pointer, ""), as_of.isoformat())
    return dict(sorted(days.items()))


def _spoken_of(row: Evidence) -> list[Fact]:
    return [(PROVABLE[About(each.about)].model, each.about_id, each.field) for each in row.proofs.all()]


def _pointers(row: Evidence, where: Places) -> list[str]:
    return sorted(pointer for fact in _spoken_of(row) for pointer in where[fact])

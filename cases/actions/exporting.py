"""Taking a list of people out of the files: streamed, and written down with who did it and how many people it held."""

from collections.abc import Iterator

from cases.exports.people import Listed
from cases.exports.sheets import written
from cases.exports.views import VIEWS, People
from cases.models import Export
from tracker.models import User


def export(
    people: People, *, view: str, kind: str, language: str, actor: User | None, narrowed: str = ""
) -> Iterator[bytes]:
    """The file, piece by piece. It is written down at once, not with the first piece; the count when it ends."""
    listed = Listed(people, VIEWS[view], language)
    noted = Export.objects.create(made_by=actor, view=view, format=kind, narrowed=narrowed[:500])
    return _given_out(listed, noted, written(listed.rows(), kind, language))


def _given_out(listed: Listed, noted: Export, pieces: Iterator[bytes]) -> Iterator[bytes]:
    try:
        yield from pieces
        noted.is_whole = True
    finally:
        # also where whoever took it went away in the middle
        noted.people = listed.written
        noted.save(update_fields=["people", "is_whole"])

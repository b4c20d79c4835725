"""Who in the files, and in the earlier rows of the same list, a new person may be: for many people at once.

The database finds those of whose names something is alike (`cases.nearness`); `cases.matching` judges them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

from cases.duplicates import born_between, resembling
from cases.imports.claims import words_of
from cases.imports.people import Candidate, Person
from cases.matching import Described, resemblance
from cases.models import Import, ImportRow, Prisoner
from cases.nearness import keys
from tracker.dates import PartialDate

# of one row, compared with others of its list
MOST_JUDGED = 30
MOST_KEPT = 5

MAKE = """
    CREATE TEMPORARY TABLE import_names AS
    SELECT each.near AS key, r.number AS head,
        (r.said->'born'->>0)::date AS earliest, (r.said->'born'->>1)::date AS latest
    FROM cases_importrow r, jsonb_array_elements_text(r.said->'near') AS each (near)
    WHERE r.of_id = %s AND r.head = r.number
"""
# what so many rows have in common tells nobody from anybody, and would take a day
COMMON = "DELETE FROM import_names WHERE key IN (SELECT key FROM import_names GROUP BY key HAVING count(*) > 1000)"
FIND = """
    SELECT head, earlier FROM (
        SELECT a.head, n.head AS earlier,
            row_number() OVER (PARTITION BY a.head ORDER BY count(*) DESC, n.head) AS place
        FROM unnest(%s::int[], %s::text[], %s::date[], %s::date[]) a (head, key, after, before)
            JOIN import_names n USING (key)
        WHERE n.head < a.head
            AND (n.earliest IS NULL OR a.after IS NULL OR (n.latest >= a.after AND n.earliest <= a.before))
        GROUP BY a.head, n.head
    ) found WHERE place <= %s
"""


@contextmanager
def looked_up(import_: Import) -> Iterator[None]:
    """While it lasts `find` knows the names of the list."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS import_names")
        cursor.execute(MAKE, [import_.pk])
        cursor.execute(COMMON)
        cursor.execute("CREATE INDEX ON import_names (key)")
        cursor.execute("ANALYZE import_names")
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS import_names")


def near(names: Iterable[Sequence[str]]) -> list[str]:
    """What the names of a row are found by."""
    return sorted(frozenset().union(*(keys(words_of(name)).stored for name in names)))


def found_by(slots: dict[str, Any]) -> dict[str, Any]:
    """What a row is found by, kept with what it says."""
    told: dict[str, Any] = {"near": near(slots[slot] for slot in ("name", "name_latin") if slot in slots)}
    if edtf := slots.get("birth_date"):
        born = PartialDate.parse(edtf)
        told["born"] = [born.earliest.isoformat(), born.latest.isoformat()]
    return told


def find(people: Iterable[Person], import_: Import, but: Collection[int] = ()) -> None:
    """Gives each the likely ones, the likeliest first; `but` are files that they are not compared with."""
    asked = [person for person in people if person.names]
    if not asked:
        return
    described = [_described(person.names, person.joined.slots) for person in asked]
    found = [[pair for pair in each if pair[0] not in but] for each in resembling(described)]
    uids = _called({pk for each in found for pk, _alike in each[:MOST_KEPT]})
    for person, alike in zip(asked, found, strict=True):
        person.candidates = [Candidate(likeness, *uids[pk]) for pk, likeness in alike[:MOST_KEPT]]
    _find_in_list(asked, described, import_)
    for person in asked:
        person.candidates.sort(key=lambda each: (-each.resemblance.score, each.uid, each.row or 0))
        del person.candidates[MOST_KEPT:]


def _find_in_list(asked: list[Person], described: list[Described], import_: Import) -> None:
    by_row = {person.head.number: (person, said) for person, said in zip(asked, described, strict=True)}
    pairs = [
        (number, key, *born_between(said.born))
        for number, (person, said) in by_row.items()
        for key in frozenset().union(*(keys(words_of(name)).asked for name in person.names))
    ]
    if not pairs:
        return
    with connection.cursor() as cursor:
        cursor.execute(FIND, [*map(list, zip(*pairs, strict=True)), MOST_JUDGED])
        found: list[tuple[int, int]] = cursor.fetchall()
    rows = _rows({earlier for _head, earlier in found}, import_)
    for head, earlier in found:
        person, said = by_row[head]
        likeness = resemblance(said, rows[earlier])
        if likeness.is_likely:
            person.candidates.append(Candidate(likeness, row=earlier, name=rows[earlier].names[0]))


def _called(people: set[int]) -> dict[int, tuple[str, None, str]]:
    """The uid of each, and the name by which it is known."""
    rows = Prisoner.objects.filter(pk__in=people).prefetch_related("names") if people else ()
    return {row.pk: (row.uid, None, str(row)) for row in rows}


def _rows(numbers: set[int], import_: Import) -> dict[int, Described]:
    if not numbers:
        return {}
    rows = ImportRow.objects.filter(of=import_, number__in=numbers).values_list("number", "said__slots")
    return {
        number: _described([said[slot] for slot in ("name", "name_latin") if slot in said], said)
        for number, said in rows
    }


def _described(names: Sequence[Sequence[str]], said: dict) -> Described:
    birth = said.get("birth_date")
    return Described(
        names=tuple(map(words_of, names)),
        born=PartialDate.parse(birth) if birth else None,
        sex=said.get("sex", ""),
    )

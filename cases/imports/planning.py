"""The dry run: what would become of each row, without touching a file. Applying asks the same questions once more.

A constant number of queries for each thousand rows, and memory for one thousand.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import Any

import orjson
from django.db import connection
from django.db.models import Max

from cases.imports import candidates, judging, offering, one_person, who
from cases.imports.claims import RowReader
from cases.imports.joining import key_of
from cases.imports.mapping import Layout
from cases.imports.people import Candidate, Person, person_of, remarks_of
from cases.imports.progress import Progress
from cases.imports.rows import from_values
from cases.imports.shelf import Shelf
from cases.imports.tallying import counted
from cases.models import Import, ImportRow, Prisoner

AT_ONCE = 1000

HEADS = """
    UPDATE cases_importrow r SET head = first.number
    FROM (SELECT id, min(number) OVER (PARTITION BY key) AS number FROM cases_importrow
          WHERE of_id = %s AND key <> '') first
    WHERE first.id = r.id AND r.head IS DISTINCT FROM first.number
"""


def plan(import_: Import, progress: Progress | None = None) -> None:
    """Reads every row by the layout, finds who is meant, compares. What was decided before still holds."""
    progress = progress or Progress(import_)
    total = import_.rows_read
    for done in read_claims(import_):
        progress.say(done, total * 2)
    shelf, layout = Shelf(), Layout.from_dict(import_.layout)
    with candidates.looked_up(import_):
        for people in in_chunks(import_):
            judge(people, import_, shelf, but=())
            offering.offer(people, layout, shelf)
            write_plans(people)
            progress.say(total + people[-1].rows[-1].number, total * 2)
    import_.counts = counted(import_) | {"newest": newest()}
    import_.save(update_fields=["counts"])


def newest() -> int:
    """Tells whether anybody was added since."""
    return Prisoner.objects.aggregate(newest=Max("pk"))["newest"] or 0


def plan_again(import_: Import, heads: Iterable[int]) -> None:
    """After a decision about some people: theirs anew, and the counts."""
    rows = ImportRow.objects.filter(of=import_, head__in=list(heads)).order_by("head", "number")
    people = [person_of(list(group)) for _head, group in groupby(rows, key=lambda row: row.head)]
    if people:
        with candidates.looked_up(import_):
            shelf = Shelf()
            judge(people, import_, shelf, but=())
            offering.offer(people, Layout.from_dict(import_.layout), shelf)
        write_plans(people)
    import_.counts = counted(import_) | {"newest": import_.counts.get("newest")}
    import_.save(update_fields=["counts"])


def judge(
    people: list[Person], import_: Import, shelf: Shelf, *, locked: bool = False, but: Collection[int] | None = None
) -> None:
    """Fills in who each is, how they differ and what follows. Needs `candidates.looked_up`.

    `but` are files that nobody is compared with. Without it, and where nobody was added since the dry run, those
    hold whom the dry run found.
    """
    who.recognise(people, import_, locked=locked)
    judging.compare_all(people, shelf)
    unknown = [person for person in people if judging.is_unknown(person)]
    if but is None:
        for person in unknown:
            person.candidates = [Candidate.from_dict(each) for each in person.head.candidates]
    else:
        candidates.find(unknown, import_, but)
    for person in people:
        judging.conclude(person)


def read_claims(import_: Import) -> Iterator[int]:
    """What each row claims, by the layout as it is now; the number of the row that it has come to."""
    reader = row_reader(import_)
    mapped = {place for place, _column in reader.columns}
    rows = ImportRow.objects.filter(of=import_, number__gt=import_.heading_row or 0).order_by("number")
    ImportRow.objects.filter(of=import_, number__lte=import_.heading_row or 0).update(key="", head=None, outcome="")
    last = 0
    while chunk := list(rows.filter(number__gt=last)[:AT_ONCE]):
        for row in chunk:
            cells = from_values([row.number, row.cells]).cells
            if all(cell in (None, "") for cell in cells):
                row.said, row.problems, row.key, row.outcome = {}, [], "", ""
                continue
            claims, found = reader.read(cells)
            row.said = claims.as_dict() | candidates.found_by(claims.slots)
            row.problems = [each.as_list() for each in [*found, *remarks_of(row, mapped)]]
            row.key = key_of(claims, row.number)
        _write(chunk, ["said", "problems", "key"])
        last = chunk[-1].number
        yield last
    with connection.cursor() as cursor:
        cursor.execute(HEADS, [import_.pk])
    one_person.put_together(import_)


def row_reader(import_: Import) -> RowReader:
    told = import_.inspection
    slashed = {int(place): first for place, first in told.get("month_first", {}).items()}
    return RowReader(Layout.from_dict(import_.layout), date_1904=bool(told.get("date_1904")), month_first=slashed)


def in_chunks(import_: Import, *, left: bool = False) -> Iterator[list[Person]]:
    """The people of a list in its order, so many at once. `left`: those who are not written yet."""
    heads = ImportRow.objects.filter(of=import_).heads().order_by("number").values_list("number", flat=True)
    if left:
        heads = heads.filter(applied=False)
    last = 0
    while chunk := list(heads.filter(number__gt=last)[:AT_ONCE]):
        rows = ImportRow.objects.filter(of=import_, head__in=chunk).order_by("head", "number")
        yield [person_of(list(group)) for _head, group in groupby(rows, key=lambda row: row.head)]
        last = chunk[-1]


def write_plans(people: Iterable[Person], *, applied: bool = False) -> None:
    """What was found out about each, with the first of its rows; the others of them say the same outcome."""
    written = []
    for person in people:
        head = person.head
        head.changes = [each.as_dict() for each in person.differences]
        head.changes += [{"slot": name, "old": None, "new": value, "kind": "added"} for name, value in person.additions]
        head.candidates = [each.as_dict() for each in person.candidates]
        head.why = person.why
        head.prisoner = person.file.prisoner.uid if person.file else person.uid
        judged: dict[int, list[Any]] = {row.number: [] for row in person.rows}
        for row, found in person.problems:
            judged[row.number].append(found.as_list())
        for row in person.rows:
            row.problems = judged[row.number]
            row.outcome, row.prisoner = person.outcome, head.prisoner
            row.applied = applied and not person.is_held_back
            written.append(row)
    _write(written, ["problems", "changes", "candidates", "why", "prisoner", "outcome", "applied", "offered"])


KINDS = {
    "said": "jsonb",
    "offered": "jsonb",
    "problems": "jsonb",
    "changes": "jsonb",
    "candidates": "jsonb",
    "applied": "boolean",
}


def _write(rows: list[ImportRow], columns: list[str]) -> None:
    """One statement for all of them."""
    values: list[list[Any]] = [[row.pk for row in rows]]
    for name in columns:
        held = [getattr(row, name) for row in rows]
        values.append([orjson.dumps(each).decode() for each in held] if KINDS.get(name) == "jsonb" else held)
    sets = ", ".join(f"{name} = v.{name}::{KINDS.get(name, 'text')}" for name in columns)
    # arrays of JSON travel as text
    arrays = ", ".join("%s::boolean[]" if KINDS.get(name) == "boolean" else "%s::text[]" for name in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE cases_importrow r SET {sets} FROM unnest(%s::bigint[], {arrays}) v (id, {', '.join(columns)})"  # noqa: S608 names of our own columns
            " WHERE r.id = v.id",
            values,
        )

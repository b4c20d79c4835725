"""The people of a list on one page of the dry run: what would become of each, what is wrong, and who it may be.

As many questions to the database for one as for a page of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from cases.admin.importing.heard import Heard, heard
from cases.imports.claims import words_of
from cases.imports.comparing import Kind, same
from cases.imports.deciding import OURS, THEIRS
from cases.imports.held import files_of
from cases.imports.judging import NEVER
from cases.imports.mapping import Layout
from cases.imports.problem_words import WHY, located
from cases.imports.rows import from_values
from cases.imports.slot_words import slot_name, value_words
from cases.imports.values.reading import Problem
from cases.models import Facility, Import, ImportRow, Prisoner
from cases.templatetags.reasons import REASONS

# by which one tells people apart, the most telling first
FACTS = ("name", "name_latin", "birth_date", "sex", "citizenships", "home_region", "detained_on", "place")


@dataclass
class Told:
    """One person of the list, in words."""

    row: ImportRow
    name: str
    numbers: list[int]
    url: str = ""
    problems: list[str] = field(default_factory=list)
    stops: bool = False
    changes: list[dict[str, Any]] = field(default_factory=list)
    candidates: list[dict[str, Any]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    # rows that the list names otherwise than the first, and that were put to it
    put_together: list[int] = field(default_factory=list)
    why: str = ""


def told(import_: Import, heads: Iterable[ImportRow]) -> list[Told]:
    heads = list(heads)
    rows: dict[int, list[ImportRow]] = {head.number: [] for head in heads}
    for row in import_.rows.filter(head__in=rows).order_by("number"):
        rows[row.head or 0].append(row)
    likely = {each["uid"] for head in heads for each in head.candidates if "uid" in each}
    uids = {head.prisoner for head in heads if head.prisoner}
    people = {person.uid: person for person in Prisoner.objects.filter(uid__in=likely | uids)}
    files = files_of(people[uid].pk for uid in likely if uid in people)
    others = {each["row"] for head in heads for each in head.candidates if "row" in each}
    said_there = dict(import_.rows.filter(number__in=others).values_list("number", "said__slots"))
    places = _places(heads, [file.slots() for file in files.values()], said_there.values())
    layout = Layout.from_dict(import_.layout)
    return [
        Told(
            row=head,
            name=_name(head),
            numbers=[row.number for row in rows[head.number]],
            url=_url(people.get(head.prisoner)),
            problems=[
                located(Problem(code, text), row.number, column)
                for row in rows[head.number]
                for code, column, text, _stops in row.problems
            ],
            stops=any(each[3] and each[0] not in NEVER for row in rows[head.number] for each in row.problems),
            changes=[_change(each, head, places) for each in head.changes],
            candidates=[
                _candidate(each, head, people, {p.prisoner.uid: p.slots() for p in files.values()}, said_there, places)
                for each in head.candidates
            ],
            left=_left(layout, rows[head.number]),
            heard=list(heard(head, rows[head.number], layout, places)),
            put_together=_put_together(rows[head.number]),
            why=str(WHY[head.why]) if head.why else "",
        )
        for head in heads
    ]


def _put_together(rows: list[ImportRow]) -> list[int]:
    first: dict[str, int] = {}
    for row in rows:
        first.setdefault(row.key, row.number)
    return list(first.values())[1:]


def _name(head: ImportRow) -> str:
    said = head.said.get("slots", {})
    named = said.get("name") or said.get("name_latin")
    return words_of(named) if named else ""


def _url(person: Prisoner | None) -> str:
    return reverse("admin:cases_prisoner_change", args=[person.pk]) if person else ""


def _change(change: dict[str, Any], head: ImportRow, places: dict[str, Facility]) -> dict[str, Any]:
    slot = change["slot"]
    return {
        "slot": slot,
        "name": slot_name(slot),
        "old": value_words(slot, change["old"], places),
        "new": value_words(slot, change["new"], places),
        "is_conflict": change["kind"] == Kind.CONFLICT,
        "chosen": head.decision.get("fields", {}).get(slot, ""),
        "theirs": THEIRS,
        "ours": OURS,
    }


def _candidate(
    candidate: dict[str, Any],
    head: ImportRow,
    people: dict[str, Prisoner],
    held: dict[str, dict[str, Any]],
    rows: dict[int, dict[str, Any]],
    places: dict[str, Facility],
) -> dict[str, Any]:
    """With both sides of what tells people apart, the differing marked."""
    uid, mine = candidate.get("uid", ""), head.said.get("slots", {})
    theirs = held.get(uid, {}) if uid else rows.get(candidate["row"], {})
    facts = [
        {
            "name": slot_name(slot),
            "list": value_words(slot, mine.get(slot), places),
            "file": value_words(slot, theirs.get(slot), places),
            "differs": bool(mine.get(slot) and theirs.get(slot)) and not same(slot, mine[slot], theirs[slot]),
        }
        for slot in FACTS
        if mine.get(slot) or theirs.get(slot)
    ]
    return {
        **candidate,
        "url": _url(people.get(uid)),
        "why": ", ".join(str(REASONS[code]) for code in candidate["reasons"] if code in REASONS),
        "facts": facts,
    }


def _places(heads: list[ImportRow], files: list[dict[str, Any]], rows: Iterable[dict[str, Any]]) -> dict[str, Facility]:
    """The facilities that any of it names."""
    values = [
        each[side] for head in heads for each in head.changes if each["slot"] == "place" for side in ("old", "new")
    ]
    values += [said.get("place") for said in [*files, *rows, *(head.said.get("slots", {}) for head in heads)]]
    uids = {value["facility"] for value in values if value and "facility" in value}
    return {place.uid: place for place in Facility.objects.filter(uid__in=uids)}


def _left(layout: Layout, rows: list[ImportRow]) -> list[tuple[str, str]]:
    """What the rows hold in columns that feed nothing: it stays with them."""
    found = []
    for row in rows:
        cells = from_values([row.number, row.cells]).cells
        for place, column in enumerate(layout.columns):
            if column.field is None and place < len(cells) and cells[place] not in (None, ""):
                found.append((column.heading, str(cells[place])))
    return found

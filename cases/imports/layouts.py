"""Layouts that are known: saved with the lists that came in, and shipped in `seeds/mappings/`."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from cases.exports.columns import HEADINGS
from cases.imports.mapping import Column, Layout, NotALayout, from_toml, signature
from cases.imports.values.reading import tidy
from cases.models import Import, Mapping

# so much of all headings of two files is common, where they are of one list
NEAR = 0.75
MOST_COMPARED = 100
OURS = {tidy(heading): field for field, both in HEADINGS.items() for heading in both}
# of a person's second case and further
NUMBERED = re.compile(r"(?P<words>.+) (?P<number>\d{1,2})")
SHIPPED = Path(__file__).resolve().parents[2] / "seeds" / "mappings"


@cache
def shipped() -> dict[str, tuple[list[str], Layout]]:
    """By name: the headings that no other list has together, and what its columns mean."""
    told = [from_toml(path.read_text()) for path in sorted(SHIPPED.glob("*.toml"))]
    return {name: (known_by, layout) for name, known_by, layout in told}


def shipped_for(headings: Sequence[str]) -> Layout | None:
    """That of a registry whose lists are known by headings that are among these."""
    asked = set(map(tidy, headings))
    return next((layout for known_by, layout in shipped().values() if set(map(tidy, known_by)) <= asked), None)


def of_ours(headings: Sequence[str]) -> Layout | None:
    """That of a list that we gave out, in either language: its own headings say what they hold, whatever people are
    called and whatever stands in the cells."""
    columns = []
    for heading in headings:
        words = tidy(heading)
        numbered = NUMBERED.fullmatch(words)
        field = OURS.get(words) or (OURS.get(numbered["words"]) if numbered else None)
        columns.append(Column(heading, field, int(numbered["number"]) if numbered and field else 1))
    fed = {column.field for column in columns}
    return Layout(tuple(columns)) if {"uid", "as_of"} <= fed else None


def nearest(headings: Sequence[str]) -> Mapping | None:
    """The list that has nearly these headings: a column came, or one went."""
    asked = {tidy(heading) for heading in headings} - {""}
    for mapping in Mapping.objects.lately_used()[:MOST_COMPARED]:
        known = {tidy(column.heading) for column in layout_of(mapping).columns} - {""}
        if known and len(asked & known) >= NEAR * len(asked | known):
            return mapping
    return None


def layout_of(mapping: Mapping) -> Layout:
    return Layout.from_dict(mapping.layout)


def named(name: str) -> tuple[str, Layout]:
    """The name of a list and its layout: one that is saved, one that is shipped, or a file. Raises NotALayout."""
    if saved := Mapping.objects.filter(name=name).first():
        return name, layout_of(saved)
    if found := shipped().get(name):
        return name, found[1]
    path = Path(name)
    if path.suffix == ".toml" and path.is_file():
        own_name, _headings, layout = from_toml(path.read_text())
        return own_name, layout
    raise NotALayout("no_such_layout", name)


def free_name(name: str) -> str:
    """The name itself, or with a number where another list has it."""
    taken = set(Mapping.objects.filter(name__startswith=name).values_list("name", flat=True))
    return next(each for each in [name, *(f"{name} ({n})" for n in range(2, len(taken) + 3))] if each not in taken)


def save(import_: Import, name: str) -> Mapping:
    """The layout of this import under a name: the list that the next file is recognised as, and what names its rows.

    Where that list is known, it is read so from now on.
    """
    layout = Layout.from_dict(import_.layout)
    headings = [column.heading for column in layout.columns]
    mapping, _made = Mapping.objects.update_or_create(
        name=name, defaults={"signature": signature(headings), "layout": layout.as_dict()}
    )
    import_.mapping = mapping
    import_.save(update_fields=["mapping"])
    return mapping

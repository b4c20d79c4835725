"""Two files beside each other: fields that can be chosen, and the facts that would come together."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Model
from django.utils.text import capfirst

from cases.merging.fields import BOTH, EMPTY, ONE_OF_TWO, TOGETHER, differences
from cases.merging.files import tables
from cases.merging.rows import ASIDE, said
from cases.models import Charge, Check, Death, Defendant, Disclosure, Evidence, Name, Outcome, Photo, Prisoner, Sentence
from tracker.admin.changes import names_of, words

# rows that tell most, first; all other tables follow
FIRST = (Name, Defendant, Charge, Outcome, Sentence)
LAST = (Evidence, Disclosure)
# of these only one can be in a file
ONE: dict[type[Model], str] = {Death: "death", Photo: "photo"}


@dataclass(frozen=True)
class Field:
    name: str
    label: str
    kept: str
    merged: str
    # by which it can be chosen, where both say something and not the same
    usual: str = ""
    together: bool = False


@dataclass(frozen=True)
class Fact:
    """A row in words; `twin`: the other file says the same."""

    title: str
    lines: list[tuple[str, str]]
    twin: bool = False


@dataclass(frozen=True)
class Facts:
    kind: str
    kept: list[Fact]
    merged: list[Fact]
    # the name of the choice between them, where only one can stand
    choice: str = ""


def fields(kept: Prisoner, merged: Prisoner) -> list[Field]:
    """Those of which either file says something."""
    names = names_of([kept, merged])
    differing = {each.field: each for each in differences(kept, merged)}
    found = []
    for field in Prisoner._meta.concrete_fields:
        if field.name not in (*ONE_OF_TWO, *TOGETHER):
            continue
        mine, theirs = words(kept, field, names), words(merged, field, names)
        if any(getattr(one, field.name) not in EMPTY for one in (kept, merged)):
            each = differing.get(field.name)
            found.append(
                Field(
                    field.name,
                    capfirst(str(field.verbose_name)),
                    mine,
                    theirs,
                    each.usual if each else "",
                    bool(each and BOTH in each.choices),
                )
            )
    return found


def facts(kept: Prisoner, merged: Prisoner) -> list[Facts]:
    """Of each kind the rows of both files, in one query for each kind and one for each that they name."""
    rows = _rows(kept, merged)
    names = names_of([row for of_kind in rows.values() for two in of_kind for row in two])
    found = []
    for model, (mine, theirs) in rows.items():
        if not mine and not theirs:
            continue
        of_both = {_said(row) for row in mine} & {_said(row) for row in theirs}
        told = [
            [Fact(_title(row), _lines(row, names), _said(row) in of_both) for row in of_one]
            for of_one in (mine, theirs)
        ]
        choice = ONE.get(model, "") if mine and theirs and not of_both else ""
        found.append(Facts(capfirst(str(model._meta.verbose_name_plural)), told[0], told[1], choice))
    return found


def official_names_differ(kept: Prisoner, merged: Prisoner) -> list[Name]:
    """The two of which one stays official; none where there is nothing to choose."""
    two = [next((name for name in one.names.all() if name.kind == "official"), None) for one in (kept, merged)]
    both = [name for name in two if name is not None]
    return both if len(both) == 2 and str(both[0]) != str(both[1]) else []


def _rows(kept: Prisoner, merged: Prisoner) -> dict[type[Model], tuple[list[Any], list[Any]]]:
    ways: dict[type[Model], str] = {Name: "prisoner_id", Defendant: "prisoner_id", Charge: "defendant__prisoner_id"}
    ways |= {Outcome: "defendant__prisoner_id", Sentence: "outcome__defendant__prisoner_id"}
    ways |= {Death: "prisoner_id", Photo: "prisoner_id"} | dict(tables()) | dict.fromkeys(LAST, "prisoner_id")
    found = {}
    ways.pop(Check, None)
    for model, way in ways.items():
        heavy = ["content"] if model is Photo else []
        rows = model._default_manager.filter(**{f"{way}__in": [kept.pk, merged.pk]}).order_by("pk").defer(*heavy)
        of: dict[int, list[Any]] = defaultdict(list)
        for row in rows.annotate(of_person=F(way)):
            of[row.of_person].append(row)
        found[model] = (of[kept.pk], of[merged.pk])
    return found


def _said(row: Model) -> tuple[Any, ...]:
    return said(row, ["prisoner", "defendant", "outcome_id"] if not isinstance(row, Name) else ["prisoner", "kind"])


def _title(row: Model) -> str:
    return str(row) if isinstance(row, Name) else ""


def _lines(row: Model, names: Any) -> list[tuple[str, str]]:
    told = [
        (capfirst(str(field.verbose_name)), words(row, field, names))
        for field in row._meta.concrete_fields
        # what is not so, and what there is none of, tells nothing
        if getattr(row, field.attname) not in (False, 0)
        and field.name not in ASIDE | {"prisoner", "defendant", "of_person", "content", "sha256"}
    ]
    return [(label, value) for label, value in told if value]

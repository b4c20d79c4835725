"""Rows → the database: what is absent is planted; what a person has touched since is theirs.

A thing of its own (a person, a case, a facility) that was planted once is never planted again, not even after somebody
deleted it: it may have been deleted because it must not be shown. The history remembers what was planted.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from graphlib import TopologicalSorter

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from pghistory.models import Context

from cases.models import Announcement, Death, Evidence, Proof, Release
from cases.models.announcement import naming
from cases.seeding.proofs import Tie
from cases.seeding.reading import SeedRefused
from cases.seeding.rows import Row
from cases.seeding.tables import Table
from tracker.history import because

WHY = "seed"
# never changed by a seed file: somebody may have hidden it
FOR_PEOPLE_TO_DECIDE = {"audience"}


@dataclass
class Planted:
    """How many rows of each model were made, and how many changed."""

    created: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)


class _There(dict[type[Model], dict[str, object]]):
    """What is in the database, by model and seed key: an object that was made just now, or a primary key."""

    def __init__(self, tables: dict[type[Model], Table]) -> None:
        super().__init__()
        self.tables = tables

    def __missing__(self, model: type[Model]) -> dict[str, object]:
        identity = self.tables[model].identity
        known = model._default_manager.exclude(**{identity: None}).values_list(identity, "pk")
        return self.setdefault(model, dict(known))


@transaction.atomic
def plant(rows: Iterable[Row], ties: Iterable[Tie], *, update: bool = False) -> Planted:
    """Store the rows that are new. With `update`, also set what differs, and add parts, in what is still there."""
    rows = list(rows)
    by_model: dict[type[Model], list[Row]] = {}
    for row in rows:
        by_model.setdefault(row.model, []).append(row)
    there = _There({model: of_model[0].table for model, of_model in by_model.items()})
    new = _new_roots(rows, there)
    planted = Planted()
    with because(WHY, planted=sorted(row.name for row in new)):
        for model in _in_order(rows):
            known = [row for row in by_model[model] if row.key in there[model]] if update else []
            absent = [row for row in by_model[model] if row.key not in there[model]]
            _create(model, [row for row in absent if _wanted(row, new, there, update)], there, planted)
            _update(model, known, there, planted)
        _tie(ties, there)
        _announce(there)
    return planted


def _new_roots(rows: Iterable[Row], there: _There) -> set[Row]:
    contexts = Context.objects.filter(metadata__why=WHY).values_list("metadata", flat=True)
    before = {name for metadata in contexts for name in metadata.get("planted", [])}
    return {row for row in rows if not row.above and row.key not in there[row.model] and row.name not in before}


def _in_order(rows: Iterable[Row]) -> list[type[Model]]:
    """Models, those that are pointed to before those that point."""
    order: TopologicalSorter[type[Model]] = TopologicalSorter()
    models = {row.model for row in rows}
    for row in rows:
        linked = [link.to for link in row.table.links.values()]
        linked += [row.table.after] if row.table.after in models else []
        order.add(row.model, *linked, *(model for model, _key in row.points_to.values()))
    return list(order.static_order())


def _wanted(row: Row, new: set[Row], there: _There, update: bool) -> bool:
    if any(key not in there[model] for model, key in row.points_to.values()):
        return False  # what it belongs to was deleted since
    return row.root in new or (update and row.root is not row and not row.table.only_at_first)


def _create(model: type[Model], rows: list[Row], there: _There, planted: Planted) -> None:
    made = {row.key: _build(row, there) for row in rows}
    model._default_manager.bulk_create(made.values())
    there[model].update(made)
    planted.created[model.__name__] += len(made)
    for name, link in rows[0].table.links.items() if rows else ():
        link.through._default_manager.bulk_create(
            link.through(**{link.owner: made[row.key]}, **_pointer(link.other, there[link.to][key]))
            for row in rows
            for key in row.links.get(name, [])
            if key in there[link.to]
        )


def _build(row: Row, there: _There) -> Model:
    pointers = [_pointer(name, there[model][key]) for name, (model, key) in row.points_to.items()]
    values = dict(row.values) | {name: value for pointer in pointers for name, value in pointer.items()}
    built = row.model(**values | {row.table.identity: row.key})
    _clean(row, built)
    return built


def _pointer(name: str, target: object) -> dict[str, object]:
    return {name if isinstance(target, Model) else f"{name}_id": target}


def _clean(row: Row, built: Model) -> None:
    """As a form would: choices, dates, lengths and the model's own rule. Uniqueness is the database's."""
    try:
        built.clean_fields(exclude={*row.points_to})
        built.clean()
    except ValidationError as error:
        raise SeedRefused(f"{row.name}: {error.message_dict}") from None


def _tie(ties: Iterable[Tie], there: _There) -> None:
    """New evidence speaks of its rows; what older evidence speaks of is the volunteers' to change."""
    proofs = [
        Proof(evidence=evidence, about=tie.about, about_id=getattr(row, "pk", row), field=tie.field)
        for tie in ties
        if isinstance(evidence := there[Evidence].get(tie.evidence.key), Evidence)
        and (row := there[tie.row.model].get(tie.row.key)) is not None
    ]
    Proof.objects.bulk_create(proofs)


def _announce(there: _There) -> None:
    """What a seed file tells of was known to everybody before: it waits for nobody."""
    now = timezone.now()
    endings = [*there.get(Death, {}).values(), *there.get(Release, {}).values()]
    Announcement.objects.bulk_create(
        Announcement(**naming(row), by_history=True, out_at=now) for row in endings if isinstance(row, Death | Release)
    )


def _update(model: type[Model], rows: list[Row], there: _There, planted: Planted) -> None:
    stored = {each.pk: each for each in model._default_manager.filter(pk__in=[there[model][row.key] for row in rows])}
    for row in rows:
        kept = stored[there[model][row.key]]
        if not row.table.only_at_first and _differs(row, kept, there):
            kept.save()
            planted.updated[model.__name__] += 1


def _differs(row: Row, kept: Model, there: _There) -> bool:
    """Whether the file says something else than is stored; takes the file's word over into `kept`."""
    before = {each.attname: getattr(kept, each.attname) for each in kept._meta.concrete_fields}
    for name in row.values.keys() - FOR_PEOPLE_TO_DECIDE:
        setattr(kept, name, row.values[name])
    for name, (model, key) in row.refs.items():
        for pointer, target in _pointer(name, there[model].get(key, getattr(kept, f"{name}_id"))).items():
            setattr(kept, pointer, target)
    _clean(row, kept)
    return any(getattr(kept, name) != value for name, value in before.items())

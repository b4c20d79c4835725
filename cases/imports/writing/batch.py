"""Rows that are made, changed and removed together, each table in one statement, in an order that constraints allow."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Model

from cases.models import (
    Article,
    Assessment,
    Case,
    Charge,
    Court,
    Death,
    Defendant,
    Evidence,
    Identifier,
    ListedPerson,
    Name,
    Outcome,
    Placement,
    Prisoner,
    Proof,
    Release,
    Restraint,
    Ruling,
    Sentence,
    Source,
)

Row = TypeVar("Row", bound=Model)

# what others stand on is made first, and before anything is changed to point at it
SHARED: tuple[type[Model], ...] = (Article, Court, Case, Source)
# those after them in the order of who belongs to whom
OWN: tuple[type[Model], ...] = (
    *(Prisoner, Name, Death, Restraint, Release, Placement, Identifier, Assessment, Defendant, Ruling, Charge, Outcome),
    *(Sentence, Evidence, Proof, ListedPerson),
)


class Batch:
    def __init__(self) -> None:
        self.made: dict[type[Model], list[Model]] = defaultdict(list)
        self.changed: dict[type[Model], dict[int, tuple[Model, set[str]]]] = defaultdict(dict)
        self.removed: dict[type[Model], list[int]] = defaultdict(list)

    def make(self, row: Row) -> Row:
        self.made[type(row)].append(row)
        return row

    def change(self, row: Model, **values: Any) -> None:
        """The row gets these values; one that is not written yet only holds them."""
        for name, value in values.items():
            setattr(row, name, value)
        if row.pk is not None:
            self.changed[type(row)].setdefault(row.pk, (row, set()))[1].update(values)

    def remove(self, row: Model) -> None:
        self.removed[type(row)].append(row.pk)
        self.changed[type(row)].pop(row.pk, None)

    def write(self) -> None:
        """All of it; afterwards there is nothing left to write, and what was made has its key."""
        self._make(SHARED)
        for model in reversed(OWN):
            if keys := self.removed.pop(model, None):
                model._default_manager.filter(pk__in=keys).delete()
        # a stay that ends makes room for the next
        for model, rows in self.changed.items():
            by_fields: dict[tuple[str, ...], list[Model]] = defaultdict(list)
            for row, names in rows.values():
                by_fields[tuple(sorted(names))].append(row)
            for fields, alike in by_fields.items():
                model._default_manager.bulk_update(alike, fields)
        self.changed.clear()
        self._make(OWN)

    def _make(self, models: Iterable[type[Model]]) -> None:
        for model in models:
            if rows := self.made.pop(model, None):
                model._default_manager.bulk_create(rows)

"""Rows that are made, changed and removed together, each table in one statement, in an order that constraints allow."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import connection
from django.db.models import NOT_PROVIDED, Model
from psycopg import sql

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
                _copy(model, rows)


def _copy(model: type[Model], rows: list[Any]) -> None:
    """Into the table by COPY, with keys taken from its sequence before: several times as quick as INSERT.

    What the database itself fills in is left to it. The history's context stands since the transaction's first
    statement, as `applying` takes care: COPY by itself would not set it.
    """
    fields: list[Any] = [field for field in model._meta.concrete_fields if field.db_default is NOT_PROVIDED]
    key_column = next(field.column for field in fields if field.primary_key)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [table, key_column, len(rows)],
        )
        for row, (key,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = key
        columns = sql.SQL(", ").join(sql.Identifier(field.column) for field in fields)
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), columns)
        # a refusal is Django's error, as with any other statement
        with connection.wrap_database_errors, cursor.copy(statement) as copy:
            for row in rows:
                row._prepare_related_fields_for_save(operation_name="bulk_create")
                copy.write_row([field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields])
    for row in rows:
        row._state.adding = False
        row._state.db = connection.alias

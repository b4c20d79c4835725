"""Which columns name rows of other tables, so that nothing goes of which something is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import CASCADE, SET_NULL, ForeignKey, Model

Table = type[Model]


@dataclass(frozen=True)
class Reference:
    """A column whose values are keys of another table.

    `owns`: a row hangs on the one that it names, and goes with it. `lets_go`: it can do without. `worked_out`: it is
    found again at any time, and so holds nothing back.
    """

    model: Table
    column: str
    target: Table
    owns: bool = False
    lets_go: bool = False
    worked_out: bool = False
    # SQL over the row's own columns: when it names one of this table. A foreign key always does
    where: str = "TRUE"

    @property
    def is_key(self) -> bool:
        return self.where == "TRUE"


_loose: list[Reference] = []
_whole: set[Table] = set()
_worked_out: set[Table] = set()


def also_refers(model: Table, column: str, target: Table, where: str) -> None:
    """Say that rows name others by a column that is no foreign key, where SQL over their columns is true."""
    _loose.append(Reference(model, column, target, owns=True, where=where))


def stays_whole(model: Table) -> None:
    """Say that a row of this table that is left keeps everything that hangs on it: half a file helps nobody."""
    _whole.add(model)


def worked_out(*models: Table) -> None:
    """Say that rows of these tables are worked out of others: they go with what they name, and are found anew."""
    _worked_out.update(models)


def is_whole(model: Table) -> bool:
    return model in _whole


@cache
def kept_tables() -> tuple[Table, ...]:
    """The tables whose history is kept; each after those that it names, as far as that can be."""
    kept = [model for model in apps.get_models() if hasattr(model, "pgh_event_models")]
    ordered: list[Table] = []
    for model in kept:
        _after_what_it_names(model, set(kept), ordered, set())
    return tuple(ordered)


def _after_what_it_names(model: Table, kept: set[Table], ordered: list[Table], on_the_way: set[Table]) -> None:
    if model in ordered or model in on_the_way:
        return
    for reference in references():
        if reference.model is model and reference.target in kept:
            _after_what_it_names(reference.target, kept, ordered, on_the_way | {model})
    if model not in ordered:
        ordered.append(model)


@cache
def references() -> tuple[Reference, ...]:
    """All columns that name rows of another table, history's own left out: it names what is gone."""
    tables = [model for model in apps.get_models(include_auto_created=True) if not hasattr(model, "pgh_tracked_model")]
    return (*(found for model in tables for found in _of(model)), *_loose)


def _of(model: Table) -> Iterable[Reference]:
    for field in model._meta.local_concrete_fields:
        if not isinstance(field, ForeignKey) or not _is_kept_true(field) or not field.target_field.primary_key:
            continue
        on_delete = field.remote_field.on_delete
        yield Reference(
            model,
            str(field.column),
            field.related_model,
            owns=on_delete is CASCADE,
            lets_go=on_delete is SET_NULL,
            worked_out=model in _worked_out,
        )


def _is_kept_true(field: Any) -> bool:
    """Whether the database itself refuses a key that no row has."""
    return bool(field.db_constraint)

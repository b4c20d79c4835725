"""Rows of many kinds by one question.

A file has some twenty kinds of rows, and most refer to nothing but their person. Those are asked for together, each as
the object that PostgreSQL makes of a row, and made into records again.
"""

from typing import Any

from django.db import connection
from django.db.models import F, JSONField, Model, QuerySet, Value
from django.db.models.functions import Cast, JSONObject

from tracker.date_fields import PartialDateField


def is_plain(rows: QuerySet) -> bool:
    """Whether the rows come in the order of their keys, with nothing that they refer to."""
    query, beside = rows.query, getattr(rows, "_prefetch_related_lookups", ())
    return not (query.select_related or query.order_by or rows.model._meta.ordering or beside)


def fetch_together(record: Model, kinds: dict[str, QuerySet]) -> None:
    """The rows of each kind, by the name under which the record knows them, as if each had been fetched with it."""
    found: dict[str, list[Model]] = {name: [] for name in kinds}
    if asked := [_as_objects(getattr(record, name).all(), name) for name in kinds]:
        first, *others = asked
        for name, row in first.union(*others, all=True):
            found[name].append(_record(kinds[name].model, row))
    for name, rows in found.items():
        _give(record, name, sorted(rows, key=lambda row: row.pk))


def _as_objects(rows: QuerySet, name: str) -> QuerySet:
    columns = {field.attname: F(field.attname) for field in rows.model._meta.concrete_fields}
    return rows.order_by().values_list(Value(name), Cast(JSONObject(**columns), JSONField()))


def _record(model: type[Model], row: dict[str, Any]) -> Model:
    fields = model._meta.concrete_fields
    return model.from_db(
        connection.alias, [field.attname for field in fields], [_value(field, row[field.attname]) for field in fields]
    )


def _value(field: Any, value: Any) -> Any:
    if isinstance(field, PartialDateField):
        return field.to_python(value["edtf"]) if value else None
    return field.to_python(value)


def _give(record: Model, name: str, rows: list[Any]) -> None:
    """As Django's own prefetching leaves them."""
    manager = getattr(record, name)
    known = manager.get_queryset()
    known._result_cache = rows
    known._prefetch_done = True
    for row in rows:
        setattr(row, manager.field.name, record)
    cache: dict[str, QuerySet] = record.__dict__.setdefault("_prefetched_objects_cache", {})
    cache[name] = known

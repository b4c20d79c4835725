"""Rows of many kinds by one question.

A file has some twenty kinds of rows, and most refer to nothing but their person. Those are asked for together, each as
the object that PostgreSQL makes of a row, and made into records again.
"""

from typing import Any

from django.db import connection
from django.db.models import F, JSONField, Model, QuerySet, Value
from django.db.models.fields.related_descriptors import ReverseOneToOneDescriptor
from django.db.models.functions import Cast, JSONObject

from tracker.date_fields import PartialDateField


def is_plain(rows: QuerySet) -> bool:
    """Whether the rows come whole, in the order of their keys, and with nothing that they refer to."""
    query, beside = rows.query, getattr(rows, "_prefetch_related_lookups", ())
    in_part = query.deferred_loading[0]
    return not (query.select_related or query.order_by or beside or in_part)


def fetch_together(record: Model, kinds: dict[str, QuerySet]) -> None:
    """The record's rows of each kind, by the name under which it knows them, as if each had been fetched with it."""
    found: dict[str, list[Model]] = {name: [] for name in kinds}
    if asked := [_as_objects(rows.filter(**{_owner(record, name): record}), name) for name, rows in kinds.items()]:
        first, *others = asked
        for name, row in first.union(*others, all=True):
            found[name].append(_record(kinds[name].model, row))
    for name, rows in found.items():
        _give(record, name, sorted(rows, key=_place))


def _place(row: Model) -> list[Any]:
    """Among the rows of its kind, as the kind's own order has it."""
    return [getattr(row, str(name)) for name in (*(row._meta.ordering or ()), "pk")]


def _owner(record: Model, name: str) -> str:
    one: Any = getattr(type(record), name)
    return one.related.field.name if isinstance(one, ReverseOneToOneDescriptor) else getattr(record, name).field.name


def _as_objects(rows: QuerySet, name: str) -> QuerySet:
    """With what the rows were annotated with."""
    columns = [*(field.attname for field in rows.model._meta.concrete_fields), *rows.query.annotations]
    return rows.order_by().values_list(
        Value(name), Cast(JSONObject(**{each: F(each) for each in columns}), JSONField())
    )


def _record(model: type[Model], row: dict[str, Any]) -> Model:
    fields = {field.attname: _value(field, row.pop(field.attname)) for field in model._meta.concrete_fields}
    record = model.from_db(connection.alias, [*fields], [*fields.values()])
    for name, value in row.items():
        setattr(record, name, value)
    return record


def _value(field: Any, value: Any) -> Any:
    if isinstance(field, PartialDateField):
        return field.to_python(value["edtf"]) if value else None
    return field.to_python(value)


def _give(record: Model, name: str, rows: list[Any]) -> None:
    """As Django's own prefetching leaves them."""
    one: Any = getattr(type(record), name)
    if isinstance(one, ReverseOneToOneDescriptor):
        one.related.set_cached_value(record, rows[0] if rows else None)
        return
    manager = getattr(record, name)
    known = manager.get_queryset()
    known._result_cache = rows
    known._prefetch_done = True
    for row in rows:
        setattr(row, manager.field.name, record)
    cache: dict[str, QuerySet] = record.__dict__.setdefault("_prefetched_objects_cache", {})
    cache[name] = known

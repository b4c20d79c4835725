"""Every row of every working table, to be compared before and after."""

from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model

from cases.models import NameKey, WorkingSpelling
from tracker.models import DirtyMark, PublishedRecord

# made from others, at some other time
DERIVED: tuple[type[Model], ...] = (NameKey, WorkingSpelling, DirtyMark, PublishedRecord)


def working_tables() -> list[type[Model]]:
    """All but history, which only grows, what is published, and what other packages keep."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in {"tracker", "cases", "letters"}
        and not hasattr(model, "pgh_tracked_model")
        and not issubclass(model, DERIVED)
        and not model.__name__.startswith("Published")
    ]


def everything() -> dict[str, dict[Any, Any]]:
    """By table and key: each row as the database writes it."""
    rows: dict[str, dict[Any, Any]] = {}
    with connection.cursor() as cursor:
        for model in working_tables():
            table, key = model._meta.db_table, model._meta.pk.column
            cursor.execute(f'SELECT "{key}", to_jsonb(t)::text FROM "{table}" t')
            rows[table] = dict(cursor.fetchall())
    return rows


def differing(before: dict[str, dict[Any, Any]], after: dict[str, dict[Any, Any]]) -> dict[str, Any]:
    """What is not the same, row by row: {} where all is."""
    return {
        f"{table} {key}": (before[table].get(key), after[table].get(key))
        for table in before
        for key in sorted({*before[table], *after[table]}, key=str)
        if before[table].get(key) != after[table].get(key)
    }

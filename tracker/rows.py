"""Many rows in one statement that holds one value, JSON.

Django writes every value of every row into the statement by itself, which takes longer than storing them does.
"""

from collections.abc import Sequence
from typing import Any

import orjson
import psycopg
from django.db import connection
from django.db.models import AutoField, Field, Model
from psycopg.sql import SQL, Composable, Identifier

from tracker.lexemes import Weighed

_INSERT = SQL("INSERT INTO {table} ({names}) SELECT {read} FROM json_to_recordset(%s::json) AS given ({types}) {also}")


def insert(rows: Sequence[Model], also: str = "") -> list[tuple[Any, ...]]:
    """Store unsaved rows of one model; `also` stands behind the statement: ON CONFLICT, RETURNING. What it returns.

    Values are the fields' own; a full-text column may be `Weighed`, in all rows or in none.
    """
    if not rows:
        return []
    meta = type(rows[0])._meta
    fields = {str(field.column): field for field in meta.local_concrete_fields if not isinstance(field, AutoField)}
    weighed = {name for name, field in fields.items() if isinstance(getattr(rows[0], field.attname), Weighed)}
    statement = _INSERT.format(
        table=Identifier(meta.db_table),
        names=_listed(map(Identifier, fields)),
        read=_listed(_read(name, name in weighed) for name in fields),
        types=_listed(
            SQL("{} {}").format(Identifier(name), SQL("json" if name in weighed else str(field.db_type(connection))))
            for name, field in fields.items()
        ),
        also=SQL(also),
    )
    given = orjson.dumps([{name: _given(row, field) for name, field in fields.items()} for row in rows])
    connection.ensure_connection()
    # Django's own cursors write values into the statement
    with psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(statement, [given.decode()])
        return cursor.fetchall() if cursor.description else []


def _listed(parts: Any) -> Composable:
    return SQL(", ").join(parts)


def _read(column: str, weighed: bool) -> Composable:
    name = SQL("given.{}").format(Identifier(column))
    return SQL(Weighed.READ).format(given=name) if weighed else name


def _given(row: Model, field: Field) -> Any:
    value = getattr(row, field.attname)
    return value.given if isinstance(value, Weighed) else field.get_prep_value(value)

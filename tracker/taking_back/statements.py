"""The SQL that takes rows back: one statement for all rows of a table."""

from collections.abc import Sequence

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import connection
from django.db.models import ForeignKey, UniqueConstraint

from tracker.history import event_model
from tracker.taking_back.references import Reference, Table
from tracker.taking_back.touched import Touched, tracked


def remove(model: Table, rows: Sequence[Touched]) -> None:
    _run("DELETE FROM {table} WHERE {pk} = ANY(%s)", model, [_keys(rows)])


def restore(model: Table, rows: Sequence[Touched]) -> None:
    """As it was, under its own key."""
    columns = ", ".join(connection.ops.quote_name(str(each.column)) for each in tracked(model))
    sql = "INSERT INTO {table} ({pk}, {columns}) SELECT pgh_obj_id, {columns} FROM {events} WHERE pgh_id = ANY(%s)"
    _run(sql, model, [[each.before for each in rows]], columns=columns)


def set_back(model: Table, rows: Sequence[Touched]) -> None:
    """Each row in those of its columns that were changed, and not again since: others have their present value."""
    quote = connection.ops.quote_name
    columns = sorted({column for each in rows for column in each.columns})
    values = ", ".join(
        f"{quote(c)} = CASE WHEN '{c}' = ANY(string_to_array(r.columns, ' ')) THEN b.{quote(c)} ELSE x.{quote(c)} END"
        for c in columns
    )
    sql = """
        UPDATE {table} x SET {values} FROM {events} b
        JOIN unnest(%s::bigint[], %s::text[]) r (event, columns) ON r.event = b.pgh_id
        WHERE x.{pk} = b.pgh_obj_id
    """
    _run(sql, model, [[each.before for each in rows], [" ".join(each.columns) for each in rows]], values=values)


def set_back_by_turns(model: Table, rows: Sequence[Touched]) -> None:
    """As `set_back`, where two rows change places: no row may stand where another still is, even for a moment.

    So those that move step aside first, to keys that nobody has: those of foreign keys are asked after at the end only.
    """
    column_of = connection.ops.quote_name
    for column in _placing(model):
        if moving := [each for each in rows if column in each.columns]:
            values = f"{column_of(column)} = -{column_of(column)}"
            _run("UPDATE {table} SET {values} WHERE {pk} = ANY(%s)", model, [_keys(moving)], values=values)
    set_back(model, rows)


def let_go(reference: Reference, going: Sequence[Touched]) -> None:
    """Rows that can do without what goes no longer name it."""
    column = connection.ops.quote_name(reference.column)
    sql = "UPDATE {table} SET {column} = NULL WHERE {column} = ANY(%s)"
    _run(sql, reference.model, [_keys(going)], column=column)


def go_along(reference: Reference, going: Sequence[Touched]) -> None:
    """Rows that were worked out of what goes are gone before it."""
    column = connection.ops.quote_name(reference.column)
    _run("DELETE FROM {table} WHERE {column} = ANY(%s)", reference.model, [_keys(going)], column=column)


def _placing(model: Table) -> list[str]:
    """The columns of foreign keys that say where a row stands, and where only one may."""
    named = {field.name for field in model._meta.concrete_fields if field.unique}
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint):
            named |= {*constraint.fields}
        elif isinstance(constraint, ExclusionConstraint):
            named |= {str(expression) for expression, _operator in constraint.expressions}
    keys = [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]
    return [str(field.column) for field in keys if field.name in named]


def _keys(rows: Sequence[Touched]) -> list[int]:
    return [each.key.pk for each in rows]


def _run(sql: str, model: Table, params: list, **parts: str) -> None:
    quote = connection.ops.quote_name
    named = {"table": quote(model._meta.db_table), "pk": quote(str(model._meta.pk.column)), **parts}
    if "{events}" in sql:
        named["events"] = quote(event_model(model)._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(sql.format(**named), params)

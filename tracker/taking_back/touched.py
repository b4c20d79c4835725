"""What a context did to the rows of a table, beside what they were before it and what they are now."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Field

from tracker.history import event_model
from tracker.taking_back.reasons import Key, Reason, Why
from tracker.taking_back.references import Table


class Deed(StrEnum):
    """What takes a row back."""

    REMOVE = "remove"
    SET_BACK = "set_back"
    RESTORE = "restore"


@dataclass(frozen=True)
class Touched:
    """A row that can be taken back: by what deed, from which events of its history."""

    key: Key
    deed: Deed
    before: int | None
    after: int
    # of SET_BACK: which columns
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    key: Key
    made: bool  # by the context, and still there
    touched: Touched | None
    reason: Reason | None


def tracked(model: Table) -> list[Field]:
    """The fields that history holds, without the key."""
    held = {field.name for field in event_model(model)._meta.concrete_fields}
    return [each for each in model._meta.concrete_fields if each.name in held and not each.primary_key]


def holds_all(model: Table) -> bool:
    return len(tracked(model)) == len(model._meta.concrete_fields) - 1


_FOUND = """
    WITH touched AS (
        SELECT pgh_obj_id AS id, min(pgh_id) AS first, max(pgh_id) AS last FROM {events}
        WHERE pgh_context_id = ANY(%(contexts)s) AND (%(rows)s::bigint[] IS NULL OR pgh_obj_id = ANY(%(rows)s))
        GROUP BY pgh_obj_id
    )
    SELECT t.id, f.pgh_label <> 'insert', a.pgh_label <> 'delete', x.{pk} IS NOT NULL, b.pgh_id, a.pgh_id,
        {as_before}, {as_after}, {to_set_back}, {edited},
        EXISTS (
            SELECT FROM {events} o WHERE o.pgh_obj_id = t.id AND o.pgh_id BETWEEN t.first AND t.last
            AND (o.pgh_context_id = ANY(%(contexts)s)) IS NOT TRUE
        )
    FROM touched t
    JOIN {events} f ON f.pgh_id = t.first
    JOIN {events} a ON a.pgh_id = t.last
    LEFT JOIN LATERAL (
        SELECT e.* FROM {events} e
        WHERE e.pgh_obj_id = t.id AND e.pgh_id <= t.first AND (e.pgh_id < t.first OR e.pgh_label = 'delete')
        ORDER BY e.pgh_id DESC LIMIT 1
    ) b ON f.pgh_label <> 'insert'
    LEFT JOIN {table} x ON x.{pk} = t.id
    ORDER BY t.id
"""


_HELD = """
    SELECT count(*) FROM (
        SELECT FROM {table} WHERE {pk} IN (SELECT pgh_obj_id FROM {events} WHERE pgh_context_id = ANY(%s))
        ORDER BY {pk} FOR UPDATE
    ) held
"""


def hold(model: Table, contexts: Collection[UUID]) -> None:
    """Nobody changes these rows, or hangs anything on them, until they are taken back."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD.format(**_tables(model)), [list(contexts)])


def found(
    model: Table, contexts: Collection[UUID], rows: Collection[Any] | None = None, fields: Collection[str] | None = None
) -> Iterator[Found]:
    """Each row that these contexts touched, and what would take it back; only of these rows and fields, if given."""
    with connection.cursor() as cursor:
        named = {"contexts": list(contexts), "rows": None if rows is None else list(rows)}
        cursor.execute(_sql(model), named)
        told = cursor.fetchall()
    wanted = {str(each.column) for each in tracked(model) if fields is None or each.name in fields}
    for line in told:
        yield _judged(model, wanted, *line)


def _judged(
    model: Table,
    wanted: set[str],
    pk: Any,
    was: bool,
    is_after: bool,
    is_now: bool,
    before: int | None,
    after: int,
    as_before: bool,
    as_after: bool,
    to_set_back: list[str],
    edited: list[str],
    mixed: bool,
) -> Found:
    """What somebody made of it since decides: what is not as the context left it is not ours to change."""
    key = Key(model, pk)
    made = is_now and not was
    changed = Found(key, made, None, Reason(Why.EDITED))
    nothing = Found(key, made, None, None)
    if was and before is None:
        return Found(key, made, None, Reason(Why.UNKNOWN))
    if not is_now:
        if not was:
            return nothing
        if is_after:
            return Found(key, made, None, Reason(Why.REMOVED))
        if not holds_all(model):
            return Found(key, made, None, Reason(Why.UNKNOWN))
        return Found(key, made, Touched(key, Deed.RESTORE, before, after), None)
    if was and as_before:
        return nothing
    if mixed or not is_after or (not was and not as_after):
        return changed
    if not was:
        return Found(key, made, Touched(key, Deed.REMOVE, before, after), None)
    back = tuple(column for column in to_set_back if column in wanted)
    others = tuple(column for column in edited if column in wanted)
    touched = Touched(key, Deed.SET_BACK, before, after, back) if back else None
    return Found(key, made, touched, Reason(Why.EDITED, columns=others) if others else None)


def _sql(model: Table) -> str:
    quote = connection.ops.quote_name
    columns = [str(each.column) for each in tracked(model)]

    def row(alias: str) -> str:
        return f"ROW({', '.join(f'{alias}.{quote(column)}' for column in columns)})"

    def those(condition: str) -> str:
        named = ", ".join(f"CASE WHEN {condition.format(c=quote(column))} THEN '{column}' END" for column in columns)
        return f"array_remove(ARRAY[{named}]::text[], NULL)"

    return _FOUND.format(
        **_tables(model),
        as_before=f"{row('x')} IS NOT DISTINCT FROM {row('b')}",
        as_after=f"{row('x')} IS NOT DISTINCT FROM {row('a')}",
        to_set_back=those("a.{c} IS DISTINCT FROM b.{c} AND x.{c} IS NOT DISTINCT FROM a.{c}"),
        edited=those("a.{c} IS DISTINCT FROM b.{c} AND x.{c} IS DISTINCT FROM a.{c} AND x.{c} IS DISTINCT FROM b.{c}"),
    )


def _tables(model: Table) -> dict[str, str]:
    quote = connection.ops.quote_name
    return {
        "table": quote(model._meta.db_table),
        "events": quote(event_model(model)._meta.db_table),
        "pk": quote(str(model._meta.pk.column)),
    }

"""What is to be taken back, and what is left."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db import connection

from tracker.history import event_model
from tracker.taking_back.reasons import Key, Reason, Why
from tracker.taking_back.references import Reference, Table, is_whole, kept_tables, references
from tracker.taking_back.settling import Edge, settle
from tracker.taking_back.touched import Deed, Touched, found, hold

Rows = Mapping[Table, Collection[Any]]


class Plan:
    """Which rows are taken back. What is left only ever grows: what was changed since, what hangs together with it,
    what the database refused."""

    def __init__(self, contexts: Collection[UUID], only: Rows | None, fields: Collection[str] | None) -> None:
        self.deeds: dict[Deed, dict[Key, Touched]] = {deed: {} for deed in Deed}
        self.left: dict[Key, Reason] = {}
        self.made: set[Key] = set()
        for model in kept_tables():
            if only is None or model in only:
                self._find(model, contexts, only[model] if only is not None else None, fields)
        self.edges = list(self._edges())
        self._settle()

    def leave(self, reasons: Mapping[Key, Reason]) -> None:
        """These stay as they are, and whatever then has to stay with them."""
        self.left |= reasons
        self._settle()

    def of(self, deed: Deed, model: Table) -> list[Touched]:
        return [each for key, each in self.deeds[deed].items() if key.model is model]

    def _find(
        self, model: Table, contexts: Collection[UUID], rows: Collection[Any] | None, fields: Collection[str] | None
    ) -> None:
        hold(model, contexts)
        for each in found(model, contexts, rows, fields):
            if each.made:
                self.made.add(each.key)
            if each.touched:
                self.deeds[each.touched.deed][each.key] = each.touched
            if each.reason:
                self.left[each.key] = each.reason

    def _settle(self) -> None:
        before = -1
        while before != len(self.left):
            before = len(self.left)
            self._drop_left()
            self._keep_what_is_named()
            self._leave_without_parents()
        self._drop_left()

    def _drop_left(self) -> None:
        """A row of which only some fields were changed since is still set back in the others."""
        for deed, rows in self.deeds.items():
            self.deeds[deed] = {
                key: each
                for key, each in rows.items()
                if key not in self.left or (deed == Deed.SET_BACK and self.left[key].columns)
            }

    def _keep_what_is_named(self) -> None:
        """What was made stays where a row names it that stays."""
        removed, moving = self.deeds[Deed.REMOVE], self.deeds[Deed.SET_BACK]
        staying = [
            edge
            for edge in self.edges
            if edge.row not in removed and not (edge.row in moving and edge.column in moving[edge.row].columns)
        ]
        self.left |= {
            edge.names: Reason(Why.HELD, edge.row)
            for edge in staying
            if edge.names in removed and edge.row not in self.left
        }
        left = {key for key in self.left if key in self.made} | {edge.row for edge in staying}
        for key, stays in settle(self.made, left, self.edges, lambda key: is_whole(key.model)).items():
            if key not in self.left:
                self.left[key] = Reason(Why.NEEDED if stays.needed else Why.BELONGS, stays.because_of)

    def _leave_without_parents(self) -> None:
        """What would name a row that is not there, and does not come back either."""
        coming = set(self.deeds[Deed.RESTORE])
        by_table: dict[Table, list[Touched]] = defaultdict(list)
        for deed in (Deed.RESTORE, Deed.SET_BACK):
            for key, each in self.deeds[deed].items():
                by_table[key.model].append(each)
        for reference in references():
            rows = [
                each
                for each in by_table.get(reference.model, [])
                if each.deed == Deed.RESTORE or reference.column in each.columns
            ]
            for key, parent in self._without_parent(reference, rows) if rows else ():
                if parent not in coming:
                    self.left[key] = Reason(Why.GONE, parent)

    def _without_parent(self, reference: Reference, rows: list[Touched]) -> Iterator[tuple[Key, Key]]:
        going = [key.pk for key in self.deeds[Deed.REMOVE] if key.model is reference.target]
        sql = """
            SELECT e.pgh_obj_id, e.{column} FROM {events} e
            WHERE e.pgh_id = ANY(%s) AND {where} AND e.{column} IS NOT NULL
            AND (e.{column} = ANY(%s) OR NOT EXISTS (SELECT FROM {target} p WHERE p.{pk} = e.{column}))
        """
        with connection.cursor() as cursor:
            cursor.execute(
                _named(sql, reference, events=event_model(reference.model)._meta.db_table),
                [[each.before for each in rows], going],
            )
            for pk, parent in cursor.fetchall():
                yield Key(reference.model, pk), Key(reference.target, parent)

    def _edges(self) -> Iterator[Edge[Key]]:
        """Whatever names a row that was made: one query for each column that can."""
        made: dict[Table, list[Any]] = defaultdict(list)
        for key in self.made:
            made[key.model].append(key.pk)
        for reference in references():
            if reference.target not in made or reference.lets_go or reference.worked_out:
                continue
            sql = "SELECT e.{own}, e.{column} FROM {rows} e WHERE e.{column} = ANY(%s) AND {where}"
            with connection.cursor() as cursor:
                cursor.execute(_named(sql, reference, rows=reference.model._meta.db_table), [made[reference.target]])
                for pk, named in cursor.fetchall():
                    yield Edge(
                        row=Key(reference.model, pk),
                        names=Key(reference.target, named),
                        column=reference.column,
                        owned=reference.owns,
                    )


def _named(sql: str, reference: Reference, **tables: str) -> str:
    quote = connection.ops.quote_name
    return sql.format(
        column=quote(reference.column),
        own=quote(str(reference.model._meta.pk.column)),
        target=quote(reference.target._meta.db_table),
        pk=quote(str(reference.target._meta.pk.column)),
        where=reference.where,
        **{name: quote(table) for name, table in tables.items()},
    )

"""Pages that neither skip nor repeat a row while others come and go: each begins where the last ended, by value.

A row whose own place in the order changes meanwhile may be met twice or not at all; in the order of uids none does.
"""

import base64
import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Self

import orjson
from django.core.exceptions import ValidationError
from django.db.models import F, Field, Model, Q, QuerySet

from tracker.uids import PATTERN


class BadCursor(ValueError):
    """A cursor that no page of this list gave out."""


@dataclass(frozen=True)
class Order:
    """By one column, then by uid; rows without a value come last, whichever the direction."""

    column: str = "uid"
    descending: bool = False
    nullable: bool = False

    def sort(self, rows: QuerySet, *, backwards: bool = False) -> QuerySet:
        by_uid = "-uid" if backwards else "uid"
        if self.column == "uid":
            return rows.order_by(by_uid)
        # said only where needed: an index serves the database's own order of nulls
        nulls = ({"nulls_first": True} if backwards else {"nulls_last": True}) if self.nullable else {}
        column = F(self.column)
        down = self.descending != backwards
        return rows.order_by(column.desc(**nulls) if down else column.asc(**nulls), by_uid)

    def beyond(self, place: "Place") -> Q:
        """The rows on the far side of a place, in the direction in which it is passed."""
        further = Q(uid__lt=place.uid) if place.backwards else Q(uid__gt=place.uid)
        if self.column == "uid":
            return further
        unknown = Q((f"{self.column}__isnull", True))
        if place.value is None:
            return (unknown & further) | ~unknown if place.backwards else unknown & further
        way = "lt" if self.descending != place.backwards else "gt"
        # the first condition says nothing new, but an index can serve it
        known = Q((f"{self.column}__{way}e", place.value)) & (Q((f"{self.column}__{way}", place.value)) | further)
        return known | unknown if self.nullable and not place.backwards else known


@dataclass(frozen=True)
class Place:
    """A place in an order: that of the row with this value and uid, passed forwards or backwards."""

    value: Any
    uid: str
    backwards: bool = False

    @classmethod
    def of(cls, row: Any, order: Order) -> Self:
        return cls(None if order.column == "uid" else getattr(row, order.column), row.uid)

    def cursor(self, order: Order) -> str:
        """Opaque text that leads back here; it holds nothing that the row does not show."""
        value = self.value.isoformat() if isinstance(self.value, date) else self.value
        packed = orjson.dumps([order.column, order.descending, self.backwards, value, self.uid])
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")

    @classmethod
    def read(cls, cursor: str, order: Order, model: type[Model]) -> Self:
        """The place that a cursor leads to. Raises BadCursor, also where it belongs to another order."""
        try:
            packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
            column, descending, backwards, value, uid = orjson.loads(packed)
            if (column, descending) != (order.column, order.descending) or not re.fullmatch(PATTERN, uid):
                raise BadCursor
            return cls(_value(value, order, model), uid, bool(backwards))
        except (ValueError, TypeError, OverflowError, ValidationError):
            raise BadCursor from None


def _value(value: Any, order: Order, model: type[Model]) -> Any:
    """A cursor's value as the column's own type."""
    if value is None and (order.nullable or order.column == "uid"):
        return None
    if not isinstance(value, str) or "\0" in value:
        raise BadCursor
    # what is no field was worked out as text for this list
    field = {field.name: field for field in model._meta.get_fields()}.get(order.column)
    found = field.to_python(value) if isinstance(field, Field) else value
    # PostgreSQL refuses offsets that Python knows
    return found.astimezone(UTC) if isinstance(found, datetime) else found


@dataclass(frozen=True)
class Page:
    rows: list[Any]
    next: str | None
    previous: str | None


@dataclass(frozen=True)
class Turn:
    """The rows behind a cursor, in the direction in which it passes them."""

    rows: QuerySet
    order: Order
    place: Place | None

    @property
    def backwards(self) -> bool:
        return self.place is not None and self.place.backwards

    def links(self, first: Place, last: Place, *, more: bool) -> tuple[str | None, str | None]:
        """The cursors onwards and back from a page that begins and ends so; `more`: rows are left in this direction."""
        onwards = last.cursor(self.order) if more or self.backwards else None
        back = replace(first, backwards=True) if self.place and (more or not self.backwards) else None
        return onwards, back.cursor(self.order) if back else None


def turn(rows: QuerySet, order: Order, cursor: str) -> Turn:
    """To where a cursor leads ("" is the beginning). Raises BadCursor."""
    place = Place.read(cursor, order, rows.model) if cursor else None
    if place:
        rows = rows.filter(order.beyond(place))
    return Turn(order.sort(rows, backwards=place is not None and place.backwards), order, place)


def page(rows: QuerySet, order: Order, cursor: str, limit: int) -> Page:
    """The page that a cursor leads to ("" for the first), in one query. Raises BadCursor."""
    at = turn(rows, order, cursor)
    found = list(at.rows[: limit + 1])
    more, found = len(found) > limit, found[:limit]
    if not found:
        return Page([], None, None)
    if at.backwards:
        found.reverse()
    return Page(found, *at.links(Place.of(found[0], order), Place.of(found[-1], order), more=more))

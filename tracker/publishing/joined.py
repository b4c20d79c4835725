"""Pages of published bodies as one value, joined by the database and sent as they were stored.

Reading them row by row, as text that is decoded and encoded again, takes several times as long as the statement itself.
"""

from dataclasses import dataclass
from typing import Any

import psycopg
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, QuerySet

from tracker.keyset import Order, Place, turn

# numbered as the page is sorted; of one row more than is sent it only matters that there is one
_JOINED = """
    SELECT convert_to(string_agg(body, ',' ORDER BY place {way}) FILTER (WHERE place <= {limit}), 'UTF8'),
           array_agg(uid ORDER BY place), array_agg(sorted_by ORDER BY place)
    FROM (SELECT row_number() OVER () AS place, page.* FROM ({page}) page (uid, sorted_by, body)) numbered
"""


@dataclass(frozen=True)
class Joined:
    """The bodies of a page with commas between, and of each row its uid and what it is sorted by, as it was met."""

    bodies: bytes
    rows: list[tuple[str, Any]]
    more: bool


@dataclass(frozen=True)
class JoinedPage:
    bodies: bytes
    next: str | None
    previous: str | None


def joined_page(rows: QuerySet, order: Order, cursor: str, limit: int, body: str) -> JoinedPage:
    """What `tracker.keyset.page` is for rows, for the texts that `body` leads to. Raises BadCursor."""
    at = turn(rows, order, cursor)
    found = joined(at.rows, order.column, body, limit, backwards=at.backwards)
    if not found.rows:
        return JoinedPage(b"", None, None)
    met = [Place(None if order.column == "uid" else value, uid) for uid, value in found.rows]
    first, last = (met[-1], met[0]) if at.backwards else (met[0], met[-1])
    return JoinedPage(found.bodies, *at.links(first, last, more=found.more))


def joined(rows: QuerySet, sorted_by: str, body: str, limit: int, *, backwards: bool = False) -> Joined:
    """The first of these sorted rows; with `backwards` the last of them stands first in the text."""
    page = rows.annotate(sorted_by=F(sorted_by)).values_list("uid", "sorted_by", body)[: limit + 1]
    try:
        statement, values = page.query.sql_with_params()
    except EmptyResultSet:  # what was asked can find nothing
        return Joined(b"", [], False)
    with connection.cursor() as cursor:
        # Django's statements leave types to be seen from the values, so they stand in it
        text = cursor.mogrify(_JOINED.format(page=statement, limit=limit, way="DESC" if backwards else ""), values)
    # Django's own cursors speak text
    with psycopg.Cursor(connection.connection) as cursor:
        bodies, uids, keys = cursor.execute(text, binary=True).fetchone() or (None, None, None)
    met = list(zip(uids or (), keys or (), strict=True))
    return Joined(bodies or b"", met[:limit], len(met) > limit)

"""Pages by cursor meet every row that was there throughout exactly once, in either direction."""

import base64
from datetime import date, timedelta
from itertools import count
from typing import Any

import orjson
import pytest
from django.db.models import QuerySet
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.filters import ORDERS
from cases.models import PublishedPrisoner
from tracker.keyset import BadCursor, Order, page
from tracker.models import PublishedRecord
from tracker.uids import new_uid

pytestmark = pytest.mark.django_db

POSITIONS = count(1)
DAYS = st.none() | st.integers(0, 3).map(lambda days: date(2025, 1, 1) + timedelta(days))
NAMES = st.sampled_from(["", "абаев", "буянова", "яшин"])
EVERY_ORDER = st.sampled_from([Order(), *ORDERS.values()])


def publish(name: str = "", detained_on: date | None = None) -> PublishedPrisoner:
    place = {"kind": "prisoner", "uid": new_uid(), "audience": "public", "seq": next(POSITIONS)}
    record = PublishedRecord.objects.create(**place, state="live", body="{}", etag="e", updated_at=timezone.now())
    columns = PublishedPrisoner(name_key=name, names=[], status="remand", detained_on=detained_on)
    columns.belong_to(record).save()
    return columns


def everybody() -> QuerySet[PublishedPrisoner]:
    return PublishedPrisoner.objects.all()


def walk(order: Order, limit: int) -> list[list[str]]:
    """The uids of each page, forwards from the first to the last."""
    pages, cursor = [], ""
    while True:
        at = page(everybody(), order, cursor, limit)
        pages.append([row.uid for row in at.rows])
        if at.next is None:
            return pages
        cursor = at.next


def last_cursor(order: Order, limit: int) -> str:
    cursor = ""
    while (following := page(everybody(), order, cursor, limit).next) is not None:
        cursor = following
    return cursor


@given(rows=st.lists(st.tuples(NAMES, DAYS), max_size=9), order=EVERY_ORDER, limit=st.integers(1, 4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pages_are_the_whole_list_cut(rows: list[tuple[str, date | None]], order: Order, limit: int) -> None:
    everybody().delete()
    PublishedRecord.objects.all().delete()
    for row in rows:
        publish(*row)
    whole = [row.uid for row in order.sort(everybody())]
    pages = walk(order, limit)
    assert [uid for each in pages for uid in each] == whole
    assert back_from_the_end(order, limit, len(pages)) == [uid for each in pages[:-1] for uid in each]


def back_from_the_end(order: Order, limit: int, pages: int) -> list[str]:
    """What `previous` leads through from the last page, in the list's order."""
    at = page(everybody(), order, last_cursor(order, limit), limit)
    found: list[str] = []
    for _ in range(pages - 1):
        assert at.previous is not None
        at = page(everybody(), order, at.previous, limit)
        found = [row.uid for row in at.rows] + found
    assert at.previous is None
    return found


@pytest.mark.parametrize("name", sorted(ORDERS))
def test_rows_without_a_value_come_last(name: str) -> None:
    publish("б", date(2025, 2, 1))
    publish("а", None)
    publish("в", date(2025, 1, 1))
    values = [getattr(row, ORDERS[name].column) for row in ORDERS[name].sort(everybody())]
    known = [value for value in values if value is not None]
    assert values == sorted(known, reverse=name.startswith("-")) + [None] * (3 - len(known))


def test_rows_that_come_and_go_change_nothing_for_the_others() -> None:
    stay = {publish().uid for _ in range(6)}
    go = [publish() for _ in range(6)]
    met, cursor = [], ""
    while True:
        at = page(everybody(), Order(), cursor, 2)
        met += [row.uid for row in at.rows]
        if at.next is None:
            break
        cursor = at.next
        if go:
            go.pop().delete()
            publish()
    assert len(met) == len(set(met))
    assert stay <= set(met)


def test_going_on_after_the_row_of_the_cursor_is_gone() -> None:
    rows = sorted((publish() for _ in range(4)), key=lambda row: row.uid)
    following = page(everybody(), Order(), "", 2).next
    rows[1].delete()
    assert following
    assert [row.uid for row in page(everybody(), Order(), following, 2).rows] == [rows[2].uid, rows[3].uid]


@given(st.text(max_size=80) | st.binary(max_size=60).map(lambda raw: raw.hex()))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_other_text_is_no_cursor(text: str) -> None:
    if text:
        with pytest.raises(BadCursor):
            page(everybody(), Order(), text, 5)


@pytest.mark.parametrize(
    ("value", "order"),
    [
        ("x", ORDERS["updated_at"]),
        (None, ORDERS["updated_at"]),
        (None, ORDERS["name"]),
        ("a\0", ORDERS["name"]),
        (5, ORDERS["name"]),
        ([], ORDERS["detained_on"]),
        ("2025-02-31", ORDERS["detained_on"]),
    ],
)
def test_a_cursor_with_a_value_of_another_kind(value: Any, order: Order) -> None:
    with pytest.raises(BadCursor):
        page(everybody(), order, forged(value, order), 5)


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_cursor_beyond_the_end_of_time(moment: str) -> None:
    with pytest.raises(BadCursor):
        page(everybody(), ORDERS["updated_at"], forged(moment, ORDERS["updated_at"]), 5)


@pytest.mark.parametrize("moment", ["2000-01-01T00:00:00+23:59", "2000-01-01T00:00:00-23:59", "2000-01-01T00:00:00"])
def test_a_cursor_in_any_time_zone(moment: str) -> None:
    row = publish()
    assert page(everybody(), ORDERS["updated_at"], forged(moment, ORDERS["updated_at"]), 5).rows == [row]


def test_a_cursor_of_another_order_is_refused() -> None:
    publish(), publish()
    cursor = page(everybody(), ORDERS["name"], "", 1).next
    assert cursor
    with pytest.raises(BadCursor):
        page(everybody(), ORDERS["-name"], cursor, 1)


def forged(value: Any, order: Order) -> str:
    packed = orjson.dumps([order.column, order.descending, False, value, "a" * 12])
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")

"""The product behind the server that it is run with, and beside it the least that could answer: one statement, sent."""

import os
from collections.abc import Callable, Iterable
from typing import Any

import psycopg
from django.db import connection

from config.wsgi import application as product
from tracker.api import throttling

PAGE = """
    SELECT convert_to('[' || string_agg(body, ',') || ']', 'UTF8') FROM (
        SELECT r.body FROM cases_publishedprisoner p JOIN tracker_publishedrecord r ON r.id = p.record_id
        WHERE p.audience = 'public' ORDER BY p.name_key, p.uid LIMIT 50) page
"""
FEED = """
    SELECT convert_to('[' || string_agg(body, ',') || ']', 'UTF8') FROM (
        SELECT body FROM tracker_publishedrecord
        WHERE audience = 'public' AND kind IN ('prisoner', 'case', 'facility', 'article', 'campaign') AND seq > 0
        ORDER BY seq LIMIT 1000) page
"""
BARE = {"/bare/page/": PAGE, "/bare/feed/": FEED}
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# the whole bench comes from one address
throttling.FOR_EVERYBODY = 1_000_000


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """WSGI (PEP 3333)."""
    sql = BARE.get(environ["PATH_INFO"])
    if sql is None:
        return product(environ, start_response)
    connection.ensure_connection()
    with psycopg.Cursor(connection.connection) as cursor:
        (found,) = cursor.execute(sql, binary=True).fetchone() or (b"",)
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(found)))])
    return [found]

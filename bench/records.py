"""A page of 200 records from the API: the whole way through the server, against the bare query for the same bodies."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.test import Client

from bench.figure import Figure, compare

BODIES = """
    SELECT r.body FROM cases_publishedprisoner p JOIN tracker_publishedrecord r ON r.id = p.record_id
    WHERE p.audience = 'public' ORDER BY p.name_key, p.uid LIMIT 200
"""


def figures() -> Iterator[Figure]:
    client = Client(headers={"host": urlsplit(settings.SITE_URL).netloc})

    def ours() -> bytes:
        response = client.get("/api/v1/prisoners/?limit=200&ordering=name")
        assert response.status_code == 200
        return response.content

    def baseline() -> str:
        with connection.cursor() as cursor:
            cursor.execute(BODIES)
            return "[" + ",".join(body for (body,) in cursor.fetchall()) + "]"

    yield compare("records", ours, baseline, goal=6, of="200 records of 1,000 through the API, against the bare query")

"""What partners read, at 100,000 people: through the server, against the database's own way to send the same."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.figure import Figure, compare
from bench.stock import stock_list
from tracker.api.exports import pages
from tracker.models import PublishedRecord

COPIES = 113  # of each of the registry's people that everybody may see
COPY = """
    COPY (SELECT body FROM tracker_publishedrecord
          WHERE audience = 'public' AND kind = 'prisoner' AND state = 'live' ORDER BY uid) TO STDOUT
"""
MULTIPLY = """
    WITH copies AS (
        INSERT INTO tracker_publishedrecord
            (kind, uid, audience, state, "into", body, etag, seq, updated_at, takedown, is_urgent)
        SELECT kind, substr(md5(uid || copy), 1, 12), audience, state, "into", body, etag,
               1000000 + row_number() OVER (), updated_at, takedown, is_urgent
        FROM tracker_publishedrecord, generate_series(1, %s) copy
        WHERE audience = 'public' AND kind = 'prisoner' AND state = 'live'
        ON CONFLICT DO NOTHING RETURNING id, uid, audience, updated_at)
    INSERT INTO cases_publishedprisoner (record_id, uid, audience, updated_at, {columns})
    SELECT copies.id, copies.uid, copies.audience, copies.updated_at, {columns}
    FROM copies JOIN (SELECT row_number() OVER (ORDER BY record_id) number, * FROM cases_publishedprisoner
                      WHERE audience = 'public') one ON one.number = copies.id %% (
        SELECT count(*) FROM cases_publishedprisoner WHERE audience = 'public') + 1
"""
TENTH = """
    INSERT INTO tracker_publishedrecord
        (kind, uid, audience, state, "into", body, etag, seq, updated_at, takedown, is_urgent)
    SELECT kind, uid, 'tenth', state, "into", body, etag, seq, updated_at, takedown, is_urgent
    FROM tracker_publishedrecord
    WHERE audience = 'public' AND kind = 'prisoner' AND state = 'live' ORDER BY uid LIMIT 10000
"""


def figures() -> Iterator[Figure]:
    yield _asked_again()
    yield _against_stock()
    people = _multiply()
    try:
        with served() as ask:
            yield compare(
                "api_export",
                lambda: ask("/api/v1/exports/prisoners.ndjson"),
                _copy,
                goal=round(1 / 0.7, 2),
                rounds=5,
                of=f"{people} people as NDJSON through the server, against COPY of the same column",
            )
            for name, path, bare, of in (
                ("api_list", "/api/v1/prisoners/?limit=50&ordering=name", "/bare/page/", "a page of 50"),
                ("api_feed", "/api/v1/changes/?limit=1000", "/bare/feed/", "1,000 changes"),
            ):
                yield compare(
                    name,
                    lambda path=path: ask(path),
                    lambda bare=bare: ask(bare),
                    goal=1.5,
                    rounds=41,
                    of=f"{of} of {people} people, against the bare statement behind the same server",
                )
        yield _memory()
    finally:
        _clear()


def _asked_again() -> Figure:
    client = Client(headers={"host": urlsplit(settings.SITE_URL).netloc})
    uid = PublishedRecord.objects.seen_by("public").of_kind("prisoner").live().values_list("uid", flat=True)[0]
    path = f"/api/v1/prisoners/{uid}/"
    etag = client.get(path).headers["ETag"]
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path, headers={"If-None-Match": etag}).status_code == 304
    queries = [each["sql"] for each in asked.captured_queries if each["sql"] not in {"BEGIN", "COMMIT"}]
    return Figure("api_not_modified", len(queries), 2, len(queries) <= 2, "; ".join(each[:40] for each in queries))


def _against_stock() -> Figure:
    """Before there are copies: they have no files."""
    many = PublishedRecord.objects.seen_by("public").of_kind("prisoner").live().count()
    sent = sum(map(len, pages("prisoner", "public")))
    told = len(stock_list(many))
    return compare(
        "api_stock",
        lambda: sum(map(len, pages("prisoner", "public"))),
        lambda: stock_list(many),
        goal=round(1 / 15, 3),
        rounds=3,
        of=f"{many} people exported ({sent >> 10} kB), against nested ModelSerializers ({told >> 10} kB)",
    )


def _multiply() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns WHERE table_name ="
            " 'cases_publishedprisoner' AND column_name NOT IN ('record_id', 'uid', 'audience', 'updated_at')"
        )
        (columns,) = cursor.fetchone()
        cursor.execute(MULTIPLY.format(columns=columns), [COPIES])
        made = cursor.rowcount
        cursor.execute(TENTH)
        cursor.execute("ANALYZE tracker_publishedrecord, cases_publishedprisoner")
    return made + 1000


def _clear() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cases_publishedprisoner p USING tracker_publishedrecord r"
                       " WHERE r.id = p.record_id AND r.seq >= 1000000")  # fmt: skip
        cursor.execute("DELETE FROM tracker_publishedrecord WHERE seq >= 1000000 OR audience = 'tenth'")


def _copy() -> int:
    with connection.cursor() as cursor, cursor.copy(COPY) as copy:
        return sum(len(piece) for piece in copy)


@contextmanager
def served() -> Iterator[Callable[[str], int]]:
    """The server that the demo runs, in a process of its own; what to ask it with: the bytes of an answer."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws", "--log-level", "error")
    server = subprocess.Popen([sys.executable, "-m", "config.demo.web", *options, "bench.served:application"])
    try:
        _wait_for(port)
        line = HTTPConnection("127.0.0.1", port)
        host = {"Host": urlsplit(settings.SITE_URL).netloc, "X-Forwarded-Proto": "https"}

        def ask(path: str) -> int:
            line.request("GET", path, headers=host)
            answer = line.getresponse()
            received = 0
            while piece := answer.read(1 << 20):
                received += len(piece)
            assert answer.status == 200, answer.status
            return received

        yield ask
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server does not answer")


def _memory() -> Figure:
    """The peak of a process that reads an export of 100,000, against one that reads 10,000."""
    tenth, whole = _peak("tenth"), _peak("public")
    ratio = round(whole / tenth, 2)
    detail = f"peak of a process that exports 100,000 people: {whole // 1024} MB; 10,000: {tenth // 1024} MB"
    return Figure("api_memory", ratio, 1.1, ratio <= 1.1, detail)


def _peak(audience: str) -> int:
    """In kB."""
    return int(subprocess.check_output([sys.executable, "-m", "bench.exporting", audience]))

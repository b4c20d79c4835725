"""One migrated database for a whole run, copied for each parallel worker and again after each test that commits.

Copying is quick; migrating in each worker cost more than running in parallel saved. A test that commits
(`transaction=True`, a live server) gets a new copy after it instead of emptied tables, so that what migrations wrote
(groups, counters) is there again. `DATABASE_URL` follows, for processes that a test starts.
"""

import os
from collections.abc import Generator, Iterator
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase
from psycopg import sql
from pytest_django.plugin import DjangoDbBlocker

from tests.engines import server_is_given

SERVER = os.environ.get("DATABASE_URL", "")
TEMPLATE = f"test_{os.environ.get('TEST_RUN', '')}"
COPY = f"{TEMPLATE}_{os.environ.get('PYTEST_XDIST_WORKER', 'only')}"
ONE_AT_A_TIME = 20251123  # an advisory lock: the first worker migrates, the others wait
COMMITTING = {"transactional_db", "live_server", "django_db_reset_sequences", "django_db_serialized_rollback"}


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """In the place of pytest-django's: this worker's copy of the migrated database, made by the first to come."""
    with django_db_blocker.unblock():
        with _server() as server:
            server.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
            if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE]).fetchone():
                _migrate()
                _run(server, "ALTER DATABASE {} RENAME TO {}", f"{TEMPLATE}_new", TEMPLATE)
        _renew()
    # emptying the tables is what the new copy makes needless
    setattr(TransactionTestCase, "_fixture_teardown", lambda case: None)  # noqa: B010
    yield
    with django_db_blocker.unblock():
        _disconnect()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    yield
    marker = item.get_closest_marker("django_db")
    commits = marker and (marker.kwargs.get("transaction") or marker.args[:1] == (True,))
    if commits or COMMITTING.intersection(getattr(item, "fixturenames", ())):
        _renew()


def pytest_unconfigure(config: pytest.Config) -> None:
    """On a server that is not thrown away: remove what this run made there."""
    if not config.stash.get(server_is_given, False):
        return
    with _server() as server:
        made = server.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [TEMPLATE]).fetchall()
        for (name,) in made:
            _run(server, "DROP DATABASE {} WITH (FORCE)", name)


def _server() -> psycopg.Connection:
    return psycopg.connect(SERVER, autocommit=True)


def _run(server: psycopg.Connection, statement: str, *names: str) -> None:
    server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _migrate() -> None:
    connection.settings_dict["TEST"]["NAME"] = f"{TEMPLATE}_new"
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    _disconnect()


def _renew() -> None:
    """A fresh copy under the same name, with every old connection to it ended."""
    _disconnect()
    with _server() as server:
        _run(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", COPY)
        _run(server, "CREATE DATABASE {} TEMPLATE {}", COPY, TEMPLATE)
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = COPY
    os.environ["DATABASE_URL"] = urlunsplit(urlsplit(SERVER)._replace(path=f"/{COPY}"))


def _disconnect() -> None:
    connection.close()
    connection.close_pool()

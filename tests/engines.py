"""A pytest plugin, loaded before any other: `pytest` alone has a PostgreSQL, a Redis and the settings it needs.

The first process starts them and exports the environment; parallel workers inherit it.
"""

import contextlib
import os
import secrets
from collections.abc import Generator
from urllib.parse import urlsplit, urlunsplit

import pytest

from config.engines.temporary import throwaway_environment

running = contextlib.ExitStack()
server_is_given = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    """Before pytest-django reads the settings (a wrapper comes before every other of this hook)."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        os.environ["REDIS_URL"] = numbered(os.environ["REDIS_URL"], 1 + int(worker.removeprefix("gw")))
    elif not early_config.known_args_namespace.help:
        added = running.enter_context(throwaway_environment())
        os.environ.update(added, TEST_RUN=secrets.token_hex(4))
        early_config.stash[server_is_given] = "DATABASE_URL" not in added
    yield


def pytest_configure(config: pytest.Config) -> None:
    """After pytest-django, whose fixtures these replace."""
    for name in ("tests.databases", "tests.browser"):
        config.pluginmanager.import_plugin(name)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    running.close()


def numbered(url: str, database: int) -> str:
    """The same Redis with another of its databases: each parallel worker has its own."""
    if url.startswith("unix:"):
        return f"{url.partition('?')[0]}?db={database}"
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))

"""A real Chromium for tests: an installed one, else Playwright's download, else the system's package. Never a skip."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; each test opens its own context (`browser.new_context()`)."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop runs in this thread; the ORM would refuse to
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_program(playwright), headless=True, args=FLAGS)
        yield chromium
        chromium.close()


def _program(playwright: Playwright) -> str:
    """The path of a Chromium; downloads or installs one where there is none."""
    for find in (_installed, lambda: _downloaded(playwright), _from_apt):
        path = find()
        if path:
            return path
    pytest.fail("There is no Chromium here and none could be fetched: install chromium or google-chrome.")


def _installed() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _downloaded(playwright: Playwright) -> str | None:
    path = playwright.chromium.executable_path
    if not Path(path).exists():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return path if Path(path).exists() else None


def _from_apt() -> str | None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "--yes", "--quiet", "chromium"], check=False)
    return _installed()

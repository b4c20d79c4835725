"""What search engines are told."""

import re

import pytest
from pytest_django import Settings

from tests import files
from tests.cases.pages.site import visit
from tests.files import publish

pytestmark = pytest.mark.django_db


def listed(path: str) -> list[str]:
    return re.findall(r"<loc>http://[^/]+([^<]+)</loc>", visit(path).content.decode())


def test_the_index_names_each_kind_in_each_language() -> None:
    assert listed("/sitemap.xml") == [
        "/sitemap-prisoner-en.xml",
        "/sitemap-prisoner-ru.xml",
        "/sitemap-case-en.xml",
        "/sitemap-case-ru.xml",
        "/sitemap-facility-en.xml",
        "/sitemap-facility-ru.xml",
    ]


def test_published_people_are_listed_and_no_others() -> None:
    person = files.person()
    files.person("Тайный", audience="internal")
    files.person("Партнёров", audience="partners")
    publish()
    assert listed("/sitemap-prisoner-ru.xml") == [f"/ru/people/{person.uid}/"]
    assert listed("/sitemap-prisoner-en.xml") == [f"/en/people/{person.uid}/"]
    assert listed("/sitemap-case-en.xml") == []


def test_no_section_but_these() -> None:
    assert visit("/sitemap-lead-en.xml").status_code == 404


def test_a_demonstration_is_closed_to_them(settings: Settings) -> None:
    settings.DEMO = True
    assert visit("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"


def test_elsewhere_the_desks_are_closed(settings: Settings) -> None:
    settings.DEMO, settings.SITE_URL = False, "https://example.org"
    lines = visit("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert "Disallow: /" not in lines
    assert lines[-1] == "Sitemap: https://example.org/sitemap.xml"

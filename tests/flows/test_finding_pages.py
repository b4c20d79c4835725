"""Searching, comparing two files and making them one: for every eye, hand and ear, on a phone and on a desk."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from cases.models import Death, Lead
from cases.pairing import compare_all
from tests import files
from tests.flows.browsers import page_of
from tests.flows.test_accessibility import DESK, faults_in_both_themes, unfold
from tests.staff import demo, desk
from tracker.models import User
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)

__all__ = ["demo"]
PHONE = 360


@pytest.fixture
def addresses(demo: None) -> list[str]:
    """Two files that say different things of one person, with a lead that may be of either."""
    cache.clear()
    told = {"summary_ru": "Преподаватель, осуждён за слова о взрыве.", "note": "Пишет по-английски"}
    one = files.person("Христорождественский", "Александр", birth_date="1957-11-04", home_region="Тверь", **told)
    other = files.person("Khristorozhdestvenskii", "Sasha", birth_date="1957", home_region="Коми", note="Болен")
    place = files.facility("Исправительная колония № 4 УФСИН России по Тверской области", short_names=["ИК-4 Торжок"])
    for person, day in ((one, "2026-01-01"), (other, "2026-01-02")):
        files.held(person, place)
        files.charged(person)
        Death.objects.create(prisoner=person, died_on=day)
    lead = Lead.objects.create(name_as_heard="Христорождественский Александр", words="Видели в Торжке")
    compare_all()
    project_all_marked()
    people = "/admin/cases/prisoner/"
    admin = [f"{people}pairs/", f"{people}merge/{one.uid}/{other.uid}/", f"{people}?q=преподаватели+Торжок"]
    leads = [f"/admin/cases/lead/{lead.pk}/change/", f"/admin/cases/lead/{lead.pk}/person/"]
    return [*admin, *leads, "/search/?q=Hristorojdestvenski", "/search/?q=Торжок", "/search/?q=щщщщ"]


@pytest.fixture
def page(browser: Browser, live_server: LiveServer, addresses: list[str]) -> Iterator[Page]:
    page = page_of(browser, live_server, desk("edith"), width=DESK, height=900)
    yield page
    page.context.close()


def test_nobody_is_shut_out(page: Page, addresses: list[str]) -> None:
    for address in addresses:
        page.set_viewport_size({"width": DESK, "height": 900})
        page.goto(address if address.startswith("/admin") else f"/en{address}")
        unfold(page)
        assert faults_in_both_themes(page) == [], address
        page.set_viewport_size({"width": PHONE, "height": 780})
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE, address


def test_nothing_scrolls_sideways_in_russian(page: Page, addresses: list[str]) -> None:
    User.objects.update(language="ru")
    page.set_viewport_size({"width": PHONE, "height": 780})
    for address in addresses:
        page.goto(address if address.startswith("/admin") else f"/ru{address}")
        unfold(page)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE, address

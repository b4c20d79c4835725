"""Mail and letters in the admin, in a real browser: on a phone, in both themes, for every reader."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from letters.models import Letter
from tests import files
from tests.flows.browsers import page_of
from tests.flows.test_accessibility import faults_in_both_themes, unfold
from tests.letters.cast import pledged, supporter
from tests.staff import demo, desk
from tracker.models import Notice
from tracker.publishing.projector import project_all_marked

__all__ = ["demo"]

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = 360


@pytest.fixture
def addresses(transactional_db: None) -> list[str]:
    """Each of the pages, with something on it."""
    now = timezone.now()
    place = files.facility("Исправительная колония № 4 УФСИН России по Тверской области")
    person, forgotten = files.person(), files.person("Забытый")
    for each in (person, forgotten):
        files.held(each, place)
    project_all_marked()
    letter = pledged(supporter(), person, due=now.date())
    back = {"state": "returned", "sent_on": now.date() - timedelta(days=40), "returned_on": now.date()}
    Letter.objects.filter(pk=letter.pk).update(facility=place, why_returned="moved", **back)
    for n, state in enumerate(("planned", "failed", "dropped")):
        at = now - timedelta(hours=2 * n + 1)
        Notice.objects.create(
            key=str(n), kind="pledge_due", recipient="r", state=state, due_at=at, reason="refused (5)"
        )
    pages = ["few-letters/", "letters-fare/", "doubtful-addresses/", f"cases/facility/{place.pk}/address/", "notes/"]
    return [*pages, "tracker/notice/days/", "tracker/notice/kinds/", "tracker/notice/kinds/morning/ru/"]


@pytest.fixture
def page(browser: Browser, live_server: LiveServer, demo: None) -> Iterator[Page]:
    """A coordinator's browser on a phone."""
    page = page_of(browser, live_server, desk("cora"), width=PHONE)
    yield page
    page.context.close()


def test_no_page_shuts_anybody_out_or_scrolls_sideways(page: Page, addresses: list[str]) -> None:
    found: dict[str, object] = {}
    for address in addresses:
        page.goto(f"/admin/{address}")
        unfold(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if (faults := faults_in_both_themes(page)) or wide != PHONE:
            found[address] = wide, faults
    assert found == {}


def test_a_mail_stands_in_its_frame_and_nothing_is_refused(page: Page, addresses: list[str]) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"/admin/{addresses[-1]}", wait_until="networkidle")
    assert page.frame_locator("iframe").get_by_role("link", name="К рабочему столу").is_visible()
    assert said == []

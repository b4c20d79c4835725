"""Writing down a source, deciding between two and keeping a copy: without JavaScript, on a phone, for every reader."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from cases.models import ArchivedCopy, Evidence, Prisoner, Source
from tests import files
from tests.flows.browsers import page_of
from tests.flows.test_accessibility import BOXES_ARE_NAMED
from tests.staff import demo, desk

pytestmark = pytest.mark.django_db(transaction=True)

__all__ = ["demo"]
PHONE = 360


@pytest.fixture
def page(browser: Browser, live_server: LiveServer, demo: None) -> Iterator[Page]:
    """A volunteer's browser on a phone, which runs no scripts."""
    page = page_of(browser, live_server, desk("vera"), width=PHONE, java_script_enabled=False)
    yield page
    page.context.close()


@pytest.fixture
def person(transactional_db: None) -> Prisoner:
    person = files.person(birth_date="1958")
    files.held(person)
    return person


def faults(page: Page) -> list[tuple[str, str]]:
    """What shuts somebody out on this page, in a browser that runs scripts for the checker alone."""
    assert page.context.browser
    state = page.context.storage_state()
    context = page.context.browser.new_context(storage_state=state, viewport={"width": PHONE, "height": 780})
    seen = context.new_page()
    seen.goto(page.url)
    assert seen.evaluate("document.documentElement.scrollWidth") == PHONE
    seen.wait_for_function(BOXES_ARE_NAMED)
    where = {"include": ["#content-main"]}
    found = Axe().run(seen, context=where, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]}).response
    context.close()
    return [(rule["id"], node["html"][:160]) for rule in found["violations"] for node in rule["nodes"]]


def test_a_source_is_one_step_from_the_field_and_a_dispute_one_from_there(page: Page, person: Prisoner) -> None:
    page.goto(f"/admin/cases/prisoner/{person.pk}/change/")
    page.get_by_role("link", name="source for: born", exact=False).click()
    assert faults(page) == []
    page.get_by_label("or a new one: its title").fill("A paper")
    page.get_by_label("value as the source gives it").fill("1959")
    page.get_by_label("contradicts what the file holds").check()
    page.get_by_role("button", name="Write it down").click()
    assert "/decide/" in page.url
    assert faults(page) == []
    page.get_by_label("It cannot be told", exact=False).check()
    page.get_by_label("Why, in Russian").fill("Документов нет.")
    page.get_by_role("button", name="Decide").click()
    assert page.url.endswith(f"/prisoner/{person.pk}/change/")
    evidence = Evidence.objects.get()
    assert (evidence.decision, evidence.dispute_ru) == ("both_kept", "Документов нет.")


def test_a_copy_is_kept_and_comes_back_as_a_file(page: Page, person: Prisoner) -> None:
    source = Source.objects.create(title="A paper")
    page.goto(f"/admin/cases/source/{source.pk}/change/")
    page.get_by_role("link", name="Copies").click()
    page.get_by_label("File").set_input_files({"name": "x.html", "mimeType": "text/html", "buffer": b"Plain words."})
    page.get_by_role("button", name="Keep it").click()
    assert ArchivedCopy.objects.get().media_type == "text/plain"
    assert faults(page) == []
    with page.expect_download() as coming:
        page.get_by_role("link", name="plain text").click()
    assert coming.value.path().read_bytes() == b"Plain words."
    assert coming.value.suggested_filename == ArchivedCopy.objects.get().file_name

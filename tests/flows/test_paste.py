"""The paste in a real browser: by the keyboard alone, on a phone, and read by a machine."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from cases.models import Article
from tests import files
from tests.cases.admin.test_paste import TEXT, URL
from tests.flows.browsers import page_of
from tests.staff import demo, desk

pytestmark = pytest.mark.django_db(transaction=True)

__all__ = ["demo"]
PHONE = 360


@pytest.fixture
def page(browser: Browser, live_server: LiveServer, demo: None) -> Iterator[Page]:
    files.facility("СИЗО-1", kind="remand_prison", short_names=["СИЗО-1 Сыктывкар"])
    Article.objects.create(number="205.2", part="2")
    page = page_of(browser, live_server, desk("vera"), width=PHONE)
    yield page
    page.context.close()


def test_enter_accepts_and_escape_leaves(page: Page) -> None:
    page.goto(URL)
    page.get_by_text("Paste what you have", exact=False).click()
    page.get_by_label("The words as they came").fill(TEXT)
    page.get_by_role("button", name="Read it").press("Enter")
    page.wait_for_selector(".offer")
    assert page.get_by_label("Name", exact=False).first.input_value() == ""
    # the name, and not the birth; the date, the place, both articles; not the court
    for key in ("Enter", "Escape", "Enter", "Enter", "Enter", "Enter", "Escape"):
        page.keyboard.press(key)
    lines = {name: page.locator(f"#id_{name}").input_value() for name in ("name", "born", "since", "facility")}
    assert lines == {
        "name": "Смирнов Иван Петрович",
        "born": "",
        "since": "25.07.2023",
        "facility": "СИЗО-1 Сыктывкар",
    }
    assert page.locator("#id_articles").input_value() == "205.2 ч. 2, 207.3 ч. 1"
    assert page.locator("#id_court").input_value() == ""
    assert page.locator(".offer.left").count() == 2
    assert page.locator("#paste-said").text_content() == "court: Сыктывкарский городской суд: left"
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        found = Axe().run(page, context="#paste", options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]}).response
        assert [(rule["id"], node["html"][:160]) for rule in found["violations"] for node in rule["nodes"]] == []


def test_a_finger_does_too(page: Page) -> None:
    page.goto(URL)
    page.get_by_text("Paste what you have", exact=False).click()
    page.get_by_label("The words as they came").fill(TEXT)
    page.get_by_role("button", name="Read it").click()
    page.locator(".offer", has_text="1990").get_by_role("button", name="Accept").click()
    assert page.locator("#id_born").input_value() == "1990"


def test_who_it_may_be_appears_while_the_name_is_typed(page: Page) -> None:
    files.person("Кагарлицкий", "Борис")
    page.goto(URL)
    page.locator("#id_name").press_sequentially("Boris Kagarlitsky")
    assert page.locator("#alike a").first.text_content() == "Кагарлицкий Борис"

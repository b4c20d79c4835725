"""A list comes in, as an editor lives it: `make demo`'s own processes, its worker, and a real Chromium."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.demos import Running
from tests.flows.test_evidence_pages import faults
from tests.flows.test_story import PHONE, signed_in

pytestmark = pytest.mark.xdist_group("demo")

AT_WORK = 60_000  # milliseconds, not a promise of speed: the suite shares two cores with another worker
ROWS = """Фамилия;Имя;Отчество;Дата рождения;Статья;Прозвище
Кагарлицкий;Борис;Юльевич;29.08.1958;205.2 ч. 2;
Листова;Вера;Павловна;07.1990;207.3 ч. 2;Вишня
Листов;Пётр;Павлович;1988;280.3 ч. 1;
Листьев;Олег;;31.02.1980;207.3;
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Список.csv"
    path.write_bytes(ROWS.encode("cp1251"))
    return path


def is_fit(page: Page) -> None:
    """For everybody's eyes, hands and ears, also on a telephone."""
    assert faults(page) == [], page.url
    wide = page.viewport_size
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"], page.url
    page.set_viewport_size(wide)


def found(page: Page, running: Running, asked: str) -> set[str]:
    """Who is listed, beside others that are spelt nearly so."""
    page.goto(f"{running.told['admin_url']}cases/prisoner/?q={asked}")
    return set(page.locator("#result_list tbody th").all_inner_texts())


def figure(page: Page, words: str) -> str:
    return page.locator(".figures li", has_text=words).locator("strong").inner_text()


def test_a_list_comes_in_is_decided_taken_over_and_taken_back(running: Running, browser: Browser, file: Path) -> None:
    page = signed_in(browser, running, "editor")
    page.goto(f"{running.told['admin_url']}cases/import/")
    page.get_by_role("link", name="Bring a list in").click()
    is_fit(page)
    page.get_by_label("The list").set_input_files(file)
    page.get_by_role("button", name="Read it").click()

    expect(page.get_by_role("heading", name="What the columns mean")).to_be_visible(timeout=AT_WORK)
    expect(page.locator("#content")).to_contain_text("CP1251")
    is_fit(page)
    page.get_by_label(re.compile("Прозвище")).select_option(label="another name, or a former one")
    page.get_by_role("button", name="Show what would change").click()

    expect(page.locator(".figures")).to_be_visible(timeout=AT_WORK)
    assert (figure(page, "new"), figure(page, "may be in the files already"), figure(page, "cannot be read")) == (
        "2",
        "1",
        "1",
    )
    expect(page.locator("#content")).to_contain_text("D5: “31.02.1980” is not in the calendar")
    is_fit(page)
    page.get_by_role("link", name=re.compile("may be in the files already")).click()
    is_fit(page)
    page.get_by_role("button", name="Leave the row out").click()
    assert figure(page, "left out") == "1"

    page.get_by_role("button", name="Take 2 people over").click()
    expect(page.get_by_text("Everything that could be taken over is in the files.")).to_be_visible(timeout=AT_WORK)
    is_fit(page)
    report = page.url
    assert "Листова Вера Павловна" in found(page, running, "Листова")
    assert "Листова Вера Павловна" in found(page, running, "Вишня")

    page.goto(report)
    page.get_by_text("Take the whole list back").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator("#content")).to_contain_text("The list was taken back", timeout=AT_WORK)
    is_fit(page)
    assert "Листова Вера Павловна" not in found(page, running, "Листова")


def test_without_javascript_a_reload_shows_how_far_it_is(running: Running, browser: Browser, file: Path) -> None:
    signed = signed_in(browser, running, "editor")
    context = browser.new_context(java_script_enabled=False, storage_state=signed.context.storage_state())
    page = context.new_page()
    page.goto(f"{running.told['admin_url']}cases/import/add/")
    page.set_input_files("#id_file", file)
    page.get_by_role("button", name="Read it").click()
    for _again in range(120):
        if page.get_by_role("heading", name="What the columns mean").count():
            break
        page.get_by_role("link", name="Look again").click()
        page.wait_for_timeout(500)
    page.get_by_role("button", name="Show what would change").click()
    for _again in range(120):
        if page.locator(".figures").count():
            break
        page.get_by_role("link", name="Look again").click()
        page.wait_for_timeout(500)
    assert figure(page, "cannot be read") == "1"
    context.close()

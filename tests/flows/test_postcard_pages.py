"""One postcard, and how somebody writes, in a real browser: for everybody, on the smallest phone, without scripts."""

from collections.abc import Iterator
from itertools import product

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from cases.models import Prisoner
from letters.actions.postcards import mark_gone, promise
from letters.models import Postcard, Supporter
from tests import files
from tests.flows.test_accessibility import PHONE, faults_in_both_themes, unfold
from tests.flows.test_letters_pages import come_in
from tests.letters.cast import SAM, pledged, reachable, supporter

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def addresses() -> list[str]:
    """The pages of a postcard in each of its states, and of one who writes, who takes a rest."""
    cache.clear()
    with transaction.atomic():
        people = [reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")) for n in range(3)]
        pledged(supporter(), people[0], due=timezone.now().date())
    waiting = promise(people[1].uid, now=timezone.now())
    gone = promise(people[2].uid, now=timezone.now())
    mark_gone(gone, now=timezone.now())
    cards = [f"card/{token}/" for token in (waiting, gone, "x" * 43)]
    return ["write/", "postcard/", f"postcard/{people[1].uid}/", *cards, "my/preferences/", "my/"]


@pytest.fixture
def sam(browser: Browser, live_server: LiveServer, addresses: list[str]) -> Iterator[Page]:
    """Their browser, in which they have come in, and rest."""
    context = browser.new_context(base_url=live_server.url)
    page = context.new_page()
    come_in(page)
    page.click("button[value=rest]")
    page.wait_for_load_state()
    yield page
    context.close()


def test_no_page_shuts_anybody_out(sam: Page, addresses: list[str]) -> None:
    for path in addresses:
        sam.goto(f"/en/{path}")
        unfold(sam)
        assert faults_in_both_themes(sam) == [], path


def test_no_page_scrolls_sideways_on_the_smallest_phone(sam: Page, addresses: list[str]) -> None:
    sam.set_viewport_size({"width": PHONE, "height": 640})
    for language, path in product(["en", "ru"], addresses):
        sam.goto(f"/{language}/{path}")
        unfold(sam)
        assert sam.evaluate("document.documentElement.scrollWidth") == PHONE, path


def test_two_stand_beside_one_another_and_one_alone_is_as_wide_as_the_page(sam: Page) -> None:
    """Three have the first as high as the two others together; of two it would be half empty."""
    sam.set_viewport_size({"width": 1280, "height": 800})
    for left in (2, 1):
        with transaction.atomic():
            Prisoner.objects.filter(pk=Prisoner.objects.writable().latest("pk").pk).update(letters="none_wanted")
            files.publish()
        sam.goto("/en/postcard/")
        whole, *cards = [each.bounding_box() for each in sam.locator(".meeting, .meeting > li").all()]
        assert len(cards) == left
        assert {round(card["height"]) for card in cards} == {round(whole["height"])}
        assert round(cards[-1]["x"] + cards[-1]["width"]) == round(whole["x"] + whole["width"])


@pytest.mark.parametrize("language", ["en", "ru"])
def test_one_postcard_on_a_phone_without_scripts(
    browser: Browser, live_server: LiveServer, addresses: list[str], language: str
) -> None:
    """Three presses; and then a letter, if they like."""
    phone = {"width": PHONE, "height": 640}
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False, viewport=phone)
    page = context.new_page()
    before = Postcard.objects.count()
    page.goto(f"/{language}/write/")
    page.click(f"a[href='/{language}/postcard/']")
    page.click(".meeting button >> nth=0")
    page.wait_for_url("**/card/**")
    assert page.inner_text(".envelope").count("г. Торжок, ул. Старицкая, 79") == 1
    page.click("[aria-labelledby=gone] button")
    page.wait_for_load_state()
    assert Postcard.objects.count() == before + 1
    assert Postcard.objects.latest("pk").sent_on == timezone.now().date()
    assert {cookie["name"] for cookie in context.cookies()} <= {"csrf"}
    page.click("main .button")
    page.wait_for_url("**/write/*/")
    assert page.locator("[name=email]").count() == 1
    context.close()


def test_what_somebody_told_us_is_changed_by_keyboard(sam: Page) -> None:
    sam.goto("/en/my/")
    sam.get_by_role("link", name="How I write").focus()
    sam.keyboard.press("Enter")
    sam.wait_for_url("**/preferences/")
    sam.get_by_label("How many letters a month").fill("7")
    sam.get_by_label("How many letters a month").press("Enter")
    sam.wait_for_url("**/my/")
    assert Supporter.objects.at(SAM).get().letters_a_month == 7

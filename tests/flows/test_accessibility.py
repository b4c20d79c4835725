"""The public pages in a real browser: for everybody's eyes, hands and ears, on a phone and on a desk."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from cases.models import (
    Assessment,
    Case,
    Defendant,
    Designation,
    Event,
    Evidence,
    HealthEvent,
    Hearing,
    Outcome,
    Placement,
    Proof,
    PunishmentStint,
    Ruling,
    Sentence,
    Source,
    Tally,
)
from tests import files
from tracker.models import Organisation
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESK = 320, 1280


@pytest.fixture
def addresses() -> list[str]:
    """A person with something of everything, and each kind of page."""
    cache.clear()
    person = files.person("Кагарлицкий", "Борис", birth_date="1958-08", summary_en="He writes back.")
    place = files.facility("Исправительная колония № 4 УФСИН России по Тверской области")
    placement = files.held(person, place, started="2024-02-13")
    case = files.charged(person).defendant.case
    files.disclose(person, "cells", "public")
    for started in ("2025-11-01", "2025-11-16"):
        PunishmentStint.objects.create(prisoner=person, started=started, days_ordered=15, reason_en="a button")
    files.disclose(person, "health", "public")
    HealthEvent.objects.create(prisoner=person, kind="hunger_strike", started="2025-06", text_en="for eleven days")
    Hearing.objects.create(case=case, held_on="2024-02-01", purpose="merits")
    Event.objects.create(prisoner=person, happened_on="2022-10", text_en="The video appears.", audience="public")
    Designation.objects.create(prisoner=person, register="terrorists_and_extremists", started="2023-08-07")
    Placement.objects.create(prisoner=person, place_en="A remand prison", started="2023-07-25", left=True)
    Assessment.objects.create(prisoner=person, verdict="contested", url="https://example.org/", text_en="in part")
    for title, stance in [("A paper", "contradicts"), ("The court", "supports")]:
        source = Source.objects.create(title=title, audience="public", url="https://example.org/a/long/address")
        said = {"quote": "so", "value": title, "stance": stance}
        evidence = Evidence.objects.create(source=source, prisoner=person, fact="fine", **said)
        Proof.objects.create(evidence=evidence, about="placement", about_id=placement.pk)
    tried_together(case)
    project_all_marked()
    pages = ["", "people/", "people/?q=zzz", f"people/{person.uid}/", f"cases/{case.uid}/", f"facilities/{place.uid}/"]
    return [*pages, "dead/", "designations/", "know/", "correct/", "told/", "partners/", "nothing/"]


def tried_together(case: Case) -> None:
    """Another in the same case, with a sentence, on a register, who died; and somebody who counts the dead."""
    other = files.person("Матисов", "Павел")
    ruling = Ruling.objects.create(case=case, instance="first", given_on="2025-12-16")
    outcome = Outcome.objects.create(
        ruling=ruling, defendant=Defendant.objects.create(case=case, prisoner=other), outcome="convicted"
    )
    Sentence.objects.create(outcome=outcome, years=22, regime="strict", prison_months=96)
    Designation.objects.create(prisoner=other, register="terrorists_and_extremists", started="2022")
    files.died(other, "2026-01", where="in_custody", place_en="a cell", cause_en="unknown")
    Tally.objects.create(
        organisation=Organisation.objects.create(name_en="A register of the dead with a long name"),
        source=Source.objects.get(title="The court"),
        counted="died",
        bound="at_least",
        number=49,
        as_of="2025-10-29",
        quote="At least 49 people have died",
        audience="public",
    )


@pytest.fixture
def reader(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(base_url=live_server.url, viewport={"width": DESK, "height": 900})
    yield context.new_page()
    context.close()


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")


# the admin makes its boxes, and names them, when the page is there already
BOXES_ARE_NAMED = """() => [...document.querySelectorAll("select.admin-autocomplete:not([name*=__prefix__])")]
    .every((select) => document.getElementById(`${select.id}-named`))"""


def faults(page: Page, tags: list[str] = AXE_TAGS) -> list[tuple[str, str]]:
    page.wait_for_function(BOXES_ARE_NAMED)
    found: dict[str, Any] = Axe().run(page, options={"runOnly": tags}).response
    return [(rule["id"], node["html"][:120]) for rule in found["violations"] for node in rule["nodes"]]


def faults_in_both_themes(page: Page) -> list[tuple[str, str]]:
    """What is wrong in the light, and what of the colours is in the dark; no fades, whose middle axe sees."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = faults(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return found + faults(page, ["cat.color"])


def test_no_page_shuts_anybody_out(reader: Page, addresses: list[str]) -> None:
    for path in addresses:
        reader.goto(f"/en/{path}")
        unfold(reader)
        assert faults_in_both_themes(reader) == [], path


def test_no_page_scrolls_sideways_on_the_smallest_phone(reader: Page, addresses: list[str]) -> None:
    reader.set_viewport_size({"width": PHONE, "height": 640})
    for language, path in product(["en", "ru"], addresses):
        reader.goto(f"/{language}/{path}")
        unfold(reader)
        assert reader.evaluate("document.documentElement.scrollWidth") == PHONE, path


def test_nothing_is_refused_missing_or_asked_of_another_host(
    reader: Page, live_server: LiveServer, addresses: list[str]
) -> None:
    """The Content-Security-Policy speaks in the console; a font or style that is not there in the answers."""
    said: list[str] = []
    asked: list[tuple[str, int]] = []
    reader.on("console", lambda message: said.append(message.text))
    reader.on("response", lambda answer: asked.append((answer.url, answer.status)))
    for path in addresses[:-1]:
        reader.goto(f"/en/{path}", wait_until="networkidle")
    assert said == []
    assert [each for each in asked if not each[0].startswith(live_server.url) or each[1] >= 400] == []


def test_a_keyboard_reaches_the_content_first(reader: Page, addresses: list[str]) -> None:
    reader.goto("/en/people/")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.textContent") == "To the content"
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.id") == "main"


def test_typing_a_name_finds_it_without_a_new_page(reader: Page, addresses: list[str]) -> None:
    reader.goto("/en/people/")
    reader.evaluate("window.untouched = true")
    with reader.expect_response(lambda answer: "q=zzz" in answer.url):
        reader.locator("#q").press_sequentially("zzz")
    reader.get_by_text("Nobody on file here matches that.").wait_for()
    assert reader.evaluate("window.untouched")
    assert "q=zzz" in reader.url
    assert faults(reader) == []


def test_without_javascript_a_name_is_found_and_a_form_is_sent(
    browser: Browser, live_server: LiveServer, addresses: list[str]
) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/ru/people/")
    page.locator("#q").fill("Кагарл")
    page.locator("#q").press("Enter")
    assert page.locator(".roll > li").count() == 1
    page.goto("/ru/know/")
    page.locator("#id_words").fill("Лев из Омска")
    page.locator("form button").click()
    assert page.url.endswith("/ru/told/")
    context.close()

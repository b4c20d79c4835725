"""The pages of letters in a real browser: for everybody, on the smallest phone, without scripts, without strangers."""

import io
from collections.abc import Iterator
from datetime import timedelta
from itertools import product

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page
from pypdfium2 import PdfDocument
from pytest_django.live_server_helper import LiveServer

from cases.models import Prisoner
from letters.actions.asking import request_sign_in
from letters.actions.writing import keep_text, mark_sent
from letters.gone_tokens import gone_token
from letters.models import Campaign, CampaignPrisoner, Letter, MailedLink, Supporter
from letters.stop_tokens import stop_token
from tests import files
from tests.flows.test_accessibility import PHONE, faults_in_both_themes, unfold
from tests.letters.cast import SAM, pledged, reachable, supporter
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def addresses() -> list[str]:
    """Somebody who writes, with a letter that has gone and one that is due, and each kind of page."""
    cache.clear()
    today = timezone.now().date()
    with transaction.atomic():
        sam = supporter()
        people = [reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")) for n in range(4)]
        gone = pledged(sam, people[0], due=today)
        mark_sent(gone, now=timezone.now())
        to_write = pledged(sam, people[1], due=today)
        keep_text(to_write, "О войне и о Медузе", now=timezone.now())
        pledged(sam, people[2], due=today, state="ended", ended_on=today)
        made = campaign_for(people[3])
    project_all_marked()
    personal = ["write/", f"write/{people[0].uid}/", f"write/{people[3].uid}/", "my/", "my/data/"]
    personal += [f"my/letters/{to_write.uid}/", f"my/letters/{gone.uid}/", f"my/letters/{gone.uid}/answer/"]
    personal += [
        f"my/letters/{gone.uid}/sent/",
        f"my/letters/{to_write.uid}/paper/?page",
        f"gone/{gone_token(gone.uid)}/",
    ]
    way = f"my/pledges/{to_write.pledge.uid}/"
    personal += ["campaigns/", f"campaigns/{made.uid}/", way, f"{way}hand-over/", "my/address/"]
    return [*personal, "sign-up/", "sign-in/", "mailed/", "erased/", "enter/x/", f"stop/{stop_token(sam.email_hash)}/"]


def campaign_for(person: Prisoner) -> Campaign:
    made = Campaign.objects.create(
        title_en="Cards for a birthday",
        title_ru="Открытки ко дню рождения",
        purpose="birthday",
        ends_on=timezone.now().date() + timedelta(days=30),
        goal_letters=40,
        guidance_en="Of cats.",
        audience="public",
    )
    CampaignPrisoner.objects.create(campaign=made, prisoner=person)
    return made


@pytest.fixture
def sam(browser: Browser, live_server: LiveServer, addresses: list[str]) -> Iterator[Page]:
    """Their browser, in which they have come in by a mailed link."""
    context = browser.new_context(base_url=live_server.url)
    page = context.new_page()
    come_in(page)
    yield page
    context.close()


@pytest.fixture
def plain(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    yield context
    context.close()


def come_in(page: Page) -> None:
    request_sign_in(SAM, language="en", now=timezone.now())
    page.goto(f"/en/enter/{MailedLink.objects.latest('pk').token}/")
    page.click("main form button")
    page.wait_for_url("**/my/")


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


def test_nothing_is_refused_missing_or_asked_of_another_host(
    sam: Page, live_server: LiveServer, addresses: list[str]
) -> None:
    said: list[str] = []
    asked: list[tuple[str, int]] = []
    sam.on("console", lambda message: said.append(message.text))
    sam.on("response", lambda answer: asked.append((answer.url, answer.status)))
    for path in addresses:
        sam.goto(f"/en/{path}", wait_until="networkidle")
    assert said == []
    assert [each for each in asked if not each[0].startswith(live_server.url) or each[1] >= 400] == []


def test_all_of_it_works_without_scripts(plain: BrowserContext, addresses: list[str]) -> None:
    page = plain.new_page()
    page.goto("/en/write/")
    page.click(".meeting .button >> nth=0")
    page.fill("[name=email]", "olga@example.org")
    page.click(".ask button")
    page.wait_for_url("**/mailed/")
    page.goto(f"/en/confirm/{MailedLink.objects.latest('pk').token}/")
    page.click("main form button")
    page.wait_for_url("**/my/")
    page.click("button[value=sent]")
    page.wait_for_url("**/sent/")
    page.goto("/en/my/")
    page.click("button[value=answered]")
    page.wait_for_load_state()
    olga = Supporter.objects.at("olga@example.org").get()
    assert list(Letter.objects.of(olga).order_by("pk").values_list("state", flat=True)) == ["answered", "planned"]
    page.goto("/en/my/data/")
    page.check("[name=sure]")
    page.click("text=Erase everything")
    page.wait_for_url("**/erased/")
    assert not Supporter.objects.at("olga@example.org").exists()


def test_the_readers_own_time_zone_is_offered_first(
    browser: Browser, live_server: LiveServer, addresses: list[str]
) -> None:
    context = browser.new_context(base_url=live_server.url, timezone_id="Asia/Tbilisi")
    page = context.new_page()
    page.goto("/en/sign-up/")
    assert page.input_value("[name=time_zone]") == "Asia/Tbilisi"
    page.fill("[name=email]", "no address")
    page.select_option("[name=time_zone]", "Europe/Riga")
    page.click("main form .button")
    assert page.input_value("[name=time_zone]") == "Europe/Riga"
    context.close()


def printed(page: Page) -> list[str]:
    """What stands on the pages that go into the envelope, with all that a browser adds by itself."""
    document = PdfDocument(page.pdf(format="A4", display_header_footer=True, prefer_css_page_size=True))
    *letter, envelope = [each.get_textpage().get_text_range().split("\r\n") for each in document]
    assert envelope[0] == "Кому"
    assert len(letter) == 2
    return [line.strip() for lines in letter for line in lines if line.strip()]


def test_written_checked_printed_sent_and_answered_with_a_photo(browser: Browser, live_server: LiveServer) -> None:
    """On a phone, without scripts."""
    cache.clear()
    with transaction.atomic():
        letter = pledged(supporter(), reachable("Волков", "Павел"), due=timezone.now().date())
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": PHONE, "height": 640}
    )
    page = context.new_page()
    come_in(page)
    page.click("a:text-is('Write it')")
    page.fill("textarea", "Здравствуйте, Павел! Читаю Медузу.")
    page.click("button:text-is('Check it')")
    assert page.locator(".marked mark").inner_text().startswith("Медузу")
    page.fill("textarea", "Здравствуйте, Павел! Читаю Чехова.")
    with page.expect_download() as download:
        page.click("button:text-is('PDF to print')")
    assert download.value.suggested_filename == "sheet.pdf"
    page.fill("textarea", "Здравствуйте, Павел!\n" + "Читаю Чехова.\n" * 60)
    page.click("button:text-is('As a page to print')")
    page.locator("a:text-is('Back to the letter')").wait_for()
    assert set(printed(page)) == {"Здравствуйте, Павел!", "Читаю Чехова."}
    page.click("a:text-is('Back to the letter')")
    page.select_option("select[name=way]", "post:")
    page.click("button:text-is('It has gone')")
    page.wait_for_url("**/sent/")
    assert "On its way to Torzhok" in page.inner_text("h1")
    page.click("a:text-is('To this letter')")
    page.click("a.button:has-text('An answer came')")
    drawn = io.BytesIO()
    Image.new("RGB", (300, 400), "ivory").save(drawn, "JPEG")
    page.set_input_files("input[type=file]", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": drawn.getvalue()})
    page.click("button:text-is('Put it on my shelf')")
    picture = page.locator(".scan img")
    # decode() waits until the picture has come
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 300
    letter.refresh_from_db()
    assert letter.state == "answered"
    context.close()

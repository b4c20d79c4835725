"""A writer fades and hands over; the next one comes through a campaign, and learns nothing. A phone, no scripts."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from letters.models import Letter, MailedLink, Pledge, Supporter
from tests.flows.test_accessibility import PHONE
from tests.flows.test_letters_pages import campaign_for, come_in
from tests.letters.cast import pledged, reachable, supporter
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)


def test_handed_over_with_a_last_line_and_taken_on_by_somebody_else(browser: Browser, live_server: LiveServer) -> None:
    cache.clear()
    with transaction.atomic():
        person = reachable("Волков", "Павел")
        pledged(supporter(pseudonym="Сэм"), person, due=timezone.now().date() - timedelta(days=50))
        campaign = campaign_for(person)
    project_all_marked()
    phone = {"width": PHONE, "height": 640}
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False, viewport=phone)
    page = context.new_page()
    come_in(page)
    page.click(".notice a")
    page.select_option("[name=rhythm_days]", "90")
    page.click("main form .button >> nth=0")
    assert page.locator("text=every three months").count() == 1
    page.click("a:has-text('somebody else')")
    page.click("a:text-is('Hand it over')")
    page.click("button[value=with_farewell]")
    page.wait_for_url("**/my/letters/**")
    assert "последнее письмо" in page.input_value("textarea")
    page.select_option("select[name=way]", "post:")
    page.click("button:text-is('It has gone')")
    page.wait_for_url("**/sent/")
    assert list(Pledge.objects.values_list("state", "letters__state")) == [("handed_over", "sent")]
    page.context.clear_cookies()
    page.goto(f"/en/campaigns/{campaign.uid}/")
    page.click(".meeting .button")
    page.fill("[name=email]", "olga@example.org")
    page.click(".ask button")
    page.goto(f"/en/confirm/{MailedLink.objects.latest('pk').token}/")
    page.click("main form button")
    page.wait_for_url("**/my/")
    olga = Supporter.objects.at("olga@example.org").get()
    assert Pledge.objects.of(olga).get().campaign == campaign
    assert Letter.objects.of(olga).get().state == "planned"
    assert page.locator(".gone-letters").count() == 0
    context.close()

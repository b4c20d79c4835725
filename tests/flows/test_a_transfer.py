"""A transfer in the middle of a correspondence: on the writer's phone, without scripts, and on the volunteer's."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from cases.models import Prisoner
from letters.models import Letter, MailedLink
from tests import files
from tests.flows.browsers import page_of
from tests.flows.test_accessibility import PHONE, faults_in_both_themes
from tests.letters.cast import reachable
from tests.staff import desk
from tracker.mail.planning import plan
from tracker.models import Notice
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)
NOTICES = "address_changed", "transfer"


def new_writer(context: BrowserContext, person: Prisoner) -> Page:
    """From nothing to a letter that has gone."""
    page = context.new_page()
    page.goto(f"/en/write/{person.uid}/")
    page.fill("[name=email]", "olga@example.org")
    page.click(".ask button")
    page.goto(f"/en/confirm/{MailedLink.objects.latest('pk').token}/")
    page.click("main form button")
    page.click("a:text-is('Write it')")
    page.select_option("select[name=way]", "post:")
    page.click("button:text-is('It has gone')")
    page.wait_for_url("**/sent/")
    return page


def told() -> list[str]:
    plan(timezone.now() + timedelta(minutes=1))
    return sorted(Notice.objects.filter(kind__in=NOTICES).values_list("kind", flat=True))


def test_the_writer_is_told_of_what_is_published_and_of_the_new_address(
    browser: Browser, live_server: LiveServer, settings: Any
) -> None:
    cache.clear()
    settings.SECOND_FACTOR = False
    with transaction.atomic():
        person = reachable("Волков", "Павел")
        there = files.facility("ИК-6", address="г. Копейск, ул. Кемеровская, 20")
        at_desk = desk("vera")
    phone = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": PHONE, "height": 640}
    )
    writer, desk_page = new_writer(phone, person), page_of(browser, live_server, at_desk, width=PHONE, height=640)
    assert told() == []

    desk_page.goto(f"/admin/cases/prisoner/{person.pk}/change/")
    desk_page.fill("[name=placements-0-ended]", "01.07.2024")
    desk_page.fill("[name=placements-1-started]", "02.07.2024")
    desk_page.check("[name=placements-1-in_transit]")
    desk_page.select_option("[name=placements-1-certainty]", "reported")
    desk_page.click("input[name=_save] >> nth=0")
    assert "1 letter is on its way to the old address, and at risk." in desk_page.inner_text("main")
    assert desk_page.evaluate("document.documentElement.scrollWidth") == PHONE
    assert faults_in_both_themes(desk_page) == []
    desk_page.click("button:text-is('It is so: save it')")
    desk_page.wait_for_url("**/prisoner/")

    # nobody is offered the address any more, and nobody is told: it is not published
    letter = Letter.objects.open().get()
    writer.goto(f"/en/my/letters/{letter.uid}/")
    assert "Старицкая" not in writer.inner_text("main")
    assert told() == []
    project_all_marked()
    assert told() == ["transfer"]

    with transaction.atomic():
        person.placements.filter(in_transit=True).update(ended="2024-07-20")
        files.held(person, there, started="2024-07-21")
    writer.goto(f"/en/my/letters/{letter.uid}/")
    assert "Кемеровская" not in writer.inner_text("main")
    project_all_marked()
    assert told() == ["address_changed", "transfer"]
    writer.goto(f"/en/my/letters/{letter.uid}/")
    assert "Кемеровская" in writer.inner_text("main")
    for context in (phone, desk_page.context):
        context.close()

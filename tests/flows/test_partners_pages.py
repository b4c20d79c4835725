"""A partner's own page, and what volunteers see of partners: for everybody's eyes, hands and ears, on a phone too."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from cases.actions.publication import hide
from tests import files
from tests.api_client import key_for
from tests.cases.admin.test_submissions import SAID
from tests.flows.browsers import page_of
from tests.flows.test_accessibility import PHONE, faults_in_both_themes
from tests.staff import demo, desk, staff
from tests.tracker.partners.test_own_page import OWN, SIGN_IN, inside, with_mailbox
from tests.tracker.submitting.test_submissions import send
from tests.tracker.webhooks.conftest import hooks_resolve
from tests.tracker.webhooks.test_registering import registered
from tracker.models import ApiKey, KeyUse, Submission, Use, Webhook
from tracker.publishing.projector import project_all_marked
from tracker.webhooks import delivering, planning
from tracker.webhooks.calling import Outcome

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("hooks_resolve", "demo")]
__all__ = ["demo", "hooks_resolve"]


@pytest.fixture
def partner(transactional_db: None) -> None:
    """With something of everything: one field refused, a call that failed, a takedown to acknowledge."""
    cache.clear()
    with_mailbox()
    token = key_for("read", "submit", "webhooks", organisation="Partner")
    KeyUse.objects.add({Use(ApiKey.objects.get().pk, timezone.now().date(), "changes", 200): 1200})
    registered(token, "https://ok.test/a/long/path/" + "x" * 80)
    person = files.person("Иванов", "Иван", birth_date="1984-05")
    project_all_marked()
    planning.plan(timezone.now())
    delivering.deliver(Webhook.objects.get().pk, make_call=lambda *call: Outcome(fault="no_connection"))
    send("submissions/prisoner/ovd-77/", token, SAID)
    field = Submission.objects.get().fields.get(name="gender")
    field.verdict, field.reason, field.decided_at = "rejected", "We have it from a passport.", timezone.now()
    field.save()
    hide(person, actor=staff("vera"), urgent=True, reason="Threats.")


@pytest.fixture
def theirs(browser: Browser, live_server: LiveServer, partner: None) -> Iterator[Page]:
    page = page_of(browser, live_server, inside(), width=PHONE)
    yield page
    page.context.close()


@pytest.fixture
def ours(browser: Browser, live_server: LiveServer, partner: None) -> Iterator[Page]:
    ada = staff("ada")
    ada.groups.add(Group.objects.get(name="editor"))
    page = page_of(browser, live_server, desk("ada"), width=PHONE)
    yield page
    page.context.close()


def test_the_partners_page_shuts_nobody_out(theirs: Page) -> None:
    for path in (OWN, OWN.replace("en", "ru", 1), SIGN_IN):
        theirs.goto(path)
        assert faults_in_both_themes(theirs) == [], path
        assert theirs.evaluate("document.documentElement.scrollWidth") == PHONE, path


def test_what_volunteers_see_of_partners_shuts_nobody_out(ours: Page) -> None:
    hook, key, sent = Webhook.objects.get(), ApiKey.objects.get(), Submission.objects.get()
    pages = ("apikey/{key}/change/", "apikey/{key}/replace/", "webhook/{hook}/change/", "submission/{sent}/change/")
    for page in pages:
        path = page.format(key=key.pk, hook=hook.pk, sent=sent.pk)
        ours.goto(f"/admin/tracker/{path}")
        assert faults_inside(ours) == [], path


def faults_inside(page: Page) -> list[tuple[str, str]]:
    """Of our part of the page; around it is Django's."""
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]}
    found = Axe().run(page, context={"include": ["#content-main"]}, options=rules).response
    return [(rule["id"], node["html"][:160]) for rule in found["violations"] for node in rule["nodes"]]

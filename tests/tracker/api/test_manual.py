"""The manual in a real browser: it draws every address, and asks nothing of any other host."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage
from pytest_django.live_server_helper import LiveServer

from tests.api_client import ask
from tracker.api.schema import description

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_manual_loads_nothing_from_elsewhere(live_server: LiveServer, browser: Browser) -> None:
    operations = [operation for path in description()["paths"].values() for operation in path]
    asked: list[str] = []
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", hear)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{live_server.url}/api/v1/docs/")
        page.wait_for_selector("#operations-prisoners-prisoners")
        page.click("#operations-prisoners-prisoners .opblock-summary-control")
        page.wait_for_selector("#operations-prisoners-prisoners .responses-table")
        assert page.locator(".opblock").count() == len(operations)
        assert context.cookies() == []
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {urlsplit(live_server.url).netloc}
    assert complaints == []


def test_the_manual_keeps_to_a_policy_of_its_own() -> None:
    policy = ask("docs/").headers["Content-Security-Policy"]
    assert set(policy.split("; ")) == {
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    }
    assert "data:" not in ask("schema/").headers["Content-Security-Policy"]

"""Browsers in which somebody has come in."""

from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer


def page_of(
    browser: Browser, server: LiveServer, client: Client, *, width: int, height: int = 780, **options: Any
) -> Page:
    """The browser of whoever this client is signed in as."""
    context = browser.new_context(base_url=server.url, viewport={"width": width, "height": height}, **options)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": server.url}])
    return context.new_page()

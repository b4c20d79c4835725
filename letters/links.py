"""Whole addresses of our pages, for mails. They name no person and no cause."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from letters.stop_tokens import stop_token


def page(name: str, language: str, *arguments: str) -> str:
    """The address of one of our pages in a language."""
    with translation.override(language):
        return settings.SITE_URL + reverse(f"letters:{name}", args=arguments)


def stop_page(email_hash: bytes | memoryview, language: str) -> str:
    """The page that stops mail to an address; a mail program may post to it (RFC 8058)."""
    return page("stop", language, stop_token(email_hash))

"""The public pages as a reader meets them."""

import re
from html import unescape
from typing import Any

from django.test import Client

BOTH = ("en", "ru")


def visit(path: str, **headers: str) -> Any:
    """The answer to a reader who has no cookie yet."""
    return Client().get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})


def words(answer: Any) -> str:
    """What the page says, without its markup and with one space between words."""
    page = answer.content.decode()
    body = re.sub(r"<head>.*?</head>|<[^>]+>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(body).split())


def names(answer: Any) -> list[str]:
    """The people in a list, in its order."""
    found = re.findall(r'<p class="name">\s*<a[^>]*>([^<]+)</a>', answer.content.decode())
    return [unescape(name).strip() for name in found]

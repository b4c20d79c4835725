"""Small pieces that records share."""

from datetime import date
from typing import Any

from django.conf import settings

from tracker.dates import PartialDate

LICENCE = "CC BY-NC-SA 4.0"
CREDIT = "Not Forgotten"
NO_WORDS = {"en": "", "ru": ""}


def both(row: Any, field: str) -> dict[str, str]:
    """A text of two columns, `<field>_en` and `<field>_ru`."""
    return {"en": getattr(row, f"{field}_en"), "ru": getattr(row, f"{field}_ru")}


def edtf(when: PartialDate | None) -> str | None:
    return when.edtf if when else None


def day(when: date | None) -> str | None:
    return when.isoformat() if when else None


def address_of(path: str, uid: str) -> str:
    """The record's own address in the API."""
    return f"{settings.SITE_URL}/api/v1/{path}/{uid}/"


def signed(body: dict[str, Any]) -> dict[str, Any]:
    """A body with its licence and how to credit it."""
    return {**body, "licence": LICENCE, "credit": CREDIT}

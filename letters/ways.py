"""The ways in which a letter can go to somebody, for one who writes from somewhere. Pure: from a published record."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

POST = {
    "kind": "post",
    "name": "",
    "url": "",
    "from_countries": [],
    "needs_russian_card": False,
    "cards": {"en": "", "ru": ""},
    "language_rule": {
        "en": "Russian; other languages wait for a translator",
        "ru": "по-русски; другие языки ждут переводчика",
    },
    "page_limit": None,
    "page_characters": None,
    "cost": {"en": "a stamp of the country where you post it", "ru": "марка страны, откуда вы отправляете"},
    "state_sees": {
        "en": "the return address and the postmark on the envelope; a censor opens it and reads the letter",
        "ru": "обратный адрес и штемпель на конверте; цензор вскроет его и прочтёт письмо",
    },
    "as_of": None,
}


@dataclass(frozen=True)
class Way:
    """A channel of the record, and why this writer cannot use it: "card", "country", or "" where they can."""

    channel: dict[str, Any]
    hindrance: str

    @property
    def code(self) -> str:
        return f"{self.channel['kind']}:{self.channel['name']}"


def ways(channels: Iterable[dict[str, Any]], *, country: str = "", has_russian_card: bool = False) -> list[Way]:
    """The post first, which goes everywhere, then the others; those that this writer cannot use at the end."""
    rest = list(channels)
    post = [each for each in rest if each["kind"] == "post"] or [POST]
    others = [each for each in rest if each["kind"] != "post"]
    found = [Way(each, _hindrance(each, country, has_russian_card)) for each in (*post, *others)]
    return sorted(found, key=lambda way: bool(way.hindrance))


def _hindrance(channel: dict[str, Any], country: str, has_russian_card: bool) -> str:
    if channel["needs_russian_card"] and not has_russian_card:
        return "card"
    return "country" if channel["from_countries"] and country and country not in channel["from_countries"] else ""

"""The town in an address of a Russian envelope. Pure."""

import re

from cases.names import romanise

_TOWN = re.compile(
    r"\b(?:г|гор|пос|пгт|с|п|рп|ст)\.\s*([А-ЯЁ][А-Яа-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?)|\bгород\s+([А-ЯЁ][А-Яа-яё-]+)"
)


def town(address: str, language: str) -> str:
    """Торжок for “172002 г. Торжок, ул. Старицкая, 79”, in Latin letters for English; "" where none is named."""
    found = _TOWN.search(address)
    name = next((part for part in found.groups() if part), "") if found else ""
    return name if language == "ru" or not name else romanise(name)

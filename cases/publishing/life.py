"""What befalls somebody in prison: cells, health, death, designations, and who recognises them."""

from typing import Any

from cases.models import Assessment, Death, Designation, Group, HealthEvent
from cases.publishing.places import told
from cases.publishing.sight import Sight, words
from cases.publishing.words import NO_WORDS, both, edtf


def health(row: HealthEvent, sees: Sight) -> dict[str, Any]:
    part = {"kind": row.kind, "from": edtf(row.started), "to": edtf(row.ended), "text": words(row, "text", sees)}
    return told(part, row)


def death(row: Death, sees: Sight) -> dict[str, Any]:
    """That somebody died, and when. Where and of what is told with where they were held."""
    held = Group.CUSTODY in sees
    part = {
        "date": edtf(row.died_on),
        "place": words(row, "place", sees) if held else NO_WORDS,
        "in_custody": row.where if held else "",
        "cause": words(row, "cause", sees) if held else NO_WORDS,
    }
    return told(part, row)


def designation(row: Designation) -> dict[str, Any]:
    return told({"register": row.register, "from": edtf(row.started), "to": edtf(row.ended)}, row)


def recognition(row: Assessment, sees: Sight) -> dict[str, Any]:
    part = {
        "organisation": str(row.organisation) if row.organisation else "",
        "who": both(row.organisation, "name") if row.organisation else {"en": "", "ru": ""},
        "status": row.verdict,
        "on": edtf(row.as_of),
        "criteria": row.criteria,
        "url": row.url if Group.IDENTITY in sees else "",
        "note": words(row, "text", sees),
    }
    return told(part, row)

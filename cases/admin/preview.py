"""A record as an audience will see it, as lines to read before it is shown."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.models.person import Sex

LABELS = {
    "names": _("Name"),
    "birth_date": _("Born"),
    "gender": _("Sex"),
    "citizenships": _("Citizenships"),
    "occupation": _("Occupation"),
    "status": _("State"),
    "summary": _("What happened"),
    "photo": _("Photo"),
    "categories": _("Categories"),
    "cases": _("Cases"),
    "custody": _("Where they are held"),
    "restraints": _("Measures before the sentence"),
    "punishment_cells": _("Punishment cells"),
    "health": _("Health"),
    "death": _("Death"),
    "events": _("Events"),
    "designations": _("Designations by the state"),
    "recognitions": _("Assessments"),
    "release": _("Release"),
    "releases": _("Releases"),
    "letters": _("Letters"),
    "identifiers": _("In other registries"),
    "sources": _("Sources"),
}
# said of every record, or by which it is addressed
NOT_FACTS = {"uid", "url", "is_fake", "licence", "credit", "updated_at", "confirmed_on", "of", "decision", "decided_on"}


def lines(body: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Each part of the record that says anything, with its lines. A part without a label here is shown all the same."""
    parts = [(key, value) for key, value in body.items() if key not in NOT_FACTS]
    told = [(str(LABELS.get(key, key)), lines_of(key, value)) for key, value in parts]
    return [(label, texts) for label, texts in told if texts]


def lines_of(key: str, value: Any) -> list[str]:
    """One part of a record, by its name there."""
    if key == "gender" and value in Sex:
        return [str(Sex(value).label)]
    return _photo(value) if key == "photo" else _lines(value)


def _photo(photo: dict[str, str] | None) -> list[str]:
    """By whose it is and on what terms, which of other parts is said of every record."""
    return [f"{photo['credit']}, {photo['licence']}"] if photo else []


def _lines(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for text in map(_line, value) if text]
    text = _line(value)
    return [text] if text else []


def _line(value: Any) -> str:
    if isinstance(value, dict):
        if set(value) == {"en", "ru"}:
            return " / ".join(filter(None, [_line(value["ru"]), _line(value["en"])]))
        return "; ".join(filter(None, (_named(key, each) for key, each in value.items() if key not in NOT_FACTS)))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_line, value)))
    return str(value) if value else ""


def _named(key: str, value: Any) -> str:
    """What is simply so is said by its name."""
    return key.replace("_", " ") if value is True else _line(value)

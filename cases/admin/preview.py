"""A record as an audience will see it, as lines to read before it is shown."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.admin.record_words import categories, said, so

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
    # of a case
    "title": _("Title"),
    "number": _("Number of the case"),
    "opened_on": _("Opened"),
    "people": _("People"),
    "hearings": _("Hearings"),
    "rulings": _("Rulings"),
    # of a place
    "name": _("Name of the place"),
    "short_names": _("Short names"),
    "kind": _("Kind of place"),
    "regimes": _("Regimes"),
    "for_women": _("Who is held there"),
    "region": _("Region"),
    "country": _("Country"),
    "addresses": _("Addresses"),
    "channels": _("Ways for letters"),
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
    match key:
        case "photo":
            return _photo(value)
        case "categories" if value:
            return categories(value)
    return _lines(value, key)


def _photo(photo: dict[str, str] | None) -> list[str]:
    """By whose it is and on what terms, which of other parts is said of every record."""
    return [f"{photo['credit']}, {photo['licence']}"] if photo else []


def _lines(value: Any, key: str) -> list[str]:
    if isinstance(value, list):
        return [text for each in value if (text := _line(each, key))]
    text = _line(value, key)
    return [text] if text else []


def _line(value: Any, key: str, part: str = "") -> str:
    """What stands under a name in a part of the record; of a list, each of its members stands there."""
    if isinstance(value, dict):
        if set(value) == {"en", "ru"}:
            return " / ".join(filter(None, (_line(value[each], key, part) for each in ("ru", "en"))))
        told = (_line(each, name, key) for name, each in value.items() if name not in NOT_FACTS)
        return "; ".join(filter(None, told))
    if isinstance(value, list):
        return ", ".join(filter(None, (_line(each, key, part) for each in value)))
    if value is True:
        return so(key)
    return said(str(value), key, part) if value else ""

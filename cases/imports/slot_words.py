"""Slots and their values in words, for people who compare a list with a file."""

from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from cases.imports import slots
from cases.imports.claims import words_of
from cases.models import Charge, Code, Facility, Letters, Regime, SentenceKind, Sex
from cases.sentence_words import length_in_words
from tracker.dates import PartialDate

ATTEMPTS = dict(Charge._meta.get_field("attempt").flatchoices)
NAMES = {
    "name": _("name"),
    "name_latin": _("name in Latin letters"),
    "sex": _("sex"),
    "birth_date": _("born"),
    "citizenships": _("citizenships"),
    "home_region": _("home region"),
    "occupation_ru": _("occupation in Russian"),
    "occupation_en": _("occupation in English"),
    "summary_ru": _("what happened, in Russian"),
    "summary_en": _("what happened, in English"),
    "letters": _("letters from strangers"),
    "address_as": _("wishes to be addressed as"),
    "interests_ru": _("likes to hear about, in Russian"),
    "interests_en": _("likes to hear about, in English"),
    "avoid": _("what not to mention"),
    "note": _("internal note"),
    "death_date": _("died on"),
    "detained_on": _("day of arrest"),
    "released_on": _("day of release"),
    "place": _("place of detention"),
    "held_since": _("there since"),
    "held_until": _("there until"),
    "title": _("case"),
    "articles": _("articles of law"),
    "verdict_on": _("day of the verdict"),
    "court": _("court"),
    "term": _("sentence"),
    "regime": _("regime"),
    "fine": _("fine, roubles"),
    "identifiers": _("number in another registry"),
    "former_names": _("another name"),
    "links": _("link"),
    "recognised_by": _("recognised by"),
}
CODES: dict[str, Any] = {"sex": Sex, "letters": Letters, "regime": Regime}


def slot_name(slot: str) -> str:
    case = slots.of_case(slot)
    name = str(NAMES[slots.kind_of(slot)])
    if case and case[0] > 1:
        return gettext("%(name)s, case %(number)s") % {"name": name, "number": case[0]}
    return name


def value_words(slot: str, value: Any, facilities: dict[str, Facility] | None = None) -> str:
    """A value as a person would write it; "" for nothing. `facilities` by uid, where they are at hand."""
    kind = slots.kind_of(slot)
    if value in (None, "", []):
        return ""
    if kind in slots.NAMES:
        return words_of(value)
    if kind in slots.DATES or kind == "verdict_on":
        return PartialDate.parse(value).display(get_language() or "en")
    if kind == "articles":
        return ", ".join(map(_article, value))
    if kind == "term":
        return _term(value)
    if kind == "place":
        found = (facilities or {}).get(value.get("facility", ""))
        return str(found) if found else str(value.get("words") or value["facility"])
    if kind in CODES:
        return str(CODES[kind](value).label)
    if kind == "identifiers":
        return f"{value[0]}: {value[1]}"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _article(label: str) -> str:
    country, code, number, part, point, attempt = label.split(":")
    words = [number, f"ч. {part}" if part else "", f"п. «{point}»" if point else ""]
    words += ["КоАП" if code == Code.ADMINISTRATIVE else "", f"({country})" if country != "RU" else ""]
    told = " ".join(filter(None, words))
    return f"{told} ({ATTEMPTS[attempt]})" if attempt else told


def _term(value: dict[str, Any]) -> str:
    kind = str(SentenceKind(value["kind"]).label)
    if value["life"]:
        return f"{kind}: " + gettext("for life")
    length = [
        gettext("%(count)s y.") % {"count": value["years"]} if value["years"] else "",
        gettext("%(count)s m.") % {"count": value["months"]} if value["months"] else "",
        gettext("%(count)s d.") % {"count": value["days"]} if value["days"] else "",
    ]
    told = f"{kind}: {' '.join(filter(None, length))}"
    if value.get("prison_months"):
        first = length_in_words(value["prison_months"])
        told += ", " + gettext("the first %(term)s of it in a cell-type prison") % {"term": first}
    return told

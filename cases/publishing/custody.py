"""Where somebody is held, and how a letter gets there."""

from typing import Any

from cases.models import (
    Facility,
    Group,
    LetterChannel,
    Letters,
    NameKind,
    Placement,
    PostalAddress,
    Prisoner,
    Release,
    Restraint,
    Wanted,
)
from cases.publishing.endings import releases_told, stays_told
from cases.publishing.places import told
from cases.publishing.sight import Sight, words
from cases.publishing.words import both, day, edtf
from cases.status_codes import DEAD

FREE = {
    "released_served",
    "released_parole",
    "pardoned",
    "released_health",
    "exchanged",
    "case_closed",
    "acquitted",
    "fined",
    "suspended_sentence",
}


def facility(row: Facility | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {
        "uid": row.uid,
        "name": both(row, "name"),
        "kind": row.kind,
        "region": both(row, "region"),
        "country": row.country,
    }


def placement(row: Placement, sees: Sight) -> dict[str, Any]:
    part = {
        "facility": facility(row.facility),
        "place": words(row, "place", sees),
        "in_hospital": row.in_hospital,
        "in_transit": row.in_transit,
        "from": edtf(row.started),
        "to": edtf(row.ended),
        "left": row.left,
        "certainty": row.certainty,
    }
    return told(part, row)


def restraint(row: Restraint, case: str | None) -> dict[str, Any]:
    return told({"kind": row.kind, "from": edtf(row.started), "to": edtf(row.ended), "case": case}, row)


def release(row: Release) -> dict[str, Any]:
    return told({"kind": row.kind, "on": edtf(row.released_on)}, row)


def current(stays: list[Placement]) -> Placement | None:
    return next((row for row in reversed(stays) if row.ended is None and not row.left), None)


def custody(prisoner: Prisoner, sees: Sight) -> dict[str, Any]:
    stays = stays_told(prisoner, sees)
    now = current(stays)
    history = [placement(row, sees) for row in stays]
    return {"current": placement(now, sees) if now else None, "history": history}


def address(row: PostalAddress) -> dict[str, Any]:
    return {
        "postcode": row.postcode,
        "text": both(row, "text"),
        "from": edtf(row.valid_from),
        "to": edtf(row.valid_to),
        "confirmed_on": day(row.confirmed_on),
    }


def channel(row: LetterChannel) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "name": row.name,
        "url": row.url,
        "from_countries": row.from_countries,
        "needs_russian_card": row.needs_russian_card,
        "cards": both(row, "cards"),
        "language_rule": both(row, "language_rule"),
        "page_limit": row.page_limit,
        "page_characters": row.page_characters,
        "cost": both(row, "cost"),
        "state_sees": both(row, "state_sees"),
        "as_of": day(row.as_of),
    }


def address_in_use(place: Facility | None) -> PostalAddress | None:
    rows = place.addresses.all() if place else []
    return next((row for row in rows if row.valid_to is None), None)


def letters(prisoner: Prisoner, sees: Sight, status: str, campaigns: list[str]) -> dict[str, Any]:
    """Whether a stranger can write, where to, and by which channels; if not, why in one code."""
    now = current(stays_told(prisoner, sees)) if "custody" in sees else None
    post = address_in_use(now.facility) if now and "address" in sees else None
    why_not = _why_not(prisoner, sees, now, post, status)
    open_channels = [row for row in post.facility.channels.all() if row.valid_to is None] if post else []
    return {
        "can_write": not why_not,
        "why_not": why_not,
        "replying_is_punished": prisoner.replying_is_punished and not why_not,
        "address": address(post) if post and not why_not else None,
        "channels": [channel(row) for row in open_channels] if not why_not else [],
        "name_on_envelope": _on_envelope(prisoner) if not why_not and Group.IDENTITY in sees else "",
        **_wishes(prisoner, told=not why_not, named=Group.IDENTITY in sees),
        "campaigns": campaigns,
    }


def _on_envelope(prisoner: Prisoner) -> str:
    """The official name in the dative, where a volunteer has put it right; pages make it by rule where nobody did."""
    return next((name.dative for name in prisoner.names.all() if name.kind == NameKind.OFFICIAL), "")


def _wishes(prisoner: Prisoner, *, told: bool, named: bool) -> dict[str, Any]:
    """What whoever writes needs to know of the person's own wishes: told where one can write, and to nobody else.

    Not `named`: neither a name nor free words, which may hold one.
    """
    return {
        "address_as": prisoner.address_as if told and named else "",
        "interests": both(prisoner, "interests") if told and named else {"en": "", "ru": ""},
        "books": prisoner.books if told else Wanted.UNKNOWN.value,
        "cards": prisoner.cards if told else Wanted.UNKNOWN.value,
    }


def _why_not(prisoner: Prisoner, sees: Sight, now: Placement | None, post: PostalAddress | None, status: str) -> str:
    """The first reason against writing. Says nothing that another part of the record does not show."""
    if status in DEAD:
        return "died"
    # who is wanted after they were let out is not in any prison; who never was in one may not be
    if status in FREE or (status == "wanted" and not now and releases_told(prisoner, sees)):
        return "free"
    if not {Group.CUSTODY, Group.ADDRESS} <= sees.groups:
        return "no_address"
    if prisoner.letters in {Letters.NONE, Letters.APPROVED}:
        return "not_wanted"
    if now and now.in_transit:
        return "in_transit"
    return "" if post else "no_address"

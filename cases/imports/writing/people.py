"""What differs of a person becomes rows: who they are, and where they are held."""

from collections.abc import Mapping
from typing import Any

from cases.imports import slots
from cases.imports.claims import words_of
from cases.imports.comparing import Difference
from cases.imports.people import Person
from cases.imports.slot_words import value_words
from cases.imports.writing.cases import write_cases
from cases.imports.writing.proofs import Cited
from cases.imports.writing.run import Run
from cases.models import (
    Assessment,
    Death,
    Identifier,
    Name,
    NameKind,
    Placement,
    Prisoner,
    Release,
    ReleaseKind,
    Restraint,
    RestraintKind,
    Verdict,
)
from cases.name_parts import is_cyrillic, parts
from tracker.dates import PartialDate

# the measure, where the list says which it is; otherwise only that somebody was detained
MEASURES = {
    "remand": RestraintKind.REMAND,
    "house_arrest": RestraintKind.HOUSE_ARREST,
    "ban_on_actions": RestraintKind.BAN_ON_ACTIONS,
    "travel_ban": RestraintKind.TRAVEL_BAN,
}
RELEASES = {
    "released_parole": ReleaseKind.PAROLE,
    "pardoned": ReleaseKind.PARDON,
    "released_health": ReleaseKind.HEALTH,
    "exchanged": ReleaseKind.EXCHANGE,
}


def write_person(person: Person, run: Run) -> Prisoner:
    """The person's row, made or changed, with everything that differs; new people are shown to nobody outside."""
    differing = {each.slot: each for each in person.differences}
    prisoner = person.file.prisoner if person.file else run.batch.make(Prisoner())
    cited = Cited(prisoner)
    _direct(person, prisoner, differing, run, cited)
    name = _names(person, prisoner, differing, run, cited)
    _days(person, prisoner, differing, run, cited)
    _place(person, prisoner, differing, run, cited)
    write_cases(person, prisoner, differing, run, cited)
    for kind, value in person.additions:
        _add(kind, value, prisoner, run, cited, name)
    cited.write(run)
    return prisoner


def day(value: str) -> PartialDate:
    return PartialDate.parse(value)


def _direct(person: Person, prisoner: Prisoner, differing: Mapping[str, Difference], run: Run, cited: Cited) -> None:
    values = {slot: each.new for slot, each in differing.items() if slot in slots.DIRECT}
    if not values:
        return
    for slot in slots.DIRECT_DATES:
        if slot in values:
            values[slot] = day(values[slot])
    run.batch.change(prisoner, **values)
    for slot in values:
        cited.cite_field(slot, value_words(slot, differing[slot].new))


def _names(
    person: Person, prisoner: Prisoner, differing: Mapping[str, Difference], run: Run, cited: Cited
) -> Name | None:
    """The name that others are tied to: the first that the list gives, or that the file has."""
    first: Name | None = person.file.names[0] if person.file and person.file.names else None
    for slot in slots.NAMES:
        if slot not in differing:
            continue
        value = dict(zip(("surname", "given", "patronymic", "whole"), differing[slot].new, strict=True))
        held = person.file.name(slot) if person.file else None
        if value["whole"] and not any(differing[slot].new[:3]) and not (held and held.whole):
            told = parts(value["whole"])
            value = {"surname": told.surname, "given": told.given, "patronymic": told.patronymic, "whole": ""}
        if held:
            run.batch.change(held, **value)
        else:
            kind = NameKind.OFFICIAL if slot == "name" else NameKind.LATIN
            held = run.batch.make(Name(prisoner=prisoner, kind=kind, **value))
        cited.cite("name", words_of(differing[slot].new), held)
        first = first or held
    return first


def _days(person: Person, prisoner: Prisoner, differing: Mapping[str, Difference], run: Run, cited: Cited) -> None:
    """Single days that have a table of their own: of the arrest, the release, the death."""
    file, state = person.file, person.joined.state
    if each := differing.get("detained_on"):
        arrest = file.arrest if file else None
        if arrest:
            run.batch.change(arrest, started=day(each.new))
        else:
            kind = MEASURES.get(state, RestraintKind.DETENTION)
            arrest = run.batch.make(Restraint(prisoner=prisoner, kind=kind, started=day(each.new)))
        cited.cite("arrest", value_words(each.slot, each.new), arrest)
    if each := differing.get("released_on"):
        release = file.release if file else None
        if release:
            run.batch.change(release, released_on=day(each.new))
        else:
            sentenced = any(slots.kind_of(slot) == "term" for slot in person.joined.slots)
            usual = ReleaseKind.SERVED if sentenced else ReleaseKind.FROM_CUSTODY
            kind_ = RELEASES.get(state, usual)
            release = run.batch.make(Release(prisoner=prisoner, kind=kind_, released_on=day(each.new)))
        cited.cite("release", value_words(each.slot, each.new), release)
    if each := differing.get("death_date"):
        death = file.death if file else None
        if death:
            run.batch.change(death, died_on=day(each.new))
        else:
            death = run.batch.make(Death(prisoner=prisoner, died_on=day(each.new)))
        cited.cite("death", value_words(each.slot, each.new), death)


def _place(person: Person, prisoner: Prisoner, differing: Mapping[str, Difference], run: Run, cited: Cited) -> None:
    """Another facility than before is a move: the stay there has ended, on a day that nobody gave. Words for which a
    facility is found, and dates, are put right in the same row."""
    changed = {slot: differing[slot].new for slot in ("place", "held_since", "held_until") if slot in differing}
    if not changed:
        return
    held = person.file.placement if person.file else None
    values: dict[str, Any] = {}
    if place := changed.get("place"):
        facility = run.facility(place["facility"]) if "facility" in place else None
        words = place.get("words", "")
        russian = is_cyrillic(words)
        values |= {"facility": facility, "place_ru": words if russian else "", "place_en": "" if russian else words}
        if facility:
            values["in_transit"] = False
    for slot, column in [("held_since", "started"), ("held_until", "ended")]:
        if slot in changed:
            values[column] = day(changed[slot])
    moved = held and held.facility_id and values.get("facility") and values["facility"].pk != held.facility_id
    if held and moved:
        if held.ended is None and not held.left:
            since = values.get("started")
            may_end = since is not None and (held.started is None or since.latest >= held.started.earliest)
            run.batch.change(held, **({"ended": since} if may_end else {"left": True}))
        held = None
    if held:
        if values.get("ended"):
            values["left"] = False
        run.batch.change(held, **values)
    else:
        held = run.batch.make(Placement(prisoner=prisoner, **values))
    if place:
        cited.cite("placement", value_words("place", place, run.shelf.facilities), held)


def _add(kind: str, value: Any, prisoner: Prisoner, run: Run, cited: Cited, name: Name | None) -> None:
    if kind == "identifiers":
        registry, number, url = value
        run.batch.make(Identifier(prisoner=prisoner, registry=registry, number=number, url=url))
    elif kind == "former_names":
        told = parts(value)
        fields = {"surname": told.surname, "given": told.given, "patronymic": told.patronymic}
        row = run.batch.make(Name(prisoner=prisoner, kind=NameKind.FORMER, **fields))
        cited.cite("name", value, row)
    elif kind == "recognised_by":
        organisation = run.organisations[value]
        row_ = Assessment(prisoner=prisoner, organisation=organisation, verdict=Verdict.RECOGNISED)
        cited.cite("recognition", str(organisation), run.batch.make(row_))
    elif kind == "links" and name is not None:
        cited.link(run, run.links[value], name)

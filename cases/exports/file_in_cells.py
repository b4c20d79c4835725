"""One person's file as the cells of a row. What has no column, contacts, notes, health, leads, is in no list."""

from collections.abc import Mapping
from datetime import date

from cases.exports import words
from cases.exports.judgement import fine_of, standing, term_of
from cases.imports.escaping import escaped
from cases.models import (
    ChargeStatus,
    Defendant,
    Name,
    NameKind,
    Placement,
    PostalAddress,
    Prisoner,
    RestraintKind,
    Verdict,
)
from cases.models.source import NEVER_PUBLIC
from cases.status_labels import label
from cases.working_status import state_of
from tracker.tongue import in_own_tongue

Cells = dict[str, str]
# what a charge has become where it is none any more
PAST = (ChargeStatus.REQUALIFIED, ChargeStatus.DROPPED)
ARRESTS = (RestraintKind.DETENTION, RestraintKind.REMAND)


def cells_of(person: Prisoner, places: Mapping[int, str], *, as_of: str, today: date) -> Cells:
    """By field, and by field and number for what is of a case: `articles`, `articles 2`. Empty ones may be left out.

    `places` says what each facility is called. The rows that belong to the person are at hand: see `people`.
    """
    texts = {
        "uid": person.uid,
        "as_of": as_of,
        **_names(person),
        "sex": words.sex(person.sex),
        "birth_date": words.date_in_figures(person.birth_date),
        "death_date": words.date_in_figures(person.death.died_on) if hasattr(person, "death") else "",
        "citizenships": words.countries(person.citizenships),
        "home_region": person.home_region,
        **{f"occupation_{tongue}": getattr(person, f"occupation_{tongue}") for tongue in ("ru", "en")},
        "detained_on": _detained(person),
        "released_on": words.date_in_figures(max((each.released_on for each in person.releases.all()), default=None)),
        "state": str(label(state_of(person, today), person.sex)),
        **_custody(person, places),
        "letters": words.letters(person.letters),
        "address_as": person.address_as,
        "recognised_by": _recognised(person),
        "identifier": words.BETWEEN.join(map(str, person.identifiers.all())),
        "source_url": _links(person),
        **{f"summary_{tongue}": getattr(person, f"summary_{tongue}") for tongue in ("ru", "en")},
    }
    for number, defendant in enumerate(_defences(person), 1):
        texts |= {f"{field} {number}": text for field, text in _case(defendant).items()}
    return {name: escaped(words.tidied(text)) for name, text in texts.items() if text}


def _names(person: Prisoner) -> Cells:
    """The name by which the person is known first, in parts where they are known; the one in Latin letters; others."""
    names = sorted(person.names.all(), key=lambda name: (name.rank, name.pk))
    latin = [name for name in names if name.kind == NameKind.LATIN]
    others = [name for name in names if name.kind != NameKind.LATIN]
    return {
        **_parts(others[:1], ""),
        **_parts(latin[:1], "_latin"),
        "former_name": words.BETWEEN.join(map(str, others[1:])),
    }


def _parts(names: list[Name], which: str) -> Cells:
    told = {"surname": "surname", "given": "given", "patronymic": "patronymic", "whole": "name"}
    return {f"{field}{which}": getattr(name, part) for name in names for part, field in told.items()}


def _detained(person: Prisoner) -> str:
    """The day on which it began: of arrests the earliest; of other measures where there is none."""
    measures = list(person.restraints.all())
    arrests = [each.started for each in measures if each.kind in ARRESTS]
    return words.date_in_figures(min(arrests or [each.started for each in measures], default=None))


def _custody(person: Prisoner, places: Mapping[int, str]) -> Cells:
    """Where the person is now. Of somebody on the way, only since when."""
    here = next((each for each in person.placements.all() if each.ended is None and not each.left), None)
    if here is None:
        return {}
    return {
        "facility": _place(here, places),
        "held_since": words.date_in_figures(here.started),
        "address": next((str(each) for each in _addresses(here) if each.valid_to is None), ""),
    }


def _place(stay: Placement, places: Mapping[int, str]) -> str:
    if stay.facility_id:
        return places.get(stay.facility_id, "")
    return "" if stay.in_transit else in_own_tongue(stay.place_en, stay.place_ru)


def _addresses(stay: Placement) -> list[PostalAddress]:
    return list(stay.facility.addresses.all()) if stay.facility else []


def _recognised(person: Prisoner) -> str:
    named = (each.organisation for each in person.assessments.all() if each.verdict == Verdict.RECOGNISED)
    return words.BETWEEN.join(dict.fromkeys(str(each) for each in named if each))


def _links(person: Prisoner) -> str:
    """One a line. Whoever told us what stands there is not among them."""
    sources = [each.source for each in person.evidence.all()]
    return "\n".join(dict.fromkeys(each.url for each in sources if each.url and each.kind not in NEVER_PUBLIC))


def _defences(person: Prisoner) -> list[Defendant]:
    """In the order in which they were put down, which does not change when something in them does."""
    return sorted(person.defences.all(), key=lambda defendant: defendant.pk)


def _case(defendant: Defendant) -> Cells:
    outcome = standing(defendant.outcomes.all())
    sentence, fine = term_of(outcome), fine_of(outcome)
    court = outcome.ruling.court if outcome else None
    case = defendant.case
    return {
        "case": in_own_tongue(case.title_en, case.title_ru) or case.number,
        "articles": words.articles(
            sorted((each for each in defendant.charges.all() if each.status not in PAST), key=lambda each: each.pk)
        ),
        "verdict_on": words.date_in_figures(outcome.ruling.given_on) if outcome else "",
        # in Russian letters in every list: that is how it is known again
        "court": (court.name_ru or court.name_en) if court else "",
        "term": words.term(sentence),
        "regime": words.regime(sentence.regime) if sentence else "",
        "fine": str(fine) if fine else "",
    }

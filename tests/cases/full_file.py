"""A file filled to the brim: hundreds of facts over every kind of row that a person's page holds.

A kind is a maker here: it makes one row, the n-th of its kind, told apart from the others. A new kind of fact needs
a line in MAKERS, and what it refers to is shared by turns (`BY_TURNS`), as it is in life.
"""

from collections.abc import Callable
from datetime import date, timedelta

from cases.models import (
    Article,
    Assessment,
    Case,
    Category,
    Charge,
    Court,
    Defendant,
    Designation,
    Event,
    Evidence,
    Facility,
    HealthEvent,
    Name,
    Outcome,
    Placement,
    Prisoner,
    PrisonerCategory,
    PunishmentStint,
    Restraint,
    Ruling,
    Sentence,
    Source,
)
from tests import files
from tracker.models import Organisation

FIRST = date(2015, 1, 1)
BY_TURNS = 7

Maker = Callable[[Prisoner, int], object]


def _day(number: int, apart: int = 30) -> str:
    return (FIRST + timedelta(days=number * apart)).isoformat()


def _facility(number: int) -> Facility:
    name = f"ИК-{number % BY_TURNS}"
    return Facility.objects.filter(name_ru=name).first() or files.facility(name)


def _article(number: int) -> Article:
    return Article.objects.get_or_create(number=str(200 + number % BY_TURNS), part="2")[0]


def _organisation(number: int) -> Organisation:
    return Organisation.objects.get_or_create(name_en=f"Organisation {number % BY_TURNS}")[0]


def _source(number: int) -> Source:
    return Source.objects.get_or_create(title=f"Source {number % BY_TURNS}", defaults={"audience": "public"})[0]


def _court(number: int) -> Court:
    return Court.objects.get_or_create(name_ru=f"Суд {number % BY_TURNS}", name_en=f"Court {number % BY_TURNS}")[0]


def _defence(person: Prisoner, number: int) -> Defendant:
    return person.defences.order_by("pk")[number % person.defences.count()]


def defence(person: Prisoner, number: int) -> None:
    case = Case.objects.create(title_en=f"Case {number}", title_ru=f"Дело {number}", audience="public")
    Defendant.objects.create(case=case, prisoner=person, act_en=f"Act {number}")


def charge(person: Prisoner, number: int) -> None:
    Charge.objects.create(
        defendant=_defence(person, number), article=_article(number), act_en=f"Act {number}", laid_on=_day(number)
    )


def outcome(person: Prisoner, number: int) -> None:
    """A ruling, and the sentence that came with it."""
    defendant = _defence(person, number)
    ruling = Ruling.objects.create(
        case=defendant.case, court=_court(number), given_on=_day(number), in_force_from=_day(number)
    )
    row = Outcome.objects.create(ruling=ruling, defendant=defendant)
    Sentence.objects.create(outcome=row, years=1 + number % 5, regime="general")


def placement(person: Prisoner, number: int) -> None:
    Placement.objects.create(
        prisoner=person, facility=_facility(number), started=_day(number), ended=_day(number + 1), certainty="confirmed"
    )


def stint(person: Prisoner, number: int) -> None:
    PunishmentStint.objects.create(prisoner=person, started=_day(number, 20), days_ordered=1 + number % 15)


def evidence(person: Prisoner, number: int) -> None:
    fact = ("charge", "birth date", "sentence", "arrest")[number % 4]
    Evidence.objects.create(
        prisoner=person, source=_source(number), group="case", fact=fact, quote=f"so it says, {number}", value="600"
    )


def category(person: Prisoner, number: int) -> None:
    words = {"name_en": f"k{number}", "name_ru": f"в{number}", "audience": "public"}
    made, _new = Category.objects.get_or_create(code=f"kind-{number}", defaults=words)
    PrisonerCategory.objects.create(prisoner=person, category=made)


def event(person: Prisoner, number: int) -> None:
    Event.objects.create(
        prisoner=person,
        case=_defence(person, number).case,
        happened_on=_day(number),
        text_en=f"Event {number}",
        audience="public",
    )


# in the order in which they need one another; each as often as all others, but for those that only few can be of
MAKERS: dict[str, Maker] = {
    "defences": defence,
    "charges": charge,
    "outcomes": outcome,
    "names": lambda person, number: Name.objects.create(prisoner=person, kind="pseudonym", whole=f"Name {number}"),
    "placements": placement,
    "restraints": lambda person, number: Restraint.objects.create(
        prisoner=person, kind="remand", started=_day(number), ended=_day(number + 1)
    ),
    "stints": stint,
    "health": lambda person, number: HealthEvent.objects.create(
        prisoner=person, kind="illness", text_en=f"Illness {number}"
    ),
    "releases": lambda person, number: files.freed(person, _day(number)),
    "designations": lambda person, number: Designation.objects.create(
        prisoner=person, register="foreign_agent", started=_day(number)
    ),
    "events": event,
    "assessments": lambda person, number: Assessment.objects.create(
        prisoner=person, organisation=_organisation(number), verdict="recognised", as_of=_day(number)
    ),
    "evidence": evidence,
    "identifiers": lambda person, number: person.identifiers.create(
        registry="memorial", number=f"{person.pk}/{number}"
    ),
    "shared_events": lambda person, number: person.shared_events.create(
        event=Event.objects.create(case=_defence(person, number).case, text_en=f"Shared {number}")
    ),
    "categories": category,
}
# of which a file has one, or a few
ONCE: dict[str, Callable[[Prisoner], object]] = {
    "death": lambda person: files.died(person, "2026-01-01", where="in_custody"),
    "photo": files.photographed,
    "disclosures": lambda person: [files.disclose(person, group, "public") for group in ("cells", "health", "photo")],
    "objections": lambda person: person.objections.create(
        whose="relative", group="family", how="by telephone", reached_on="2025-01-01"
    ),
    "consents": lambda person: person.consents.create(kind="lawyer", how="by telephone"),
    "contacts": lambda person: person.contacts.create(kind="lawyer", name="Adler"),
}


def fill(person: Prisoner, facts: int) -> int:
    """So many facts and a few more, over all kinds. How many they are."""
    rounds = -(-facts // len(MAKERS))
    for kind in MAKERS:
        for number in range(rounds):
            MAKERS[kind](person, number)
    for make in ONCE.values():
        make(person)
    return rounds * len(MAKERS) + len(ONCE)

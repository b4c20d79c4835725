"""Audience × group of facts, in two worlds: one where a group is hidden, and one where its facts are not there at all.

Whoever may not see the group is told the same in both, byte for byte: status, release, counts, columns, cases,
facilities, articles, etags, positions.
"""

from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.db import models, transaction

from cases.models import (
    Assessment,
    Category,
    Charge,
    Consent,
    Death,
    Defendant,
    Designation,
    Disclosure,
    Event,
    EventPerson,
    Evidence,
    Group,
    HealthEvent,
    Identifier,
    Name,
    Objection,
    Photo,
    Placement,
    Prisoner,
    PrisonerCategory,
    PublishedPrisoner,
    PunishmentStint,
    Release,
    Restraint,
    Ruling,
)
from tests import files
from tests.cases.publishing import whole_file as files_of
from tests.cases.publishing.whole_file import COURSES, Filler, whole_file
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db

NOW = "2025-11-27T12:00:00Z"
# the groups without each of which a row is not told; what is in no group stays internal, or says who may see
GROUPS_OF: dict[type[models.Model], set[str]] = {
    Name: {"identity"},
    PrisonerCategory: {"identity", "case"},
    Photo: {"photo", "identity"},
    Defendant: {"case"},
    Event: {"case", "identity"},
    EventPerson: {"case", "identity"},
    Identifier: {"identity"},
    Assessment: {"case"},
    Placement: {"custody"},
    Restraint: {"custody"},
    Release: {"custody", "case"},
    PunishmentStint: {"cells"},
    HealthEvent: {"health"},
    Designation: {"designations"},
}
NO_GROUP = {"Death", "Evidence", "Consent", "Disclosure", "Objection", "Contact", "Check", "Lead"}
# say which files belong together, and nothing of anybody
NO_GROUP |= {"ListedPerson", "Comparison"}
# says that what is new of them is being checked, and goes to whoever sees anything of them
NO_GROUP |= {"BigDayPerson"}
# columns of the person's own row, by group, as they are where nothing is known
COLUMNS: dict[str, dict[str, Any]] = {
    "identity": {
        "sex": "", "birth_date": None, "citizenships": [], "occupation_en": "", "occupation_ru": "",
        "summary_en": "", "summary_ru": "", "address_as": "", "interests_en": "", "interests_ru": "",
    },
    "case": {"summary_en": "", "summary_ru": ""},
    "custody": {"no_contact_since": None},
}  # fmt: skip
# free texts of the person's rows, which may name people: how a row leads to its person, and the texts
TEXTS: dict[type[models.Model], tuple[str, tuple[str, ...]]] = {
    Defendant: ("prisoner", ("act",)),
    Charge: ("defendant__prisoner", ("act",)),
    Ruling: ("outcomes__defendant__prisoner", ("note",)),
    Placement: ("prisoner", ("place",)),
    PunishmentStint: ("prisoner", ("reason",)),
    HealthEvent: ("prisoner", ("text",)),
    Death: ("prisoner", ("place", "cause")),
    Assessment: ("prisoner", ("text",)),
}
# words that are nobody's: of places, of the law, and of how a sentence is worded
OF_PLACES_AND_LAW = (
    "facility",
    "postaladdress",
    "letterchannel",
    "article",
    "court",
    "charge-point",
    "sentence-bans",
)
READERS = {
    "internal": {"public", "partners", "partners+legal", "partners+medical"},
    "circle": {"public", "partners", "partners+legal"},
    "partners": {"public"},
}


def forget(person: Prisoner, group: str) -> None:
    """What the group tells is not known to anybody."""
    Prisoner.objects.filter(pk=person.pk).update(**COLUMNS.get(group, {}))
    Evidence.objects.filter(prisoner=person, group=group).delete()
    if group == "case":
        Ruling.objects.filter(outcomes__defendant__prisoner=person).delete()
    if group in GROUPS_OF[EventPerson]:
        # what is told of others names whoever was there with them: without it, no such words
        Event.objects.filter(pk__in=EventPerson.objects.filter(prisoner=person).values("event")).update(
            text_en="", text_ru=""
        )
    for model, groups in GROUPS_OF.items():
        if group in groups:
            model._default_manager.filter(prisoner=person).delete()
    if group == "custody":
        nothing = dict.fromkeys(("where", "place_en", "place_ru", "cause_en", "cause_ru"), "")
        Death.objects.filter(prisoner=person).update(**nothing)
    if group == "identity":
        Assessment.objects.filter(prisoner=person).update(url="")
        for model, (owner, names) in TEXTS.items():
            blank = {f"{name}_{tongue}": "" for name in names for tongue in ("en", "ru")}
            rows = model._default_manager.filter(**{owner: person}).values("pk")
            model._default_manager.filter(pk__in=rows).update(**blank)


def world(audiences: set[str]) -> list[Any]:
    """All that these readers can be told, records and columns, positions and etags."""
    files.publish()
    rows = PublishedRecord.objects.filter(audience__in=audiences).order_by("audience", "kind", "uid")
    names = ("audience", "kind", "uid", "state", "body", "etag", "seq", "changes_on")
    columns = PublishedPrisoner.objects.filter(audience__in=audiences).order_by("audience", "uid")
    skipped = {"record", "record_id"}
    own = [f.attname for f in PublishedPrisoner._meta.concrete_fields if f.attname not in skipped]
    return [*rows.values_list(*names), *columns.values_list(*own)]


@pytest.fixture
def person() -> Prisoner:
    files.circle("medical", "Doctors")
    files.circle("legal", "Lawyers")
    return whole_file(Filler())


def hide(person: Prisoner, group: str, set_to: str) -> None:
    circle = files.circle("medical") if set_to == "circle" else None
    values = {"audience": set_to, "circle": circle, "consent": person.consents.get()}
    Disclosure.objects.update_or_create(prisoner=person, group=group, defaults=values)


def both_worlds(person: Prisoner, group: str, set_to: str) -> tuple[list[Any], list[Any]]:
    hide(person, group, set_to)
    found = []
    for known in (True, False):
        with transaction.atomic(), time_machine.travel(NOW, tick=False):
            if not known:
                forget(person, group)
            found.append(world(READERS[set_to]))
            transaction.set_rollback(True)
    return found[0], found[1]


@pytest.mark.parametrize("course", COURSES)
@pytest.mark.parametrize("group", [group for group in Group.values if group not in {"address", "family"}])
def test_a_hidden_group_is_as_if_it_were_not_there(person: Prisoner, group: str, course: str) -> None:
    COURSES[course](Filler(), person)
    for set_to in READERS:
        hidden, unknown = both_worlds(person, group, set_to)
        assert hidden == unknown, set_to


@pytest.mark.parametrize("group", [group for group in Group.values if group not in {"address", "family"}])
def test_shown_it_makes_a_difference(person: Prisoner, group: str) -> None:
    """Else the worlds above would be the same whatever is told."""
    with transaction.atomic(), time_machine.travel(NOW, tick=False):
        shown = world({"public"})
        transaction.set_rollback(True)
    with transaction.atomic(), time_machine.travel(NOW, tick=False):
        forget(person, group)
        assert world({"public"}) != shown
        transaction.set_rollback(True)


@pytest.mark.parametrize("course", COURSES)
@pytest.mark.parametrize("group", Group.values)
def test_no_word_of_a_hidden_group_is_told(person: Prisoner, group: str, course: str) -> None:
    COURSES[course](Filler(), person)
    hide(person, group, "internal")
    files.publish()
    record = PublishedRecord.objects.seen_by("partners+medical").get(uid=person.uid).body.lower()
    models_of = [model.__name__.lower() for model, groups in GROUPS_OF.items() if group in groups]
    words = [f"canary-{name}-" for name in models_of] + [f"canary-evidence-{group}"]
    if group in {"address", "custody"}:
        words += ["canary-postaladdress-", "canary-letterchannel-"]
    if group == "identity":
        words.append("canary-")
        for name in OF_PLACES_AND_LAW:
            record = record.replace(f"canary-{name}", "")
    assert [each for each in words if each in record] == []


def owned() -> set[type[models.Model]]:
    """Every model of the case file whose rows name their person."""
    mine = [model for model in apps.get_app_config("cases").get_models() if not hasattr(model, "pgh_obj_id")]
    return {
        model
        for model in mine
        if any(field.related_model is Prisoner and field.name == "prisoner" for field in model._meta.concrete_fields)
    }


def test_every_table_of_the_file_has_its_groups() -> None:
    """A new one fails here until it is said which group it belongs to, and `whole_file` fills it."""
    assert {model.__name__ for model in owned()} == {model.__name__ for model in GROUPS_OF} | NO_GROUP


# filled only in some, or by verbs of their own
UNFILLED = {
    "Prisoner": {"no_contact_since"},
    "Objection": {"review_reason"},
    "Evidence": {"fact"},
    "Sentence": {"months", "days", "prison_months", "fine_rub", "hours", "probation_months", "runs_from"},
    "Consent": {"until", "withdrawn_on"},
}


@pytest.mark.parametrize("model", [Prisoner, *GROUPS_OF, Consent, Objection, Evidence, Death])
def test_every_field_of_words_days_and_numbers_is_filled(person: Prisoner, model: type[models.Model]) -> None:
    """A field that is added later is filled by its kind, or fails here."""
    if model is Death:
        files_of.died(Filler(), person)
    if model is Release:
        files_of.freed(Filler(), person)
    rows = list(model._default_manager.all())
    empty = {
        field.name
        for field in files_of.fillable(model)
        if not any(getattr(row, field.attname) for row in rows) and field.name not in UNFILLED.get(model.__name__, ())
    }
    assert rows
    assert empty == set()


# every field that the public may be told of somebody of whom all is shown
def test_what_is_never_told(person: Prisoner) -> None:
    for group in Group.values:
        hide(person, group, "public")
    files.publish()
    text = "\n".join(PublishedRecord.objects.values_list("body", flat=True)).lower()
    internal = {"note", "avoid", "maybesaid", "homeregion", "how", "reason"}
    words = [f"canary-{model.__name__.lower()}-{name}" for model in (Prisoner, *owned(), Category) for name in internal]
    words.remove("canary-punishmentstint-reason")
    assert [each for each in words if f'{each}"' in text or f"{each} " in text] == []
    assert "canary-contact" not in text

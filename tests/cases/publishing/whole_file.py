"""A file with something in every field: words that say which field they are of, days and numbers that no other has."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from cases.models import (
    Announcement,
    Article,
    Assessment,
    Case,
    Category,
    Charge,
    Check,
    Consent,
    Contact,
    Court,
    Death,
    Defendant,
    Designation,
    Event,
    EventPerson,
    Evidence,
    Facility,
    HealthEvent,
    Identifier,
    LetterChannel,
    Name,
    Objection,
    Outcome,
    Photo,
    Placement,
    PostalAddress,
    Prisoner,
    PrisonerCategory,
    PunishmentStint,
    Release,
    Restraint,
    Ruling,
    Sentence,
    Source,
)
from tests import files
from tracker.date_fields import PartialDateField
from tracker.models import Organisation

WORDS = (models.CharField, models.TextField)
NUMBERS = (models.IntegerField, models.DecimalField)
# what the database or a machine fills, or what is no fact
OF_MACHINES = {"id", "uid", "seed_key", "sha256", "created_at", "added_at", "made_at", "checked_at", "seal_id"}
OF_MACHINES |= {"hidden_at", "reviewed_at", "decided_at"}
FIRST = date(2019, 1, 1)


def word(model: type[models.Model], field: str) -> str:
    return f"canary-{model.__name__}-{field}".lower().replace("_", "")


def fillable(model: type[models.Model]) -> list[models.Field]:
    """The fields of words, days and numbers that people fill."""
    fields = [field for field in model._meta.concrete_fields if field.name not in OF_MACHINES and not field.is_relation]
    kinds = (*WORDS, *NUMBERS, models.DateField, PartialDateField, ArrayField)
    return [field for field in fields if isinstance(field, kinds) and not field.choices]


class Filler:
    def __init__(self) -> None:
        self.days, self.numbers = count(1), count(3)

    def __call__(self, model: type[models.Model], **given: Any) -> Any:
        """A new row; what is not given is filled by its kind."""
        values = {f.name: self.value(model, f) for f in fillable(model) if f.name not in given}
        return model._default_manager.create(**values, **given)

    def value(self, model: type[models.Model], field: models.Field) -> Any:
        if isinstance(field, models.URLField):
            return f"https://example.org/{word(model, field.name)}"
        if isinstance(field, ArrayField):
            return [word(model, field.name)]
        if isinstance(field, PartialDateField):
            return (FIRST + timedelta(days=next(self.days))).isoformat()
        if isinstance(field, models.DateField):
            return FIRST + timedelta(days=next(self.days))
        if isinstance(field, NUMBERS):
            return next(self.numbers)
        return word(model, field.name)[: field.max_length]


def whole_file(fill: Filler) -> Prisoner:
    """Somebody in a colony, shown to everybody; what belongs to nobody outside is filled as well."""
    person = fill(
        Prisoner, audience="public", sex="male", citizenships=["UA"], letters="welcome", books="wanted", cards="wanted",
        no_contact_since=None, hidden_at=None,
    )  # fmt: skip
    consent = fill(Consent, prisoner=person, kind="person", until=None, withdrawn_on=None)
    for group in ("cells", "health"):
        files.disclose(person, group, "public", consent=consent)
    fill(Name, prisoner=person, kind="official")
    fill(Name, prisoner=person, kind="latin", surname="Canary-Latin")
    fill(PrisonerCategory, prisoner=person, category=fill(Category, code="anti_war", audience="public"))
    fill(Objection, prisoner=person, whose="relative", group="", reached_on=FIRST, withdrawn_on=FIRST,
         review="", review_reason="", reviewed_at=None)  # fmt: skip
    fill(Identifier, prisoner=person)
    fill(Contact, prisoner=person, kind="relative")
    photo = {field.name: fill.value(Photo, field) for field in fillable(Photo) if field.name not in {"width", "height"}}
    files.photographed(person, **photo)
    custody(fill, person)
    tried(fill, person)
    fill(PunishmentStint, prisoner=person, days_ordered=15, started="2023-08-01", ended="2023-08-15")
    # cut short by the transfer, where that is known
    fill(PunishmentStint, prisoner=person, days_ordered=15, started="2024-10-20", ended=None)
    fill(HealthEvent, prisoner=person, kind="illness")
    fill(Designation, prisoner=person, register="foreign_agent")
    fill(Designation, prisoner=person, register="wanted", ended=None)
    evidence(fill, person)
    return person


def custody(fill: Filler, person: Prisoner) -> None:
    place = fill(Facility, kind="colony", country="RU", time_zone="Europe/Moscow", regimes=["general"])
    fill(PostalAddress, facility=place, postcode="172002", valid_to=None, text_en=word(PostalAddress, "text_en"))
    fill(LetterChannel, facility=place, kind="post", from_countries=["DE"], page_characters=2511, valid_to=None)
    before = fill(Facility, kind="remand_prison", country="RU", time_zone="Europe/Moscow", regimes=[])
    fill(Placement, prisoner=person, facility=before, started="2023-07-25", ended="2024-10-22")
    fill(Placement, prisoner=person, facility=place, started="2024-10-23", ended=None)
    fill(Restraint, prisoner=person, kind="remand", started="2023-07-25", ended="2023-12-12")
    Check.objects.create(model="placement", row=1, prisoner=person, answer="doubtful", as_of=FIRST,
                         reason=word(Check, "reason"))  # fmt: skip


def tried(fill: Filler, person: Prisoner) -> None:
    """With somebody else in the same case, who is seen whatever is hidden of the person."""
    case = fill(Case, audience="public")
    other = files.person("Другой", "Дмитрий")
    article = fill(Article, number="205.2", part="2", parole_share="", in_force_from="2010", in_force_to=None)
    defendant = fill(Defendant, case=case, prisoner=person)
    fill(Charge, defendant=defendant, article=article, status="convicted", requalified_on=None)
    fill(
        Charge,
        defendant=Defendant.objects.create(case=case, prisoner=other),
        article=article,
        status="charged",
        requalified_on=None,
    )
    ruling = fill(Ruling, case=case, court=fill(Court), given_on="2024-02-13", in_force_from="2024-02-13")
    outcome = fill(Outcome, ruling=ruling, defendant=defendant, outcome="convicted")
    fill(Sentence, outcome=outcome, kind="imprisonment", regime="general", years=5, months=0, days=0,
         prison_months=None, fine_rub=None, hours=None, probation_months=None, runs_from=None)  # fmt: skip
    fill(Event, prisoner=person, case=case, audience="public")
    shared = fill(Event, prisoner=other, case=None, audience="public")
    fill(EventPerson, event=shared, prisoner=person)
    recognises = Organisation.objects.create(name_en="Memorial")
    fill(Assessment, prisoner=person, organisation=recognises, verdict="recognised", criteria=["fundamental_rights"])


def evidence(fill: Filler, person: Prisoner) -> None:
    source = fill(Source, kind="media", audience="public")
    for group in ("identity", "photo", "case", "custody", "address", "cells", "health", "designations"):
        fill(Evidence, source=source, prisoner=person, group=group, value=f"canary-evidence-{group}",
             decision="", decided_at=None, fact="")  # fmt: skip


def freed(fill: Filler, person: Prisoner) -> None:
    Placement.objects.filter(prisoner=person, ended=None).update(ended="2025-02-01")
    freed = fill(Release, prisoner=person, kind="parole", released_on="2025-02-01")
    Announcement.objects.create(release=freed, by_history=True, out_at=timezone.now())


def died(fill: Filler, person: Prisoner) -> None:
    died = fill(Death, prisoner=person, died_on="2025-01-02", where="in_custody")
    Announcement.objects.create(death=died, by_history=True, out_at=timezone.now())


def lost(fill: Filler, person: Prisoner) -> None:
    Prisoner.objects.filter(pk=person.pk).update(no_contact_since="2025-03-04")


def as_it_is(fill: Filler, person: Prisoner) -> None:
    """Held, and in touch."""


COURSES: dict[str, Callable[[Filler, Prisoner], None]] = {
    "held": as_it_is, "freed": freed, "dead": died, "out of touch": lost,
}  # fmt: skip

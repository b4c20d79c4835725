"""Case files for tests, made through the models: as much as a test asks for, and consent where it is published."""

import io
from datetime import date, timedelta

from django.utils import timezone
from PIL import Image

from cases.models import (
    Announcement,
    Article,
    Case,
    Charge,
    Consent,
    Death,
    Defendant,
    Disclosure,
    Facility,
    Identifier,
    Name,
    Objection,
    Photo,
    Placement,
    PostalAddress,
    Prisoner,
    Release,
)
from cases.portraits import portrait
from tracker.models import Circle, Organisation
from tracker.publishing.projector import take_batch


def person(
    surname: str = "Иванов",
    given: str = "Иван",
    *,
    audience: str = "public",
    consent: str = "person",
    identifiers: tuple[str, ...] = (),
    **columns: object,
) -> Prisoner:
    """A person with an official name, shown to `audience` with a consent (none where `consent` is empty)."""
    prisoner = Prisoner.objects.create(audience=audience, sex=columns.pop("sex", "male"), **columns)
    Name.objects.create(prisoner=prisoner, surname=surname, given=given)
    for written in identifiers:
        registry, number = written.split(":")
        Identifier.objects.create(prisoner=prisoner, registry=registry, number=number)
    if consent:
        Consent.objects.create(prisoner=prisoner, kind=consent, how="in a letter", given_on=date(2025, 1, 1))
    return prisoner


def facility(name: str = "ИК-4", *, address: str = "г. Торжок, ул. Старицкая, 79", **columns: object) -> Facility:
    place = Facility.objects.create(**{"kind": "colony", "name_ru": name, "name_en": name} | columns)
    if address:
        PostalAddress.objects.create(facility=place, text_ru=address, postcode="172002")
    return place


def held(prisoner: Prisoner, place: Facility | None = None, *, started: str = "2024-06") -> Placement:
    return Placement.objects.create(prisoner=prisoner, facility=place or facility(), started=started)


def died(prisoner: Prisoner, on: str | None = None, **columns: object) -> Death:
    """Known to everybody for long."""
    death = Death.objects.create(prisoner=prisoner, died_on=on, **columns)
    out(death)
    return death


def freed(prisoner: Prisoner, on: str, kind: str = "served") -> Release:
    """Known to everybody for long."""
    release = Release.objects.create(prisoner=prisoner, kind=kind, released_on=on)
    out(release)
    return release


def out(ending: Death | Release) -> None:
    """It waits for nobody any more."""
    named = "death" if isinstance(ending, Death) else "release"
    Announcement.objects.create(**{named: ending}, by_history=True, out_at=timezone.now())


def photographed(prisoner: Prisoner, colour: str = "grey", **columns: object) -> Photo:
    """With a photo of nobody: a square of one colour."""
    drawn = io.BytesIO()
    Image.new("RGB", (40, 40), colour).save(drawn, "PNG")
    photo = Photo(**{"prisoner": prisoner, "licence": "CC BY 4.0", "credit": "A. Photographer"} | columns)
    photo.draw(portrait(drawn.getvalue()))
    photo.save()
    return photo


def charged(prisoner: Prisoner, number: str = "205.2", part: str = "2", *, audience: str = "public") -> Charge:
    article, _made = Article.objects.get_or_create(number=number, part=part)
    case = Case.objects.create(title_en=f"Case of {prisoner}", audience=audience)
    return Charge.objects.create(defendant=Defendant.objects.create(case=case, prisoner=prisoner), article=article)


def disclose(prisoner: Prisoner, group: str, audience: str, **columns: object) -> Disclosure:
    consent = columns.pop("consent", None) or prisoner.consents.first()
    return Disclosure.objects.create(prisoner=prisoner, group=group, audience=audience, consent=consent, **columns)


def objects(prisoner: Prisoner, group: str = "", *, whose: str = "person", **columns: object) -> Objection:
    """An objection that reached us yesterday."""
    reached = columns.pop("reached_on", date.today() - timedelta(days=1))
    return Objection.objects.create(
        prisoner=prisoner, group=group, whose=whose, how="in a letter", reached_on=reached, **columns
    )


def circle(code: str, *organisations: str) -> Circle:
    """A circle of these organisations, named as its code."""
    made, _new = Circle.objects.get_or_create(code=code, defaults={"name_en": code, "name_ru": code})
    made.members.add(*(Organisation.objects.get_or_create(name_en=name)[0] for name in organisations))
    return made


def publish() -> None:
    """What the projector does, inside the test's own transaction."""
    while take_batch():
        pass

"""Partial dates in the case files: constrained, kept in the history, and sealed words in a lead."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from cases.models.lead import Lead
from cases.models.person import Prisoner
from cases.models.placement import Placement
from tracker.dates import PartialDate

pytestmark = pytest.mark.django_db


def held(prisoner: Prisoner, start: str, end: str | None) -> Placement:
    return Placement(prisoner=prisoner, place_en="Somewhere", started=start, ended=end)


def test_a_person_cannot_be_in_two_places_on_a_known_day():
    prisoner = Prisoner.objects.create()
    held(prisoner, "2023-07-25", "2023-12-12").save()
    held(prisoner, "2023-12-12", "2024-02-13").save()
    held(prisoner, "2023-11", "2023-12").save()
    clash = held(prisoner, "2023-12-01", "2024-01-05")
    with pytest.raises(ValidationError, match="overlaps another stay"):
        clash.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        clash.save()
    held(Prisoner.objects.create(), "2023-12-01", "2024-01-05").save()


def test_the_history_keeps_dates_as_they_were():
    prisoner = Prisoner.objects.create(birth_date="1958~")
    Prisoner.objects.filter(pk=prisoner.pk).update(birth_date=PartialDate.parse("1958-08-29"))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_prisoner SET birth_date = NULL")
    prisoner.delete()
    event = apps.get_model("cases", "PrisonerEvent")
    assert list(event.objects.order_by("pgh_id").values_list("pgh_label", "birth_date")) == [
        ("insert", PartialDate.parse("1958~")),
        ("update", PartialDate.parse("1958-08-29")),
        ("update", None),
        ("delete", None),
    ]


def test_people_are_found_by_the_years_they_may_be_born_in():
    for text in ("1958", "195X", "1959-03-01", "1960"):
        Prisoner.objects.create(birth_date=text)
    found = Prisoner.objects.filter(birth_date__earliest__year__lte=1958, birth_date__latest__year__gte=1958)
    assert [str(person.birth_date) for person in found.order_by("birth_date")] == ["195X", "1958"]


def test_what_somebody_told_us_is_sealed():
    Lead.objects.create(words="canary-words", contact="canary@example.org")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cases_lead::text FROM cases_lead")
        ((row,),) = cursor.fetchall()
    assert b"canary".hex() not in row and "canary" not in row
    lead = Lead.objects.get()
    assert (lead.words, lead.contact) == ("canary-words", "canary@example.org")

"""Rows of many kinds fetched together are what they would be, fetched each for itself."""

from typing import Any

import pytest
from django.db.models import F, IntegerField, Model, Value

from cases.admin.in_one_go import fetch_together, is_plain
from cases.models import Placement, Prisoner, PunishmentStint
from tests import files
from tests.cases.full_file import fill

pytestmark = pytest.mark.django_db
KINDS = ("names", "restraints", "stints", "health", "releases", "designations", "consents", "evidence", "events")


@pytest.fixture
def person() -> Prisoner:
    person = files.person()
    fill(person, 30)
    PunishmentStint.objects.create(
        prisoner=person,
        started="2024-07-27/2024-07-28",
        ended="202X",
        reason_ru="«кавычки», \\ и ''",
    )
    return Prisoner.objects.get(pk=person.pk)


def columns(rows: Any) -> list[dict[str, Any]]:
    return [{field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields} for row in rows]


def test_every_column_of_every_row_is_the_same(person: Prisoner, django_assert_num_queries: Any) -> None:
    alone = {kind: columns(getattr(person, kind).order_by("pk")) for kind in KINDS}
    assert all(alone.values())
    with django_assert_num_queries(1):
        fetch_together(person, {kind: getattr(person, kind).all() for kind in KINDS})
        together = {kind: columns(getattr(person, kind).all()) for kind in KINDS}
    assert together == alone


def test_rows_know_their_person_and_can_be_saved(person: Prisoner, django_assert_num_queries: Any) -> None:
    fetch_together(person, {"stints": person.stints.all()})
    with django_assert_num_queries(0):
        stint = person.stints.all()[0]
        assert stint.prisoner is person
    stint.reason_en = "mended"
    stint.save()
    assert PunishmentStint.objects.get(pk=stint.pk).reason_en == "mended"


def test_what_the_rows_were_annotated_with_comes_too(person: Prisoner) -> None:
    rows = PunishmentStint.objects.annotate(twice=F("days_ordered") * 2, nothing=Value(None, IntegerField()))
    fetch_together(person, {"stints": rows, "health": person.health.all()})
    assert [(stint.twice, stint.nothing) for stint in person.stints.all()] == [
        (stint.days_ordered and stint.days_ordered * 2, None) for stint in person.stints.all()
    ]


def test_nobody_else_s_rows_come(person: Prisoner) -> None:
    other = PunishmentStint.objects.create(prisoner=files.person("Петров"), started="2024")
    fetch_together(person, {"stints": PunishmentStint.objects.all()})
    assert other not in person.stints.all()


def test_of_a_person_without_rows_there_are_none(django_assert_num_queries: Any) -> None:
    person = Prisoner.objects.create()
    fetch_together(person, {"stints": person.stints.all(), "health": person.health.all()})
    with django_assert_num_queries(0):
        assert [*person.stints.all(), *person.health.all()] == []
    fetch_together(person, {})


@pytest.mark.parametrize(
    ("rows", "plain"),
    [
        (PunishmentStint.objects.all(), True),
        (PunishmentStint.objects.order_by("started"), False),
        (Placement.objects.select_related("facility"), False),
        (Placement.objects.prefetch_related("facility__addresses"), False),
    ],
)
def test_what_refers_to_more_is_asked_for_by_itself(rows: Any, plain: bool) -> None:
    model: type[Model] = rows.model
    assert is_plain(rows) is plain, model

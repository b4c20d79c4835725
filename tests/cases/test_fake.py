"""Made-up people: always the same, never taken for real, nowhere where real ones are kept."""

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone
from pytest_django import Settings

from cases.models import (
    Case,
    Death,
    Designation,
    Disclosure,
    Facility,
    Name,
    Placement,
    Prisoner,
    Release,
    Restraint,
    Sentence,
)
from letters.coordinating.fates import FATES, by_month, fate_of
from letters.models import Campaign, Letter, Supporter
from tests.files import publish
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db


def people() -> list[tuple[object, ...]]:
    """What tells one person from another, by number."""
    columns = ("seed_key", "uid", "summary_ru", "birth_date", "audience", "names__surname")
    return list(Prisoner.objects.filter(names__kind="official").values_list(*columns).order_by("seed_key"))


def fake(count: int, seed: int = 1) -> None:
    call_command("fake", people=count, seed=seed, verbosity=0)


def test_the_same_seed_makes_the_same_people() -> None:
    fake(12)
    first = people()
    Disclosure.objects.all().delete()
    Prisoner.objects.all().delete()
    Case.objects.all().delete()
    fake(12)
    assert people() == first
    assert len(first) == 12


def test_more_are_added_and_another_seed_makes_others() -> None:
    fake(5)
    five = people()
    fake(8)
    fake(8)
    assert [row for row in people() if row in five] == five
    assert Prisoner.objects.count() == 8
    fake(8, seed=2)
    assert Prisoner.objects.count() == 16
    assert len({row[1] for row in people()}) == 16


def test_they_are_marked_wherever_they_are_shown() -> None:
    fake(60)
    publish()
    bodies = PublishedRecord.objects.filter(kind="prisoner", audience="public").values_list("body", flat=True)
    shown = [json.loads(body) for body in bodies]
    assert len(shown) > 30
    for record in shown:
        assert record["is_fake"] is True
        assert record["names"]["ru"].startswith("Тест-")
        assert "Test-" in record["names"]["latin"]
        assert record["summary"]["en"].endswith("Made up for development: there is no such person.")
        assert record["summary"]["ru"].endswith("Выдумано для разработки: такого человека нет.")
    for model, field in ((Name, "surname"), (Facility, "name_ru"), (Case, "title_ru"), (Campaign, "title_ru")):
        values = model.objects.values_list(field, flat=True)
        assert values
        assert [value for value in values if not value.startswith(("Тест-", "Test-"))] == []


def test_their_lives_are_of_many_kinds() -> None:
    fake(300)
    held = Placement.objects.filter(ended=None)
    assert held.filter(facility__isnull=False).count() > 100
    assert held.filter(in_transit=True).exists()
    assert set(Release.objects.values_list("kind", flat=True)) == {"served", "exchange", "from_custody"}
    assert set(Restraint.objects.values_list("kind", flat=True)) == {"remand", "house_arrest"}
    assert set(Sentence.objects.values_list("kind", flat=True)) == {"imprisonment", "fine", "suspended"}
    assert set(Prisoner.objects.values_list("audience", flat=True)) == {"public", "partners", "internal"}
    assert Death.objects.exists()
    assert Designation.objects.filter(register="wanted").exists()


def test_a_year_of_letters_is_made_once_and_of_writers_whom_no_mail_reaches() -> None:
    for _twice in range(2):
        call_command("fake", people=40, seed=1, letters=True, verbosity=0)
    assert {fate_of(state) for state in Letter.objects.away().values_list("state", flat=True)} == set(FATES)
    assert not Letter.objects.exclude(pledge__prisoner__is_fake=True).exists()
    assert all(each.refuses_mail for each in Supporter.objects.all())
    assert Supporter.objects.count() == 40
    months = by_month(timezone.localdate())
    assert sum(sum(fates.values()) > 0 for fates in months.values()) > 9


def test_nobody_is_made_up_where_real_people_are_kept(settings: Settings) -> None:
    settings.DEMO = settings.DEBUG = False
    with pytest.raises(CommandError, match="set DEMO=1 or DEBUG=1"):
        fake(1)
    assert not Prisoner.objects.exists()

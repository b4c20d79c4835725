"""How seed files are planted: once, whole, and never over what a person has done since."""

from pathlib import Path

import pghistory.models
import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.models import Consent, Disclosure, Prisoner, PrisonerCategory, Source
from cases.seeding import SeedRefused
from letters.seeding import seed
from tracker.models import DirtyMark

pytestmark = pytest.mark.django_db

SMALL = """
[[category]]
code = "speech"
name_en = "For words"
name_ru = "За слова"

[[source]]
key = "paper"
title = "A paper"
audience = "public"

[[facility]]
key = "colony"
kind = "colony"
name_ru = "ИК-1"

[[prisoner]]
key = "ivanov"
sex = "male"
birth_date = "1970"
audience = "public"
categories = ["speech"]
  [[prisoner.name]]
  kind = "official"
  surname = "Иванов"
  given = "Иван"
  [[prisoner.consent]]
  key = "public"
  kind = "already_public"
  source = "paper"
  how = "In the papers."
  opens = ["identity", "custody"]
  [[prisoner.placement]]
  key = "now"
  facility = "colony"
  started = "2024-06"
  [[prisoner.evidence]]
  key = "said"
  source = "paper"
  group = "custody"
  fact = "place"
  value = "born in 1970, held since June 2024"
  proves = ["birth_date", "placement/now"]

[[campaign]]
key = "ivanov"
title_en = "Letters to Ivan"
prisoners = ["ivanov"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, SMALL)
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "seeds.toml").write_text(text, encoding="utf-8")


def kept() -> dict[str, int]:
    """How many rows each history holds, and how many marks there are."""
    models = [model for model in apps.get_models() if issubclass(model, pghistory.models.Event) and model._meta.managed]
    return {model.__name__: model._default_manager.count() for model in [*models, DirtyMark]}


def test_seeding_again_changes_nothing(folder: Path) -> None:
    first = seed(folder)
    before = kept()
    again, updated = seed(folder), seed(folder, update=True)
    assert (first.created.total(), first.updated.total()) == (11, 0)
    assert (again.created.total(), updated.created.total(), updated.updated.total()) == (0, 0, 0)
    assert kept() == before
    assert PrisonerCategory.objects.count() == 1


def test_a_volunteers_edit_stays(folder: Path) -> None:
    seed(folder)
    Prisoner.objects.update(birth_date="1971")
    seed(folder)
    assert str(Prisoner.objects.get().birth_date) == "1971"


def test_a_part_that_a_volunteer_removed_stays_removed(folder: Path) -> None:
    seed(folder)
    Prisoner.objects.get().placements.all().delete()
    assert seed(folder).created.total() == 0


def test_updating_takes_the_files_word_and_adds_what_is_new(folder: Path) -> None:
    seed(folder)
    write(folder, SMALL.replace('birth_date = "1970"', 'birth_date = "1970-05"').replace('key = "said"', 'key = "new"'))
    updated = seed(folder, update=True)
    assert (updated.created.total(), updated.updated.total()) == (1, 1)
    assert str(Prisoner.objects.get().birth_date) == "1970-05"


def test_updating_never_shows_what_somebody_has_hidden(folder: Path) -> None:
    seed(folder)
    Prisoner.objects.update(audience="internal")
    Source.objects.update(audience="internal")
    person = Prisoner.objects.get()
    person.disclosures.all().delete()
    Consent.objects.all().delete()
    seed(folder, update=True)
    person.refresh_from_db()
    assert (person.audience, Source.objects.get().audience) == ("internal", "internal")
    assert (person.consents.count(), person.disclosures.count()) == (0, 0)


@pytest.mark.parametrize("update", [False, True])
def test_who_was_deleted_does_not_come_back(folder: Path, update: bool) -> None:
    seed(folder)
    Disclosure.objects.all().delete()
    Prisoner.objects.all().delete()
    assert seed(folder, update=update).created.total() == 0
    assert not Prisoner.objects.exists()


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('value = "born', 'valeu = "born', "said has what nobody knows: valeu"),
        ('facility = "colony"', 'facility = "nowhere"', "names facility nowhere, which is in no file"),
        ('"placement/now"]', '"placement/never"]', "proves “placement/never”, which is not there"),
        (', "placement/now"]', "]", "no public source proves it: ivanov/placement/now"),
        ('title = "A paper"\naudience = "public"', 'title = "A paper"', "ivanov/birth_date, ivanov/placement/now"),
        ('started = "2024-06"', 'started = "2024-13"', "placement ivanov/placement/now"),
        ('sex = "male"', 'sex = "man"', "prisoner ivanov"),
        ('opens = ["identity", "custody"]', 'opens = ["health"]', "disclosure ivanov/disclosure/health"),
        ("[[campaign]]", "[[crusade]]", "there is no table “crusade”"),
        ("[[campaign]]", "[[campaign]", "seeds.toml: "),
    ],
)
def test_what_cannot_be_stored_or_shown_is_refused_whole(folder: Path, before: str, after: str, reason: str) -> None:
    assert before in SMALL
    write(folder, SMALL.replace(before, after))
    with pytest.raises(SeedRefused, match=reason.replace("[", r"\[")):
        seed(folder)
    assert not Prisoner.objects.exists()


def test_two_rows_of_one_key_are_refused(folder: Path) -> None:
    write(folder, SMALL + '\n[[source]]\nkey = "paper"\ntitle = "Another"\n')
    with pytest.raises(SeedRefused, match="there is a second source paper"):
        seed(folder)


def test_the_command_says_what_it_did_and_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("seed", folder=folder)
    assert capsys.readouterr().out == "Planted 11 rows, changed 0.\n"
    with pytest.raises(CommandError, match="holds no seed files"):
        call_command("seed", folder=folder / "nothing")

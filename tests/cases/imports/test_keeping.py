"""The file itself: never whole in memory, cleared away in time, and not missed when an import is taken back."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from cases.actions.importing import undo
from cases.imports import keeping, receiving, working
from cases.imports.refusals import Refused
from cases.models import Import, ImportPiece, ImportState, Prisoner
from cases.tasks import clear_files
from config.schedule import EVERY
from tests.cases.imports.lists import as_csv, brought_in

pytestmark = pytest.mark.django_db

ROWS = [{"ФИО": "Тест-Агапов Борис Юльевич", "Дата рождения": "1958"}]


class Slow(BytesIO):
    """Tells how much was asked for at once."""

    most = 0

    def read(self, size: int | None = -1) -> bytes:
        self.most = max(self.most, size if size and size > 0 else 10**9)
        return super().read(size)


def grown_old(import_: Import, days: int) -> None:
    Import.objects.filter(pk=import_.pk).update(created_at=timezone.now() - timedelta(days=days, minutes=1))


def test_a_file_is_kept_piece_by_piece_and_read_as_it_came(monkeypatch: Any) -> None:
    monkeypatch.setattr(keeping, "PIECE", 1000)
    content = as_csv([{"ФИО": f"Тест-{number} Борис"} for number in range(300)])
    file = Slow(content)
    import_ = receiving.receive(file, name="list.csv")
    assert (file.most, ImportPiece.objects.count()) == (1000, -(-len(content) // 1000))
    with keeping.on_disk(import_) as path:
        assert Path(path).read_bytes() == content
    working.work_on(import_)
    assert (import_.state, import_.rows_read) == (ImportState.READ, 301)


def test_of_a_file_that_is_too_large_nothing_is_kept(settings: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(keeping, "PIECE", 1000)
    settings.IMPORT_LIMITS = replace(settings.IMPORT_LIMITS, file_bytes=2500)
    with pytest.raises(Refused):
        receiving.receive(BytesIO(b"x" * 5000), name="list.csv")
    assert (Import.objects.count(), ImportPiece.objects.count()) == (0, 0)


def test_files_are_cleared_in_time_and_an_import_is_taken_back_without(settings: Any) -> None:
    import_, young = brought_in(ROWS), receiving.receive(BytesIO(b"x"), name="young.csv")
    at_work = receiving.receive(BytesIO(b"x"), name="waits.csv")
    grown_old(import_, settings.IMPORT_FILE_DAYS)
    grown_old(young, settings.IMPORT_FILE_DAYS - 1)
    grown_old(at_work, settings.IMPORT_FILE_DAYS)
    assert "cases.clear_files" in EVERY
    clear_files()
    assert list(ImportPiece.objects.values_list("of", flat=True)) == [young.pk, at_work.pk]
    assert import_.rows.count() == 2
    undo(import_, actor=None)
    assert not Prisoner.objects.exists()

"""A list that we gave out comes back: untouched it changes nothing, and a cell that was edited changes just that."""

from pathlib import Path
from typing import Any

import pytest

from cases.faking.making import make
from cases.imports import working
from cases.imports.receiving import receive
from cases.models import Import, ImportRow, ImportState, Prisoner
from tests.cases.exports.reading import given_out

pytestmark = pytest.mark.django_db


def planned(path: Path) -> Import:
    """What the dry run says of a file."""
    with path.open("rb") as file:
        import_ = receive(file, name=path.name)
    working.work_on(import_)
    working.ask(import_, ImportState.PLANNING)
    working.work_on(import_)
    import_.refresh_from_db()
    assert import_.state == ImportState.PLANNED, import_.facts
    return import_


def odd(import_: Import) -> list[Any]:
    rows = ImportRow.objects.filter(of=import_).heads().exclude(outcome="unchanged")
    return [(row.outcome, row.why, row.changes, row.problems) for row in rows]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_comes_back_untouched_changes_nothing(tmp_path: Path, settings: Any, kind: str, language: str) -> None:
    settings.DEMO = True
    make(200, seed=7)
    import_ = planned(given_out(tmp_path, kind, language=language))
    assert odd(import_) == []
    assert import_.counts["unchanged"] == Prisoner.objects.standing().count()

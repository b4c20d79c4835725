"""A list that we gave out comes back: untouched it changes nothing, and a cell that was edited changes just that."""

from pathlib import Path
from typing import Any

import pytest

from cases.exports.sheets import written
from cases.faking.making import make
from cases.imports import working
from cases.imports.escaping import escaped
from cases.imports.receiving import receive
from cases.models import Evidence, Import, ImportRow, ImportState, Prisoner, Source
from tests.cases.exports.reading import given_out, kept, read

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


def test_sources_that_are_cited_already_are_no_news(tmp_path: Path, settings: Any) -> None:
    """Also a page of a registry, which is read as its number where no source says so."""
    settings.DEMO = True
    make(3, seed=7)
    first, *_others = Prisoner.objects.standing().order_by("pk")
    for url in ["https://example.org/1", "https://memopzk.org/figurant/testov/", "http://example.org/a,b?c=1."]:
        source = Source.objects.create(kind="media", title="a page", url=url)
        Evidence.objects.create(source=source, prisoner=first, fact="placement", value="СИЗО-1", group="custody")
    assert odd(planned(given_out(tmp_path, "csv"))) == []


EDITED = [
    ("Регион", "home_region", "Другая область", "Другая область"),
    ("Дата рождения", "birth_date", "07.1961", "1961-07"),
    ("Письма", "letters", "нет", "none_wanted"),
    ("Описание по-русски", "summary_ru", "=Сказано иначе;\nи в две строки", "=Сказано иначе;\nи в две строки"),
]


@pytest.mark.parametrize(("heading", "slot", "typed", "meant"), EDITED)
def test_a_cell_that_was_edited_changes_just_that(
    tmp_path: Path, settings: Any, heading: str, slot: str, typed: str, meant: str
) -> None:
    settings.DEMO = True
    make(20, seed=7)
    headings, *rows = read(given_out(tmp_path, "xlsx"))
    rows[3][headings.index(heading)] = typed
    edited = [[escaped(str(cell)) for cell in row] for row in [headings, *rows]]
    import_ = planned(kept(tmp_path / "edited.csv", written(edited, "csv", "ru")))
    (row,) = ImportRow.objects.filter(of=import_).heads().exclude(outcome="unchanged")
    assert (row.prisoner, row.outcome, row.problems) == (rows[3][0], "changed", [])
    assert [(each["slot"], each["new"]) for each in row.changes] == [(slot, meant)]


@pytest.mark.parametrize("given_out_at", ["2020-01-01T00:00:00+00:00", "", "yesterday"])
def test_what_was_changed_here_since_the_list_was_given_out_is_asked_about(
    tmp_path: Path, settings: Any, given_out_at: str
) -> None:
    """A list of an unknown age is taken for an old one: nothing that a volunteer wrote is overwritten unasked."""
    settings.DEMO = True
    make(5, seed=7)
    headings, *rows = read(given_out(tmp_path, "xlsx"))
    for row in rows:
        row[headings.index("Выдано")] = given_out_at
    rows[3][headings.index("Регион")] = "Другая область"
    edited = [[escaped(str(cell)) for cell in row] for row in [headings, *rows]]
    import_ = planned(kept(tmp_path / "edited.csv", written(edited, "csv", "ru")))
    (row,) = ImportRow.objects.filter(of=import_).heads().exclude(outcome="unchanged")
    assert (row.prisoner, row.outcome) == (rows[3][0], "conflict")

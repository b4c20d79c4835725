"""`manage.py import_cases`: what it prints, what it writes, and how it ends."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cases.models import Charge, Import, Prisoner, Sentence

pytestmark = pytest.mark.django_db

DATA = Path(__file__).resolve().parents[1] / "data"


def told(file: Path, **options: Any) -> dict[str, Any]:
    """What the command prints as JSON."""
    out = StringIO()
    call_command("import_cases", str(file), json=True, stdout=out, **options)
    return json.loads(out.getvalue())


def test_a_dry_run_says_what_would_happen_and_keeps_nothing() -> None:
    report = told(DATA / "russian_list.csv", dry_run=True)
    assert list(report) == [
        "rows",
        "new",
        "changed",
        "unchanged",
        "duplicates",
        "conflicts",
        "errors",
        "columns",
        "problems",
    ]
    assert {name: report[name] for name in list(report)[:7]} == {
        "rows": 5,
        "new": 4,
        "changed": 0,
        "unchanged": 0,
        "duplicates": 0,
        "conflicts": 0,
        "errors": 1,
    }
    assert report["columns"]["№"] == "key"
    assert report["columns"]["Статья УК РФ"] == "articles"
    impossible = next(each for each in report["problems"] if each["code"] == "impossible_date")
    assert impossible == {
        "row": 8,
        "column": "E",
        "value": "31.02.1997",
        "code": "impossible_date",
        "message": "E8: “31.02.1997” is not in the calendar. Check the day and the month.",
    }
    assert not Import.objects.exists()
    assert not Prisoner.objects.exists()


def test_a_file_that_is_none_is_refused_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(CommandError, match="picture"):
        call_command("import_cases", str(tmp_path / "list.csv"), dry_run=True)
    assert not Import.objects.exists()


def test_a_list_is_written_and_the_same_file_again_changes_nothing() -> None:
    report = told(DATA / "russian_list.csv", yes=True)
    assert (report["new"], report["errors"]) == (4, 1)
    boris = Prisoner.objects.get(names__surname="Тест-Агапов")
    assert (boris.audience, str(boris.birth_date)) == ("internal", "1958-08-29")
    assert [str(charge.article) for charge in Charge.objects.filter(defendant__prisoner=boris)] == ["205.2 ч. 2"]
    sentences = Sentence.objects.filter(outcome__defendant__prisoner=boris).order_by("kind")
    assert [(each.kind, each.years, each.fine_rub) for each in sentences] == [
        ("fine", 0, 609_000),
        ("imprisonment", 5, None),
    ]
    assert {each.fact for each in boris.evidence.all()} >= {"name", "birth date", "charge", "sentence", "arrest"}
    again = told(DATA / "russian_list.csv", yes=True)
    assert [again[name] for name in ("new", "changed", "unchanged", "conflicts", "errors")] == [0, 0, 4, 0, 1]
    assert again["duplicates"] == 0

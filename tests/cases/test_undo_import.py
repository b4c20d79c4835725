"""An import is taken back as if it had never been, but for what somebody changed since."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.utils import timezone

from cases.actions.importing import undo
from cases.models import Import, ListedPerson, Name, PossiblePair, Prisoner
from cases.pairing import compare_all
from letters.models import LetterNeed, Need
from tests import files
from tests.staff import staff
from tests.tables import differing, everything
from tracker.history import because

pytestmark = pytest.mark.django_db

LIST = Path(__file__).resolve().parents[1] / "data" / "russian_list.csv"
# the list itself, its rows and its layout stay: they say what came and what became of it
KEPT = ("cases_import", "cases_importrow", "cases_mapping")


def take_over() -> Import:
    call_command("import_cases", str(LIST), json=True, yes=True, stdout=StringIO())
    # what follows is of nobody's import: in life it is another transaction
    with because("form"):
        return Import.objects.latest("pk")


def told(import_: Import) -> str:
    out = StringIO()
    call_command("undo_import", str(import_.pk), stdout=out)
    return out.getvalue()


def changed(before: Any, after: Any) -> dict[str, Any]:
    return {key: rows for key, rows in differing(before, after).items() if not key.startswith(KEPT)}


@pytest.fixture
def before() -> dict[str, Any]:
    with because("form"):
        files.charged(files.person("Петров", "Пётр"))
    return everything()


def test_every_table_is_as_it_was(before: dict[str, Any]) -> None:
    import_ = take_over()
    assert Prisoner.objects.count() == 5 and ListedPerson.objects.exists()
    assert "rows removed" in told(import_) and "Left as it is" not in told_again(import_)
    assert not changed(before, everything())
    assert Import.objects.get().state == "undone"


def test_what_is_worked_out_of_them_holds_nobody(before: dict[str, Any]) -> None:
    """They are compared with all files within minutes, and each comparison names them."""
    compare_all()
    before = everything()
    import_ = take_over()
    with because("form"):
        assert compare_all() == 4
        one, other = Prisoner.objects.order_by("pk")[:2]
        PossiblePair.objects.create(one=one, other=other, score=70, reasons=["names"])
        LetterNeed.objects.create(prisoner=other, need=Need.SOME, as_of=timezone.localdate())
    assert "Left as it is" not in told(import_)
    assert not changed(before, everything())


def told_again(import_: Import) -> str:
    """A second time there is nothing to take back, and that is said."""
    with pytest.raises(CommandError) as refused:
        told(import_)
    assert "is in the files" in str(refused.value)
    return str(refused.value)


def test_it_can_come_in_again_as_if_for_the_first_time(before: dict[str, Any]) -> None:
    first = take_over()
    counts = first.counts
    told(first)
    second = take_over()
    assert second.pk != first.pk
    assert {name: second.counts[name] for name in ("rows", "new", "changed", "unchanged", "errors")} == {
        name: counts[name] for name in ("rows", "new", "changed", "unchanged", "errors")
    }


def test_what_was_edited_since_is_left_and_listed(before: dict[str, Any]) -> None:
    import_ = take_over()
    kept = Prisoner.objects.order_by("-pk").first()
    with because("form"):
        Prisoner.objects.filter(pk=kept.pk).update(note="I asked the sister.")
    listed = told(import_)
    assert f"Person, {kept}: It was changed since." in listed
    assert Prisoner.objects.count() == 2 and Name.objects.filter(prisoner=kept).exists()


def test_who_may() -> None:
    import_ = take_over()
    with pytest.raises(PermissionDenied):
        undo(import_, actor=staff("tom"))
    assert Prisoner.objects.exists()
    with pytest.raises(CommandError):
        call_command("undo_import", "999")

"""Three lists as people keep them go in by guessing alone; what is put right by hand is named here."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from django.utils import timezone

from cases.imports import receiving, working
from cases.imports.mapping import Layout
from cases.models import Charge, Import, ImportState, Name, Placement, Prisoner, Sentence
from tests.cases.imports.lists import go_on
from tests.cases.imports.test_recognise import ENGLISH

pytestmark = pytest.mark.django_db

DATA = Path(__file__).resolve().parents[2] / "data"
# heading → field, where the guess is wrong
BY_HAND: dict[str, dict[str, str]] = {"russian_list.csv": {}, "english_list.xlsx": {}, "exported_list.csv": {}}


def brought_in(name: str, content: bytes) -> Import:
    import_ = receiving.receive(BytesIO(content), name=name)
    working.work_on(import_)
    layout = Layout.from_dict(import_.layout).as_dict()
    assert len(BY_HAND[name]) <= 2
    for column in layout["columns"]:
        column["field"] = BY_HAND[name].get(column["heading"], column.get("field"))
    import_.layout = layout
    import_.save()
    go_on(import_, ImportState.PLANNING)
    return go_on(import_, ImportState.RUNNING)


def test_a_russian_list_in_an_old_encoding() -> None:
    import_ = brought_in("russian_list.csv", (DATA / "russian_list.csv").read_bytes())
    assert (import_.counts["new"], import_.counts["errors"]) == (4, 1)
    nadezhda = Prisoner.objects.get(names__surname="Тест-Белова")
    (charge,) = Charge.objects.filter(defendant__prisoner=nadezhda).select_related("article")
    assert (charge.article.label, charge.point) == ("207.3/2", "д")
    term = Sentence.objects.get(outcome__defendant__prisoner=nadezhda)
    assert (term.years, term.months) == (5, 6)
    assert Placement.objects.get(prisoner=nadezhda).place_ru == "ИК-3 Кострома"


def test_an_english_workbook_with_charges_in_words() -> None:
    book = openpyxl.Workbook()
    for row in ENGLISH:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    import_ = brought_in("english_list.xlsx", out.getvalue())
    assert import_.counts["new"] == 3
    nadezhda = Name.objects.get(surname="Test-Belova", kind="latin").prisoner
    charges = Charge.objects.filter(defendant__prisoner=nadezhda).select_related("article").order_by("pk")
    assert [charge.article.label for charge in charges] == ["207.3/2", "280.3"]
    assert str(nadezhda.restraints.get().started) == "2024-04"
    assert nadezhda.note == "informed on by the mother of a patient"


def test_a_list_of_our_own_that_somebody_edited() -> None:
    """Two of its people are known by uid, of whom one was edited; the third was added."""
    for uid, surname, given, patronymic, birth in [
        ("k3m9x2v7q4ab", "Тест-Агапов", "Борис", "Юльевич", "1958-08-29"),
        ("p8n4w6t2r5cd", "Тест-Белова", "Надежда", "Фёдоровна", "1955"),
    ]:
        person = Prisoner.objects.create(uid=uid, birth_date=birth)
        Name.objects.create(prisoner=person, surname=surname, given=given, patronymic=patronymic)
    # as our lists say themselves when they were given out, here a moment after the people were written down
    heading, *lines = (DATA / "exported_list.csv").read_text("utf-8-sig").splitlines()
    given_out = (timezone.now() + timedelta(minutes=1)).isoformat(timespec="seconds")
    dated = "\n".join([f"{heading},as_of", *(f"{line},{given_out}" for line in lines)])
    import_ = brought_in("exported_list.csv", dated.encode())
    assert (import_.counts["new"], import_.counts["changed"], import_.counts["conflicts"]) == (1, 2, 0)
    assert str(Prisoner.objects.get(uid="p8n4w6t2r5cd").birth_date) == "1956"
    assert Prisoner.objects.count() == 3

"""What a workbook holds beside the rows that are read is said on the page of the columns."""

from io import BytesIO

import pytest
from django.test import Client
from openpyxl import Workbook

from cases.imports import tallying, working
from cases.models import Import
from tests.cases.admin.test_imports import page, upload

pytestmark = pytest.mark.django_db


def workbook() -> Workbook:
    book = Workbook()
    sheet = book.active
    sheet.title = "Список"
    for row in [
        ["Узники на 1 октября"],
        ["ФИО", "Дело"],
        ["Листова Вера", "Дело трёх"],
        ["Листов Пётр"],
        ["Листьев Олег"],
    ]:
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    return book


def told(client: Client, book: Workbook) -> str:
    content = BytesIO()
    book.save(content)
    address = upload(client, content.getvalue(), "list.xlsx")["Location"]
    working.work_on_all()
    return page(client, address).content.decode()


def test_cells_that_are_one(edith: Client) -> None:
    book = workbook()
    assert "Cells are merged" not in told(edith, book)
    book.active.merge_cells("B3:B5")
    assert "Cells are merged: B3:B5." in told(edith, book)
    (problem,) = tallying.problems_of(Import.objects.latest("pk"))
    assert problem == {
        "row": 3,
        "column": "B",
        "value": "B3:B5",
        "code": "merged_cells",
        "message": "row 3: Cells are merged (B3:B5). What stands there was read for the first of them alone.",
    }


def test_other_sheets(edith: Client) -> None:
    book = workbook()
    book.create_sheet("Пустой")
    assert "one sheet is taken over at a time" not in told(edith, book)
    book.create_sheet("Освобождены").append(["ФИО"])
    book.create_sheet("Умерли").append(["ФИО"])
    book["Умерли"].sheet_state = "hidden"
    assert "one sheet is taken over at a time: Освобождены: 1 row; Умерли: 1 row, hidden." in told(edith, book)


def test_a_sheet_that_nobody_sees(edith: Client) -> None:
    book = workbook()
    book.create_sheet("Пустой", 0)
    book["Список"].sheet_state = "hidden"
    assert "This sheet is hidden in the workbook." in told(edith, book)

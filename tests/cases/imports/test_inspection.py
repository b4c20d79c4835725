"""What is told of a workbook that is read."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from cases.imports.addresses import cell_name, column_letters, column_number
from cases.imports.limits import Limits
from cases.imports.precheck import Inspection, inspect
from cases.imports.refusals import Refused, Why
from cases.imports.sheet_scan import WIDEST
from tests.cases.imports.workbooks import sheet, workbook


def saved(book: openpyxl.Workbook) -> io.BytesIO:
    held = io.BytesIO()
    book.save(held)
    return held


def seen(content: bytes) -> Inspection:
    return inspect(io.BytesIO(content), Limits())


def test_formulas_are_listed_with_their_cells() -> None:
    book = openpyxl.Workbook()
    page = book.active
    page["A1"], page["B2"], page["C3"] = "name", "=1+1", '=WEBSERVICE("https://a.org")'
    page["D4"] = ArrayFormula("D4:D6", "=A1:A3")
    page["E9"] = "=not a formula, but text"
    page["E9"].data_type = "s"
    (listed,) = inspect(saved(book), Limits()).sheets
    assert listed.formulas == [("B2", "1+1"), ("C3", 'WEBSERVICE("https://a.org")'), ("D4", "A1:A3")]
    # the cells beneath an array formula are its results too
    cells = [cell_name(position // WIDEST, position % WIDEST) for position in listed.formula_cells]
    assert cells == ["B2", "C3", "D4", "D5", "D6"]


def test_merged_cells_hidden_sheets_faults_and_the_calendar() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    book.active["A1"] = "see the other sheet"
    rows = book.create_sheet("Rows")
    rows.sheet_state = "veryHidden"
    rows["A1"], rows["A2"] = "Title", "#REF!"
    rows["A2"].data_type = "e"
    rows.merge_cells("A1:C1")
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    told = inspect(saved(book), Limits())
    assert told.date_1904
    assert [(each.name, each.hidden, each.merged) for each in told.sheets] == [
        ("Cover", False, []),
        ("Rows", True, ["A1:C1"]),
    ]
    assert told.sheets[1].faults == {WIDEST: "#REF!"}


def test_cells_and_rows_that_do_not_say_where_they_stand() -> None:
    (told,) = seen(workbook(sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))).sheets
    assert (told.rows, told.columns, told.cells) == (2, 2, 3)


def test_elements_with_a_prefix_are_the_same_elements() -> None:
    made = '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c r="B7"><x:f>1</x:f></x:c></x:row></x:sheetData>'
    (told,) = seen(workbook(made + "</x:worksheet>")).sheets
    assert (told.rows, told.columns, told.formulas) == (7, 2, [("B7", "1")])


def test_rules_after_the_cells_are_nobodys_text() -> None:
    rules = "<conditionalFormatting><formula>" + "A" * 40_000 + "</formula></conditionalFormatting>"
    assert seen(workbook(sheet(after=rules))).sheets[0].cells == 1


def test_a_workbook_without_cells_has_no_rows() -> None:
    with pytest.raises(Refused) as refused:
        seen(workbook(sheet("")))
    assert refused.value.why is Why.NO_ROWS


@pytest.mark.parametrize(("letters", "number"), [("A", 0), ("Z", 25), ("AA", 26), ("ZZ", 701), ("XFD", 16_383)])
def test_addresses(letters: str, number: int) -> None:
    assert (column_number(letters), column_letters(number)) == (number, letters)
    assert cell_name(16, 3) == "D17"

"""The hostile workbooks of our security promises, each refused by name before anything parses it."""

import io

import pytest

from cases.imports.limits import Limits
from cases.imports.precheck import inspect
from cases.imports.refusal_words import in_words
from cases.imports.refusals import Refused, Why
from tests.cases.imports.workbooks import RELATIONS, archive, bomb, lying, parts, sheet, workbook

SIZE = 300_000_000
ROW = "<row><c><v>1</v></c></row>"


def refusal(content: bytes, limits: Limits | None = None) -> Refused:
    with pytest.raises(Refused) as refused:
        inspect(io.BytesIO(content), limits or Limits())
    assert "%(" not in str(in_words(refused.value))
    return refused.value


def two_cells(far: str) -> str:
    return sheet(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{far.strip("XFDZ")}"><c r="{far}"><v>2</v></c></row>')


@pytest.mark.parametrize("limits", [Limits(), Limits(unpacked_bytes=10**12), Limits(ratio=10**6)])
def test_1_a_sheet_that_unpacks_to_300_megabytes(limits: Limits) -> None:
    packed = workbook(bomb("<worksheet><sheetData>", ROW, "</sheetData></worksheet>", SIZE))
    assert refusal(packed, limits).why is Why.UNPACKED_TOO_LARGE


def test_2_shared_texts_that_unpack_to_300_megabytes() -> None:
    strings = bomb("<sst>", "<si><t>aaaaaaaa</t></si>", "</sst>", SIZE)
    assert refusal(workbook(strings=strings)).why is Why.UNPACKED_TOO_LARGE


def test_3_one_cell_of_300_megabytes() -> None:
    cell = ("<worksheet><sheetData><row><c t='inlineStr'><is><t>", "a", "</t></is></c></row></sheetData></worksheet>")
    assert refusal(workbook(bomb(*cell, SIZE))).why is Why.UNPACKED_TOO_LARGE


@pytest.mark.parametrize(
    "made",
    [
        lambda text: workbook(sheet(f'<row r="1"><c r="B1" t="inlineStr"><is><t>{text}</t></is></c></row>')),
        lambda text: workbook(sheet(f'<row r="1"><c r="B1"><f>{text}</f><v>1</v></c></row>')),
        lambda text: workbook(strings=f"<sst><si><t>{text}</t></si></sst>"),
    ],
)
def test_3_a_text_longer_than_excel_allows(made) -> None:
    assert refusal(made("я" * 32_768)).why is Why.TEXT_TOO_LONG
    assert inspect(io.BytesIO(made("я" * 32_767)), Limits()).sheets[0].cells == 1


@pytest.mark.parametrize("far", ["XFD1048576", "Z1048576", "XFD1"])
def test_4_and_5_two_cells_far_apart(far: str) -> None:
    refused = refusal(workbook(two_cells(far)))
    assert (refused.why, refused.facts["cell"]) == (Why.CELL_OUT_OF_BOUNDS, far)
    assert far in str(in_words(refused))


def test_4_two_cells_within_bounds_that_span_too_many() -> None:
    far = sheet('<row r="200000"><c r="A200000"><v>1</v></c></row><row r="1"><c r="SF1"><v>1</v></c></row>')
    assert refusal(workbook(far)).why is Why.TOO_MANY_CELLS


def test_ten_million_cells() -> None:
    cells = bomb("<worksheet><sheetData><row>", "</row><row><c/><c/><c/>", "</row></sheetData></worksheet>", 77_000_000)
    assert refusal(workbook(cells), Limits(ratio=10**6, rows=10**7)).why is Why.TOO_MANY_CELLS


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE a [<!ENTITY b "' + "a" * 100 + '">]>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "https://example.org/a.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "docProps/core.xml"])
def test_6_a_document_type(declared: str, part: str) -> None:
    made = parts() | {part: f'<?xml version="1.0"?>{declared}<a>&amp;</a>'}
    assert refusal(archive(made)).why is Why.DOCTYPE


def test_7_a_directory_that_lies() -> None:
    packed = workbook(bomb("<worksheet><sheetData>", ROW, "</sheetData></worksheet>", SIZE))
    assert refusal(lying(packed, 2_000)).why is Why.CORRUPT_ARCHIVE


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "XL/worksheets/Sheet1.xml"])
def test_8_two_parts_of_one_name(name: str) -> None:
    assert refusal(archive(parts(), [(name, sheet())])).why is Why.DUPLICATE_MEMBER


def test_9_sixty_thousand_parts() -> None:
    assert refusal(archive(parts(), [(f"a/{n}", "") for n in range(60_000)])).why is Why.TOO_MANY_MEMBERS


@pytest.mark.parametrize("path", ["../a.xml", "xl/../../a.xml", "/etc/passwd", "xl\\a.xml", "C:/a.xml", "a\u202e.xml"])
def test_9_paths_that_lead_out(path: str) -> None:
    assert refusal(archive(parts(), [(path, "<a/>")])).why is Why.BAD_PATH


def test_10_a_false_dimension_is_not_believed() -> None:
    made = sheet().replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    (seen,) = inspect(io.BytesIO(workbook(made)), Limits()).sheets
    assert (seen.rows, seen.columns, seen.cells) == (1, 1, 1)


LINK = f'<Relationships><Relationship Id="r" Type="{RELATIONS}/{{kind}}" TargetMode="External" Target="https://a.org"/>'


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/vbaProject.bin", b"\0"),
        ("xl/externalLinks/externalLink1.xml", "<a/>"),
        ("xl/connections.xml", "<a/>"),
        ("xl/queryTables/queryTable1.xml", "<a/>"),
        ("xl/embeddings/oleObject1.bin", b"\0"),
        ("xl/activeX/activeX1.xml", "<a/>"),
        ("xl/macrosheets/sheet1.xml", "<a/>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", LINK.format(kind="oleObject") + "</Relationships>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", LINK.format(kind="image") + "</Relationships>"),
    ],
)
def test_11_parts_that_act(part: str, content: str | bytes) -> None:
    refused = refusal(archive(parts() | {part: content}))
    assert (refused.why, refused.facts["member"]) == (Why.ACTIVE_CONTENT, part)


def test_11_a_macro_under_another_name_is_told_by_its_type() -> None:
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    assert refusal(workbook(types=f'<Override PartName="/xl/a.bin" ContentType="{kind}"/>')).why is Why.ACTIVE_CONTENT


def test_11_links_to_click_and_texts_like_formulas_are_no_danger() -> None:
    made = parts(sheet('<row><c t="inlineStr"><is><t>=HYPERLINK("https://a.org")</t></is></c></row>'))
    made["xl/worksheets/_rels/sheet1.xml.rels"] = LINK.format(kind="hyperlink") + "</Relationships>"
    assert inspect(io.BytesIO(archive(made)), Limits()).sheets[0].formulas == []


@pytest.mark.parametrize("number", ["99999999", "1", "-1", "a", ""])
def test_12_a_shared_text_that_is_not_there(number: str) -> None:
    made = workbook(
        sheet(f'<row r="3"><c r="C3" t="s"><v>{number}</v></c></row>'), strings="<sst><si><t>a</t></si></sst>"
    )
    refused = refusal(made)
    assert (refused.why, refused.facts["cell"]) == (Why.BROKEN_CELL, "C3")


@pytest.mark.parametrize("reference", ["A0", "1A", "AAAA1", "A1:B2", "A99999999", "Я1"])
def test_a_cell_that_stands_nowhere(reference: str) -> None:
    assert refusal(workbook(sheet(f'<row><c r="{reference}"/></row>'))).why is Why.BROKEN_CELL

"""The child process that reads: what it hands out, and what becomes of us when it dies."""

import io
import os
import resource
import signal
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from cases.imports.child import ROOT, Reading
from cases.imports.limits import MB, Limits
from cases.imports.refusal_words import in_words
from cases.imports.refusals import Refused, Why
from cases.imports.rows import Cell, Fault, Formula, Remark, Row
from tests.cases.imports.workbooks import sheet, workbook

FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'


@pytest.fixture
def saved(tmp_path: Path):
    def save(content: bytes | openpyxl.Workbook) -> Path:
        if isinstance(content, openpyxl.Workbook):
            held = io.BytesIO()
            content.save(held)
            content = held.getvalue()
        path = tmp_path / "list"
        path.write_bytes(content)
        return path

    return save


def rows(path: Path, limits: Limits | None = None, **options: object) -> list[Row]:
    with Reading(path, limits or Limits(), **options) as reading:  # type: ignore[arg-type]
        return list(reading)


def refusal(path: Path, limits: Limits | None = None, **options: object) -> Refused:
    with pytest.raises(Refused) as refused:
        rows(path, limits, **options)
    assert "%(" not in str(in_words(refused.value))
    return refused.value


def test_every_kind_of_cell_comes_as_what_it_is(saved) -> None:
    book = openpyxl.Workbook()
    values = ["Пётр", 5, 1.5, True, date(2023, 7, 25), datetime(2023, 7, 25, 18, 30), time(9, 5), None, "end"]
    for column, value in enumerate(values, 2):
        book.active.cell(3, column, value)
    expected: list[Cell] = [None, "Пётр", 5, 1.5, True, date(2023, 7, 25), datetime(2023, 7, 25, 18, 30)]
    assert rows(saved(book)) == [Row(3, (*expected, "09:05:00", None, "end"))]


def test_whole_numbers_are_whole_again(saved) -> None:
    (row,) = rows(saved(workbook(sheet("<row><c><v>207</v></c><c><v>207.0</v></c><c><v>207.3</v></c></row>"))))
    assert [(type(cell), cell) for cell in row.cells] == [(int, 207), (int, 207), (float, 207.3)]


def test_the_other_calendar_is_used_where_the_workbook_says_so(saved) -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["A1"] = date(2023, 7, 25)
    assert rows(saved(book)) == [Row(1, (date(2023, 7, 25),))]


FORMULAS = sheet(
    '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("https://a.org")</f><v>5</v></c><c r="B1"><v>1</v></c>'
    '<c r="C1" t="e"><v>#REF!</v></c><c r="D1"><v>1e309</v></c></row><row r="4"><c r="E4"><f>1+1</f></c></row>'
)


def test_what_a_formula_computed_is_taken_only_with_consent(saved) -> None:
    path = saved(workbook(FORMULAS))
    text = 'WEBSERVICE("https://a.org")'
    rest = (1, Fault("#REF!"), Fault("1e309"))
    assert rows(path) == [Row(1, (Formula(text), *rest)), Row(4, (None, None, None, None, Formula("1+1")))]
    assert rows(path, formula_results=True)[0] == Row(1, (Formula(text, "5"), *rest))
    with Reading(path, Limits()) as reading:
        (told,) = reading.inspection["sheets"]
    assert told["first_formulas"] == [["A1", text], ["E4", "1+1"]]


def test_the_first_sheet_that_is_shown_is_read_unless_another_is_named(saved) -> None:
    def named(text: str) -> str:
        return sheet(f'<row><c t="inlineStr"><is><t>{text}</t></is></c></row>')

    sheets = {"Old": named("old"), "Empty": sheet(""), "People": named("people"), "More": named("more")}
    path = saved(workbook(sheets=sheets, hidden=("Old",)))
    with Reading(path, Limits()) as reading:
        assert [row.cells for row in reading] == [("people",)]
    assert [(each["name"], each["hidden"]) for each in reading.inspection["sheets"]] == [
        ("Old", True),
        ("Empty", False),
        ("People", False),
        ("More", False),
    ]
    assert rows(path, sheet="Old") == [Row(1, ("old",))]
    assert "Old, Empty, People, More" in str(in_words(refusal(path, sheet="Elsewhere")))


def test_letters_that_nobody_sees_are_told_with_their_cell(saved) -> None:
    (row,) = rows(saved(workbook(sheet('<row><c t="inlineStr"><is><t>Пётр\u202e</t></is></c></row>'))))
    assert row.remarks == (Remark("unseen_letter", 0, "U+202E RIGHT-TO-LEFT OVERRIDE"),)


def test_we_outlive_a_parser_that_aborts(saved) -> None:
    """calamine asks for 550 GB here and ends its process, which nothing in Python can catch."""
    path = saved(workbook(sheet(FAR)))
    assert refusal(path).why is Why.CELL_OUT_OF_BOUNDS
    assert refusal(path, precheck=False).why is Why.TOO_MUCH_MEMORY
    assert rows(saved(workbook()))[0].cells == ("name",)


def test_memory_is_limited(saved) -> None:
    rectangle = FAR.replace("XFD1048576", "J100000").replace("1048576", "100000")
    path = saved(workbook(sheet(rectangle)))
    assert rows(path)[-1].number == 100_000
    assert refusal(path, Limits(memory_bytes=40 * MB)).why is Why.TOO_MUCH_MEMORY


MANY = sheet('<row><c t="inlineStr"><is><t>a name</t></is></c><c><v>1</v></c></row>' * 60_000)


def test_time_is_limited(saved) -> None:
    refused = refusal(saved(workbook()), Limits(seconds=0))
    assert (refused.why, refused.facts["limit"]) == (Why.TOOK_TOO_LONG, 0)


@pytest.mark.parametrize(
    ("by", "why"),
    [
        (signal.SIGXCPU, Why.TOOK_TOO_LONG),
        (signal.SIGABRT, Why.TOO_MUCH_MEMORY),
        (signal.SIGSEGV, Why.READER_DIED),
        (signal.SIGKILL, Why.READER_DIED),
    ],
)
def test_a_child_that_dies_halfway_is_no_shorter_list(saved, by: signal.Signals, why: Why) -> None:
    with Reading(saved(workbook(MANY)), Limits(ratio=10**6)) as reading, pytest.raises(Refused) as refused:
        for row in reading:
            if row.number == 1:
                os.kill(reading.process.pid, by)
    assert refused.value.why is why


def test_the_parent_stays_small_and_leaves_no_child_behind(saved) -> None:
    path = saved(workbook(MANY))
    limits = Limits(ratio=10**6)
    sum(1 for _row in Reading(path, limits).__enter__())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with Reading(path, limits) as reading:
        assert sum(1 for _row in reading) == 60_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 4 * 1024
    with Reading(path, limits) as reading:
        next(iter(reading))
    with pytest.raises(ProcessLookupError):
        os.kill(reading.process.pid, 0)


CONFINED = """
import os, socket
from cases.imports.confinement import confine
confine(memory=256 << 20, seconds=5, parent=os.getppid())
for attempt in [lambda: socket.socket(), lambda: open("/etc/passwd"), lambda: os.pipe(), lambda: bytearray(300 << 20)]:
    try:
        attempt()
        print("done")
    except (OSError, MemoryError) as error:
        print(type(error).__name__)
"""


def test_the_child_opens_nothing_and_reaches_nobody() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CONFINED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"LC_ALL": "C.UTF-8"},
    )
    assert done.stdout.split() == ["OSError", "OSError", "OSError", "MemoryError"]


def test_the_child_is_ended_by_the_kernel_when_its_seconds_are_used_up() -> None:
    endless = CONFINED.partition("for attempt")[0].replace("seconds=5", "seconds=1") + "while True: pass"
    assert subprocess.run([sys.executable, "-c", endless], cwd=ROOT).returncode == -signal.SIGXCPU


def test_the_child_has_none_of_our_settings(saved, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY_OF_A_TEST", "canary")
    with Reading(saved(workbook(MANY)), Limits(ratio=10**6)) as reading:
        assert b"canary" not in Path(f"/proc/{reading.process.pid}/environ").read_bytes()

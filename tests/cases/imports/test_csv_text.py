"""Plain text as rows: encodings, delimiters, quotation marks, damage."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.imports.csv_text import Layout, layout, rows
from cases.imports.encodings import Encoding
from cases.imports.limits import Limits
from cases.imports.refusals import Refused, Why
from cases.imports.rows import Remark, Row

LIST = "имя;родился;статья\nПётр Сидоров;25.07.1980;205.2 ч. 2\nАнна Иванова;1990;207.3\n"


def read(content: bytes, limits: Limits | None = None) -> list[Row]:
    file = io.BytesIO(content)
    return list(rows(file, layout(file), limits or Limits()))


def cells(content: bytes) -> list[tuple]:
    return [row.cells for row in read(content)]


EXPECTED = [tuple(line.split(";")) for line in LIST.splitlines()]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8_r", "cp866", "mac_cyrillic"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    assert cells(LIST.replace("\n", end).encode(encoding)) == EXPECTED


def test_a_western_list_is_not_taken_for_a_russian_one() -> None:
    assert cells("name,country\nJosé Müller,Österreich\n".encode("cp1252"))[1] == ("José Müller", "Österreich")


def test_letters_that_fit_no_encoding() -> None:
    with pytest.raises(Refused) as refused:
        read(b"\x81\x8d\x8f\x90\x9d;" * 40)
    assert refused.value.why is Why.UNKNOWN_ENCODING


def test_a_row_in_another_encoding_is_read_and_told() -> None:
    first, second, third = (line.encode() for line in LIST.splitlines(keepends=True))
    odd = third.decode().encode("cp1251")
    assert read(first + second * 3 + odd)[-1] == Row(5, EXPECTED[2], (Remark("mixed_encoding", text="cp1251"),))
    old = [line.encode("cp1251") for line in LIST.splitlines(keepends=True)]
    assert read(old[0] + third + old[1] * 3)[1] == Row(2, EXPECTED[2], (Remark("mixed_encoding", text="utf-8"),))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_divides_evenly(delimiter: str) -> None:
    text = LIST.replace(";", delimiter).replace("Пётр Сидоров", '"Сидоров, Пётр; он же | X"')
    assert [len(row) for row in cells(text.encode())] == [3, 3, 3]


def test_commas_within_texts_do_not_divide_a_list_with_semicolons() -> None:
    text = "".join(f"Имя {number};арестован, осуждён{', этапирован' * (number % 3)};5,5\n" for number in range(20))
    assert {len(row) for row in cells(text.encode())} == {3}


def test_one_column_is_one_column() -> None:
    assert cells("Пётр\nАнна, из Уфы\nИван\n".encode()) == [("Пётр",), ("Анна, из Уфы",), ("Иван",)]


def test_the_first_line_may_name_the_delimiter() -> None:
    assert [(row.number, row.cells) for row in read(b"sep=|\na|b,c\n")] == [(2, ("a", "b,c"))]


def test_titles_empty_rows_and_empty_cells_keep_their_numbers() -> None:
    text = "Список\n\n" + LIST + ";;\nx;;\n"
    assert [(row.number, len(row.cells)) for row in read(text.encode())] == [(1, 1), (3, 3), (4, 3), (5, 3), (7, 1)]


def test_marks_after_a_space() -> None:
    assert cells(b'a; "b; c"; d\ne; "f"; g\n') == [("a", "b; c", "d"), ("e", "f", "g")]


def test_a_text_over_several_lines_is_one_cell() -> None:
    found = read(LIST.replace("205.2 ч. 2", '"205.2 ч. 2,\nи ""ещё"""').encode())
    assert [row.number for row in found] == [1, 2, 3]
    assert found[1].cells[2] == '205.2 ч. 2,\nи "ещё"'


def test_a_mark_that_is_never_closed_is_told_with_its_row() -> None:
    broken = LIST.replace("Анна", '"Анна') + "Ещё;одна;строка\n"
    assert [(each.code, row.number) for row in read(broken.encode()) for each in row.remarks] == [("unclosed_quote", 3)]
    with pytest.raises(Refused) as refused:
        read(broken.encode() + b"a;b;c\n" * 10_000)
    assert (refused.value.why, refused.value.facts["row"]) == (Why.UNCLOSED_QUOTE, 3)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"a," * 1_000_000, Why.TOO_MANY_COLUMNS),
        (b"a,b\n" + b"x" * 40_000 + b",y\n", Why.TEXT_TOO_LONG),
        (b"a,b\n" * 1_001, Why.TOO_MANY_ROWS),
    ],
)
def test_too_much(content: bytes, why: Why) -> None:
    with pytest.raises(Refused) as refused:
        read(content, Limits(rows=1_000))
    assert refused.value.why is why
    assert len(read(b"a,b\n" * 1_000, Limits(rows=1_000))) == 1_000


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@settings(deadline=None)
@given(st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=3, max_size=8), st.sampled_from(",;\t|"))
def test_what_was_written_is_read(table: list[list[str]], delimiter: str) -> None:
    held = io.StringIO()
    csv.writer(held, delimiter=delimiter).writerows(table)
    found = rows(io.BytesIO(held.getvalue().encode()), Layout(Encoding("utf-8", "utf-8"), delimiter), Limits())
    read = {row.number: [cell or "" for cell in row.cells] for row in found}
    in_full = [(read.get(number, []) + [""] * 3)[:3] for number in range(1, len(table) + 1)]
    assert in_full == table


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_are_too_strange(content: bytes) -> None:
    try:
        read(content)
    except Refused as refused:
        assert refused.why in Why

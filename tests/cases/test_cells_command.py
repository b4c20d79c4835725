"""`manage.py cells` on a machine where nothing is set up."""

import json
from pathlib import Path

import pytest

from tests.cases.computing import manage

RUN = "kind,from,to,days_ordered\nshizo,2025-07-01,,15\nshizo,2025-07-16,2025-07-30,15\nshizo,2025-07-31,,15\n"
RULE = (
    "Nelson Mandela Rule 44: solitary confinement is prolonged “for a time period in excess of 15 consecutive days”; "
    "Rule 43 prohibits it, whatever the orders say (https://undocs.org/A/RES/70/175)"
)
AS_JSON = {
    "stints": 3,
    "days_ordered": 45,
    "days_served": 45,
    "longest_run": 45,
    "runs": [{"from": "2025-07-01", "to": "2025-08-14", "days": 45, "stints": 3}],
}


def cells(folder: Path, table: bytes | str, *words: str) -> tuple[int, str, str]:
    file = folder / "cells.csv"
    file.write_bytes(table.encode() if isinstance(table, str) else table)
    done = manage("cells", "--csv", file, *words, cwd=folder)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "table",
    [
        RUN,
        RUN.replace(",", ";"),
        RUN.replace(",", "\t"),
        RUN.replace("\n", "\r\n"),
        "\ufeff" + RUN,
        RUN.replace("2025-07-01", "01.07.2025") + "\n,,,\n",
        RUN.replace("shizo", "SHIZO").replace("kind,from", "Kind, From"),
    ],
)
def test_as_json_whatever_the_spreadsheet_made_of_it(tmp_path: Path, table: str) -> None:
    code, out, err = cells(tmp_path, table, "--json")
    assert (code, json.loads(out), err) == (0, AS_JSON, "")


def test_in_words_with_the_rule_that_is_broken(tmp_path: Path) -> None:
    table = RUN + "pkt,2025-09-24,,60\nshizo,2026-01,,16\n"
    assert cells(tmp_path, table)[1].splitlines() == [
        "4 stints; days by the paper: 61, as lived: 61; longest run: 45",
        "1 Jul – 14 Aug 2025: 45 days in a row",
        RULE,
        "beyond the rule from 16 Jul 2025, the 16th day",
        "January 2026: 16 days in a row",
        RULE,
        "16 days ordered at once, January 2026: the law allows 15 (Article 115 of the Penal Code)",
        "apart from these, in PKT or EPKT: days by the paper: 60, as lived: 60",
        "distinct days in all these cells: 121",
    ]


@pytest.mark.parametrize(
    ("kind", "law"),
    [
        ("shizo", "Article 115 of the Penal Code"),
        ("karcer", "Article 38 of Federal Law 103-FZ on remand"),
        ("dizo", "Article 136 of the Penal Code"),
    ],
)
def test_each_cell_is_limited_by_the_law_of_its_place(tmp_path: Path, kind: str, law: str) -> None:
    said = cells(tmp_path, f"kind,from,to,days_ordered\n{kind},2026-01,,16\n")[1]
    assert f"({law})" in said


def test_a_longer_break_may_be_asked_for(tmp_path: Path) -> None:
    table = "kind,from,to,days_ordered\nshizo,2023-01-01,2023-01-12,\nshizo,2023-01-15,2023-01-20,\n"
    assert json.loads(cells(tmp_path, table, "--json")[1])["longest_run"] == 12
    assert json.loads(cells(tmp_path, table, "--gap", "3", "--json")[1])["longest_run"] == 18
    assert "18 days in a row, over 20 days with those outside" in cells(tmp_path, table, "--gap", "3")[1]


def test_an_empty_table_is_nothing_served(tmp_path: Path) -> None:
    answer = {"stints": 0, "days_ordered": 0, "days_served": 0, "longest_run": 0, "runs": []}
    assert json.loads(cells(tmp_path, "kind,from,to,days_ordered\n", "--json")[1]) == answer


def test_every_bad_field_is_named_by_row_and_column(tmp_path: Path) -> None:
    table = RUN + "shiso,31.02.2023,,x\nshizo,2025-02-01,2025-01-01,15\nshizo,,,\ndizo,2025-02-01,,400\n"
    code, out, err = cells(tmp_path, table, "--json")
    assert (code, out) == (1, "")
    assert err.splitlines()[1:] == [
        "row 5, column kind: 'shiso' is not a kind of cell: shizo, karcer, dizo, pkt, epkt, single_cell",
        "row 5, column from: '31.02.2023' is not in the calendar",
        "row 5, column days_ordered: 'x' is not a number of days from 1 to 366",
        "row 6, column to: it ends on 2025-01-01, before it begins on 2025-02-01",
        "row 7, column from: '' is not a date: write 1958, 2023-07 or 2023-07-25",
        "row 8, column days_ordered: '400' is not a number of days from 1 to 366",
    ]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "row 1: there is no column kind, from, to, days_ordered"),
        ("kind,from\nshizo,2025\n", "row 1: there is no column to, days_ordered"),
        ('kind,from,to,days_ordered\n"shizo,2025\n', "row 2: the table breaks off here"),
        ("kind,from,to,days_ordered\nкарцер,2025,,1\n".encode("cp1251"), "is not UTF-8 text"),
        ("kind,from,to,days_ordered\nshizo,9999-12-31,,15\n", "the dates leave the calendar"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_in_words(tmp_path: Path, table: str | bytes, said: str) -> None:
    code, out, err = cells(tmp_path, table)
    assert (code, out) == (1, "")
    assert said in err
    assert "Traceback" not in err


def test_a_missing_file_and_a_negative_gap_are_refused_in_words(tmp_path: Path) -> None:
    assert "cannot be read: No such file" in manage("cells", "--csv", tmp_path / "none.csv").stderr
    assert "--gap is a number of days, 0 or more" in cells(tmp_path, RUN, "--gap", "-1")[2]

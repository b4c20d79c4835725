"""`manage.py term` on a machine where nothing is set up."""

import json
from pathlib import Path

import pytest

from tests.cases.computing import manage

KAGARLITSKY = [
    *("--start", "2024-02-13", "--years", "5", "--regime", "general"),
    *("--credit", "remand:2023-07-25:2023-12-12", "--article", "205.2/2"),
]


def test_as_json_with_parole(tmp_path: Path) -> None:
    done = manage("term", *KAGARLITSKY, "--parole", "3/4", "--json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "term_end": "2029-02-12",
        "last_day": "2028-09-24",
        "expected_on": "2028-09-22",
        "earliest_on": "2028-09-22",
        "latest_on": "2028-09-25",
        "parole_from": "2027-06-24",
        "credited_days": 141,
        "served_in_full": False,
        "steps": [
            "5 years from 13 Feb 2024 end on 12 Feb 2029",
            "141 days in remand, 25 Jul – 12 Dec 2023, count one for one"
            " (Article 72 part 3.2, as 205.2 is listed there)",
            "the last day is Sunday 24 Sep 2028",
            "that is no working day, so release on Friday 22 Sep 2028 (Article 173 of the Penal Code)",
            "some count to the same day of the month and not to the day before: then release on 25 Sep 2028",
            "by all readings of the law, release between 22 Sep 2028 and 25 Sep 2028",
            "this is our calculation, not an official date",
            "parole may be asked for from 24 Jun 2027: 3/4 of the term, 45 months, credit counted",
        ],
    }


def test_in_words_one_step_a_line() -> None:
    done = manage("term", *KAGARLITSKY)
    assert done.stdout.splitlines()[0] == "5 years from 13 Feb 2024 end on 12 Feb 2029"
    assert done.stdout.splitlines()[-1] == "this is our calculation, not an official date"


def test_a_partial_date_is_answered_with_a_range() -> None:
    words = ["--start", "2024-02-13", "--years", "5", "--regime", "general", "--credit", "ban:2023-07:2023-12-12"]
    answer = json.loads(manage("term", *words, "--json").stdout)
    assert {name: answer[name] for name in answer if name != "steps"} == {
        "term_end": "2029-02-12",
        "last_day": None,
        "expected_on": None,
        "earliest_on": "2028-10-11",
        "latest_on": "2028-12-08",
        "parole_from": None,
        "credited_days": None,
        "served_in_full": False,
    }
    assert "between 101 and 123 days of credit" in answer["steps"]


def test_several_measures_articles_and_special_recidivism() -> None:
    words = [
        *("--start", "2025-05-05", "--years", "5", "--months", "6", "--regime", "general"),
        *("--credit", "house_arrest:2024-02-02:2024-04-24", "--credit", "remand:2024-04-25:2025-05-04"),
        *("--article", "207.3/2", "--article", "280/1", "--json"),
    ]
    assert json.loads(manage("term", *words).stdout)["credited_days"] == 604
    assert json.loads(manage("term", *words, "--special-recidivism").stdout)["credited_days"] == 416


def test_without_holidays_weekends_alone_move_the_release() -> None:
    words = ["--start", "2024-01-04", "--years", "5", "--regime", "strict", "--json"]
    assert json.loads(manage("term", *words).stdout)["expected_on"] == "2028-12-29"
    assert json.loads(manage("term", *words, "--no-holidays").stdout)["expected_on"] == "2029-01-03"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--regime", "general"], "a term has years, months or days"),
        (["--years", "-1", "--regime", "general"], "a term has years, months or days"),
        (["--years", "99999", "--regime", "general"], "the dates leave the calendar"),
        (["--years", "5", "--regime", "general", "--article", "abc"], "'abc' is not an article"),
        (["--years", "5", "--regime", "easy"], "invalid choice: 'easy'"),
        (["--years", "5", "--regime", "general", "--credit", "remand:2023"], "is not KIND:FROM:TO"),
        (["--years", "5", "--regime", "general", "--credit", "x:2023:2023"], "is not KIND:FROM:TO"),
        (
            ["--years", "5", "--regime", "general", "--credit", "remand:2023-13:2024"],
            "'2023-13' is not in the calendar",
        ),
        (["--years", "5", "--regime", "general", "--credit", "remand:2023:2022"], "ends before it begins"),
        (["--years", "5", "--regime", "general", "--parole", "most"], "'most' is not a part of a term"),
        (["--years", "5", "--regime", "general", "--parole", "3/0"], "'3/0' is not a part of a term"),
    ],
)
def test_bad_input_is_refused_in_words(words: list[str], said: str) -> None:
    done = manage("term", "--start", "2024-02-13", *words)
    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""

"""The acceptance table: real terms, computed by hand beforehand, by formula and by walking day by day.

The table moves a release before Saturdays and Sundays only. Rule 3 counts Russian public holidays too: in these rows
both come to the same day, and each is asserted.
"""

from dataclasses import dataclass
from datetime import date

import pytest

from cases.terms import RULE, Plan, Reading, compute_term
from tests.cases.term_plans import credit, day, plan

BAN_PLAIN = Reading(ban_as_custody=False)


@dataclass(frozen=True)
class Row:
    plan: Plan
    credited: int
    end: str
    last_day: str
    release: str
    parole: str | None = None
    reading: Reading = RULE


KAGARLITSKY = plan(
    "2024-02-13",
    "general",
    credit("remand", "2023-07-25", "2023-12-12"),
    years=5,
    articles=("205.2/2",),
    parole="3/4",
)
THREE_YEARS = plan(
    "2025-03-10",
    "general",
    credit("remand", "2024-05-01", "2025-03-09"),
    years=3,
    articles=("207.3/1",),
    parole="1/2",
)
SETTLEMENT = plan(
    "2025-03-10",
    "settlement",
    credit("remand", "2024-09-10", "2025-03-09"),
    months=18,
    articles=("280.3/1",),
    parole="1/3",
)
STRICT = plan(
    "2025-03-10",
    "strict",
    credit("remand", "2023-03-10", "2025-03-09"),
    years=12,
    articles=("278",),
    parole="2/3",
)
BANNED = plan("2025-06-02", "general", credit("ban", "2024-12-01", "2025-06-01"), years=2)
GORINOV = plan(
    "2022-09-19",
    "general",
    credit("remand", "2022-04-26", "2022-09-18"),
    years=6,
    months=11,
    articles=("207.3/2",),
)
GORINOV_JOINED = plan("2024-11-29", "strict", years=5, articles=("205.2/1", "207.3/2"))
BUYANOVA = plan(
    "2025-05-05",
    "general",
    credit("house_arrest", "2024-02-02", "2024-04-24"),
    credit("remand", "2024-04-25", "2025-05-04"),
    years=5,
    months=6,
    articles=("207.3/2",),
    parole="1/2",
)

ROWS = {
    "1": Row(KAGARLITSKY, 141, "2029-02-12", "2028-09-24", "2028-09-22", "2027-06-24"),
    "2": Row(THREE_YEARS, 469, "2028-03-09", "2026-11-26", "2026-11-26", "2025-05-28"),
    "3": Row(SETTLEMENT, 362, "2026-09-09", "2025-09-12", "2025-09-12", "2024-09-12"),
    "4": Row(STRICT, 731, "2037-03-09", "2035-03-09", "2035-03-09", "2031-03-09"),
    "6a": Row(BANNED, 137, "2027-06-01", "2027-01-15", "2027-01-15"),
    "6b": Row(BANNED, 91, "2027-06-01", "2027-03-02", "2027-03-02", reading=BAN_PLAIN),
    "8": Row(GORINOV, 219, "2029-08-18", "2029-01-11", "2029-01-11"),
    "8'": Row(GORINOV_JOINED, 0, "2029-11-28", "2029-11-28", "2029-11-28"),
    "10": Row(BUYANOVA, 604, "2030-11-04", "2029-03-10", "2029-03-09", "2026-06-10"),
}


@pytest.mark.parametrize("holidays", [False, True])
@pytest.mark.parametrize("number", ROWS)
def test_row(number: str, holidays: bool) -> None:
    row = ROWS[number]
    term = compute_term(row.plan, reading=row.reading, holidays=holidays)
    assert {
        "credited": term.credited_days,
        "end": term.term_end,
        "last_day": term.last_day,
        "release": term.expected_on,
        "parole": term.parole_from,
        "in_full": term.served_in_full,
    } == {
        "credited": row.credited,
        "end": day(row.end),
        "last_day": day(row.last_day),
        "release": day(row.release),
        "parole": day(row.parole) if row.parole else None,
        "in_full": False,
    }


def test_row_1b_the_listed_article_forbids_one_and_a_half() -> None:
    """Without the article the general regime gives 211 days and July 2028: what must not be produced for him."""
    without = plan("2024-02-13", "general", *KAGARLITSKY.credits, years=5, parole="1/2")
    wrong = compute_term(without, holidays=False)
    assert (wrong.credited_days, wrong.last_day, wrong.expected_on, wrong.parole_from) == (
        211,
        day("2028-07-16"),
        day("2028-07-14"),
        day("2026-01-13"),
    )
    assert compute_term(KAGARLITSKY).credited_days == 141


def test_row_2_rounded_up_is_a_day_earlier() -> None:
    assert compute_term(THREE_YEARS, reading=Reading(round_up=True)).last_day == day("2026-11-25")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-08-31", 6, "2025-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-03-01", 1, "2024-03-31"),
    ],
)
def test_row_7_where_the_month_has_no_such_day_its_last(start: str, months: int, end: str) -> None:
    assert compute_term(plan(start, "general", months=months)).term_end == day(end)


def test_row_13_overlapping_custody_counts_once() -> None:
    overlapping = plan(
        "2024-09-02",
        "strict",
        credit("remand", "2024-05-01", "2024-06-30"),
        credit("remand", "2024-06-30", "2024-09-01"),
        years=2,
    )
    assert compute_term(overlapping).credited_days == 124


def test_kagarlitsky_walked_day_by_day() -> None:
    """1,827 days in five years; 1,686 of them after the credit; the 1,686th is the last day."""
    whole = (date(2029, 2, 12) - date(2024, 2, 13)).days + 1
    assert whole == 1827
    assert date.fromordinal(date(2024, 2, 13).toordinal() + whole - 141 - 1) == compute_term(KAGARLITSKY).last_day

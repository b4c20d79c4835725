"""The arithmetic as a family reads it."""

from typing import get_args

import pytest

from cases.term_words import in_words, say
from cases.terms import Plan, compute_term
from cases.terms.steps import Step
from tests.cases.term_plans import credit, plan

MEASURES = plan(
    "2025-05-05",
    "general",
    credit("ban", "2024-01-01", "2024-01-02"),
    credit("house_arrest", "2024-02-02", "2024-04-24"),
    credit("remand", "2024-04-25", "2025-05-06"),
    years=5,
    months=6,
    parole="1/2",
)


def words(plan: Plan, **options: bool) -> list[str]:
    term = compute_term(plan, **options)
    return in_words([*term.steps, *term.parole_steps], "en")


def test_every_kind_of_step_can_be_said() -> None:
    assert set(get_args(Step)) <= set(say.registry)


def test_what_is_no_step_is_refused() -> None:
    with pytest.raises(TypeError, match="is not a step"):
        say("5 years")


def test_several_measures_with_half_days() -> None:
    assert words(MEASURES) == [
        "5 years 6 months from 5 May 2025 end on 4 Nov 2030",
        "375 days in remand, 25 Apr 2024 – 4 May 2025, count as one and a half for one"
        " (Article 72 part 3.1, general regime): 562.5",
        "83 days under house arrest, 2 Feb – 24 Apr 2024, count as one for two (Article 72 part 3.4): 41.5",
        "2 days under a ban on leaving home, 1 Jan – 2 Jan 2024, count as three for four"
        " (Article 109 part 10 of the Code of Criminal Procedure, then as custody): 1.5",
        "days from 5 May 2025 on are served, not credited",
        "in all 605.5, rounded once: 605 days of credit",
        "the last day is Friday 9 Mar 2029",
        "release on Friday 9 Mar 2029",
        "no law says how to round: the other way, release on 7 Mar 2029",
        "by all readings of the law, release between 7 Mar 2029 and 9 Mar 2029",
        "this is our calculation, not an official date",
        "parole may be asked for from 9 Jun 2026: 1/2 of the term, 33 months, credit counted",
    ]


def test_partial_dates_and_no_day() -> None:
    partial = plan(
        "2025-03",
        "settlement",
        credit("remand", "2024-09-10", "2025-01"),
        credit("served", "2024-01-01", "2024-01-01"),
        years=1,
    )
    assert words(partial) == [
        "the term is 1 year, from March 2025",
        "in remand, from 10 Sep 2024 to January 2025: not all of this is known to the day",
        "already served, from 1 Jan 2024 to 1 Jan 2024",
        "between 229 and 289 days of credit",
        "over all days that the dates may mean, release between 15 May 2025 and 14 Aug 2025",
        "that does not lie within one month, so no day is named",
        "this is our calculation, not an official date",
    ]


def test_partial_dates_within_a_month() -> None:
    week = plan("2024-02-13", "strict", credit("remand", "2023-07-18/2023-07-22", "2023-12-12"), years=5)
    assert words(week)[-2:] == ["by the rule, not after 21 Sep 2028", "this is our calculation, not an official date"]


def test_a_term_already_served_and_parole_at_once() -> None:
    remand = credit("remand", "2024-09-10", "2025-03-09")
    served = words(plan("2025-03-10", "settlement", remand, months=6, parole="1/3"))
    early = words(plan("2025-03-10", "settlement", remand, months=18, parole="1/3"))
    assert "the credit covers the whole term: served in full when it began, 10 Mar 2025" in served
    assert served[-1] == "parole would come only after the release"
    assert early[-1] == (
        "parole may be asked for from 12 Sep 2024: 1/3 of the term, 6 months, credit counted;"
        " that is before the term began, so at once"
    )


@pytest.mark.parametrize(
    ("holidays", "said"),
    [
        (True, "that is no working day, so release on Friday 22 Sep 2028 (Article 173 of the Penal Code)"),
        (False, "that is a weekend, so release on Friday 22 Sep 2028 (public holidays were not asked about)"),
    ],
)
def test_why_the_release_is_before_the_last_day(holidays: bool, said: str) -> None:
    ends_on_sunday = plan("2023-09-25", "strict", years=5)
    assert said in words(ends_on_sunday, holidays=holidays)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"articles": ("205.2/2",)}, "Article 72 part 3.2, as 205.2 is listed there"),
        ({"articles": ("205.2/2", "205.4/1")}, "Article 72 part 3.2, as 205.2, 205.4 are listed there"),
        ({"special_recidivism": True}, "Article 72 part 3.2, special recidivism"),
        ({}, "Article 72 part 3.1, strict regime"),
    ],
)
def test_why_a_day_counts_for_one(more: dict[str, object], why: str) -> None:
    one = plan("2024-02-13", "strict", credit("remand", "2023-07-25", "2023-07-25"), years=1, **more)
    assert words(one)[1] == f"1 day in remand, 25 Jul 2023, counts one for one ({why})"


def test_days_are_said_in_russian_too() -> None:
    steps = in_words(compute_term(MEASURES).steps, "ru")
    assert "5 мая 2025" in steps[0]
    assert "25 апреля 2024 – 4 мая 2025" in steps[1]
    assert "562,5" in steps[1]
    assert "пятница, 9 марта 2029" in steps[6]

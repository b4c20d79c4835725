"""The rules of terms one by one, where the acceptance table does not reach."""

from datetime import date
from fractions import Fraction

import pytest

from cases.terms import Offence, Progress, compute_term, progress, share
from tests.cases.term_plans import credit, day, plan

REMAND = credit("remand", "2023-07-25", "2023-12-12")


def test_a_public_holiday_moves_the_release_to_the_working_day_before() -> None:
    """The last day is 3 January 2029: the holidays begin on the first, Saturday and Sunday lie before."""
    new_year = plan("2024-01-04", "general", years=5)
    assert compute_term(new_year).last_day == day("2029-01-03")
    assert compute_term(new_year).expected_on == day("2028-12-29")
    assert compute_term(new_year, holidays=False).expected_on == day("2029-01-03")


def test_a_saturday_made_a_working_day_is_one() -> None:
    """1 November 2025 was worked, in exchange for the Monday after."""
    assert compute_term(plan("2024-11-02", "general", years=1)).expected_on == day("2025-11-01")
    assert compute_term(plan("2024-11-04", "general", years=1)).expected_on == day("2025-11-01")


@pytest.mark.parametrize(
    ("regime", "days"), [("settlement", 282), ("general", 211), ("educational", 211), ("strict", 141), ("special", 141)]
)
def test_remand_counts_by_the_regime(regime: str, days: int) -> None:
    assert compute_term(plan("2024-02-13", regime, REMAND, years=5)).credited_days == days


@pytest.mark.parametrize(
    ("articles", "days"),
    [
        (("207.3/2",), 211),
        (("207.3/2", "205.4/2"), 141),
        (("228/1",), 211),
        (("228/2",), 141),
        (("228",), 141),
        (("277",), 211),
    ],
)
def test_one_listed_article_pulls_all_custody_to_one_for_one(articles: tuple[str, ...], days: int) -> None:
    assert compute_term(plan("2024-02-13", "general", REMAND, years=5, articles=articles)).credited_days == days


def test_special_recidivism_and_what_the_caller_knows_to_be_listed_count_one_for_one() -> None:
    special = plan("2024-02-13", "general", REMAND, years=5, special_recidivism=True)
    terrorist = plan("2024-02-13", "general", REMAND, years=5, articles=("277",), also_listed=frozenset({"277"}))
    assert (compute_term(special).credited_days, compute_term(terrorist).credited_days) == (141, 141)


def test_house_arrest_is_never_multiplied_again() -> None:
    credits = [credit("house_arrest", "2023-07-01", "2023-07-10")]
    assert [
        compute_term(plan("2024-01-01", regime, *credits, years=5)).credited_days for regime in ("settlement", "strict")
    ] == [5, 5]


def test_where_measures_overlap_the_better_rate_counts() -> None:
    """Ten days of house arrest, four of them in remand: 6 × ½ + 4 × 1½."""
    overlapping = plan(
        "2024-01-01",
        "general",
        credit("house_arrest", "2023-07-01", "2023-07-10"),
        credit("remand", "2023-07-04", "2023-07-07"),
        years=1,
    )
    assert compute_term(overlapping).credited_days == 9


def test_fractions_are_summed_before_they_are_rounded() -> None:
    """Three times a day and a half: 4 whole days, not 3."""
    days = [credit("remand", f"2023-07-0{number}", f"2023-07-0{number}") for number in (1, 3, 5)]
    assert compute_term(plan("2024-01-01", "general", *days, years=1)).credited_days == 4


def test_custody_from_the_start_on_is_served_not_credited() -> None:
    reaching = plan("2024-02-13", "strict", credit("remand", "2024-02-10", "2024-03-01"), years=1)
    assert compute_term(reaching).credited_days == 3


def test_credit_beyond_the_term_is_served_in_full() -> None:
    served = plan("2025-03-10", "settlement", credit("remand", "2024-09-01", "2025-03-09"), months=12, parole="1/3")
    term = compute_term(served)
    assert (term.served_in_full, term.expected_on, term.latest_on, term.parole_from) == (
        True,
        day("2025-03-10"),
        day("2025-03-10"),
        None,
    )


def test_open_law_gives_a_range_round_the_rule() -> None:
    """Half a day, the same date, and the ban: each alone moves the last day of this term."""
    term = compute_term(plan("2025-06-02", "general", credit("ban", "2024-12-01", "2025-06-01"), years=2))
    assert (term.earliest_on, term.expected_on, term.latest_on) == (
        day("2027-01-14"),
        day("2027-01-15"),
        day("2027-03-03"),
    )


def test_parole_comes_after_six_months_at_least() -> None:
    short = plan("2024-03-01", "settlement", months=9, parole="1/3")
    assert compute_term(short).parole_from == day("2024-08-31")


def test_no_parole_day_where_it_would_come_after_the_release() -> None:
    assert compute_term(plan("2024-03-01", "settlement", months=5, parole="1/3")).parole_from is None


def test_months_before_parole_are_rounded_up() -> None:
    """Three quarters of 5 years 9 months are 51¾ months."""
    assert compute_term(plan("2024-03-01", "general", years=5, months=9, parole="3/4")).parole_from == day("2028-06-30")


@pytest.mark.parametrize(
    ("offences", "part"),
    [
        ([Offence("207.3/1", 60)], Fraction(1, 3)),
        ([Offence("207.3/2", 120)], Fraction(1, 2)),
        ([Offence("276", 240)], Fraction(2, 3)),
        ([Offence("275", life=True)], Fraction(2, 3)),
        ([Offence("205.2/2", 84)], Fraction(3, 4)),
        ([Offence("207.3/1", 60), Offence("205.2/1", 60)], Fraction(3, 4)),
        ([Offence("131/4", 240, share=Fraction(4, 5))], Fraction(4, 5)),
        ([Offence("207.3/1", 60), Offence("999")], None),
        ([], None),
    ],
)
def test_the_share_is_that_of_the_gravest_article(offences: list[Offence], part: Fraction | None) -> None:
    assert share(offences) == part


@pytest.mark.parametrize(
    ("on", "served", "to_go"),
    [
        ("2024-02-12", 141, 1686),
        ("2024-02-13", 142, 1685),
        ("2028-09-24", 1827, 0),
        ("2030-01-01", 1827, 0),
    ],
)
def test_days_served_and_to_go_make_up_the_whole_term(on: str, served: int, to_go: int) -> None:
    term = compute_term(plan("2024-02-13", "strict", REMAND, years=5))
    assert progress(term, date(2024, 2, 13), day(on)) == Progress(served, to_go)


def test_a_term_of_no_length_a_wrong_article_and_a_reversed_measure_are_refused() -> None:
    with pytest.raises(ValueError, match="a term has years, months or days"):
        plan("2024-02-13", "general")
    with pytest.raises(ValueError, match=r"'205\.2 ч\.2' is not an article"):
        plan("2024-02-13", "general", years=1, articles=("205.2 ч.2",))
    with pytest.raises(ValueError, match="ends before it begins"):
        credit("remand", "2023-12-12", "2023-07-25")
    with pytest.raises(ValueError, match="5/4 is not a part of a term"):
        plan("2024-02-13", "general", years=1, parole="5/4")


def test_a_partial_date_leaves_a_range_and_no_day() -> None:
    term = compute_term(plan("2024-02-13", "strict", credit("remand", "2023-07", "2023-12-12"), years=5))
    assert (term.term_end, term.last_day, term.expected_on, term.credited_days) == (day("2029-02-12"), None, None, None)
    assert (term.earliest_on, term.latest_on) == (day("2028-08-31"), day("2028-09-29"))
    assert progress(term, date(2024, 2, 13), date(2025, 1, 1)) is None


def test_a_range_within_one_month_still_names_its_latest_day() -> None:
    week = credit("remand", "2023-07-18/2023-07-22", "2023-12-12")
    term = compute_term(plan("2024-02-13", "strict", week, years=5))
    assert (term.earliest_on, term.expected_on, term.latest_on) == (
        day("2028-09-15"),
        day("2028-09-21"),
        day("2028-09-22"),
    )


def test_a_start_known_by_its_month_gives_the_range_of_its_days() -> None:
    term = compute_term(plan("2024-02", "strict", years=5))
    assert (term.term_end, term.earliest_on, term.latest_on, term.expected_on) == (
        None,
        day("2029-01-31"),
        day("2029-02-28"),
        None,
    )

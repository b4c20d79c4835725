"""Which sentence stands after all rulings, and the day from which it runs (rule 7)."""

from datetime import date

import pytest

from cases.status_facts import Decision, Outcome, Punish, Punishment
from cases.verdicts import sentence_served
from tracker.dates import PartialDate

TODAY = date(2025, 6, 1)


def ruling(day: str, outcome: str, *refs: int, kind: str = "imprisonment", **more: str) -> Decision:
    """`refs` are the sentences given with it. `more`: instance, in_force, case."""
    force = PartialDate.parse(more.pop("in_force")) if "in_force" in more else None
    return Decision(
        outcome=Outcome(outcome),
        since=PartialDate.parse(day),
        in_force=force,
        punishments=tuple(Punishment(kind=Punish(kind), ref=ref) for ref in refs),
        **more,
    )


def served(*decisions: Decision, on: date = TODAY) -> tuple[list[int | None], str | None, bool] | None:
    verdict = sentence_served(decisions, on)
    if verdict is None:
        return None
    return [p.ref for p in verdict.punishments], verdict.start and str(verdict.start), verdict.in_force


FIRST = ruling("2024-01-10", "convicted", 1)
UPHELD = ruling("2024-03-01", "upheld", instance="appeal")


def test_not_appealed_or_not_yet_decided_it_is_not_in_force() -> None:
    assert served(FIRST) == ([1], "2024-01-10", False)


def test_upheld_on_appeal_it_runs_from_that_day() -> None:
    assert served(FIRST, UPHELD) == ([1], "2024-03-01", True)


def test_a_day_of_force_still_to_come_is_not_yet() -> None:
    later = ruling("2024-01-10", "convicted", 1, in_force="2025-07-01")
    assert served(later) == ([1], "2024-01-10", False)


def test_a_day_of_force_known_in_part_stays_partial() -> None:
    assert served(ruling("2024-01-10", "convicted", 1, in_force="2024-03")) == ([1], "2024-03", True)


def test_a_fine_replaced_by_prison_runs_from_the_appeal() -> None:
    fine = ruling("2023-12-12", "convicted", 1, kind="fine")
    prison = ruling("2024-02-13", "replaced", 2, instance="appeal")
    cassation = ruling("2024-06-05", "upheld", instance="cassation")
    assert served(fine) is None
    assert served(fine, prison, cassation) == ([2], "2024-02-13", True)


@pytest.mark.parametrize("outcome", ["softened", "hardened", "replaced"])
def test_changed_in_cassation_it_keeps_its_start(outcome: str) -> None:
    """Azat Miftakhov: in force 9 June 2021, six years made five years nine months on 21 April 2022."""
    assert served(
        ruling("2021-01-18", "convicted", 1, in_force="2021-06-09"),
        ruling("2022-04-21", outcome, 2, instance="cassation"),
    ) == ([2], "2021-06-09", True)


def test_changed_on_appeal_before_it_was_in_force_it_runs_from_the_appeal() -> None:
    """Alexei Gorinov: seven years made six years eleven months."""
    first = ruling("2022-07-08", "convicted", 1)
    assert served(first, ruling("2022-09-19", "softened", 2, instance="appeal")) == ([2], "2022-09-19", True)


def test_quashed_nothing_stands_until_it_is_tried_again() -> None:
    quashed = ruling("2024-09-01", "quashed", instance="cassation")
    again = ruling("2025-01-01", "convicted", 2, instance="retrial")
    upheld = ruling("2025-03-01", "upheld", instance="appeal")
    assert served(FIRST, UPHELD, quashed) is None
    assert served(FIRST, UPHELD, quashed, again) == ([2], "2025-01-01", False)
    assert served(FIRST, UPHELD, quashed, again, upheld) == ([2], "2025-03-01", True)


def test_acquitted_or_closed_nothing_stands() -> None:
    assert served(FIRST, ruling("2024-03-01", "acquitted", instance="appeal")) is None
    assert served(FIRST, ruling("2024-03-01", "terminated", instance="appeal")) is None


def test_a_joined_sentence_of_another_case_starts_anew() -> None:
    """Alexei Gorinov's second case: five years in all, with what was left of the first (Article 70)."""
    first = ruling("2022-09-19", "convicted", 1, in_force="2022-09-19", case="first")
    joined = ruling("2024-11-29", "convicted", 2, in_force="2024-11-29", case="second")
    assert served(first, joined) == ([2], "2024-11-29", True)
    assert served(first, ruling("2024-11-29", "convicted", 2, case="second")) == ([1], "2022-09-19", True)


def test_the_order_in_which_rulings_are_recorded_does_not_matter() -> None:
    assert served(UPHELD, FIRST) == served(FIRST, UPHELD)


def test_upheld_where_nobody_recorded_what() -> None:
    assert served(UPHELD) is None
    assert served(ruling("2024-03-01", "upheld", 1, instance="appeal")) == ([1], "2024-03-01", True)


@pytest.mark.parametrize("instance", ["second_cassation", "supervisory"])
def test_the_highest_courts_leave_the_start_where_it_was(instance: str) -> None:
    cassation = ruling("2024-06-01", "upheld", instance="cassation")
    highest = ruling("2024-12-01", "softened", 2, instance=instance)
    assert served(FIRST, UPHELD, cassation, highest) == ([2], "2024-03-01", True)


@pytest.mark.parametrize("instance", ["second_cassation", "supervisory"])
def test_the_highest_courts_can_quash_what_cassation_upheld(instance: str) -> None:
    cassation = ruling("2024-06-01", "upheld", instance="cassation")
    assert served(FIRST, UPHELD, cassation, ruling("2024-12-01", "quashed", instance=instance)) is None


def test_resentenced_more_mildly_the_term_runs_on() -> None:
    """A new law softens a sentence being served (Article 10): the court of the place decides, in force at once."""
    assert served(FIRST, UPHELD, ruling("2024-12-01", "softened", 2, instance="resentencing")) == (
        [2],
        "2024-03-01",
        True,
    )


def test_a_longer_sentence_of_another_case_takes_the_place_of_the_one_before() -> None:
    """Alexei Navalny: nine years strict of 2022 went into nineteen years special, upheld on 26 September 2023."""
    nine = ruling("2022-03-22", "convicted", 9, case="fraud")
    nine_upheld = ruling("2022-05-24", "upheld", instance="appeal", case="fraud")
    nineteen = ruling("2023-08-04", "convicted", 19, case="extremism")
    upheld = ruling("2023-09-26", "upheld", instance="appeal", case="extremism")
    assert served(nine, nine_upheld, nineteen) == ([9], "2022-05-24", True)
    assert served(nine, nine_upheld, nineteen, upheld) == ([19], "2023-09-26", True)

"""Facts that contradict each other, or leave something out: which of them makes the status."""

from datetime import date

from cases.status import Facts, status
from cases.status_facts import (
    Accusation,
    Decision,
    End,
    Freed,
    Hold,
    Known,
    Measure,
    Outcome,
    Place,
    Punish,
    Punishment,
    Stay,
    Trial,
    WayOut,
)
from tracker.dates import PartialDate

TODAY = date(2025, 6, 1)


def on(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def ruling(day: str, kind: str | None = None, outcome: str = "convicted", **more: object) -> Decision:
    """`in_force` may be given as text."""
    force = on(more.pop("in_force", None))
    punishments = (Punishment(kind=Punish(kind)),) if kind else ()
    return Decision(outcome=Outcome(outcome), since=on(day), in_force=force, punishments=punishments, **more)


def measure(kind: str, since: str, until: str | None = None, case: str | None = None) -> Measure:
    return Measure(kind=Hold(kind), since=on(since), until=on(until), case=case)


def stay(place: str, since: str, until: str | None = None) -> Stay:
    return Stay(place=Place(place), since=on(since), until=on(until))


def release(kind: str, day: str) -> WayOut:
    return WayOut(kind=Freed(kind), since=on(day))


CHARGED = Accusation(stage="charged", since=on("2022"))


def test_of_two_ways_out_on_one_day_the_exchange_is_told_in_whatever_order_they_come() -> None:
    both = (release("exchange", "2024-08-01"), release("pardon", "2024-08-01"))
    assert {status(Facts(releases=order), TODAY) for order in (both, both[::-1])} == {"exchanged"}


def test_a_sentence_in_force_without_a_placement_is_imprisoned_not_suspect() -> None:
    facts = Facts(
        decisions=(ruling("2024-01-01", "imprisonment", in_force="2024-03-01"),),
        accusations=(Accusation(stage="alleged", since=on("2023")),),
    )
    assert status(facts, TODAY) == "imprisoned"


def test_prison_not_yet_in_force_leaves_the_person_in_remand() -> None:
    facts = Facts(
        decisions=(ruling("2025-05-01", "imprisonment"),),
        measures=(measure("remand", "2024-01-01"),),
        accusations=(CHARGED,),
    )
    assert status(facts, TODAY) == "remand"


def test_a_convict_in_a_remand_prison_is_serving_the_sentence() -> None:
    facts = Facts(
        decisions=(ruling("2024-01-01", "imprisonment", in_force="2024-03-01"),),
        stays=(stay("remand_prison", "2023-01-01"),),
        measures=(measure("remand", "2023-01-01"),),
    )
    assert status(facts, TODAY) == "imprisoned"


def test_the_hospital_is_seen_through_the_colony_around_it() -> None:
    stays = (stay("hospital", "2025-05-20", "2025-06-01"), stay("colony", "2024-04-01"))
    assert status(Facts(stays=stays), TODAY) == "prison_hospital"
    assert status(Facts(stays=stays), date(2025, 6, 2)) == "imprisoned"


def test_a_forgotten_remand_does_not_outlive_house_arrest() -> None:
    facts = Facts(
        measures=(measure("remand", "2024-01-01"), measure("house_arrest", "2024-06-01")),
        stays=(stay("remand_prison", "2024-01-02"),),
    )
    assert status(facts, TODAY) == "house_arrest"


def test_of_measures_in_two_cases_the_stricter_counts() -> None:
    facts = Facts(measures=(measure("remand", "2024-01-01", case="a"), measure("travel_ban", "2024-06-01", case="b")))
    assert status(facts, TODAY) == "remand"


def test_examined_in_a_psychiatric_hospital_while_in_remand() -> None:
    facts = Facts(measures=(measure("remand", "2024-01-01"),), stays=(stay("psychiatric", "2025-05-20"),))
    assert status(facts, TODAY) == "remand"


def test_no_clock_ends_a_prison_term() -> None:
    term = Punishment(kind=Punish.IMPRISONMENT, until=on("2025-01-01"))
    facts = Facts(
        decisions=(Decision(outcome=Outcome.CONVICTED, since=on("2020"), in_force=on("2020"), punishments=(term,)),)
    )
    assert status(facts, TODAY) == "imprisoned"


def test_a_release_ends_whatever_was_left_open() -> None:
    facts = Facts(
        decisions=(ruling("2022-01-01", "imprisonment", in_force="2022-03-01"),),
        measures=(measure("remand", "2021-01-01"),),
        stays=(stay("colony", "2022-04-01"),),
        accusations=(CHARGED,),
        wanted=(Known(since=on("2020")),),
        releases=(release("exchange", "2024-08-01"),),
    )
    assert status(facts, TODAY) == "exchanged"


def test_arrested_again_at_the_gate() -> None:
    """Azat Miftakhov on 4 September 2023."""
    facts = Facts(
        decisions=(ruling("2021-01-18", "imprisonment", in_force="2021-06-09"),),
        releases=(release("served", "2023-09-04"),),
        measures=(measure("detention", "2023-09-04"),),
    )
    assert status(facts, date(2023, 9, 3)) == "imprisoned"
    assert status(facts, date(2023, 9, 4)) == "detained"


def test_a_higher_court_after_parole_puts_nobody_back() -> None:
    decisions = (
        ruling("2022-01-01", "imprisonment", in_force="2022-03-01"),
        ruling("2025-01-01", outcome="upheld", instance="cassation"),
        ruling("2025-02-01", "imprisonment", outcome="softened", instance="second_cassation"),
    )
    assert status(Facts(decisions=decisions, releases=(release("parole", "2024-05"),)), TODAY) == "released_parole"


def test_a_sentence_quashed_after_release_is_tried_again() -> None:
    decisions = (
        ruling("2022-01-01", "imprisonment", in_force="2022-03-01"),
        ruling("2025-01-01", outcome="quashed", instance="cassation"),
    )
    assert status(Facts(decisions=decisions, releases=(release("parole", "2024-05"),)), TODAY) == "on_trial"


def test_acquitted_in_court_is_free_from_that_hour() -> None:
    facts = Facts(
        decisions=(ruling("2025-05-30", outcome="acquitted"),),
        measures=(measure("remand", "2024-01-01"),),
        stays=(stay("remand_prison", "2024-01-01"),),
        accusations=(CHARGED,),
    )
    assert status(facts, TODAY) == "acquitted"


def test_an_administrative_fine_frees_nobody() -> None:
    fine = ruling("2025-05-01", "fine", administrative=True)
    assert status(Facts(decisions=(fine,), stays=(stay("remand_prison", "2024-01-01"),)), TODAY) == "remand"
    assert status(Facts(decisions=(fine,), accusations=(CHARGED,)), TODAY) == "accused"


def test_acquitted_in_one_case_and_accused_in_another() -> None:
    facts = Facts(
        decisions=(ruling("2025-01-01", outcome="acquitted", case="a"),),
        accusations=(
            Accusation(stage="charged", since=on("2022"), case="a"),
            Accusation(stage="charged", since=on("2023"), case="b"),
        ),
    )
    assert status(facts, TODAY) == "accused"


def test_sentenced_in_absence_is_wanted_until_held() -> None:
    facts = Facts(
        wanted=(Known(since=on("2023-01-01")),),
        decisions=(ruling("2024-01-01", "imprisonment", in_force="2024-03-01"),),
    )
    held = Facts(wanted=facts.wanted, decisions=facts.decisions, stays=(stay("remand_prison", "2025-05-01"),))
    assert status(facts, TODAY) == "wanted"
    assert status(held, TODAY) == "imprisoned"


def test_the_register_of_wanted_people_lags_behind_prison() -> None:
    facts = Facts(
        wanted=(Known(since=on("2024-05-01")),),
        decisions=(ruling("2024-01-01", "imprisonment", in_force="2024-03-01"),),
    )
    assert status(facts, TODAY) == "imprisoned"


def test_fled_from_house_arrest() -> None:
    facts = Facts(measures=(measure("house_arrest", "2024-01-01"),), wanted=(Known(since=on("2024-05-01")),))
    assert status(facts, TODAY) == "wanted"


def test_contact_is_found_again_by_a_newer_placement() -> None:
    lost = (Known(since=on("2025-05-01")),)
    assert status(Facts(no_contact=lost, stays=(stay("colony", "2024-01-01"),)), TODAY) == "no_contact"
    assert status(Facts(no_contact=lost, stays=(stay("colony", "2025-05-20"),)), TODAY) == "imprisoned"


def test_prison_replaced_by_labour_and_back() -> None:
    to_labour = (
        ruling("2023-01-01", "imprisonment", in_force="2023-03-01"),
        ruling("2024-12-01", "forced_labour", outcome="replaced", instance="resentencing"),
    )
    in_colony = (stay("colony", "2023-05-01"),)
    back = (stay("colony", "2025-05-01"),)
    assert status(Facts(decisions=to_labour, stays=in_colony), TODAY) == "forced_labour"
    assert status(Facts(decisions=to_labour, stays=back), TODAY) == "imprisoned"


def test_prison_softened_to_a_suspended_sentence_opens_the_door() -> None:
    decisions = (
        ruling("2024-01-01", "imprisonment", in_force="2024-03-01"),
        ruling("2025-05-01", "suspended", outcome="softened", instance="cassation"),
    )
    assert status(Facts(decisions=decisions, stays=(stay("colony", "2024-05-01"),)), TODAY) == "suspended_sentence"


def test_a_trial_before_its_verdict() -> None:
    facts = Facts(trials=(Trial(since=on("2025-05"), case="a"),), accusations=(CHARGED,))
    assert status(facts, TODAY) == "on_trial"


def test_boris_kagarlitsky_day_by_day() -> None:
    facts = Facts(
        accusations=(Accusation(stage="convicted", since=on("2023-07-25")),),
        measures=(measure("detention", "2023-07-25", "2023-07-25"), measure("remand", "2023-07-26")),
        stays=(
            stay("remand_prison", "2023-07-26", "2023-12-12"),
            stay("remand_prison", "2024-02-13", "2024-04"),
            stay("colony", "2024-04"),
            stay("hospital", "2025-11-15"),
        ),
        decisions=(
            ruling("2023-12-12", "fine"),
            ruling("2024-02-13", "imprisonment", outcome="replaced", instance="appeal", in_force="2024-02-13"),
            ruling("2024-06-05", outcome="upheld", instance="cassation"),
        ),
        releases=(release("from_custody", "2023-12-12"),),
    )
    days = [
        "2023-07-25",
        "2023-07-26",
        "2023-12-11",
        "2023-12-12",
        "2024-02-12",
        "2024-02-13",
        "2025-11-14",
        "2025-12-01",
    ]
    assert [status(facts, date.fromisoformat(day)) for day in days] == [
        "detained",
        "remand",
        "remand",
        "fined",
        "fined",
        "imprisoned",
        "imprisoned",
        "prison_hospital",
    ]


def test_nothing_of_the_future_counts() -> None:
    facts = Facts(stays=(stay("colony", "2025-06-02"),), deaths=(End(since=on("2025-07"), in_custody=True),))
    assert status(facts, TODAY) == "no_data"

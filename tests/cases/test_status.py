"""Each state a person can be in, from the smallest set of facts that shows it."""

from datetime import date

import pytest

from cases.status import IN_CUSTODY, Facts, next_change, status
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
YEAR = PartialDate.parse("2024")
SPRING = PartialDate.parse("2025-04-01")


def measure(kind: str) -> Facts:
    return Facts(measures=(Measure(kind=Hold(kind), since=YEAR),))


def stay(place: str | None) -> Facts:
    return Facts(stays=(Stay(place=Place(place) if place else None, since=YEAR),))


def charge(stage: str) -> Facts:
    return Facts(accusations=(Accusation(stage=stage, since=YEAR),))


def sentence(kind: str, until: str | None = None) -> Facts:
    last = PartialDate.parse(until) if until else None
    punishment = Punishment(kind=Punish(kind), until=last)
    return Facts(
        decisions=(Decision(outcome=Outcome.CONVICTED, since=YEAR, in_force=SPRING, punishments=(punishment,)),)
    )


def outcome(outcome: str) -> Facts:
    return Facts(decisions=(Decision(outcome=Outcome(outcome), since=SPRING),))


def released(kind: str) -> Facts:
    return Facts(releases=(WayOut(kind=Freed(kind), since=SPRING),))


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (Facts(wanted=(Known(since=YEAR),)), "wanted"),
        (measure("detention"), "detained"),
        (stay("police_cell"), "detained"),
        (stay(None), "detained"),
        (charge("alleged"), "suspect"),
        (charge("charged"), "accused"),
        (Facts(trials=(Trial(since=SPRING),)), "on_trial"),
        (outcome("quashed"), "on_trial"),
        (stay("special_detention"), "administrative_arrest"),
        (sentence("administrative_arrest", until="2025-06-01"), "administrative_arrest"),
        (measure("travel_ban"), "travel_ban"),
        (measure("ban_on_actions"), "ban_on_actions"),
        (measure("house_arrest"), "house_arrest"),
        (measure("remand"), "remand"),
        (stay("remand_prison"), "remand"),
        (stay("remand_unit"), "remand"),
        (stay("guardhouse"), "remand"),
        (stay("in_transit"), "in_transit"),
        (sentence("imprisonment"), "imprisoned"),
        (stay("colony"), "imprisoned"),
        (stay("colony_settlement"), "imprisoned"),
        (stay("prison"), "imprisoned"),
        (stay("juvenile_colony"), "imprisoned"),
        (stay("hospital"), "prison_hospital"),
        (sentence("compulsory_treatment"), "compulsory_treatment"),
        (stay("psychiatric"), "compulsory_treatment"),
        (sentence("forced_labour"), "forced_labour"),
        (stay("correction_centre"), "forced_labour"),
        (sentence("corrective_labour"), "corrective_labour"),
        (sentence("community_service"), "community_service"),
        (sentence("restricted_freedom"), "restricted_freedom"),
        (sentence("suspended"), "suspended_sentence"),
        (sentence("fine"), "fined"),
        (released("served"), "released_served"),
        (sentence("suspended", until="2025-05-31"), "released_served"),
        (released("parole"), "released_parole"),
        (released("pardon"), "pardoned"),
        (released("health"), "released_health"),
        (outcome("terminated"), "case_closed"),
        (charge("dropped"), "case_closed"),
        (outcome("acquitted"), "acquitted"),
        (charge("acquitted"), "acquitted"),
        (released("exchange"), "exchanged"),
        (Facts(deaths=(End(since=SPRING, in_custody=True),)), "died_in_custody"),
        (Facts(deaths=(End(in_custody=False),)), "died"),
        (Facts(no_contact=(Known(since=SPRING),)), "no_contact"),
        (Facts(), "no_data"),
        (released("from_custody"), "no_data"),
        (sentence("ban"), "no_data"),
        (charge("convicted"), "no_data"),
    ],
)
def test_each_state_follows_from_its_facts(facts: Facts, code: str) -> None:
    assert status(facts, TODAY) == code


def test_behind_a_lock_are_these() -> None:
    assert {
        "detained",
        "administrative_arrest",
        "remand",
        "in_transit",
        "imprisoned",
        "prison_hospital",
        "compulsory_treatment",
        "no_contact",
    } == IN_CUSTODY


def test_the_next_change_is_the_day_after_an_arrest_ends_and_then_there_is_none() -> None:
    facts = sentence("administrative_arrest", until="2025-06-10")
    assert next_change(facts, TODAY) == date(2025, 6, 11)
    assert status(facts, date(2025, 6, 11)) == "released_served"
    assert next_change(facts, date(2025, 6, 11)) is None


def test_the_next_change_may_be_a_ruling_that_comes_into_force() -> None:
    verdict = Decision(
        outcome=Outcome.CONVICTED,
        since=SPRING,
        in_force=PartialDate.parse("2025-06-15"),
        punishments=(Punishment(kind=Punish.IMPRISONMENT),),
    )
    assert status(Facts(decisions=(verdict,)), TODAY) == "on_trial"
    assert next_change(Facts(decisions=(verdict,)), TODAY) == date(2025, 6, 15)

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from cases.status import Facts, Status, status
from cases.status_facts import Decision, End, Freed, Hold, Measure, Outcome, Place, Punish, Punishment, Stay, WayOut
from tracker.dates import PartialDate

TODAY = date(2025, 6, 1)

day = st.dates(date(2022, 1, 1), date(2026, 1, 1)).map(PartialDate.on)
facts = st.builds(
    Facts,
    measures=st.lists(st.builds(Measure, kind=st.sampled_from(Hold), since=day), max_size=3).map(tuple),
    stays=st.lists(st.builds(Stay, place=st.sampled_from(Place), since=day), max_size=3).map(tuple),
    releases=st.lists(st.builds(WayOut, kind=st.sampled_from(Freed), since=day), max_size=2).map(tuple),
    decisions=st.lists(
        st.builds(
            Decision,
            outcome=st.sampled_from(Outcome),
            since=day,
            in_force=st.none() | day,
            punishments=st.lists(st.builds(Punishment, kind=st.sampled_from(Punish)), max_size=2).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
)


@given(facts, st.randoms())
def test_any_facts_give_one_of_the_codes_in_whatever_order_they_come(facts: Facts, random: Random) -> None:
    shuffled = Facts(
        measures=tuple(random.sample(facts.measures, len(facts.measures))),
        releases=tuple(random.sample(facts.releases, len(facts.releases))),
        stays=facts.stays,
        decisions=facts.decisions,
    )
    assert status(facts, TODAY) in set(Status)
    assert status(shuffled, TODAY) == status(facts, TODAY)


@given(facts)
def test_whoever_died_in_custody_is_nothing_else(facts: Facts) -> None:
    dead = replace(facts, deaths=(End(since=PartialDate.parse("2022"), in_custody=True),))
    assert status(dead, TODAY) == "died_in_custody"

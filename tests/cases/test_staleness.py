"""The paces of facts, and how files are scattered and dealt."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cases.dealing import HEAPS, deal
from cases.staleness import BY_CODE, GRAVE, KINDS, WEEKS, scattered
from cases.staleness_words import ASKED

volunteers = st.sets(st.integers(1, 10_000), min_size=1, max_size=12)


def test_the_paces_are_those_of_the_field() -> None:
    paces = {
        code: BY_CODE[code].pace for code in ("placement", "hospital", "address", "transfer", "death", "detention")
    }
    assert paces == {"placement": 60, "hospital": 14, "address": 90, "transfer": 30, "death": 1, "detention": 3}


def test_what_is_done_to_a_body_stands_above_what_is_lost() -> None:
    ranked = sorted(BY_CODE, key=lambda code: -BY_CODE[code].harm)
    lost = ("placement", "address", "not_in_force", "no_ruling", "no_data")
    done = ("death", "hunger_strike", "transfer", "cell", "hospital", "care")
    assert [code for code in ranked if code in done + lost] == [*done, *lost]


def test_every_kind_has_its_words() -> None:
    assert set(ASKED) == {kind.code for kind in KINDS}


def test_the_grave_is_never_spread_and_the_rest_over_weeks() -> None:
    assert {kind.spread for kind in KINDS if kind.harm >= GRAVE} == {1}
    assert min(kind.spread for kind in KINDS if kind.harm < GRAVE) == WEEKS


@given(st.integers(1, 2**30), st.integers(1, 400))
def test_scattering_stays_within(key: int, over: int) -> None:
    assert 0 <= scattered(key, over) < over


@given(st.integers(1, 2**29))
def test_an_import_is_spread_evenly(first: int) -> None:
    """4,000 placements with keys one after another: 67 a day, give or take a few."""
    days = Counter(scattered(key, 60) for key in range(first, first + 4000))
    assert len(days) == 60
    assert max(days.values()) <= 80


@given(volunteers)
def test_every_heap_is_dealt_and_evenly(who: set[int]) -> None:
    heaps = Counter(deal(who))
    assert (set(heaps), sum(heaps.values())) == (who, HEAPS)
    assert max(heaps.values()) <= 1.3 * HEAPS / len(who)


@given(volunteers, st.integers(1, 10_000))
def test_who_comes_or_goes_moves_nothing_between_those_who_stay(who: set[int], other: int) -> None:
    with_other, without = deal(who | {other}), deal(who - {other})
    if without:
        assert {new for new, old in zip(with_other, without, strict=True) if new != old} <= {other}


def test_without_volunteers_nothing_is_dealt() -> None:
    assert deal([]) == ()

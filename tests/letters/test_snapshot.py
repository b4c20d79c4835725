"""What matching is told: who can be written to, and how many letters are on their way."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import LetterChannel, Outcome, Prisoner, Ruling
from letters.matching import Candidate, Channel, Writer
from letters.models import Letter, OwnLimit, Pledge, Postcard
from letters.room import ceiling_of
from letters.snapshot import candidates, writer
from tests import files
from tests.letters.cast import pledged, reachable, supporter

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 4)


def sent(letter: Letter, on: date) -> None:
    Letter.objects.filter(pk=letter.pk).update(state="sent", sent_on=on)


def test_a_person_as_matching_sees_them() -> None:
    place = files.facility(monthly_letters=5)
    LetterChannel.objects.create(facility=place, kind="online", needs_russian_card=True, from_countries=["RU"])
    LetterChannel.objects.create(facility=place, kind="post", valid_to="2020")
    person = reachable(place=place, interests_en="chess; asks about cats")
    assert candidates(TODAY) == [
        Candidate(
            person.uid,
            on_their_way=0,
            sure=0,
            ceiling=5,
            fresh=False,
            reads=frozenset({"ru"}),
            topics=frozenset({"chess", "animals"}),
            channels=(Channel(True, frozenset({"RU"})),),
        )
    ]


def test_a_pledge_brings_what_its_rhythm_says_and_one_that_is_over_what_has_gone() -> None:
    person = reachable()
    promised, lately, ended_lately, ended, paused = (
        pledged(supporter(f"{n}@example.org"), person, due=TODAY) for n in range(5)
    )
    Pledge.objects.filter(pk=promised.pledge_id).update(rhythm_days=60)
    sent(lately, TODAY - timedelta(days=29))
    Letter.objects.create(pledge=lately.pledge, planned_for=TODAY + timedelta(days=1))
    sent(ended_lately, TODAY - timedelta(days=29))
    sent(ended, TODAY - timedelta(days=30))
    Pledge.objects.filter(pk__in=[ended_lately.pledge_id, ended.pledge_id]).update(state="ended", ended_on=TODAY)
    Pledge.objects.filter(pk=paused.pledge_id).update(state="paused")
    assert [(each.on_their_way, each.sure) for each in candidates(TODAY)] == [(0.5 + 1 + 1, 0.5 + 1 + 1)]


@pytest.mark.parametrize(("late", "sure"), [(14, 1), (15, 0)])
def test_a_letter_that_is_late_is_not_counted_on_but_keeps_its_place(late: int, sure: float) -> None:
    pledged(supporter(), reachable(), due=TODAY - timedelta(days=late))
    assert [(each.on_their_way, each.sure) for each in candidates(TODAY)] == [(1, sure)]


def test_of_strangers_cards_one_is_counted_on() -> None:
    """Anybody can promise one: cards must not make it seem that somebody gets letters."""
    person = reachable()
    for n, (promised, gone) in enumerate([(0, None), (6, None), (7, None), (36, 29), (37, 30)]):
        Postcard.objects.create(
            prisoner=person,
            token_hash=bytes([n]) * 32,
            promised_on=TODAY - timedelta(days=promised),
            sent_on=None if gone is None else TODAY - timedelta(days=gone),
        )
    assert [(each.on_their_way, each.sure) for each in candidates(TODAY)] == [(3, 1)]


def test_a_verdict_that_everybody_can_read_of_matters_for_a_month() -> None:
    person = reachable()
    person.placements.update(started="2025")
    charge = files.charged(person)
    ruling = Ruling.objects.create(case=charge.defendant.case, given_on="2026-02-20")
    Outcome.objects.create(ruling=ruling, defendant=charge.defendant, outcome="convicted")
    assert [each.fresh for each in candidates(TODAY)] == [False]  # not published yet
    files.publish()
    assert [each.fresh for each in candidates(TODAY)] == [True]
    assert [each.fresh for each in candidates(TODAY + timedelta(days=30))] == [False]


@pytest.mark.parametrize(
    ("since", "fresh"), [("2026-02-03", True), ("2026-02-02", False), ("2026-02", True), ("2025", False)]
)
def test_who_came_lately(since: str, fresh: bool) -> None:
    person = reachable()
    person.placements.update(started=since)
    assert [each.fresh for each in candidates(TODAY)] == [fresh]


def test_whom_the_silent_gate_leaves_out_is_offered_to_nobody() -> None:
    stays, dies = reachable("Первый"), reachable("Второй")
    assert {each.uid for each in candidates(TODAY)} == {stays.uid, dies.uid}
    Prisoner.objects.filter(pk=dies.pk).update(letters="none_wanted")
    assert {each.uid for each in candidates(TODAY)} == {stays.uid}


def test_a_writer_as_matching_sees_them() -> None:
    sam = supporter(writes_in=["uk", "de"], country="DE", has_russian_card=True, likes=["chess"], avoids=["faith"])
    one, other = reachable("Первый"), reachable("Второй")
    pledged(sam, one, due=TODAY)
    pledged(sam, other, due=TODAY, state="ended", ended_on=TODAY)
    assert writer(sam) == Writer(
        known=True,
        languages=frozenset({"uk", "de"}),
        country="DE",
        has_russian_card=True,
        likes=frozenset({"chess"}),
        avoids=frozenset({"faith"}),
        # whoever parted from somebody is not asked again
        writes_to=frozenset({one.uid, other.uid}),
    )
    assert writer(None) == Writer(known=False)


@pytest.mark.parametrize("people", [1, 3])
def test_seven_queries_however_many_people(people: int) -> None:
    """The people, their letters, cards of strangers, counts of others, verdicts, channels, who waits."""
    for n in range(people):
        reachable(f"Номер{n}", place=files.facility(f"ИК-{n}"))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert len(candidates(TODAY)) == people
    assert len(queries) == 7


RECEIVED = [(None, None, 12), (5, None, 5), (None, 3, 3), (5, 3, 3), (2, 9, 2), (None, 20, 20)]


@pytest.mark.parametrize(("place", "own", "ceiling"), RECEIVED)
def test_what_can_be_received_is_the_less_of_the_place_and_the_person(
    place: int | None, own: int | None, ceiling: int
) -> None:
    person = reachable(place=files.facility(monthly_letters=place))
    if own:
        OwnLimit.objects.create(prisoner=person, letters_a_month=own)
    assert [each.ceiling for each in candidates(TODAY)] == [ceiling]
    assert ceiling_of(person) == ceiling

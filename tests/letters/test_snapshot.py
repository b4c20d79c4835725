"""What matching is told: who can be written to, and how many letters are on their way."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import LetterChannel, Prisoner
from letters.matching import Candidate, Channel, Writer
from letters.models import Letter, Pledge
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
            ceiling=5,
            fresh=False,
            reads=frozenset({"ru"}),
            topics=frozenset({"chess", "animals"}),
            channels=(Channel(True, frozenset({"RU"})),),
        )
    ]


def test_letters_on_their_way_are_those_of_a_month_and_those_promised() -> None:
    person = reachable()
    promised, lately, long_ago, paused, ended = (
        pledged(supporter(f"{n}@example.org"), person, due=TODAY) for n in range(5)
    )
    sent(lately, TODAY - timedelta(days=29))
    sent(long_ago, TODAY - timedelta(days=30))
    Pledge.objects.filter(pk=paused.pledge_id).update(state="paused")
    Pledge.objects.filter(pk=ended.pledge_id).update(state="ended", ended_on=TODAY)
    Letter.objects.filter(pk=ended.pk).update(state="not_sent")
    assert promised.state == "planned"
    assert [each.on_their_way for each in candidates(TODAY)] == [2]


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
    sam = supporter(writes_in=["uk", "de"], country="DE", inside_russia=False, likes=["chess"], avoids=["faith"])
    one, other = reachable("Первый"), reachable("Второй")
    pledged(sam, one, due=TODAY)
    pledged(sam, other, due=TODAY, state="ended", ended_on=TODAY)
    assert writer(sam) == Writer(
        known=True,
        languages=frozenset({"uk", "de"}),
        country="DE",
        has_russian_card=False,
        likes=frozenset({"chess"}),
        avoids=frozenset({"faith"}),
        writes_to=frozenset({one.uid}),
    )
    assert writer(None) == Writer(known=False)


@pytest.mark.parametrize("people", [1, 3])
def test_three_queries_however_many_people(people: int) -> None:
    """The people, their letters, the channels of their facilities."""
    for n in range(people):
        reachable(f"Номер{n}", place=files.facility(f"ИК-{n}"))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert len(candidates(TODAY)) == people
    assert len(queries) == 3

"""A writer fades or parts: the person is free for the next at once, and a farewell goes if they like."""

from datetime import timedelta

import pytest

from cases.models import Facility
from letters.actions import parting, pledging
from letters.actions.parting import hand_over, let_lapse
from letters.loads import loads
from letters.models import Letter, LetterText, Pledge
from letters.room import HasEnough
from letters.snapshot import candidates, writer
from tests.letters.cast import pledged, reachable, supporter
from tests.letters.reminders.owed import ANY_HOUR, TODAY
from tracker.models import Notice

pytestmark = pytest.mark.django_db


def test_whoever_hands_over_is_not_asked_again_and_the_person_is_waiting_for_the_next() -> None:
    sam, person = supporter(), reachable()
    letter = pledged(sam, person, due=TODAY)
    assert hand_over(letter.pledge, now=ANY_HOUR) is None
    letter.refresh_from_db()
    assert (letter.pledge.state, letter.pledge.ended_on, letter.state) == ("handed_over", TODAY, "not_sent")
    assert loads(TODAY) == {}
    assert [(each.uid, each.waits) for each in candidates(TODAY)] == [(person.uid, True)]
    assert writer(sam).writes_to == {person.uid}


def test_a_farewell_waits_sealed_until_it_has_gone() -> None:
    letter = pledged(supporter(), reachable(), due=TODAY)
    last = hand_over(letter.pledge, farewell="Всего Вам доброго!", now=ANY_HOUR)
    assert last
    assert (last.pk, LetterText.objects.get().text) == (letter.pk, "Всего Вам доброго!")
    assert hand_over(letter.pledge, farewell="Ещё раз", now=ANY_HOUR) is None


def test_the_next_writer_learns_nothing_of_the_one_before() -> None:
    letter = pledged(supporter(pseudonym="Canary"), reachable(), due=TODAY)
    hand_over(letter.pledge, farewell="Canary words", now=ANY_HOUR)
    olga = supporter("olga@example.org")
    given = pledging.pledge(olga, letter.pledge.prisoner.uid, now=ANY_HOUR)
    assert list(given.letters.values_list("planned_for", "state")) == [(TODAY, "planned")]
    assert not LetterText.objects.filter(letter__pledge=given).exists()


def test_less_often_puts_the_letter_off_from_the_last_one() -> None:
    letter = pledged(supporter(), reachable(), due=TODAY - timedelta(days=40))
    Letter.objects.create(pledge=letter.pledge, state="sent", planned_for=TODAY, sent_on=TODAY - timedelta(days=70))
    pledging.write_at(letter.pledge, 90, now=ANY_HOUR)
    letter.refresh_from_db()
    assert (letter.pledge.rhythm_days, letter.planned_for) == (90, TODAY + timedelta(days=20))


def test_more_often_only_where_more_can_be_received() -> None:
    person = reachable()
    letter = pledged(supporter(), person, due=TODAY)
    Facility.objects.update(monthly_letters=1)
    with pytest.raises(HasEnough):
        pledging.write_at(letter.pledge, 14, now=ANY_HOUR)
    letter.pledge.refresh_from_db()
    assert letter.pledge.rhythm_days == 30


@pytest.mark.parametrize(("days", "lapsed"), [(59, 0), (60, 1)])
def test_who_does_not_answer_the_offer_is_let_go(days: int, lapsed: int) -> None:
    letter = pledged(supporter(), reachable(), due=TODAY - timedelta(days=120), state="paused")
    Notice.objects.create(
        key="k",
        kind=parting.OFFER,
        recipient=letter.pledge.supporter_id,
        subject_id=letter.pk,
        due_at=ANY_HOUR,
        state="sent",
        sent_at=ANY_HOUR - timedelta(days=days),
    )
    assert let_lapse(ANY_HOUR) == lapsed
    assert Pledge.objects.get().state == ("lapsed" if lapsed else "paused")

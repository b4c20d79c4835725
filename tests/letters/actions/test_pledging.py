from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from cases.models import Prisoner
from letters.actions.following import record_answer
from letters.actions.pledging import CannotBeWrittenTo, end, pause, pledge, resume
from letters.actions.writing import mark_sent
from letters.models import Letter, Pledge
from tests.letters.cast import pledged, reachable, supporter
from tracker.models import Notice

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)
TODAY_THERE = date(2026, 3, 5)  # in Berlin it is past midnight


def test_taking_somebody_on_plans_a_first_letter_and_owes_a_note() -> None:
    sam, person = supporter(time_zone="Europe/Berlin"), reachable()
    made = pledge(sam, person.uid, rhythm_days=14, now=NOW)
    assert (made.state, made.started_on, made.rhythm_days, made.ended_on) == ("active", TODAY_THERE, 14, None)
    assert list(made.letters.values_list("state", "planned_for")) == [("planned", TODAY_THERE)]
    notices = Notice.objects.values_list("key", "recipient", "subject_id", "due_at")
    assert list(notices) == [(f"first_letter:{made.pk}:", sam.uid, made.pk, NOW)]


def test_twice_is_once() -> None:
    sam, person = supporter(), reachable()
    assert pledge(sam, person.uid, now=NOW) == pledge(sam, person.uid, now=NOW)
    assert (Pledge.objects.count(), Letter.objects.count(), Notice.objects.count()) == (1, 1, 1)


def test_nobody_is_taken_on_whom_letters_do_not_reach() -> None:
    sam, person = supporter(), reachable()
    Prisoner.objects.filter(pk=person.pk).update(letters="none_wanted")
    for uid in (person.uid, "aaaaaaaaaaaa"):
        with pytest.raises(CannotBeWrittenTo):
            pledge(sam, uid, now=NOW)
    assert not Pledge.objects.exists()


def test_a_pause_keeps_the_letter_and_puts_it_off_until_today() -> None:
    letter = pledged(supporter(), reachable(), due=date(2026, 2, 1))
    pause(letter.pledge)
    letter.refresh_from_db()
    assert (letter.pledge.state, letter.state, letter.planned_for) == ("paused", "planned", date(2026, 2, 1))
    resume(letter.pledge, now=NOW)
    letter.refresh_from_db()
    assert (letter.pledge.state, letter.planned_for) == ("active", date(2026, 3, 4))


def test_an_end_takes_back_what_was_planned_and_leaves_what_went() -> None:
    letter = pledged(supporter(), reachable(), due=date(2026, 2, 1))
    mark_sent(letter, now=NOW)
    end(letter.pledge, now=NOW)
    letter.refresh_from_db()
    assert (letter.pledge.state, letter.pledge.ended_on) == ("ended", date(2026, 3, 4))
    assert list(letter.pledge.letters.order_by("pk").values_list("state", flat=True)) == ["sent", "not_sent"]
    resume(letter.pledge, now=NOW)
    letter.pledge.refresh_from_db()
    assert letter.pledge.state == "ended"


def test_a_letter_that_has_gone_is_kept_with_the_address_of_that_day() -> None:
    letter = pledged(supporter(), reachable(), due=date(2026, 3, 1), rhythm_days=60)
    assert mark_sent(letter, channel="online", answer_paid=True, now=NOW)
    letter.refresh_from_db()
    assert (letter.state, letter.sent_on, letter.channel, letter.answer_paid, letter.address) == (
        *("sent", date(2026, 3, 4), "online", True),
        "172002 г. Торжок, ул. Старицкая, 79",
    )
    assert [each.planned_for for each in Letter.objects.open()] == [date(2026, 3, 4) + timedelta(days=60)]


def test_a_button_pressed_twice_sends_once() -> None:
    letter = pledged(supporter(), reachable(), due=date(2026, 3, 1))
    assert [mark_sent(letter, now=NOW), mark_sent(letter, now=NOW)] == [True, False]
    assert Letter.objects.count() == 2


@pytest.mark.parametrize(
    ("state", "columns", "comes"),
    [
        ("planned", {}, False),
        ("sent", {"sent_on": TODAY_THERE}, True),
        ("no_word", {"sent_on": TODAY_THERE}, True),
        ("handed_over", {"sent_on": TODAY_THERE, "handed_over_on": TODAY_THERE}, True),
        ("returned", {"sent_on": TODAY_THERE, "returned_on": TODAY_THERE}, False),
    ],
)
def test_an_answer_comes_to_letters_that_are_away(state: str, columns: dict, comes: bool) -> None:
    letter = pledged(supporter(), reachable(), due=TODAY_THERE)
    Letter.objects.filter(pk=letter.pk).update(state=state, **columns)
    later = NOW + timedelta(days=40)
    assert (record_answer(letter, now=later) is not None) == comes
    letter.refresh_from_db()
    assert (letter.answered_on == later.date()) == comes


def test_who_takes_a_paused_pledge_on_again_keeps_it() -> None:
    letter = pledged(supporter(), reachable(), due=date(2026, 3, 1), state="paused")
    again = pledge(letter.pledge.supporter, letter.pledge.prisoner.uid, now=timezone.now())
    assert again == letter.pledge

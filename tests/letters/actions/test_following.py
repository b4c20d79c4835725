"""What becomes of a letter, and what follows for the file."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from django.utils import timezone

from cases.actions.leads import claim_lead
from cases.due import Queue
from cases.models import Check, Lead, Placement
from letters.actions import following, writing
from letters.actions.following import Answer, record_answer
from letters.actions.leaving import forget_texts
from letters.actions.mentions import let_be, make_lead, take_back
from letters.life import DAY_OF, next_states
from letters.models import AWAY, Letter, LetterState, LetterText, Mention, Reply
from tests.canaries import every_row, found_in
from tests.letters.cast import pledged, reachable, supporter
from tests.staff import staff

pytestmark = pytest.mark.django_db

SENT = date(2026, 3, 1)
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def letter() -> Letter:
    row = pledged(supporter(), reachable(), due=SENT)
    writing.mark_sent(row, on=SENT, now=NOW)
    row.refresh_from_db()
    return row


def placement() -> Placement:
    return Placement.objects.get()


def test_where_it_went_is_remembered(letter: Letter) -> None:
    assert (letter.address, letter.facility) == ("172002 г. Торжок, ул. Старицкая, 79", placement().facility)
    assert letter.sent_on == SENT


@pytest.fixture
def heard_of(letter: Letter) -> Letter:
    """Somebody else had an answer from there, of a later day."""
    other = pledged(supporter("other@example.org"), letter.pledge.prisoner, due=SENT)
    writing.mark_sent(other, on=SENT, now=NOW)
    other.refresh_from_db()
    record_answer(other, Answer(written_on=date(2026, 4, 20)), now=NOW)
    return letter


def test_what_one_says_is_heard_and_confirms_nothing(letter: Letter) -> None:
    assert record_answer(letter, Answer(written_on=date(2026, 4, 10)), now=NOW)
    assert placement().confirmed_on is None
    assert Check.objects.values_list("answer", "as_of").get() == ("heard", date(2026, 4, 10))
    # the same again, by the same
    assert record_answer(letter, Answer(written_on=date(2026, 4, 12)), now=NOW)
    assert placement().confirmed_on is None
    about = next(each for each in Queue(NOW.date()).about(letter.pledge.prisoner_id) if each.kind.code == "placement")
    assert about.heard == date(2026, 4, 12)


@pytest.mark.parametrize("mark", [following.mark_handed_over, following.mark_partly_blacked_out])
def test_who_got_it_was_there(heard_of: Letter, mark: object) -> None:
    letter = heard_of
    assert mark(letter, on=date(2026, 4, 2), now=NOW)
    assert placement().confirmed_on == date(2026, 4, 2)
    letter.refresh_from_db()
    assert letter.handed_over_on == date(2026, 4, 2)


def test_who_answered_was_there_when_they_wrote(heard_of: Letter) -> None:
    letter = heard_of
    assert record_answer(letter, Answer(written_on=date(2026, 4, 10)), now=NOW)
    assert placement().confirmed_on == date(2026, 4, 10)


def test_without_a_date_an_answer_confirms_no_more_than_the_day_on_which_the_letter_went(heard_of: Letter) -> None:
    letter = heard_of
    assert record_answer(letter, now=NOW)
    assert placement().confirmed_on == SENT


def test_a_blank_form_confirms_nothing_and_an_answer_from_elsewhere_doubts(letter: Letter) -> None:
    assert record_answer(letter, Answer(blank=True, text="ignored"), now=NOW).text is None
    assert (placement().confirmed_on, Check.objects.count()) == (None, 0)
    assert record_answer(letter, Answer(from_elsewhere=True), now=NOW)
    assert placement().confirmed_on is None
    assert Check.objects.get().answer == "doubted"


@pytest.mark.parametrize(("why", "doubts"), [("moved", 1), ("nothing", 1), ("refused", 0), ("unclaimed", 0)])
def test_what_came_back_doubts_the_place_unless_it_was_known_there(letter: Letter, why: str, doubts: int) -> None:
    assert following.mark_returned(letter, why=why, now=NOW)
    letter.refresh_from_db()
    assert (letter.state, letter.returned_on, letter.why_returned) == ("returned", NOW.date(), why)
    assert Check.objects.filter(answer="doubted").count() == doubts


def test_of_a_place_that_they_left_nothing_is_confirmed(letter: Letter) -> None:
    Letter.objects.update(facility=None)
    Placement.objects.update(started="2026-04-15")
    letter.refresh_from_db()
    assert record_answer(letter, Answer(written_on=date(2026, 4, 10)), now=NOW)
    assert placement().confirmed_on is None


MARKS = {
    "with_censor": following.mark_with_censor,
    "handed_over": following.mark_handed_over,
    "partly_blacked_out": following.mark_partly_blacked_out,
    "not_passed": following.mark_not_passed,
    "returned": following.mark_returned,
    "no_word": following.mark_no_word,
}


@pytest.mark.parametrize(("state", "then"), list(product([*AWAY, LetterState.NOT_SENT], MARKS)))
def test_only_what_can_become_of_it_does(letter: Letter, state: str, then: str) -> None:
    days = {DAY_OF[state]: SENT} if state in DAY_OF else {}
    sent_on = None if state == "not_sent" else SENT
    Letter.objects.filter(pk=letter.pk).update(state=state, **{"sent_on": sent_on, **days})
    assert MARKS[then](letter, now=NOW) == (then in next_states(state))


@pytest.mark.parametrize("on", [date(2025, 1, 1), SENT, date(2026, 4, 1), NOW.date(), date(2027, 1, 1)])
def test_no_day_is_before_it_went_or_still_to_come(letter: Letter, on: date) -> None:
    following.mark_with_censor(letter, on=on, now=NOW)
    assert SENT <= Letter.objects.get(pk=letter.pk).with_censor_on <= NOW.date()


def test_words_are_sealed_and_forgotten_on_schedule() -> None:
    row = pledged(supporter(), reachable(), due=SENT)
    assert writing.keep_text(row, "canary-draft", now=NOW)
    row.refresh_from_db()
    assert (row.state, row.draft.text) == ("writing", "canary-draft")
    assert found_in(every_row(), ["canary-draft"]) == set()
    writing.mark_sent(row, now=NOW)
    assert not writing.keep_text(row, "too late", now=NOW)
    assert forget_texts(now=NOW + timedelta(days=29)) == 0
    assert forget_texts(now=NOW + timedelta(days=30)) == 1
    assert not LetterText.objects.exists()


def test_a_draft_that_nobody_touches_is_forgotten() -> None:
    row = pledged(supporter(), reachable(), due=SENT)
    writing.keep_text(row, "words", now=NOW)
    assert (forget_texts(now=NOW + timedelta(days=89)), forget_texts(now=NOW + timedelta(days=90))) == (0, 1)


def test_an_answer_and_what_it_mentions_are_sealed(letter: Letter) -> None:
    record_answer(letter, Answer(text="canary-answer", mention="canary-mention"), now=NOW)
    assert found_in(every_row(), ["canary-answer", "canary-mention"]) == set()
    assert (Reply.objects.get().text, Mention.objects.get().words) == ("canary-answer", "canary-mention")


def test_a_volunteer_makes_a_lead_once_and_a_week_later_its_words_leave_the_supporter(letter: Letter) -> None:
    record_answer(letter, Answer(mention="Сидел с Иваном"), now=NOW)
    mention = Mention.objects.get()
    vera = staff("vera")
    lead = make_lead(mention, name="Иван", place="СИЗО-1", actor=vera)
    assert lead
    assert (lead.origin, lead.words, lead.name_as_heard, lead.contact) == ("reply", "Сидел с Иваном", "Иван", "")
    assert make_lead(mention, name="Иван", actor=vera) is None
    assert not let_be(mention, actor=vera)
    assert (Mention.objects.count(), Lead.objects.count()) == (1, 1)
    forget_texts(now=timezone.now() + timedelta(days=7))
    assert (Mention.objects.count(), Lead.objects.count()) == (0, 1)


def test_what_a_volunteer_made_of_a_mention_can_be_taken_back(letter: Letter) -> None:
    record_answer(letter, Answer(mention="Сидел с Иваном"), now=NOW)
    mention, vera = Mention.objects.get(), staff("vera")
    let_be(mention, actor=vera)
    assert take_back(mention, actor=vera)
    assert not take_back(mention, actor=vera)
    lead = make_lead(mention, name="Иван", actor=vera)
    assert take_back(mention, actor=vera)
    assert (Lead.objects.count(), Mention.objects.waiting().count()) == (0, 1)
    lead = make_lead(mention, name="Иван", actor=vera)
    assert lead and claim_lead(lead, actor=vera)
    assert not take_back(mention, actor=vera)
    assert (Lead.objects.count(), Mention.objects.waiting().count()) == (1, 0)

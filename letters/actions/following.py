"""What became of a letter that has gone, and what follows from it for the file of the person."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models.functions import Coalesce

from cases.actions.checking import confirm_placement, doubt_placement, hear_placement
from letters.life import DAY_OF, ONLY_THEN, next_states
from letters.models import Letter, LetterState, Mention, Reply, ReplyPage, WhyReturned
from letters.scans import Page
from tracker.history import because
from tracker.mail.hours import today

# kept in the history of the file; whose letter it was is not
WHY = "letter"
# two who say the same of one place: of days not further apart than a place keeps fresh
NEAR = timedelta(days=60)
CAME_BACK = "A letter came back"
FROM_ELSEWHERE = "An answer came from another place"


@dataclass(frozen=True)
class Answer:
    """What came. `mention`: what volunteers may see of it, in words of the reader's own."""

    came_on: date | None = None
    written_on: date | None = None
    from_elsewhere: bool = False
    blank: bool = False
    text: str = ""
    mention: str = ""
    pages: Iterable[Page] = field(default=())


def mark_with_censor(letter: Letter, *, on: date | None = None, now: datetime) -> bool:
    """The service says that the censor has it."""
    return _become(letter, LetterState.WITH_CENSOR, on, now) is not None


def mark_handed_over(letter: Letter, *, on: date | None = None, now: datetime) -> bool:
    """It was given to the person, who therefore was there."""
    return _received(letter, LetterState.HANDED_OVER, on, now)


def mark_partly_blacked_out(letter: Letter, *, on: date | None = None, now: datetime) -> bool:
    """It was given to the person, with words struck out."""
    return _received(letter, LetterState.PARTLY_BLACKED_OUT, on, now)


def mark_not_passed(letter: Letter, *, on: date | None = None, now: datetime) -> bool:
    """The censor keeps it. That says nothing of where the person is."""
    return _become(letter, LetterState.NOT_PASSED, on, now) is not None


def mark_no_word(letter: Letter, *, now: datetime) -> bool:
    """Longer than is usual, and nothing. The letter may still be answered."""
    return _become(letter, LetterState.NO_WORD, None, now) is not None


def mark_returned(letter: Letter, *, why: str = WhyReturned.NOTHING, on: date | None = None, now: datetime) -> bool:
    """It came back. What the file says of the place is in doubt, unless the person refused it or nobody fetched it."""
    with transaction.atomic():
        day = _become(letter, LetterState.RETURNED, on, now, why_returned=why)
        if day and why not in {WhyReturned.REFUSED, WhyReturned.UNCLAIMED}:
            _doubt(letter, CAME_BACK, day)
    return day is not None


def record_answer(letter: Letter, answer: Answer | None = None, *, now: datetime) -> Reply | None:
    """An answer has come; None where none was to come. It confirms where the person was when they wrote it.

    Without an `answer` it is only said that one came, which is once however often it is said.
    """
    if answer is None:
        if letter.replies.exists():
            return None
        answer = Answer()
    with transaction.atomic():
        day = _become(letter, LetterState.ANSWERED, answer.came_on, now)
        if day is None:
            return None
        written = min(answer.written_on, day) if answer.written_on else None
        reply = Reply.objects.create(
            letter=letter,
            came_on=day,
            written_on=written,
            from_elsewhere=answer.from_elsewhere,
            blank=answer.blank,
            text=None if answer.blank else answer.text or None,
        )
        _keep_pages(reply, answer.pages, now)
        if answer.mention:
            Mention.objects.create(reply=reply, words=answer.mention, shared_at=now)
        if answer.from_elsewhere:
            _doubt(letter, FROM_ELSEWHERE, written or day)
        elif not answer.blank:
            # who sent an empty form is not known; who answered was there at the earliest when the letter went
            _confirm(letter, written or letter.sent_on or day)
    return reply


def _received(letter: Letter, state: LetterState, on: date | None, now: datetime) -> bool:
    with transaction.atomic():
        day = _become(letter, state, on, now)
        if day:
            _confirm(letter, day)
    return day is not None


def _become(letter: Letter, state: LetterState, on: date | None, now: datetime, **more: str) -> date | None:
    """The day on which it became so, not before it went and not in days to come; None where it cannot become so."""
    held = Letter.objects.select_for_update(of=("self",)).select_related("pledge__supporter").get(pk=letter.pk)
    if held.sent_on is None or state not in next_states(held.state):
        return None
    present = today(now, held.pledge.supporter.time_zone)
    day = max(held.sent_on, min(on or present, present))
    days: dict[str, date | None] = dict.fromkeys(ONLY_THEN)
    if state in DAY_OF:
        days[DAY_OF[state]] = day
    if held.state == LetterState.ANSWERED:
        days["answered_on"] = held.answered_on  # of the first
    Letter.objects.filter(pk=held.pk).update(**{"state": state, "why_returned": "", **days, **more})
    return day


def _keep_pages(reply: Reply, pages: Iterable[Page], now: datetime) -> None:
    ReplyPage.objects.bulk_create(
        ReplyPage(
            reply=reply, number=number, content=page.content, width=page.width, height=page.height, kept_since=now
        )
        for number, page in enumerate(pages, start=1)
    )


def _confirm(letter: Letter, day: date) -> None:
    """What one who writes says is for a volunteer to weigh; what two say, of the days on which both are right, is so.

    Anybody can sign up, and press “an answer came”: a place that is kept fresh by that alone could be kept wrong.
    """
    prisoner, facility = letter.pledge.prisoner, letter.facility
    with because(WHY):
        if other := _said_by_another(letter, day):
            confirm_placement(prisoner, as_of=min(day, other), facility=facility)
        else:
            hear_placement(prisoner, as_of=day, facility=facility)


def _said_by_another(letter: Letter, day: date) -> date | None:
    """The latest day, near this one, of which somebody else has said that the person was there."""
    theirs = Letter.objects.filter(pledge__prisoner=letter.pledge.prisoner_id, facility=letter.facility_id)
    others = theirs.exclude(pledge__supporter_id=letter.pledge.supporter_id)
    answered = Reply.objects.filter(letter__in=others, blank=False, from_elsewhere=False)
    days = [*answered.values_list(Coalesce("written_on", "letter__sent_on"), flat=True)]
    days += others.exclude(handed_over_on=None).values_list("handed_over_on", flat=True)
    return max((each for each in days if abs(each - day) <= NEAR), default=None)


def _doubt(letter: Letter, why: str, day: date) -> None:
    with because(WHY):
        doubt_placement(letter.pledge.prisoner, why=why, as_of=day, facility=letter.facility)

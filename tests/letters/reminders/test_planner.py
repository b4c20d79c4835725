"""What is planned, for whom, and when it is to arrive."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Prisoner
from letters.actions.leaving import stop_mail
from letters.actions.pledging import resume
from letters.models import Letter, Pledge, Supporter
from tests.letters.cast import pledged, reachable, supporter
from tracker.mail.planning import plan
from tracker.models import Notice

pytestmark = pytest.mark.django_db

DUE = date(2026, 3, 4)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def planned() -> list[tuple]:
    return list(Notice.objects.order_by("pk").values_list("kind", "recipient", "subject_id", "due_at", "state"))


def test_a_letter_that_is_due_is_planned_once() -> None:
    letter = pledged(supporter(), reachable(), due=DUE)
    assert plan(NOON - timedelta(days=1)) == 0
    assert [plan(NOON), plan(NOON), plan(NOON + timedelta(days=1))] == [1, 0, 0]
    assert planned() == [("pledge_due", letter.pledge.supporter_id, letter.pk, NOON, "planned")]


def test_a_week_later_it_is_asked_after() -> None:
    letter = pledged(supporter(), reachable(), due=DUE)
    plan(NOON + timedelta(days=6))
    assert plan(NOON + timedelta(days=7)) == 1
    kinds = [("pledge_due", letter.pk), ("letter_unmarked", letter.pk)]
    assert [(kind, about) for kind, _to, about, _due, _state in planned()] == kinds


def test_after_a_month_nobody_asks_any_more() -> None:
    pledged(supporter(), reachable(), due=DUE)
    assert plan(NOON + timedelta(days=28)) == 0
    assert plan(NOON + timedelta(days=27)) == 1


def test_of_the_first_letter_its_own_note_has_told() -> None:
    pledged(supporter(), reachable(), due=DUE, started_on=DUE)
    assert plan(NOON) == 0
    assert plan(NOON + timedelta(days=7)) == 1
    assert [kind for kind, _to, _about, _due, _state in planned()] == ["letter_unmarked"]


def test_after_a_week_of_silence_of_ours_one_note_is_enough() -> None:
    pledged(supporter(), reachable(), due=DUE)
    assert plan(NOON + timedelta(days=10)) == 1
    assert [kind for kind, _to, _about, _due, _state in planned()] == ["letter_unmarked"]


@pytest.mark.parametrize(
    ("zone", "now", "due_at"),
    [
        # it is the fourth already in Vladivostok, and 22:00
        ("Asia/Vladivostok", "2026-03-04T12:00+00:00", "2026-03-04T23:00+00:00"),
        ("Asia/Vladivostok", "2026-03-03T23:00+00:00", "2026-03-03T23:00+00:00"),
        # it is still the third in Los Angeles
        ("America/Los_Angeles", "2026-03-04T07:00+00:00", None),
        ("America/Los_Angeles", "2026-03-04T08:00+00:00", "2026-03-04T17:00+00:00"),
        ("Europe/Berlin", "2026-03-04T19:00+00:00", "2026-03-05T08:00+00:00"),
    ],
)
def test_the_day_and_the_hour_are_the_readers(zone: str, now: str, due_at: str | None) -> None:
    pledged(supporter(time_zone=zone), reachable(), due=DUE)
    plan(datetime.fromisoformat(now))
    assert [due for _kind, _to, _about, due, _state in planned()] == (
        [datetime.fromisoformat(due_at)] if due_at else []
    )


def test_nobody_is_reminded_against_their_will_or_of_what_cannot_be() -> None:
    def letter(name: str, **columns: object) -> Letter:
        return pledged(supporter(f"{name}@example.org"), reachable(name), due=DUE, **columns)

    letter("paused", state="paused")
    letter("ended", state="ended", ended_on=DUE)
    stop_mail(letter("quiet").pledge.supporter.email_hash, now=NOON)
    Supporter.objects.filter(pk=letter("bounces").pledge.supporter.pk).update(refusals=3)
    Letter.objects.filter(pk=letter("gone").pk).update(state="sent", sent_on=DUE)
    Prisoner.objects.filter(pk=letter("unwanted").pledge.prisoner_id).update(letters="none_wanted")
    wanted = letter("wanted")
    assert plan(NOON) == 1
    assert [about for _kind, _to, about, _due, _state in planned()] == [wanted.pk]


def test_what_was_put_off_is_a_new_occasion() -> None:
    letter = pledged(supporter(), reachable(), due=DUE)
    plan(NOON)
    Pledge.objects.update(state="paused")
    resume(letter.pledge, now=NOON + timedelta(days=60))
    assert plan(NOON + timedelta(days=60)) == 1


@pytest.mark.parametrize("letters", [1, 3])
def test_as_many_statements_however_many_letters(letters: int) -> None:
    """To read news, in two transactions; what cannot go; the zones of each audience; one insert for each kind; who has
    faded."""
    for n in range(letters):
        pledged(supporter(f"{n}@example.org"), reachable(f"Номер{n}"), due=DUE)
    with CaptureQueriesContext(connection) as queries:
        assert plan(NOON) == letters
    assert len(queries) == 46


def test_nobody_means_nothing_to_do() -> None:
    assert plan(NOON) == 0


def test_the_command_plans_as_if_it_were_another_day() -> None:
    pledged(supporter(), reachable(), due=timezone.now().date() + timedelta(days=400))
    due = Notice.objects.filter(kind="pledge_due")
    call_command("plan_notices", verbosity=0)
    assert not due.exists()
    call_command("plan_notices", now=timezone.now() + timedelta(days=401))
    # but the mail goes now, in daytime
    assert due.get().due_at < timezone.now() + timedelta(days=1)

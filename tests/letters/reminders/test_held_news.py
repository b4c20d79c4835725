"""On a big day writers are told nothing by a program: a person lets each word go, or drops it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from cases.actions.big_days import begin, end
from cases.models import BigDay
from letters.models import Letter, News, Pledge
from tests import files
from tests.letters.reminders.owed import ANY_HOUR, TODAY, dies, freed, letter, moves, person
from tests.staff import desk, staff
from tracker.mail.delivery import deliver_due
from tracker.mail.planning import plan
from tracker.models import Notice, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("mail_server")]
EARLIER = ANY_HOUR - timedelta(hours=5)
NEWS = "/admin/letters/news/"


@pytest.fixture
def owed() -> Letter:
    made = letter("en")
    Letter.objects.update(planned_for=TODAY + timedelta(days=20))
    plan(EARLIER - timedelta(hours=1))
    Notice.objects.all().delete()
    return made


@pytest.fixture
def editor(db: None) -> User:
    return staff("edith")


@pytest.fixture
def edith(editor: User, settings: Any) -> Client:
    settings.SECOND_FACTOR = False
    return desk("edith")


def named(editor: User) -> BigDay:
    return begin("the exchange", [person()], actor=editor, now=EARLIER)


def told() -> list[tuple[str, str]]:
    Notice.objects.filter(state="planned").update(due_at=ANY_HOUR)
    deliver_due(clock=lambda: ANY_HOUR)
    return sorted(Notice.objects.exclude(kind="new_year").values_list("kind", "state"))


def decide(at_desk: Client, action: str) -> str:
    keys = list(News.objects.values_list("pk", flat=True))
    return at_desk.post(NEWS, {"action": action, "_selected_action": keys}, follow=True).content.decode()


def test_nobody_is_told_until_somebody_lets_it_go(owed: Letter, editor: User, edith: Client) -> None:
    day = named(editor)
    freed("exchange")(person())
    files.publish()
    plan(EARLIER)
    plan(EARLIER + timedelta(hours=2))
    assert told() == []
    assert "exchange" in edith.get(NEWS).content.decode()
    end(day, actor=editor, now=EARLIER + timedelta(hours=2))
    plan(EARLIER + timedelta(hours=3))
    assert told() == []
    assert "1 word goes out." in decide(edith, "tell")
    plan(ANY_HOUR)
    assert told() == [("exchange", "sent")]
    assert News.objects.get().decided_by == editor


def test_a_death_ends_nothing_before_somebody_has_said_so(owed: Letter, editor: User, edith: Client) -> None:
    named(editor)
    dies(person())
    files.publish()
    plan(EARLIER)
    assert Pledge.objects.get().state == "active"
    decide(edith, "tell")
    assert Pledge.objects.get().state == "ended"
    plan(ANY_HOUR)
    assert told() == [("death", "sent")]


def test_what_is_dropped_is_told_to_nobody(owed: Letter, editor: User, edith: Client) -> None:
    named(editor)
    freed("exchange")(person())
    files.publish()
    plan(EARLIER)
    assert "Nobody is told of 1 piece of news." in decide(edith, "tell_nobody")
    assert "0 words go out." in decide(edith, "tell")
    plan(EARLIER + timedelta(hours=2))
    assert told() == []


def test_what_was_planned_before_it_began_waits_as_well_and_goes_once(
    owed: Letter, editor: User, edith: Client
) -> None:
    moves(person())
    files.publish()
    plan(EARLIER)
    named(editor)
    assert told() == [("address_changed", "dropped")]
    plan(EARLIER)
    BigDay.objects.update(ended_at=EARLIER)
    decide(edith, "tell")
    plan(ANY_HOUR)
    plan(ANY_HOUR)
    assert told() == [("address_changed", "sent")]


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_asks_as_often_for_three_as_for_one(
    edith: Client, many: int, django_assert_num_queries: object
) -> None:
    for seq in range(many):
        News.objects.create(uid=files.person().uid, turn="death", seq=seq, at=ANY_HOUR, newest_pledge=0, is_held=True)
    with django_assert_num_queries(9):  # type: ignore[operator]
        edith.get(NEWS)

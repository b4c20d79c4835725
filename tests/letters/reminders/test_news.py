"""That the world has moved is told from published records, once, to those who were writing when it did."""

from datetime import timedelta

import pytest

from cases.models import Prisoner
from letters.models import DayAhead, LastSeen, Letter, News, NewsRead, Pledge
from letters.reminders.news import reading
from letters.reminders.news.reading import read_news
from tests import files
from tests.letters.cast import pledged, supporter
from tests.letters.reminders.owed import ANY_HOUR, TODAY, dies, freed, letter, moves, person, to_court
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.mail.planning import plan
from tracker.models import Notice

pytestmark = pytest.mark.django_db

EARLIER = ANY_HOUR - timedelta(hours=3)


def kinds() -> list[str]:
    return sorted(Notice.objects.exclude(kind="new_year").values_list("kind", flat=True))


@pytest.fixture
def owed() -> Letter:
    """Somebody writes; their person's record was read."""
    made = letter("en")
    Letter.objects.update(planned_for=TODAY + timedelta(days=20))
    plan(EARLIER - timedelta(hours=1))
    Notice.objects.all().delete()
    return made


def test_what_is_only_recorded_is_told_to_nobody(owed: Letter) -> None:
    moves(person())
    assert plan(ANY_HOUR) == 0 or kinds() == []
    files.publish()
    plan(ANY_HOUR)
    assert kinds() == ["address_changed"]


def test_twice_and_after_a_pause_and_with_the_clock_set_back_it_is_told_once(owed: Letter) -> None:
    moves(person())
    files.publish()
    for now in (EARLIER, ANY_HOUR, ANY_HOUR + timedelta(days=1), EARLIER - timedelta(hours=1), ANY_HOUR):
        plan(now)
    assert kinds() == ["address_changed"]


def test_a_pause_of_days_skips_nothing(owed: Letter) -> None:
    moves(person())
    files.publish()
    plan(ANY_HOUR + timedelta(days=3))
    assert kinds() == ["address_changed"]


def test_who_came_after_it_knows(owed: Letter) -> None:
    moves(person())
    files.publish()
    read_news(EARLIER)
    late = pledged(supporter("late@example.org"), person(), due=TODAY + timedelta(days=20))
    plan(ANY_HOUR)
    told = Notice.objects.filter(kind="address_changed").values_list("recipient", flat=True)
    assert list(told) == [owed.pledge.supporter_id]
    assert late.pledge.pk > News.objects.get().newest_pledge


def test_for_two_hours_it_can_be_taken_back(owed: Letter) -> None:
    """An acquittal is recorded by one person; deaths and releases wait before they are published."""
    freed("served")(person())
    files.publish()
    plan(EARLIER)
    assert kinds() == []
    person().releases.all().delete()
    files.publish()
    plan(EARLIER + timedelta(hours=2, minutes=1))
    deliver_due(clock=lambda: EARLIER + timedelta(hours=3))
    assert set(Notice.objects.exclude(kind="new_year").values_list("state", flat=True)) <= {"dropped", "planned"}
    assert not Notice.objects.filter(kind__in=["death", "release", "exchange"], state="sent").exists()


def test_a_death_ends_what_was_promised_and_is_told(owed: Letter, mail_server: MailServer) -> None:
    dies(person())
    files.publish()
    read_news(EARLIER)
    assert list(Pledge.objects.values_list("state", flat=True)) == ["ended"]
    assert list(Letter.objects.values_list("state", flat=True)) == ["not_sent"]
    plan(ANY_HOUR)
    assert kinds() == ["death"]
    Notice.objects.update(due_at=ANY_HOUR)
    deliver_due(clock=lambda: ANY_HOUR)
    assert "sad news" in mail_server.text()


def test_what_is_taken_back_is_kept_by_us_no_longer(owed: Letter) -> None:
    to_court(person())
    moves(person())
    files.publish()
    plan(EARLIER)
    assert [each.objects.count() for each in (LastSeen, News, DayAhead)] == [1, 1, 1]
    files.objects(person())
    files.publish()
    plan(ANY_HOUR)
    assert [each.objects.count() for each in (LastSeen, News, DayAhead)] == [0, 0, 0]
    Notice.objects.update(due_at=ANY_HOUR)
    deliver_due(clock=lambda: ANY_HOUR)
    assert Notice.objects.values_list("state", "reason").get(kind="address_changed") == (
        "dropped",
        "the record was taken back",
    )


def test_the_place_is_kept_where_reading_fails(owed: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    """All or nothing: whoever is stopped in the middle has read nothing."""
    before = NewsRead.objects.get().seq
    moves(person())
    files.publish()
    monkeypatch.setattr(reading, "_days_ahead", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        read_news(EARLIER)
    assert (NewsRead.objects.get().seq, News.objects.count()) == (before, 0)
    monkeypatch.undo()
    assert read_news(EARLIER) == 1


def test_every_mark_of_the_person_in_news_is_public(owed: Letter) -> None:
    """A place that is hidden makes no news."""
    files.disclose(person(), "custody", "partners")
    files.publish()
    read_news(EARLIER)
    News.objects.all().delete()
    moves(person())
    files.publish()
    plan(ANY_HOUR)
    assert kinds() == []
    assert Prisoner.objects.count() == 1

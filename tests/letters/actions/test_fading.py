"""Who does not write for long is put on pause; who waits because we asked them to is not."""

from datetime import timedelta

import pytest

from cases.models import PostalAddress
from letters.actions import pledging, writing
from letters.models import Letter, Pledge
from tests.files import publish
from tests.letters.cast import pledged, reachable, supporter
from tests.letters.reminders.owed import ANY_HOUR, TODAY
from tracker.mail.planning import plan
from tracker.models import Notice

pytestmark = pytest.mark.django_db


def kinds() -> set[str]:
    return set(Notice.objects.values_list("kind", flat=True))


def test_who_waits_for_an_address_is_not_late_and_is_told_when_a_letter_can_go() -> None:
    letter = pledged(supporter(), reachable(), due=TODAY)
    PostalAddress.objects.update(valid_to=TODAY)
    publish()
    for days in range(7, 120, 7):
        plan(ANY_HOUR + timedelta(days=days))
    assert Pledge.objects.get().state == "active"
    assert kinds() == set()
    PostalAddress.objects.update(valid_to=None)
    publish()
    plan(ANY_HOUR + timedelta(days=120))
    assert "pledge_due" in kinds()
    assert not kinds() & {"pledge_rests", "write_less", "letter_unmarked"}
    letter.refresh_from_db()
    assert letter.planned_for == TODAY + timedelta(days=119)


@pytest.mark.parametrize(("days", "state"), [(74, "active"), (75, "paused")])
def test_who_could_write_and_does_not_is_put_on_pause_after_two_rhythms(days: int, state: str) -> None:
    pledged(supporter(), reachable(), due=TODAY)
    plan(ANY_HOUR + timedelta(days=days))
    assert Pledge.objects.get().state == state


@pytest.mark.parametrize("what", [writing.mark_sent, writing.mark_not_sent])
def test_a_letter_that_went_while_writing_rests_is_followed_by_the_next(what) -> None:
    """By the code on its stub, or on a page that was open still."""
    letter = pledged(supporter(), reachable(), due=TODAY - timedelta(days=3), state="paused")
    assert what(letter, now=ANY_HOUR)
    pledging.resume(letter.pledge, now=ANY_HOUR)
    assert list(Letter.objects.open().values_list("pledge__state", "planned_for")) == [
        ("active", TODAY + timedelta(days=30))
    ]


@pytest.mark.parametrize("what", [writing.mark_sent, writing.mark_not_sent])
def test_nothing_is_planned_after_writing_has_ended_meanwhile(what) -> None:
    letter = pledged(supporter(), reachable(), due=TODAY)
    stale = Letter.objects.select_related("pledge__supporter", "pledge__prisoner").get()
    Pledge.objects.update(state="ended", ended_on=TODAY)
    assert what(stale, now=ANY_HOUR)
    assert not letter.pledge.letters.open().exists()

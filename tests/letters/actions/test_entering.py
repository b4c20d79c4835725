"""Confirming an address, and signing in: once, in time, by the owner of the mailbox alone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Prisoner
from letters.actions.asking import request_sign_in, sign_up
from letters.actions.entering import confirm, enter
from letters.models import MailedLink, Pledge, Supporter
from letters.wishes import OF_THE_PLEDGE, Wishes
from tests.letters.cast import SAM, reachable, supporter
from tracker.models import Notice

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def token() -> str:
    return MailedLink.objects.latest("pk").token or ""


def test_signing_up_makes_nobody_until_it_is_confirmed() -> None:
    wishes = Wishes("Сэм", "ru", "DE", "Europe/Berlin", 4, ["ru", "de"], True, False, ["chess"], ["faith"])
    sign_up("Sam@example.org", wishes, now=NOW)
    assert Supporter.objects.count() == 0
    entry = confirm(token(), now=NOW + timedelta(hours=47))
    assert entry and entry.email == "Sam@example.org"
    made = Supporter.objects.values(*Wishes.__dataclass_fields__.keys() - {*OF_THE_PLEDGE, "pseudonym"}).get()
    assert made == {
        "language": "ru",
        "country": "DE",
        "time_zone": "Europe/Berlin",
        "letters_a_month": 4,
        "writes_in": ["ru", "de"],
        "inside_russia": True,
        "has_russian_card": False,
        "likes": ["chess"],
        "avoids": ["faith"],
    }
    assert entry.pseudonym == "Сэм"


def test_a_link_works_once() -> None:
    supporter()
    request_sign_in(SAM, language="en", now=NOW)
    secret = token()
    assert enter(secret, now=NOW)
    assert enter(secret, now=NOW) is None


@pytest.mark.parametrize(("after", "works"), [(timedelta(minutes=9), True), (timedelta(minutes=10), False)])
def test_a_link_that_lets_in_lives_ten_minutes(after: timedelta, works: bool) -> None:
    supporter()
    request_sign_in(SAM, language="en", now=NOW)
    assert bool(enter(token(), now=NOW + after)) == works


def test_a_link_that_confirms_lives_two_days() -> None:
    sign_up(SAM, Wishes(), now=NOW)
    assert confirm(token(), now=NOW + timedelta(hours=48)) is None
    assert Supporter.objects.count() == 0


def test_one_kind_of_link_is_not_good_for_the_other() -> None:
    supporter()
    request_sign_in(SAM, language="en", now=NOW)
    assert confirm(token(), now=NOW) is None
    sign_up(SAM, Wishes(), now=NOW)
    assert enter(token(), now=NOW) is None


def test_nobody_can_come_in_who_has_no_account() -> None:
    request_sign_in(SAM, language="en", now=NOW)
    assert enter(token(), now=NOW) is None
    assert Supporter.objects.count() == 0


def test_a_strangers_sign_up_changes_nothing_of_whom_we_know() -> None:
    sam = supporter(pseudonym="Сэм", language="ru")
    sign_up(SAM, Wishes(pseudonym="Mallory", language="en"), now=NOW)
    entry = confirm(token(), now=NOW)
    assert entry and entry == sam
    assert (entry.pseudonym, entry.language) == ("Сэм", "ru")


def test_the_person_chosen_is_taken_on_with_the_confirmation() -> None:
    person = reachable()
    sign_up(SAM, Wishes(prisoner=person.uid, rhythm_days=14), now=NOW)
    assert Pledge.objects.count() == 0
    confirm(token(), now=NOW)
    assert list(Pledge.objects.values_list("prisoner__uid", "rhythm_days")) == [(person.uid, 14)]


def test_who_cannot_be_written_to_any_more_is_not_taken_on() -> None:
    person = reachable()
    sign_up(SAM, Wishes(prisoner=person.uid), now=NOW)
    Prisoner.objects.update(letters="none_wanted")
    entry = confirm(token(), now=NOW)
    assert entry and entry.email == SAM
    assert Pledge.objects.count() == 0


def test_asking_does_the_same_for_whom_we_know_and_whom_we_do_not() -> None:
    supporter()

    def statements(ask) -> list[str]:
        with CaptureQueriesContext(connection) as queries:
            ask()
        return [" ".join(query["sql"].split()[:3]).partition(' "s')[0] for query in queries]

    for ask in (
        lambda address: request_sign_in(address, language="en", now=NOW),
        lambda address: sign_up(address, Wishes(), now=NOW),
    ):
        assert statements(lambda ask=ask: ask(SAM)) == statements(lambda ask=ask: ask("nobody@example.org"))
    assert Notice.objects.count() == 4


def test_what_is_no_address_is_refused() -> None:
    for nonsense in ("", "sam", "@example.org"):
        with pytest.raises(ValueError, match="e-mail"):
            sign_up(nonsense, Wishes(), now=NOW)
    assert not MailedLink.objects.exists()

"""Nobody is promised more than they can receive: fifty at the same moment, with connections of their own."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connection, transaction
from django.test import Client

from cases.models import Prisoner
from letters.actions.asking import sign_up
from letters.actions.entering import confirm
from letters.actions.pledging import pledge
from letters.models import Letter, MailedLink, Pledge, Supporter
from letters.room import HasEnough
from letters.wishes import Wishes
from tests import files
from tests.letters.cast import pledged, reachable, signed_in, supporter

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
AT_ONCE, CEILING = 50, 5


@pytest.mark.django_db(transaction=True)
def test_fifty_who_confirm_at_once_do_not_overfill_anybody() -> None:
    with transaction.atomic():
        person = reachable(place=files.facility(monthly_letters=CEILING))
    for n in range(AT_ONCE):
        sign_up(f"reader{n}@example.org", Wishes(prisoner=person.uid), now=NOW)
    tokens = [link.token for link in MailedLink.objects.all()]
    start = Barrier(AT_ONCE)

    def one(token: str) -> bool:
        start.wait(timeout=30)
        try:
            return confirm(token, now=NOW) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        came = list(pool.map(one, tokens))
    assert came == [True] * AT_ONCE
    assert Supporter.objects.count() == AT_ONCE
    assert (Pledge.objects.count(), Letter.objects.count()) == (CEILING, CEILING)


@pytest.mark.django_db
def test_one_more_than_can_be_received_is_told_kindly() -> None:
    person = reachable(place=files.facility(monthly_letters=1))
    pledged(supporter("olga@example.org"), person, due=NOW.date())
    answer = signed_in(supporter()).post(f"/en/write/{person.uid}/", {"rhythm_days": "30"})
    assert (answer.status_code, "as many have taken this on" in answer.text) == (200, True)
    assert Pledge.objects.count() == 1


@pytest.mark.django_db
def test_a_slow_rhythm_takes_less_room() -> None:
    person = reachable(place=files.facility(monthly_letters=1))
    for n in range(2):
        pledge(supporter(f"{n}@example.org"), person.uid, rhythm_days=60, now=NOW)
    with pytest.raises(HasEnough):
        pledge(supporter(), person.uid, rhythm_days=90, now=NOW)


@pytest.mark.django_db
def test_who_writes_already_is_not_sent_away() -> None:
    person = reachable(place=files.facility(monthly_letters=1))
    sam = supporter()
    assert pledge(sam, person.uid, now=NOW) == pledge(sam, person.uid, now=NOW)


@pytest.mark.django_db
def test_who_has_enough_is_offered_to_nobody_and_still_has_a_page() -> None:
    person = reachable(place=files.facility(monthly_letters=1))
    pledged(supporter("olga@example.org"), person, due=NOW.date())
    assert f"/en/write/{person.uid}/" not in Client().get("/en/write/").text
    assert Client().get(f"/en/write/{person.uid}/").status_code == 200
    assert Prisoner.objects.writable().count() == 1

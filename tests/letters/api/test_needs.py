"""Who needs letters: for keys that report them, in three bands, as of Monday, and nowhere else."""

from datetime import UTC, datetime, timedelta

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Death, Prisoner
from letters.actions.needs import refresh
from letters.models import LetterNeed
from letters.tasks import refresh_needs
from tests import files
from tests.api_client import ask, key_for, refused, told
from tests.files import publish
from tests.letters.cast import pledged, reachable, supporter

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)


def written_to(letters: int, name: str) -> Prisoner:
    person = reachable(name, place=files.facility(f"ИК {name}"))
    for n in range(letters):
        pledged(supporter(f"{name}{n}@example.org"), person, due=MONDAY.date())
    return person


def test_three_bands_as_of_monday() -> None:
    nobody, some, many = (written_to(count, f"Номер{count}") for count in (0, 3, 7))
    assert refresh(now=MONDAY + timedelta(days=3))
    needs = told("letter-needs/", key_for("letters:report"))
    assert needs["next"] is None
    assert {each["uid"]: each["need"] for each in needs["results"]} == {
        nobody.uid: "much",
        some.uid: "some",
        many.uid: "little",
    }
    assert {each["as_of"] for each in needs["results"]} == {"2026-03-02"}


def test_during_a_week_nothing_changes_whatever_happens() -> None:
    person = written_to(0, "Волков")
    assert refresh(now=MONDAY)
    before = ask("letter-needs/", token := key_for("letters:report")).content
    for n in range(7):
        pledged(supporter(f"{n}@example.org"), person, due=MONDAY.date())
    assert not refresh(now=MONDAY + timedelta(days=6, hours=23))
    refresh_needs()  # the clock of this machine is in another week: it writes, as of its own Monday
    LetterNeed.objects.update(as_of=MONDAY.date())
    refresh(now=MONDAY + timedelta(days=1))
    assert orjson.loads(before)["results"][0]["need"] == "much"
    assert refresh(now=MONDAY + timedelta(days=7))
    assert told("letter-needs/", token)["results"][0]["need"] == "little"


def test_who_left_the_sight_of_a_key_since_monday_is_not_told_of() -> None:
    person = written_to(0, "Волков")
    refresh(now=MONDAY)
    token = key_for("letters:report")
    assert len(told("letter-needs/", token)["results"]) == 1
    Prisoner.objects.filter(pk=person.pk).update(audience="internal")
    publish()
    assert told("letter-needs/", token)["results"] == []


def test_who_is_lost_to_the_working_files_stays_until_their_record_says_why() -> None:
    """Else the list would tell of a death before the family knows."""
    person = written_to(0, "Волков")
    refresh(now=MONDAY)
    token = key_for("letters:report")
    death = Death.objects.create(prisoner=person, died_on="2026-03-04")
    assert refresh(now=MONDAY + timedelta(days=7))
    assert [each["need"] for each in told("letter-needs/", token)["results"]] == ["much"]
    files.out(death)
    publish()
    refresh(now=MONDAY + timedelta(days=14))
    assert told("letter-needs/", token)["results"] == []


def test_nobody_else_is_told() -> None:
    written_to(0, "Волков")
    refresh(now=MONDAY)
    assert refused("letter-needs/")[0] == 401
    assert refused("letter-needs/", key_for("read", "submit", "webhooks"))[0] == 403
    assert refused("letter-needs/?need=much", key_for("letters:report"))[0] == 400


def test_it_is_in_no_record_and_no_feed() -> None:
    written_to(0, "Волков")
    refresh(now=MONDAY)
    token = key_for("read", "letters:report")
    for path in ("prisoners/", "changes/", "campaigns/", "exports/prisoners.ndjson"):
        answer = ask(path, token)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert b'"need"' not in body
        assert b'"much"' not in body


def test_a_page_at_a_time() -> None:
    people = {written_to(0, f"Номер{n}").uid for n in range(3)}
    refresh(now=MONDAY)
    token = key_for("letters:report")
    first = told("letter-needs/?limit=2", token)
    second = told(first["next"], token)
    assert [each["uid"] for each in first["results"] + second["results"]] == sorted(people)


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(people: int) -> None:
    """The key, its hour, the page."""
    for n in range(people):
        written_to(0, f"Номер{n}")
    refresh(now=MONDAY)
    token = key_for("letters:report")
    with CaptureQueriesContext(connection) as queries:
        told("letter-needs/", token)
    assert len(queries) == 3

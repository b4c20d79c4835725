"""A takedown over HTTP: who could read it is asked to remove their copy, and nobody else learns of it."""

from typing import Any

import pytest

from cases.actions.publication import hide, hide_group, widen
from cases.models import Prisoner
from tests import files
from tests.api_client import PROBLEM, ask, key_for, told
from tests.staff import staff
from tracker.models import ApiKey, Takedown, User

pytestmark = pytest.mark.django_db

MISSING = "missing23456"


@pytest.fixture
def vera() -> User:
    return staff("vera")


@pytest.fixture
def token() -> str:
    return key_for("read", organisation="Partner")


def published(**columns: Any) -> Prisoner:
    person = files.person(**columns)
    files.publish()
    return person


def acknowledge(uid: str, token: str = "") -> Any:
    return ask(f"takedowns/{uid}/acknowledge/", token, method="POST")


def test_it_is_listed_and_acknowledged_once(vera: User, token: str) -> None:
    person = published()
    assert told("takedowns/", token) == {"results": []}
    hide(person, actor=vera, urgent=True, reason="Threats.")
    files.publish()
    takedown = Takedown.objects.get()
    (listed,) = told("takedowns/", token)["results"]
    assert listed == {
        "id": takedown.uid,
        "kind": "prisoner",
        "uid": person.uid,
        "at": takedown.at.isoformat(),
        "urgent": True,
        "acknowledged_at": None,
    }
    first = acknowledge(takedown.uid, token)
    assert (first.status_code, first.json()["id"]) == (200, takedown.uid)
    assert first.json()["acknowledged_at"] is not None
    assert acknowledge(takedown.uid, token).json() == first.json()
    assert told("takedowns/", token)["results"] == [first.json()]


def test_the_feed_says_that_it_is_urgent_and_what_to_acknowledge(vera: User, token: str) -> None:
    person = published()
    start = told("changes/", token)["next"]
    hide(person, actor=vera)
    files.publish()
    page = told(f"changes/?since={start}", token)
    (change,) = page["results"]
    takedown = Takedown.objects.get()
    assert (change["change"], change["urgent"], change["takedown"]) == ("withdrawn", False, takedown.uid)
    hide(person, actor=vera, urgent=True, reason="Threats.")
    files.publish()
    (again,) = told(f"changes/?since={page['next']}", token)["results"]
    assert (again["change"], again["urgent"], again["takedown"]) == ("withdrawn", True, takedown.uid)
    files.publish()
    assert told("takedowns/", token)["results"][0]["urgent"] is True


def test_shown_again_it_is_on_no_list_and_the_next_withdrawal_is_not_urgent(vera: User, token: str) -> None:
    person = published()
    hide(person, actor=vera, urgent=True, reason="Threats.")
    files.publish()
    first = Takedown.objects.get()
    widen(person, to="public", consent=person.consents.get(), actor=staff("edith"))
    files.publish()
    assert told("takedowns/", token) == {"results": []}
    assert acknowledge(first.uid, token).status_code == 200
    assert told("changes/", token)["results"][-1]["urgent"] is False
    Prisoner.objects.update(audience="internal")
    files.publish()
    start = told("changes/", token)
    assert start["results"] == []


@pytest.mark.parametrize("audience", ["internal", "circle", "partners"])
def test_only_who_could_read_it_is_asked(vera: User, token: str, audience: str) -> None:
    """Nobody learns from a takedown that there was something which they never saw."""
    doctors = key_for("read", organisation="Doctors")
    submitting = key_for("submit", organisation="Submitting")
    key_for("read", organisation="Expired")
    ApiKey.objects.filter(organisation__name_en="Expired").update(expires_at="2020-01-01T00:00Z")
    circle = files.circle("medical", "Doctors")
    person = published(audience=audience, circle=circle if audience == "circle" else None)
    hide(person, actor=vera, urgent=True, reason="Threats.")
    files.publish()
    asked = {"internal": set(), "circle": {"Doctors"}, "partners": {"Doctors", "Partner"}}[audience]
    takedown = Takedown.objects.get()
    assert {str(each.organisation) for each in takedown.acknowledgements.all()} == asked
    assert [acknowledge(takedown.uid, key).status_code for key in (doctors, token, submitting)] == [
        200 if "Doctors" in asked else 404,
        200 if "Partner" in asked else 404,
        403,
    ]


def test_a_group_taken_down_asks_who_saw_that_group(vera: User, token: str) -> None:
    person = published()
    files.circle("medical", "Doctors")
    doctors = key_for("read", organisation="Doctors")
    files.disclose(person, "health", "circle", circle=files.circle("medical"))
    files.publish()
    hide_group(person, group="health", actor=vera)
    files.publish()
    assert told("takedowns/", token) == {"results": []}
    (listed,) = told("takedowns/", doctors)["results"]
    assert (listed["uid"], listed["urgent"]) == (person.uid, False)
    assert set(listed) == {"id", "kind", "uid", "at", "urgent", "acknowledged_at"}


def test_anothers_takedown_is_as_missing_as_none(vera: User, token: str) -> None:
    """Also once it has been acknowledged by whoever it was for."""
    files.circle("medical", "Doctors")
    doctors = key_for("read", organisation="Doctors")
    person = published(audience="circle", circle=files.circle("medical"))
    hide(person, actor=vera)
    takedown = Takedown.objects.get()
    assert acknowledge(takedown.uid, doctors).status_code == 200
    theirs, none = acknowledge(takedown.uid, token), acknowledge(MISSING, token)
    assert theirs.status_code == none.status_code == 404
    assert (theirs.content, dict(theirs.headers)) == (none.content, dict(none.headers))


@pytest.mark.parametrize("path", ["takedowns/", f"takedowns/{MISSING}/acknowledge/"])
def test_it_needs_a_key_that_may_read(path: str) -> None:
    method = "POST" if path.endswith("acknowledge/") else "GET"
    nobody = ask(path, method=method)
    assert (nobody.status_code, nobody.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert nobody.headers["Content-Type"] == PROBLEM
    assert ask(path, key_for("submit"), method=method).status_code == 403
    assert ask(path, key_for("read"), method="PUT").status_code == 405


def test_the_list_costs_the_same_for_three(vera: User, token: str, django_assert_num_queries: Any) -> None:
    people = [published() for _number in range(3)]
    told("me/", token)  # notes the hour of the key's use
    hide(people[0], actor=vera)
    with django_assert_num_queries(2):  # the key, the list
        assert len(told("takedowns/", token)["results"]) == 1
    for person in people[1:]:
        hide(person, actor=vera)
    with django_assert_num_queries(2):
        assert len(told("takedowns/", token)["results"]) == 3

"""Hiding is one click; marked as urgent it says why; the file tells which partners have confirmed."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from cases.models import Prisoner
from tests import files
from tests.api_client import ask, key_for
from tests.cases.admin.test_publication import page, show
from tracker.models import PublishedRecord, Takedown


@pytest.fixture
def person(db: None) -> Prisoner:
    prisoner = files.person("Канарейкин", "Кирилл")
    files.held(prisoner, files.facility("СИЗО canary-place"))
    files.publish()
    return prisoner


def test_one_click_is_a_takedown_that_is_not_urgent(vera: Client, person: Prisoner) -> None:
    vera.post(f"{page(person)}hide/")
    vera.post(f"{page(person)}hide/")
    takedown = Takedown.objects.get()
    assert (takedown.record, takedown.part, takedown.is_urgent, takedown.made_by.username) == (
        person.uid,
        "",
        False,
        "vera",
    )
    assert "No partner could read it." in vera.get(page(person)).content.decode()


def test_an_urgent_one_says_why(vera: Client, person: Prisoner) -> None:
    vera.post(f"{page(person)}hide/", {"urgent": "1", "reason": " "})
    person.refresh_from_db()
    assert (person.hidden_at, Takedown.objects.count()) == (None, 0)
    vera.post(f"{page(person)}hide/", {"urgent": "1", "reason": "canary-reason"})
    files.publish()
    rows = PublishedRecord.objects.of_kind("prisoner")
    assert set(rows.values_list("state", "is_urgent", "takedown")) == {("withdrawn", True, Takedown.objects.get().uid)}
    assert "canary-reason" in vera.get(page(person)).content.decode()
    with transaction.atomic(), pytest.raises(IntegrityError):
        Takedown.objects.update(reason="")


def test_a_group_is_taken_down_urgently(vera: Client, person: Prisoner) -> None:
    vera.post(f"{page(person)}hide/", {"group": "custody", "urgent": "1", "reason": "Threats."})
    files.publish()
    assert not PublishedRecord.objects.filter(body__contains="canary-place").exists()
    assert Takedown.objects.get().part == "custody"
    assert "Taken down on" in vera.get(page(person)).content.decode()


@pytest.mark.parametrize("where", ["publication", "change"])
def test_the_file_says_who_has_confirmed_and_who_has_not(vera: Client, person: Prisoner, where: str) -> None:
    quick, _slow = key_for("read", organisation="Quick"), key_for("read", organisation="Slow")
    vera.post(f"{page(person)}hide/")
    ask(f"takedowns/{Takedown.objects.get().uid}/acknowledge/", quick, method="POST")
    told = vera.get(page(person).replace("publication", where)).content.decode()
    waiting, _separator, confirmed = told.partition("Have confirmed:")
    assert "Slow" in waiting.partition("Have not confirmed yet")[2]
    assert "Quick" not in waiting
    assert "Quick" in confirmed


def test_shown_again_it_is_lifted(edith: Client, person: Prisoner) -> None:
    edith.post(f"{page(person)}hide/")
    show(edith, person, {"to": "public", "consent": person.consents.get().pk})
    assert Takedown.objects.get().lifted_at is not None
    edith.post(f"{page(person)}hide/")
    assert Takedown.objects.standing().count() == 1

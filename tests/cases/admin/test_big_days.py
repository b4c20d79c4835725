"""A big day: of everybody named it is said that it is being checked, until an editor ends it."""

from typing import Any

import pytest
from django.test import Client

from cases.actions.big_days import named_in
from cases.models import BigDay, Prisoner
from tests import files
from tests.cases.admin.filling import filled
from tests.cases.pages.site import visit, words
from tests.staff import desk
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db
ADD = "/admin/cases/bigday/add/"
SAID = "reported, we are checking"


@pytest.fixture
def person() -> Prisoner:
    made = files.person("Иванов")
    files.held(made)
    files.charged(made)
    files.publish()
    return made


def begun(edith: Client, *people: Prisoner) -> BigDay:
    who = "\n".join(f"https://site.example/en/people/{each.uid}/" for each in people)
    edith.post(ADD, {"title": "canary-the-exchange", "who": who, "note": "canary-note"})
    return BigDay.objects.get()


def page(person: Prisoner) -> str:
    files.publish()
    return words(visit(f"/en/people/{person.uid}/"))


def test_those_named_are_being_checked_until_it_is_ended(edith: Client, person: Prisoner) -> None:
    other = files.person("Петров")
    assert SAID not in page(person)
    day = begun(edith, person)
    assert SAID in page(person) and SAID not in page(other)
    case = PublishedRecord.objects.of_kind("case").seen_by("public").get()
    assert case.data["people"][0]["being_checked"] is True
    assert "canary" not in case.body + page(person)
    assert not Prisoner.objects.writable().filter(pk=person.pk).exists()
    edith.post(f"/admin/cases/bigday/{day.pk}/end/")
    assert SAID not in page(person)
    assert Prisoner.objects.writable().filter(pk=person.pk).exists()
    day.refresh_from_db()
    assert (day.began_by.username, day.ended_by.username) == ("edith", "edith")
    history = edith.get(f"/admin/cases/bigday/{day.pk}/history/").content.decode()
    assert "Ended" in history and "edith" in history
    going = ["canary-the-exchange" in edith.get(f"/admin/cases/bigday/?goes_on={each}").text for each in ("yes", "no")]
    assert going == [False, True]


def test_more_are_named_and_nobody_unknown(edith: Client, person: Prisoner) -> None:
    day, other = begun(edith, person), files.person("Петров")
    url = f"/admin/cases/bigday/{day.pk}/change/"
    answer = edith.post(url, filled(edith, url, who="aaaaaaaaaaaa"))
    assert "Nobody has this uid: aaaaaaaaaaaa." in answer.content.decode()
    edith.post(url, filled(edith, url, who=f"{other.uid}\n{person.uid}"))
    assert set(day.named.values_list("prisoner", flat=True)) == {person.pk, other.pk}
    edith.post(f"/admin/cases/bigday/{day.pk}/end/")
    assert edith.post(url, {"title": "x", "who": ""}).status_code == 403


def test_a_line_that_names_nobody_is_told_and_the_name_of_the_site_is_nobodys(edith: Client, person: Prisoner) -> None:
    site = f"https://notforgotten.example/en/people/{person.uid}/"
    answer = edith.post(ADD, {"title": "canary-the-exchange", "who": f"{site}\n4as5ixqcx", "note": ""})
    assert "Nobody has this uid: 4as5ixqcx." in answer.content.decode()
    assert not BigDay.objects.exists()
    other = files.person("Петров")
    edith.post(ADD, {"title": "canary-the-exchange", "who": f"\n{site}, {other.uid}\n", "note": ""})
    assert set(BigDay.objects.get().named.values_list("prisoner", flat=True)) == {person.pk, other.pk}


@pytest.mark.parametrize("who", ["vera", "cora", "ada"])
def test_it_is_an_editor_s(person: Prisoner, demo: None, who: str) -> None:
    assert desk(who).post(ADD, {"title": "x", "who": person.uid}).status_code == 403
    assert not BigDay.objects.exists()


def test_however_many_are_named_it_is_one_question(person: Prisoner, django_assert_num_queries: Any) -> None:
    other, twin = files.person("Петров"), files.person("Иванов")
    Prisoner.objects.filter(pk=twin.pk).update(merged_into=person)
    with django_assert_num_queries(1):
        assert named_in(f"{other.uid} {twin.uid}") == [other, person]

"""Circles of organisations: what is shown to one is seen by its members, from when they are in it until they leave."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from cases.models import Prisoner, PublishedPrisoner
from tests import files
from tests.api_client import ask, key_for, told, uids
from tests.files import publish
from tracker.models import AudienceHead, Circle, DirtyMark, Membership, Organisation, PublishedRecord
from tracker.publishing import projector

pytestmark = pytest.mark.django_db


def states(uid: str) -> dict[str, str]:
    return dict(PublishedRecord.objects.filter(uid=uid).values_list("audience", "state"))


def test_a_record_stands_for_each_set_of_circles_that_somebody_is_in() -> None:
    medical, legal = files.circle("medical", "Doctors", "Both"), files.circle("legal", "Lawyers", "Both")
    files.circle("empty")
    person, partners = files.person(audience="circle", circle=medical), files.person(audience="partners")
    lawyers = files.person(audience="circle", circle=legal)
    publish()
    assert set(states(person.uid)) == {"partners+medical", "partners+legal+medical"}
    assert set(states(lawyers.uid)) == {"partners+legal", "partners+legal+medical"}
    assert set(states(partners.uid)) == {"partners", "partners+legal", "partners+medical", "partners+legal+medical"}


def test_positions_say_nothing_of_other_audiences() -> None:
    medical = files.circle("medical", "Doctors")
    files.person("Общий")
    publish()
    for _number in range(3):
        files.person(audience="circle", circle=medical)
    publish()
    files.person("Ещё")
    publish()
    heads = dict(AudienceHead.objects.values_list("audience", "seq"))
    assert heads == {"public": 2, "partners": 2, "partners+medical": 5}


def test_whoever_joins_sees_at_once_what_partners_see_and_then_what_the_circle_does() -> None:
    public, partners = files.person("Общий"), files.person("Партнёров", audience="partners")
    circle = files.circle("medical")
    secret = files.person("Тайный", audience="circle", circle=circle)
    publish()
    token = key_for("read")
    assert set(uids("prisoners/", token)) == {public.uid, partners.uid}
    Membership.objects.create(circle=circle, organisation=Organisation.objects.get(name_en="Freedom Zone"))
    assert set(uids("prisoners/", token)) == {public.uid, partners.uid}
    publish()
    assert set(uids("prisoners/", token)) == {public.uid, partners.uid, secret.uid}
    assert uids("prisoners/?q=Тайный", token) == [secret.uid]
    assert told("me/", token)["circles"] == ["medical"]


def test_a_large_set_of_records_is_there_before_it_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first batch opens the audience, with what partners see; the rest of the records follow in later ones."""
    monkeypatch.setattr(projector, "BATCH", 1)
    people = {files.person(f"Номер{number}").uid for number in range(3)}
    publish()
    token = key_for("read")
    files.circle("medical", "Freedom Zone")
    projector.take_batch()
    assert PublishedRecord.objects.seen_by("partners+medical").live().count() == 3
    assert set(uids("prisoners/?ordering=name", token)) == people


def test_whoever_leaves_sees_it_no_more_with_the_next_request() -> None:
    circle = files.circle("medical", "Freedom Zone")
    person = files.person(audience="circle", circle=circle)
    publish()
    token = key_for("read")
    assert ask(f"prisoners/{person.uid}/", token).status_code == 200
    Membership.objects.all().delete()
    assert ask(f"prisoners/{person.uid}/", token).status_code == 404
    assert uids("prisoners/", token) == []


def test_a_set_that_nobody_is_in_any_more_is_withdrawn_and_not_built_again() -> None:
    circle = files.circle("medical", "Doctors")
    person, public = files.person(audience="circle", circle=circle), files.person()
    publish()
    Membership.objects.all().delete()
    publish()
    files.person("Новый")
    Prisoner.objects.update(occupation_en="teacher")
    publish()
    rows = PublishedRecord.objects.seen_by("partners+medical").order_by("uid")
    assert set(rows.values_list("uid", "state", "body")) == {
        (person.uid, "withdrawn", ""),
        (public.uid, "withdrawn", ""),
    }


def test_a_set_that_comes_again_goes_on_counting() -> None:
    circle = files.circle("medical", "Doctors")
    person = files.person(audience="circle", circle=circle)
    publish()
    Membership.objects.all().delete()
    publish()
    files.circle("medical", "Doctors")
    publish()
    row = PublishedRecord.objects.get(uid=person.uid)
    assert (row.state, row.seq) == ("live", 3)


def test_who_is_taken_down_is_gone_for_circles_too() -> None:
    circle = files.circle("medical", "Doctors")
    person = files.person(audience="circle", circle=circle)
    publish()
    Prisoner.objects.update(hidden_at=timezone.now())
    publish()
    assert states(person.uid) == {"partners+medical": "withdrawn"}


def test_a_merged_record_leads_to_the_survivor_for_those_who_see_it() -> None:
    circle = files.circle("medical", "Freedom Zone")
    survivor, merged = files.person("Один", audience="circle", circle=circle), files.person("Он же")
    publish()
    Prisoner.objects.filter(pk=merged.pk).update(merged_into=survivor)
    publish()
    assert states(merged.uid) == {"public": "withdrawn", "partners": "withdrawn", "partners+medical": "merged"}
    answer = ask(f"prisoners/{merged.uid}/", key_for("read"))
    assert (answer.status_code, answer["Location"]) == (301, f"/api/v1/prisoners/{survivor.uid}/")


@pytest.mark.django_db(transaction=True)
def test_verify_finds_a_membership_whose_marks_were_lost() -> None:
    circle = files.circle("medical")
    person = files.person(audience="circle", circle=circle)
    files.circle("medical", "Doctors")
    DirtyMark.objects.all().delete()
    call_command("publish", verify=True, stdout=StringIO())
    assert states(person.uid) == {"partners+medical": "live"}
    assert PublishedPrisoner.objects.seen_by("partners+medical").count() == 1
    Membership.objects.all().delete()
    DirtyMark.objects.all().delete()
    call_command("publish", verify=True, stdout=StringIO())
    assert states(person.uid) == {"partners+medical": "withdrawn"}


def test_a_code_is_for_good_and_plain() -> None:
    circle = files.circle("medical")
    circle.code = "doctors"
    with transaction.atomic(), pytest.raises(DatabaseError):
        circle.save()
    with transaction.atomic(), pytest.raises(IntegrityError):
        Circle.objects.create(code="a+b", name_en="two", name_ru="два")


@pytest.mark.parametrize(("audience", "named"), [("circle", False), ("partners", True), ("internal", True)])
def test_a_circle_is_named_exactly_where_it_is_meant(audience: str, named: bool) -> None:
    circle = files.circle("medical") if named else None
    with transaction.atomic(), pytest.raises(IntegrityError):
        files.person(audience=audience, circle=circle)

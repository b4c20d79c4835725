"""What becomes of two files of one person: nothing lost, nothing doubled, nothing shown that was not."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from cases.actions.merging import merge, unmerge
from cases.actions.publication import Refused, hide
from cases.models import Charge, Death, Defendant, Evidence, Lead, Name, Placement, Prisoner, Proof, Source
from letters.actions.pledging import pledge
from tests import files
from tests.letters.cast import reachable, supporter
from tests.staff import staff
from tracker.models import Audience, PublishedRecord, Takedown, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def edith(db: None) -> User:
    return staff("edith")


def two(**columns: Any) -> tuple[Prisoner, Prisoner]:
    return files.person("Иванов", **columns), files.person("Ivanov", "Ivan", **columns)


def kept(person: Prisoner) -> Prisoner:
    return Prisoner.objects.get(pk=person.pk)


def test_everything_of_both_is_in_one_file(edith: User) -> None:
    one, other = two()
    charge, stay = files.charged(other), files.held(other)
    other.contacts.create(kind="lawyer", name="Adler")
    Lead.objects.create(words="seen", prisoner=other, state="known")
    Lead.objects.create(words="wrong", about_uid=other.uid)
    merge(one, other, choices={}, actor=edith)
    assert {str(name): name.kind for name in one.names.all()} == {"Иванов Иван": "official", "Ivan Ivanov": "latin"}
    assert one.defences.get() == charge.defendant and one.placements.get() == stay
    assert one.contacts.count() == 1 and Lead.objects.of(one).count() == 2
    assert kept(other).merged_into == one and not other.names.exists()


def test_what_both_say_is_said_once_with_the_sources_of_both(edith: User) -> None:
    one, other = files.person(), files.person()
    place = files.facility()
    mine, theirs = files.held(one, place), files.held(other, place)
    Placement.objects.filter(pk=theirs.pk).update(note="by telephone", confirmed_on="2026-01-01")
    source = Source.objects.create(title="Letter")
    for person, stay in ((one, mine), (other, theirs)):
        evidence = Evidence.objects.create(prisoner=person, source=source, fact="stay", quote=f"{stay.pk}")
        Proof.objects.create(evidence=evidence, about="placement", about_id=stay.pk)
    merge(one, other, choices={}, actor=edith)
    stay = one.placements.get()
    assert (stay.pk, stay.note, str(stay.confirmed_on)) == (mine.pk, "by telephone", "2026-01-01")
    assert Proof.objects.filter(about="placement", about_id=mine.pk).count() == 2
    assert [str(name) for name in one.names.all()] == ["Иванов Иван"]


def test_one_place_in_one_case(edith: User) -> None:
    one, other = two()
    charge = files.charged(one)
    defendant = Defendant.objects.create(case=charge.defendant.case, prisoner=other, act_en="a speech")
    Charge.objects.create(defendant=defendant, article=charge.article)
    second = Charge.objects.create(defendant=defendant, article=files.charged(files.person("Чужой"), "280").article)
    merge(one, other, choices={}, actor=edith)
    assert [each.pk for each in one.defences.get().charges.order_by("pk")] == [charge.pk, second.pk]
    assert one.defences.get().note == "a speech"


def test_what_differs_is_chosen_and_remembered(edith: User) -> None:
    one, other = files.person(birth_date="1957", note="a", sex=""), files.person(birth_date="1958", note="b")
    done = merge(one, other, choices={"birth_date": "merged"}, actor=edith)
    person = kept(one)
    assert (str(person.birth_date), person.note, person.sex) == ("1958", "a\n\nb", "male")
    assert done.choices == {"birth_date": "merged", "note": "both"}
    assert str(kept(other).birth_date) == "1958"


def test_what_cannot_be_in_one_file_stays_with_the_other(edith: User) -> None:
    one, other = two()
    for person, place in ((one, "ИК-4"), (other, "ИК-7")):
        Placement.objects.create(prisoner=person, facility=files.facility(place), started="2024-01-01")
    death = Death.objects.create(prisoner=one, died_on="2026-01-01")
    chosen = Death.objects.create(prisoner=other, died_on="2026-01-02")
    stay = other.placements.get()
    done = merge(one, other, choices={"death": "merged"}, actor=edith)
    assert kept(one).death == chosen and kept(other).death == death
    assert done.left == {"placement": [stay.pk], "death": [death.pk]} and other.placements.get() == stay


def test_a_contradiction_of_the_two_is_refused_whole(edith: User) -> None:
    one, other = files.person(birth_date="2001"), files.person()
    Death.objects.create(prisoner=other, died_on="1990")
    with pytest.raises(Refused) as refused:
        merge(one, other, choices={}, actor=edith)
    assert refused.value.reason == "contradiction" and kept(other).merged_into is None


@pytest.mark.parametrize(
    ("mine", "theirs", "shown"),
    [
        ({}, {"audience": "internal"}, "internal"),
        ({"audience": "internal"}, {}, "internal"),
        ({"audience": "partners"}, {}, "partners"),
        ({}, {"consent": ""}, "internal"),
        ({}, {}, "public"),
    ],
)
def test_the_narrower_audience_holds(edith: User, mine: Any, theirs: Any, shown: str) -> None:
    one, other = files.person(**mine), files.person("Ivanov", **theirs)
    merge(one, other, choices={}, actor=edith)
    assert kept(one).audience == shown


def test_guarded_facts_that_one_file_hid_stay_hidden(edith: User) -> None:
    """What was written there was for nobody outside."""
    one, other = two()
    files.disclose(one, "health", "public")
    other.health.create(kind="illness", text_en="told in confidence")
    merge(one, other, choices={}, actor=edith)
    assert one.disclosures.get(group="health").audience == Audience.INTERNAL


@pytest.mark.parametrize("kept_first", [True, False])
def test_a_takedown_or_an_objection_of_either_holds(edith: User, kept_first: bool) -> None:
    one, other = two()
    hide(one if kept_first else other, actor=edith, urgent=True, reason="threats")
    files.objects(other, "family")
    merge(one, other, choices={}, actor=edith)
    files.publish()
    assert kept(one).hidden_at and one.objections.get().group == "family"
    standing = {row.part: row.is_urgent for row in Takedown.objects.of("prisoner", one.uid).standing()}
    assert standing == {"": True, "family": False}
    assert not PublishedRecord.objects.of_kind("prisoner").live().exists()


def test_both_uids_answer(edith: User) -> None:
    first, one, other = (files.person(name) for name in ("Иванов", "Ivanov", "Іванов"))
    files.publish()
    merge(one, first, choices={}, actor=edith)
    done = merge(other, one, choices={}, actor=edith)
    files.publish()
    for person in (first, one):
        page = Client().get(f"/ru/people/{person.uid}/")
        assert (page.status_code, page.headers["Location"]) == (301, f"/ru/people/{other.uid}/")
        records = PublishedRecord.objects.of_kind("prisoner").seen_by(Audience.PUBLIC)
        assert records.values_list("state", "into").get(uid=person.uid) == ("merged", other.uid)
    unmerge(done, actor=edith)
    files.publish()
    assert Client().get(f"/ru/people/{one.uid}/").status_code == 200
    assert Client().get(f"/ru/people/{first.uid}/").headers["Location"] == f"/ru/people/{one.uid}/"


def test_who_wanted_to_write_to_the_one_writes_to_the_other(edith: User) -> None:
    one, other = reachable(), files.person("Volkov")
    merge(one, other, choices={}, actor=edith)
    files.publish()
    assert pledge(supporter(), other.uid, now=timezone.now()).prisoner == one


def test_whose_file_it_is_already_and_who_may(edith: User) -> None:
    one, other = two()
    with pytest.raises(PermissionDenied):
        merge(one, other, choices={}, actor=staff("vera"))
    for reason, pair in {"same_file": (one, one), "merged": (one, other)}.items():
        if reason == "merged":
            merge(one, other, choices={}, actor=edith)
        with pytest.raises(Refused) as refused:
            merge(*pair, choices={}, actor=edith)
        assert refused.value.reason == reason
    assert Name.objects.filter(prisoner=one).count() == 2


def test_what_sources_say_of_other_rows_stays_said_of_them(edith: User) -> None:
    """A proof names its row by kind and key: the key of a stay may be that of a person."""
    one, other = two()
    source = Source.objects.create(title="Letter")
    stay = Placement.objects.create(pk=other.pk, prisoner=one, facility=files.facility(), started="2024")
    evidence = Evidence.objects.create(prisoner=one, source=source, fact="stay", quote="so it says")
    proof = Proof.objects.create(evidence=evidence, about="placement", about_id=stay.pk)
    Placement.objects.create(pk=one.pk, prisoner=one, started="2020", ended="2021")
    done = merge(one, other, choices={}, actor=edith)
    proof.refresh_from_db()
    assert (proof.about_id, done.left) == (stay.pk, {})

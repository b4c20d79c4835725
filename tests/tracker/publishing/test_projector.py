"""From marks to published rows: states, positions, and what each audience is told of."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cases.models import Consent, Prisoner
from tests import files
from tests.files import publish
from tracker.models import DirtyMark, PublishedRecord, SetAside
from tracker.publishing import projector
from tracker.publishing.records import registry

pytestmark = pytest.mark.django_db


def states(uid: str) -> dict[str, str]:
    return dict(PublishedRecord.objects.filter(uid=uid).values_list("audience", "state"))


def positions(audience: str = "public") -> list[int]:
    return list(PublishedRecord.objects.seen_by(audience).order_by("seq").values_list("seq", flat=True))


def test_each_audience_gets_its_own_record() -> None:
    everybody, partners, nobody = (files.person(audience=a) for a in ("public", "partners", "internal"))
    publish()
    assert states(everybody.uid) == {"public": "live", "partners": "live"}
    assert states(partners.uid) == {"partners": "live"}
    assert states(nobody.uid) == {}


def test_nothing_is_published_without_a_consent_that_holds() -> None:
    never = files.person(consent="")
    past = files.person()
    Consent.objects.filter(prisoner=past).update(until=date.today() - timedelta(days=1))
    withdrawn = files.person()
    Consent.objects.filter(prisoner=withdrawn).update(withdrawn_on=date.today())
    publish()
    assert [states(each.uid) for each in (never, past, withdrawn)] == [{}, {}, {}]


def test_a_person_taken_down_leaves_an_empty_tombstone() -> None:
    gone = files.person()
    publish()
    Prisoner.objects.filter(pk=gone.pk).update(hidden_at=timezone.now())
    publish()
    record = PublishedRecord.objects.seen_by("public").get(uid=gone.uid)
    assert (record.state, record.body, record.etag, record.into) == ("withdrawn", "", "", "")
    assert not hasattr(record, "prisoner")


def test_the_persons_objection_wins() -> None:
    person = files.person()
    files.objects(person)
    publish()
    assert states(person.uid) == {}


def test_positions_have_no_gaps_and_only_changes_move_them() -> None:
    people = [files.person(f"Номер{n}") for n in range(5)]
    publish()
    assert positions() == [1, 2, 3, 4, 5]
    Prisoner.objects.filter(pk=people[2].pk).update(note="seen by nobody outside")
    publish()
    assert positions() == [1, 2, 3, 4, 5]
    Prisoner.objects.filter(pk=people[2].pk).update(occupation_en="teacher")
    publish()
    assert positions() == [1, 2, 4, 5, 6]


def test_one_audiences_positions_say_nothing_of_anothers() -> None:
    files.person("Общий")
    publish()
    for n in range(3):
        files.person(f"Партнёрский{n}", audience="partners")
    publish()
    files.person("Ещё")
    publish()
    assert positions("public") == [1, 2]


def test_a_merged_person_points_at_the_survivor_where_that_one_is_seen() -> None:
    survivor, merged = files.person("Один", audience="partners"), files.person("Он же")
    publish()
    Prisoner.objects.filter(pk=merged.pk).update(merged_into=survivor)
    publish()
    rows = PublishedRecord.objects.filter(uid=merged.uid).values_list("audience", "state", "into")
    assert set(rows) == {("partners", "merged", survivor.uid), ("public", "withdrawn", "")}


def test_a_change_of_a_shared_row_reaches_those_it_touches() -> None:
    place = files.facility("ИК-4")
    held, free = files.person("Сидящий"), files.person("Вольный")
    files.held(held, place)
    publish()
    before = PublishedRecord.objects.seen_by("public").get(uid=free.uid).seq
    place.name_en = "IK-4 Torzhok"
    place.save()
    publish()
    record = PublishedRecord.objects.seen_by("public").get(uid=held.uid)
    assert record.data["custody"]["current"]["facility"]["name"]["en"] == "IK-4 Torzhok"
    assert PublishedRecord.objects.seen_by("public").get(uid=free.uid).seq == before


def test_time_alone_changes_what_it_should() -> None:
    person = files.person()
    Consent.objects.filter(prisoner=person).update(until=date.today() + timedelta(days=3))
    publish()
    record = PublishedRecord.objects.seen_by("public").get(uid=person.uid)
    assert record.changes_on == date.today() + timedelta(days=4)
    assert projector.mark_what_time_changes(date.today()) == 0
    assert projector.mark_what_time_changes(date.today() + timedelta(days=4)) == 1
    assert set(DirtyMark.objects.values_list("kind", "uid")) == {("prisoner", person.uid)}


def test_a_record_that_cannot_be_built_is_shown_to_nobody_and_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [files.person(f"Номер{n}") for n in range(5)]
    publish()
    build = registry.kinds["prisoner"].build

    def poisoned(uids: list[str], *args: object) -> object:
        if people[3].uid in uids:
            raise KeyError("a fault in us")
        return build(uids, *args)

    monkeypatch.setattr(registry.kinds["prisoner"], "build", poisoned)
    Prisoner.objects.update(occupation_en="teacher")
    publish()
    assert [states(each.uid)["public"] for each in people] == ["live", "live", "live", "withdrawn", "live"]
    assert list(SetAside.objects.values_list("kind", "uid", "reason")) == [("prisoner", people[3].uid, "KeyError")]
    monkeypatch.undo()
    Prisoner.objects.update(occupation_en="doctor")
    publish()
    assert states(people[3].uid)["public"] == "live"
    assert not SetAside.objects.exists()


def test_live_edits_go_before_a_rebuild() -> None:
    files.person("Первый")
    publish()
    DirtyMark.objects.bulk_create([DirtyMark(kind="prisoner", uid="rebuild", derived=True) for _ in range(3)])
    live = files.person("Второй")
    projector.take_batch(limit=3)
    assert states(live.uid) == {"public": "live", "partners": "live"}


def test_a_record_marked_by_many_rows_is_built_once(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [files.person(f"Номер{n}") for n in range(3)]
    Prisoner.objects.update(occupation_en="teacher")
    built: list[str] = []
    build = registry.kinds["prisoner"].build

    def counting(uids: list[str], *args: object) -> object:
        built.extend(uids)
        return build(uids, *args)

    monkeypatch.setattr(registry.kinds["prisoner"], "build", counting)
    marks = DirtyMark.objects.count()
    assert marks > 3
    assert projector.take_batch(limit=3) == marks
    assert sorted(built) == sorted(person.uid for person in people)


def test_a_person_with_disclosures_can_be_erased() -> None:
    person = files.person()
    files.disclose(person, "health", "partners")
    publish()
    person.delete()
    publish()
    assert states(person.uid) == {"public": "withdrawn", "partners": "withdrawn"}


def test_a_merged_person_does_not_point_at_a_survivor_taken_down_with_them() -> None:
    survivor, merged = files.person("Один"), files.person("Он же")
    publish()
    Prisoner.objects.filter(pk=merged.pk).update(merged_into=survivor)
    Prisoner.objects.filter(pk=survivor.pk).update(hidden_at=timezone.now())
    publish()
    rows = PublishedRecord.objects.filter(uid=merged.uid).values_list("audience", "state", "into")
    assert set(rows) == {("partners", "withdrawn", ""), ("public", "withdrawn", "")}

"""The feed's promises, with writers in real transactions that commit out of order, roll back, delete and merge."""

import random
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from threading import Event

import pytest
from django.db import connection, transaction
from django.utils import timezone

from cases.models import Prisoner
from tests import files
from tests.api_client import key_for
from tests.feed_client import Copy, lines
from tracker.api import throttling
from tracker.models import AudienceHead, Epoch, PublishedRecord
from tracker.publishing import projector
from tracker.publishing.following import follow

WRITERS, ROUNDS = 5, 10


def exported(token: str = "") -> tuple[dict[str, str], str]:
    """Etags by uid of every person in the export, and its cursor."""
    bodies, cursor = lines("exports/prisoners.ndjson", token)
    by_etag = {sha256(body.encode()).hexdigest()[:32]: body for body in bodies}
    rows = PublishedRecord.objects.filter(etag__in=by_etag).values_list("etag", "uid")
    return {uid: etag for etag, uid in rows}, cursor


@pytest.mark.django_db(transaction=True)
def test_clients_end_with_the_export_whatever_is_written_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttling, "FOR_A_KEY", 100_000)
    token = key_for("read")
    people = [files.person(f"Номер{n}") for n in range(8)]
    projector.project_all_marked()
    from_nothing, from_export = Copy(token), Copy(token)
    done = Event()
    with ThreadPoolExecutor(WRITERS + 3) as pool:
        running = [pool.submit(_project, done), pool.submit(_read, from_nothing, done)]
        writing = [pool.submit(_write, number, [each.pk for each in people]) for number in range(WRITERS)]
        held, from_export.cursor = exported(token)  # in the middle of it
        from_export.held = {("prisoner", uid): etag for uid, etag in held.items()}
        running.append(pool.submit(_read, from_export, done))
        for writer in writing:
            writer.result(60)
        done.set()
        for each in running:
            each.result(60)
    projector.project_all_marked()
    from_nothing.follow()
    from_export.follow()
    there, _cursor = exported(token)
    assert set(there) == set(Prisoner.objects.filter(merged_into=None, hidden_at=None).values_list("uid", flat=True))
    assert from_nothing.people() == there
    assert from_export.people() == there
    assert from_nothing.resets == from_export.resets == 0


def _project(done: Event) -> None:
    follow(done.is_set)
    connection.close()


def _read(copy: Copy, done: Event) -> None:
    while not done.is_set():
        copy.take(limit=2)
    connection.close()


def _write(number: int, people: list[int]) -> None:
    chance = random.Random(number)
    for turn in range(ROUNDS):
        act = chance.choice(["change", "change", "roll back", "add", "delete", "merge", "hide"])
        try:
            with transaction.atomic():
                _act(act, number, turn, chance.choice(people))
        except ZeroDivisionError:
            pass
    connection.close()


def _act(act: str, number: int, turn: int, pk: int) -> None:
    mine = Prisoner.objects.filter(names__surname__startswith=f"Новый{number}", merged_into=None, hidden_at=None)
    match act:
        case "add":
            files.person(f"Новый{number}{turn}")
        case "delete" if one := mine.filter(merged_here=None).first():
            one.delete()
        case "merge" if one := mine.filter(merged_here=None).first():
            Prisoner.objects.filter(pk=one.pk).update(merged_into=pk)
        case "hide" if one := mine.first():
            Prisoner.objects.filter(pk=one.pk).update(hidden_at=timezone.now())
        case _:
            Prisoner.objects.filter(pk=pk).update(occupation_en=f"{number}.{turn}")
    if act == "roll back":
        raise ZeroDivisionError


@pytest.mark.django_db
def test_a_record_changed_many_times_comes_once_in_its_latest_form() -> None:
    person = files.person()
    files.publish()
    copy = Copy()
    copy.follow()
    for turn in range(3):
        Prisoner.objects.update(occupation_en=f"turn {turn}")
        files.publish()
    copy.told.clear()
    copy.follow()
    assert copy.told == [("upsert", "prisoner", person.uid)]
    assert copy.people() == {person.uid: PublishedRecord.objects.seen_by("public").get().etag}


@pytest.mark.django_db
def test_what_leaves_is_told_to_who_had_it_and_to_nobody_else() -> None:
    gone, stays, merged = files.person("Ушедший"), files.person("Оставшийся"), files.person("Двойник")
    files.publish()
    had = Copy()
    had.follow()
    Prisoner.objects.filter(pk=gone.pk).update(hidden_at=timezone.now())
    Prisoner.objects.filter(pk=merged.pk).update(merged_into=stays)
    files.publish()
    later = Copy()
    later.follow()
    assert set(later.told) == {("upsert", "prisoner", stays.uid)}
    had.told.clear()
    had.follow()
    assert set(had.told) == {("withdrawn", "prisoner", gone.uid), ("merged", "prisoner", merged.uid)}
    assert set(had.people()) == {stays.uid}
    Prisoner.objects.filter(pk=stays.pk).update(hidden_at=timezone.now())
    files.publish()
    later.told.clear()
    later.follow()
    # the tombstone of the merged file no longer says whom it was merged into, which is told too
    assert set(later.told) - {("withdrawn", "prisoner", merged.uid)} == {("withdrawn", "prisoner", stays.uid)}
    assert later.people() == {}


@pytest.mark.django_db
def test_an_empty_page_leads_back_to_its_own_cursor() -> None:
    files.person()
    files.publish()
    copy = Copy()
    copy.follow()
    stands = copy.cursor
    assert copy.take() == {"results": [], "next": stands, "has_more": False, "reset": False}


@pytest.mark.django_db
def test_another_life_of_the_database_begins_anew() -> None:
    person = files.person()
    files.publish()
    copy = Copy()
    copy.follow()
    Epoch.objects.all().delete()
    Epoch.objects.create()
    copy.told.clear()
    copy.follow()
    assert (copy.resets, copy.told) == (1, [("upsert", "prisoner", person.uid)])
    copy.follow()
    assert copy.resets == 1


@pytest.mark.django_db
def test_a_cursor_of_another_reader_begins_anew() -> None:
    shown = files.person(audience="public")
    partners = files.person("Партнёров", audience="partners")
    files.publish()
    copy = Copy()
    copy.follow()
    assert set(copy.people()) == {shown.uid}
    copy.token = key_for("read")
    copy.follow()
    assert (copy.resets, set(copy.people())) == (1, {shown.uid, partners.uid})


@pytest.mark.django_db
def test_positions_of_a_database_restored_to_before_are_not_believed() -> None:
    """A restore that nobody told of: the cursor is ahead of everything there is."""
    files.person()
    files.publish()
    ahead = Copy()
    ahead.follow()
    PublishedRecord.objects.all().delete()
    AudienceHead.objects.update(seq=0)
    ahead.follow()
    assert (ahead.resets, ahead.people()) == (1, {})

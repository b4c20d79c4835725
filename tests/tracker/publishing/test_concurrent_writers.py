"""Writers in real transactions that commit out of order, roll back and delete, while the projector runs beside them."""

import random
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from cases.models import Prisoner
from tests import files
from tracker.models import DirtyMark, PublishedRecord
from tracker.publishing import projector
from tracker.publishing.following import follow

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS, ROUNDS = 6, 12


def published() -> dict[str, str]:
    live = PublishedRecord.objects.seen_by("public").live()
    return {record.uid: record.data["occupation"]["en"] for record in live}


def wanted() -> dict[str, str]:
    return dict(Prisoner.objects.values_list("uid", "occupation_en"))


def test_a_mark_made_while_its_record_is_projected_survives() -> None:
    person = files.person()
    with projector.alone():
        projector.take_batch()
        with ThreadPoolExecutor(1) as other:  # commits between our snapshot and our commit
            other.submit(_rename, person.pk, "changed meanwhile").result()
    assert DirtyMark.objects.count() == 1
    projector.project_all_marked()
    assert published() == {person.uid: "changed meanwhile"}


def test_an_older_mark_that_commits_later_is_not_missed() -> None:
    first, second = files.person("Первый"), files.person("Второй")
    projector.project_all_marked()
    wrote, may_commit = Event(), Event()

    def slow() -> None:
        with transaction.atomic():
            Prisoner.objects.filter(pk=first.pk).update(occupation_en="slow")
            wrote.set()
            may_commit.wait(10)
        connection.close()

    writer = Thread(target=slow)
    writer.start()
    wrote.wait(10)
    _rename(second.pk, "quick")
    projector.project_all_marked()
    assert published() == {first.uid: "", second.uid: "quick"}
    may_commit.set()
    writer.join()
    projector.project_all_marked()
    assert published() == {first.uid: "slow", second.uid: "quick"}


def test_many_writers_beside_a_running_projector() -> None:
    people = [files.person(f"Номер{n}") for n in range(8)]
    done = Event()
    running = Thread(target=_follow, args=[done])
    running.start()
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(_write, range(WRITERS), [[each.pk for each in people]] * WRITERS))
    done.set()
    running.join(20)
    projector.project_all_marked()
    assert published() == wanted()
    for audience in ("public", "partners"):
        positions = PublishedRecord.objects.seen_by(audience).values_list("seq", flat=True)
        assert len(set(positions)) == len(positions)
    assert projector.verify() == 0


def _follow(done: Event) -> None:
    follow(done.is_set)
    connection.close()


def _rename(pk: int, occupation: str) -> None:
    Prisoner.objects.filter(pk=pk).update(occupation_en=occupation)
    connection.close()


def _write(number: int, people: list[int]) -> None:
    """Changes, roll-backs, additions and deletions in transactions of their own."""
    chance = random.Random(number)
    for turn in range(ROUNDS):
        act = chance.choice(["change", "change", "roll back", "add", "delete"])
        try:
            with transaction.atomic():
                if act == "add":
                    files.person(f"Новый{number}{turn}")
                elif act == "delete":
                    mine = Prisoner.objects.filter(names__surname__startswith=f"Новый{number}").first()
                    if mine:
                        mine.delete()
                else:
                    Prisoner.objects.filter(pk=chance.choice(people)).update(occupation_en=f"{number}.{turn}")
                if act == "roll back":
                    raise ZeroDivisionError
        except ZeroDivisionError:
            pass
    connection.close()

"""A worker that takes a list over is killed in the middle: nothing is half written, and the next one finishes it."""

import time

import pytest

from cases.imports import working
from cases.imports.progress import progress_of
from cases.models import Import, ImportRow, ImportState, ListedPerson, Name, Prisoner
from tests.cases.imports.lists import kept_models, planned
from tests.processes import wait_for
from tests.workers import worker
from tracker.history import events
from tracker.queue import IMPORT, app

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = 2500


def surname(number: int) -> str:
    """Another for each number, and none like the next."""
    letters = "бвгджзклмнпрстфхцчш"
    syllables = [first + vowel for first in letters for vowel in "аеиоу"]
    return (
        "".join(syllables[number * step % len(syllables)] for step in (1, 7, 11, 13)) + syllables[number // 95] + "ов"
    )


def state(import_: Import) -> str:
    return Import.objects.values_list("state", flat=True).get(pk=import_.pk)


def test_a_list_is_taken_over_whole_or_not_at_all() -> None:
    people = [
        {
            "№": str(n),
            "ФИО": f"Тест-{surname(n)} Борис",
            # else rows of names that are alike would be asked about
            "Дата рождения": f"{n % 28 + 1:02}.{n % 12 + 1:02}.{1940 + n % 59}",
            "Статья": "207.3",
        }
        for n in range(PEOPLE)
    ]
    import_ = planned(people)
    new = import_.counts["new"]
    assert new > PEOPLE // 2
    working.ask(import_, ImportState.RUNNING)
    with worker(queues=IMPORT):
        app.send_task(working.TASK)
        # it has written the first thousand, and has not ended
        assert wait_for(lambda: progress_of(import_) is not None, 60)
    assert state(import_) == ImportState.RUNNING
    assert not Prisoner.objects.exists()
    assert not ImportRow.objects.filter(applied=True).exists()
    with worker(queues=IMPORT):
        # the sweep's word: the dead one's lock went with its connection
        deadline = time.monotonic() + 120
        while state(import_) != ImportState.DONE:
            assert time.monotonic() < deadline, state(import_)
            app.send_task(working.TASK)
            time.sleep(1)
    assert Prisoner.objects.count() == Name.objects.count() == ListedPerson.objects.count() == new
    assert [model.__name__ for model in kept_models() if events(model).filter(pgh_context=None).exists()] == []

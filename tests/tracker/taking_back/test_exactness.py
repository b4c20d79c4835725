"""What is taken back leaves every table as it was, whatever it was."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.models import Evidence, Name, Placement, Prisoner, Proof, Source
from tests import files
from tests.cases.full_file import MAKERS, fill
from tests.tables import differing, everything
from tracker.history import apart
from tracker.taking_back import TakenBack, take_back

pytestmark = pytest.mark.django_db


def undo(context: Any, **some: Any) -> TakenBack:
    return take_back([context], why="undo", actor=None, **some)


def filled(surname: str, facts: int) -> Prisoner:
    """Without contacts: they keep no history, so nobody knows when they came."""
    made = files.person(surname)
    fill(made, facts)
    made.contacts.all().delete()
    return made


@pytest.fixture
def person(db: None) -> Prisoner:
    made = files.person(seed_key="prisoner:ivanov")
    fill(made, 60)
    source = Source.objects.create(title="Letter", audience="internal")
    evidence = Evidence.objects.create(prisoner=made, source=source, fact="name", quote="Ivan")
    Proof.objects.create(evidence=evidence, about="name", about_id=made.names.first().pk)
    Proof.objects.create(evidence=evidence, about="person", about_id=made.pk, field="birth_date")
    return made


def test_a_whole_file_that_was_made_goes(person: Prisoner) -> None:
    before = everything()
    with apart("import 1") as context:
        filled("Петров", 60)
    back = undo(context)
    assert not differing(before, everything())
    assert back.left == [] and back.removed[Prisoner] == 1 and not back.restored and not back.set_back


def test_a_whole_file_that_was_removed_comes_back(person: Prisoner) -> None:
    """But for the bytes of its photo, which history never holds."""
    person.photo.delete()
    person.contacts.all().delete()
    before = everything()
    with apart("gone") as context:
        person.delete()
    back = undo(context)
    assert not differing(before, everything())
    assert back.left == [] and back.restored[Proof] == 2


def test_what_was_changed_is_set_back(person: Prisoner) -> None:
    before = everything()
    with apart("changes") as context:
        Name.objects.filter(prisoner=person).update(surname="Сидоров", note="x")
        Placement.objects.filter(prisoner=person).update(certainty="presumed")
        Prisoner.objects.filter(pk=person.pk).update(birth_date="1958", citizenships=["RU"], hidden_at=None)
    back = undo(context)
    assert not differing(before, everything())
    assert back.set_back[Prisoner] == 1 and back.set_back[Name] == person.names.count()


def test_what_was_hung_on_it_without_history_holds_it(person: Prisoner) -> None:
    with apart("import 1") as context:
        made = files.person("Петров")
    made.contacts.create(kind="lawyer", name="Adler")
    left = {(each.kind, each.record, each.reason) for each in undo(context).left}
    assert ("Person", "Петров Иван", "Something was added to it since: Contact, lawyer.") in left


def test_taken_back_it_can_be_done_again(person: Prisoner) -> None:
    with apart("import 1") as context:
        filled("Петров", 20)
        person.names.all().delete()
        Prisoner.objects.filter(pk=person.pk).update(birth_date="1958")
    done = everything()
    # the photo of the new file is left out of what history holds
    again = undo(undo(context).context)
    assert {each.kind for each in again.left} == {"Photo"}
    assert {key.split()[0] for key in differing(done, everything())} == {"cases_photo"}


def test_a_second_time_it_does_nothing(person: Prisoner) -> None:
    with apart("import 1") as context:
        filled("Петров", 20)
        Prisoner.objects.filter(pk=person.pk).update(birth_date="1958")
    undo(context)
    before = everything()
    back = undo(context)
    assert not differing(before, everything())
    assert back.rows == 0 and back.left == []


def test_it_is_kept_in_history(person: Prisoner) -> None:
    with apart("changes") as context:
        Prisoner.objects.filter(pk=person.pk).update(birth_date="1958")
    back = take_back([context], why="undo of import 12", actor=7)
    event = person.history.order_by("-pgh_id").first()
    assert event.pgh_context_id == back.context
    assert event.pgh_context.metadata == {"why": "undo of import 12", "user": 7, "takes_back": [str(context)]}


def test_two_that_changed_places_change_back(person: Prisoner) -> None:
    """One death and one photo for each person: neither may stand where the other still is."""
    other = files.person("Петров")
    files.photographed(other)
    mine, theirs = person.photo, other.photo
    before = everything()
    with apart("swapped") as context:
        type(mine).objects.filter(pk=mine.pk).update(prisoner=-1)
        type(mine).objects.filter(pk=theirs.pk).update(prisoner=person)
        type(mine).objects.filter(pk=mine.pk).update(prisoner=other)
    assert differing(before, everything())
    assert undo(context).left == []
    assert not differing(before, everything())


@contextmanager
def one_more_file() -> Iterator[Prisoner]:
    """In a transaction of its own, so that no example meets what another left."""
    with transaction.atomic():
        made = files.person("Ильин")
        fill(made, 20)
        yield made
        transaction.set_rollback(True)


STEPS: dict[str, Callable[[Prisoner, int], object]] = {
    **MAKERS,
    "remove a name": lambda one, _n: one.names.exclude(kind="official").first() and one.names.last().delete(),
    "remove a case": lambda one, n: (
        one.defences.count() and one.defences.order_by("pk")[n % one.defences.count()].delete()
    ),
    "change a stay": lambda one, n: one.placements.update(certainty=("confirmed", "presumed")[n % 2]),
    "change the person": lambda one, n: Prisoner.objects.filter(pk=one.pk).update(birth_date=str(1950 + n % 40)),
    "another's": lambda one, n: filled(f"Новый{n}", 1),
}
NEEDS_A_DEFENCE = {"charges", "outcomes", "events", "shared_events"}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=8))
def test_any_sequence_of_changes_is_taken_back(steps: list[str]) -> None:
    with one_more_file() as person:
        before = everything()
        with apart("changes") as context:
            for number, step in enumerate(steps, start=100):
                if step not in NEEDS_A_DEFENCE or person.defences.exists():
                    STEPS[step](person, number)
        back = undo(context)
        assert back.left == []
        assert not differing(before, everything())


def test_as_many_queries_for_one_file_as_for_many(db: None) -> None:
    """So many for each table and each column that names one: no literal, as tables come with every release."""

    def asked(people: int) -> int:
        with apart("import 1") as context:
            for number in range(people):
                filled(f"Иванов{number}", 20)
        with CaptureQueriesContext(connection) as queries:
            undo(context)
        return len(queries)

    assert asked(1) == asked(3)

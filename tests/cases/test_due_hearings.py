"""Hearings of which nobody has said what came of them."""

from datetime import timedelta

import pytest
from django.db.models import F

from cases.actions.checking import confirm
from cases.due import Queue
from cases.models import Check, Defendant, Hearing, Prisoner
from tests import files
from tests.cases.test_due import TODAY, ago, codes, here, queue
from tracker.models import User

pytestmark = pytest.mark.django_db


def recorded_in_time() -> None:
    """What came in when its day was past would wait for its turn."""
    Hearing.objects.update(created_at=F("created_at") - timedelta(10))


@pytest.fixture
def vera() -> User:
    return here("vera")


@pytest.fixture
def person() -> Prisoner:
    return files.person()


def test_a_hearing_the_day_after_it_until_somebody_says_what_came_of_it(vera: User, person: Prisoner) -> None:
    Prisoner.objects.filter(pk=person.pk).update(keeper=vera)
    case = files.charged(person).defendant.case
    hearing = Hearing.objects.create(case=case, held_on=TODAY)
    recorded_in_time()
    assert "hearing" not in codes(queue().of(vera))
    Hearing.objects.update(held_on=ago(1))
    assert codes(queue().of(vera)) == ["hearing"]
    Hearing.objects.update(outcome_ru="отложено на неделю")
    assert "hearing" not in codes(queue().of(vera))
    Hearing.objects.update(outcome_ru="")
    confirm(hearing, actor=vera)
    assert Check.objects.values_list("model", "prisoner").get() == ("hearing", person.pk)
    assert "hearing" not in codes(Queue(TODAY + timedelta(days=300)).everything())


def test_a_hearing_of_several_is_asked_once_of_the_one_it_concerns(person: Prisoner) -> None:
    case = files.charged(person).defendant.case
    other = Defendant.objects.create(case=case, prisoner=files.person("Другой"))
    Hearing.objects.create(case=case, defendant=other, held_on=ago(1))
    recorded_in_time()
    [due] = [due for due in queue().everything() if due.kind.code == "hearing"]
    assert due.person == other.prisoner_id
    Hearing.objects.update(defendant=None)
    [due] = [due for due in queue().everything() if due.kind.code == "hearing"]
    assert due.person == person.pk

"""Files that may be of one person are found in the background, and what a volunteer said of two is not asked again."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.actions.telling_apart import ask_again, tell_apart
from cases.models import Comparison, DifferentPeople, Name, NameKey, PossiblePair, Prisoner
from cases.pairing import compare_all, compare_next
from cases.tasks import compare_people
from tests import files
from tracker.history import events
from tracker.models import User

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def two() -> tuple[Prisoner, Prisoner]:
    files.person("Горинов", "Алексей")
    return files.person("Скобов", "Александр"), files.person("Skobov", "Sasha")


@pytest.fixture
def who() -> User:
    return User.objects.create_user("vera")


def open_pairs() -> list[tuple[int, int, int, list[str]]]:
    return list(PossiblePair.objects.open().values_list("one", "other", "score", "reasons"))


def test_a_pair_is_found_once_from_whichever_side(two: tuple[Prisoner, Prisoner]) -> None:
    assert [compare_people(), compare_people()] == [3, 0]
    assert open_pairs() == [(two[0].pk, two[1].pk, 72, ["short_name"])]


def test_a_slice_takes_those_first_whom_nobody_compared(two: tuple[Prisoner, Prisoner]) -> None:
    assert [compare_next(NOW, most=2) for _slice in range(3)] == [2, 1, 0]
    later = NOW + timedelta(days=2)
    new = files.person("Новый", "Ян")
    assert compare_next(later, most=1) == 1
    assert Comparison.objects.get(prisoner=new).at == later
    assert compare_all(later) == 3


def test_a_changed_name_is_compared_again(two: tuple[Prisoner, Prisoner]) -> None:
    compare_all(NOW)
    Name.objects.filter(prisoner=two[1]).update(given="Иван")
    assert compare_next(NOW + timedelta(minutes=1)) == 1
    assert open_pairs() == []


def test_what_was_said_is_kept_and_taken_back(two: tuple[Prisoner, Prisoner], who: User) -> None:
    compare_all()
    said = tell_apart(two[1], two[0], why="  another  year ", actor=who)
    assert (said.one, said.other, said.why, said.said_by) == (*two, "another year", who)
    assert tell_apart(*two, why="once more", actor=who) == said
    assert open_pairs() == []
    ask_again(said)
    assert len(open_pairs()) == 1
    assert list(events(DifferentPeople).order_by("pgh_id").values_list("pgh_label", flat=True)) == ["insert", "delete"]


def test_it_needs_words_and_two(two: tuple[Prisoner, Prisoner], who: User) -> None:
    with pytest.raises(ValidationError):
        tell_apart(*two, why=" ", actor=who)
    with pytest.raises(ValidationError):
        tell_apart(two[0], two[0], why="one", actor=who)
    with pytest.raises(IntegrityError), transaction.atomic():
        DifferentPeople.objects.create(one=two[1], other=two[0], why="the wrong way round")


def test_what_was_said_of_a_merged_file_holds_for_the_one_it_went_into(
    two: tuple[Prisoner, Prisoner], who: User
) -> None:
    tell_apart(*two, why="brothers", actor=who)
    into = files.person("Скобов", "Александр")
    Prisoner.objects.filter(pk=two[0].pk).update(merged_into=into)
    compare_all()
    assert open_pairs() == []
    assert DifferentPeople.objects.among([into.pk]) == {(two[1].pk, into.pk)}


def test_a_merged_file_is_in_no_pair(two: tuple[Prisoner, Prisoner]) -> None:
    compare_all()
    Prisoner.objects.filter(pk=two[1].pk).update(merged_into=two[0])
    assert open_pairs() == []


@pytest.mark.parametrize("pairs", [1, 3])
def test_a_slice_costs_the_same_whoever_is_in_it(pairs: int, django_assert_num_queries: Any) -> None:
    for number in range(pairs):
        for _twice in range(2):
            files.person("Скобов", f"Имя{'абв'[number]}")
    NameKey.objects.complete()
    # whose turn it is; five of what is known of them; keys that are missing, between a savepoint and its release; who
    # is near; five of what is known of those; the old pairs, the new ones and the comparisons, within a savepoint
    with django_assert_num_queries(20):
        assert compare_next() == 2 * pairs
    assert len(open_pairs()) == pairs

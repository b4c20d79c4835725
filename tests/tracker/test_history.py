"""Whose change it was, and why: for what a block holds, and for nothing after it."""

import pytest
from django.db import IntegrityError, connection, transaction

from cases.models import Prisoner
from tests import files
from tracker.history import apart, because, events

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Prisoner:
    return files.person()


def change(person: Prisoner, note: str) -> str | None:
    """The reason that is kept of it."""
    Prisoner.objects.filter(pk=person.pk).update(note=note)
    kept = events(Prisoner).order_by("-pgh_id").select_related("pgh_context").first()
    return kept.pgh_context and kept.pgh_context.metadata["why"]


@pytest.mark.parametrize("block", [because, apart])
def test_what_follows_in_the_same_transaction_has_another_reason_or_none(person: Prisoner, block) -> None:
    assert connection.in_atomic_block
    with block("seed"):
        assert change(person, "a") == "seed"
    assert change(person, "b") is None
    with block("import 1"):
        assert change(person, "c") == "import 1"


@pytest.mark.parametrize("block", [because, apart])
def test_nor_has_what_follows_a_block_that_was_left_by_an_error(person: Prisoner, block) -> None:
    with pytest.raises(ZeroDivisionError), block("seed"):
        change(person, "a")
        _ = 1 / 0
    assert change(person, "b") is None


@pytest.mark.parametrize("block", [because, apart])
def test_an_error_of_the_database_comes_out_as_it_is(person: Prisoner, block) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), block("seed"):
        change(person, "a")
        Prisoner.objects.create(uid=person.uid)
    assert change(person, "b") is None


def test_a_block_in_a_block_ends_with_the_outer_one(person: Prisoner) -> None:
    with because("form"):
        with because("submission 7"):
            change(person, "a")
        assert change(person, "b") == "submission 7"
    assert change(person, "c") is None


def test_a_block_apart_gives_the_reason_back(person: Prisoner) -> None:
    with because("form"):
        with apart("merge"):
            assert change(person, "a") == "merge"
        assert change(person, "b") == "form"
    assert change(person, "c") is None

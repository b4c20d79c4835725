"""Whatever changes a case file, and however, leaves a mark in the same transaction."""

import pytest
from django.db import connection, transaction

from cases.models import Facility, Name, Prisoner
from tests import files
from tracker.models import DirtyMark

pytestmark = pytest.mark.django_db


def marked() -> set[tuple[str, str]]:
    found = set(DirtyMark.objects.values_list("kind", "uid"))
    DirtyMark.objects.all().delete()
    return found


@pytest.fixture
def vera() -> Prisoner:
    prisoner = files.person("Верина", "Вера")
    marked()
    return prisoner


def test_insert_update_and_delete_mark_the_person(vera: Prisoner) -> None:
    name = Name.objects.create(prisoner=vera, kind="pseudonym", whole="В. В.")
    assert marked() == {("prisoner", vera.uid)}
    name.whole = "В. Верина"
    name.save()
    assert marked() == {("prisoner", vera.uid)}
    name.delete()
    assert marked() == {("prisoner", vera.uid)}


def test_a_bulk_update_marks_everybody_it_touches(vera: Prisoner) -> None:
    other = files.person("Другой")
    marked()
    assert Prisoner.objects.update(home_region="Коми") == 2
    assert marked() == {("prisoner", vera.uid), ("prisoner", other.uid)}


def test_plain_sql_and_copy_count_too(vera: Prisoner) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_name SET given = 'Виктория'")
        assert marked() == {("prisoner", vera.uid)}
        columns = "prisoner_id, kind, surname, given, patronymic, whole, dative, note"
        with cursor.copy(f"COPY cases_name ({columns}) FROM STDIN") as copy:
            copy.write_row((vera.pk, "pseudonym", "Копия", "", "", "", "", ""))
    assert marked() == {("prisoner", vera.uid)}


def test_moving_a_row_marks_both_ends(vera: Prisoner) -> None:
    other = files.person("Другой")
    marked()
    Name.objects.filter(prisoner=vera).update(prisoner=other, kind="former")
    assert marked() == {("prisoner", vera.uid), ("prisoner", other.uid)}


def test_deleting_a_person_marks_them(vera: Prisoner) -> None:
    uid = vera.uid
    vera.delete()
    assert marked() == {("prisoner", uid)}


def test_a_shared_row_marks_only_itself(vera: Prisoner) -> None:
    place = files.facility()
    files.held(vera, place)
    marked()
    Facility.objects.update(name_en="IK-4 Torzhok")
    assert marked() == {("facility", place.uid)}


def test_what_is_rolled_back_leaves_no_mark(vera: Prisoner) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Prisoner.objects.update(home_region="Коми")
        raise ZeroDivisionError
    assert marked() == set()

"""What somebody changed since is left, and said; so is what would contradict what is there now."""

from typing import Any

import pytest

from cases.models import Case, Charge, Death, Defendant, Identifier, Name, Placement, Prisoner, Restraint
from tests import files
from tests.tables import differing, everything
from tracker.history import apart, because
from tracker.taking_back import Left, take_back

pytestmark = pytest.mark.django_db


def undo(context: Any) -> dict[tuple[str, str], Left]:
    return {(each.kind, each.record): each for each in take_back([context], why="undo", actor=None).left}


def reasons(left: dict[tuple[str, str], Left]) -> dict[str, str]:
    return {f"{kind}: {record}": each.reason for (kind, record), each in left.items()}


def test_a_field_that_was_changed_since_stays_and_the_others_are_set_back() -> None:
    person = files.person(birth_date="1957", home_region="Тверь", note="a")
    with apart("import 1") as context:
        Prisoner.objects.filter(pk=person.pk).update(birth_date="1958", home_region="Москва", note="b")
    Prisoner.objects.filter(pk=person.pk).update(home_region="Коми", occupation_en="sailor")
    assert reasons(undo(context)) == {"Person: Иванов Иван": "It was changed since: home region."}
    person.refresh_from_db()
    assert (str(person.birth_date), person.home_region, person.note) == ("1957", "Коми", "a")
    assert person.occupation_en == "sailor"


def test_a_field_that_was_put_back_by_hand_is_no_matter() -> None:
    person = files.person(home_region="Тверь")
    with apart("import 1") as context:
        Prisoner.objects.filter(pk=person.pk).update(home_region="Москва")
    Prisoner.objects.filter(pk=person.pk).update(home_region="Тверь")
    before = everything()
    assert undo(context) == {} and not differing(before, everything())


def test_a_file_that_was_made_and_edited_stays_whole() -> None:
    """Whoever edits a stay of somebody counts on the rest of the file; other files of the import go."""
    with apart("import 1") as context:
        person, other = files.person("Иванов"), files.person("Петров")
        charge, theirs = files.charged(person), files.charged(other)
        Defendant.objects.create(case=charge.defendant.case, prisoner=other)
        stay = files.held(person)
    with because("form"):
        Placement.objects.filter(pk=stay.pk).update(certainty="confirmed")
    left = undo(context)
    assert Prisoner.objects.get() == person and person.names.exists() and person.consents.exists()
    assert Charge.objects.get() == charge and not Case.objects.filter(pk=theirs.defendant.case_id).exists()
    told = reasons(left)
    assert told["Placement: ИК-4"] == "It was changed since."
    assert told["Person: Иванов Иван"] == "It is needed by what stays: Placement, ИК-4."
    assert told["Name: Иванов Иван"] == "It belongs to what stays: Person, Иванов Иван."
    assert not any("Петров" in name for name in told)


def test_what_was_added_to_it_since_holds_it() -> None:
    with apart("import 1") as context:
        person = files.person()
    files.held(person)
    assert reasons(undo(context))["Person: Иванов Иван"] == "Something was added to it since: Placement, ИК-4."
    assert person.names.exists()


def test_what_was_removed_since_stays_away() -> None:
    person = files.person()
    with apart("import 1") as context:
        person.names.update(note="x")
    person.names.all().delete()
    left = undo(context)
    assert [(each.kind, each.why, each.reason) for each in left.values()] == [
        ("Name", "removed", "It was removed since.")
    ]


def test_what_would_hang_on_nothing_stays_away() -> None:
    person = files.person()
    charge = files.charged(person)
    defendant = charge.defendant
    with apart("gone") as context:
        charge.delete()
    defendant.delete()
    (left,) = undo(context).values()
    assert (left.kind, left.why) == ("Charge", "gone")
    assert left.reason == f"What it belonged to is gone: Defendant № {defendant.pk or left.reason.split()[-1][:-1]}."


def test_what_another_row_holds_now_stays_away_and_the_rest_comes_back() -> None:
    person, other = files.person(identifiers=("memorial:1", "memorial:2", "memorial:3")), files.person("Петров")
    with apart("gone") as context:
        Identifier.objects.all().delete()
    other.identifiers.create(registry="memorial", number="2")
    (left,) = undo(context).values()
    assert left.reason.startswith("Another file has this number already.")
    assert sorted(person.identifiers.values_list("number", flat=True)) == ["1", "3"]


def test_what_contradicts_other_rows_is_found_at_the_end() -> None:
    person = files.person(birth_date="1957")
    death = Death.objects.create(prisoner=person, died_on="2001", note="a")
    with apart("import 1") as context:
        Death.objects.filter(pk=death.pk).update(died_on="2024")
        Name.objects.filter(prisoner=person).update(note="x")
    Prisoner.objects.filter(pk=person.pk).update(birth_date="2002")
    (left,) = undo(context).values()
    assert left.reason == "Nobody dies before they are born: check this date and the date of birth."
    assert person.names.get().note == "" and str(Death.objects.get().died_on) == "2024"


def test_rows_that_need_one_another_come_back_together() -> None:
    """A measure is of an own case only: neither may be asked after before both are there."""
    person = files.person()
    case = files.charged(person).defendant.case
    Restraint.objects.create(prisoner=person, case=case, kind="remand", started="2024")
    before = everything()
    with apart("gone") as context:
        person.restraints.all().delete()
        person.defences.all().delete()
    assert undo(context) == {} and not differing(before, everything())


def test_names_that_took_turns_being_official_take_them_back() -> None:
    person = files.person()
    older = person.names.get()
    newer = Name.objects.create(prisoner=person, kind="former", surname="Петров")
    before = everything()
    with apart("renamed") as context:
        Name.objects.filter(pk=older.pk).update(kind="former")
        Name.objects.filter(pk=newer.pk).update(kind="official")
    assert undo(context) == {} and not differing(before, everything())


def test_only_these_rows_and_fields() -> None:
    person, other = files.person(home_region="a", note="b"), files.person("Петров", note="c")
    with apart("form") as context:
        Prisoner.objects.update(home_region="x", note="y")
    back = take_back([context], why="undo", actor=None, only={Prisoner: [person.pk]}, fields=["note"])
    person.refresh_from_db(), other.refresh_from_db()
    assert (person.home_region, person.note, other.note) == ("x", "b", "y") and back.rows == 1

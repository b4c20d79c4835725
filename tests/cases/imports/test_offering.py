"""What the words of a row propose, and what somebody takes of it."""

import pytest

from cases.imports import deciding
from cases.models import Charge, Import, ImportRow, ImportState, ListedPerson, Prisoner, Restraint
from cases.models.import_file import ImportPiece
from tests import files
from tests.cases.imports.lists import brought_in, go_on, planned

pytestmark = pytest.mark.django_db

SAID = "Задержан 25 июля 2023 года по ст. 205.2 ч. 2, СИЗО-1 Сыктывкар. Приговор 13.02.2024, осуждён на 5 лет."
ROW = {"ФИО": "Тест-Агапов Борис Юльевич", "Дата рождения": "1958", "Вообще": SAID}
ALL = ["detained_on", "case1.articles", "place", "case1.verdict_on", "case1.term"]


def offered(import_: Import, row: int = 2) -> list[str]:
    return [each["slot"] for each in ImportRow.objects.get(of=import_, number=row).offered]


def taken(import_: Import, *asked: str, row: int = 2) -> Import:
    """These slots of what is offered, and nothing else of it."""
    places = {place: "" for place, slot in enumerate(offered(import_, row)) if slot in asked}
    assert len(places) == len(asked)
    deciding.take(import_, row, places, actor=None)
    return import_


def test_words_of_a_column_that_feeds_nothing_are_offered_and_not_taken() -> None:
    import_ = planned([ROW])
    assert (offered(import_), import_.counts["offered"], import_.rows.unheard().count()) == (ALL, 1, 1)
    go_on(import_, ImportState.RUNNING)
    assert (Restraint.objects.count(), Charge.objects.count()) == (0, 0)
    assert offered(import_) == ALL


def test_what_is_ticked_is_taken_and_the_rest_is_left_with_the_import() -> None:
    import_ = taken(planned([ROW]), "detained_on", "case1.articles")
    assert import_.rows.unheard().count() == 0
    go_on(import_, ImportState.RUNNING)
    person = Prisoner.objects.get()
    assert str(person.restraints.get().started) == "2023-07-25"
    assert Charge.objects.get().article.label == "205.2/2"
    assert not person.placements.exists()
    left = ImportRow.objects.get(of=import_, number=2).decision["left"]
    assert [slot for slot, _value in left] == ["place", "case1.verdict_on", "case1.term"]
    # once more the same file: nothing changes, and what is in the file now is not offered again
    again = brought_in([ROW])
    assert (again.counts["unchanged"], offered(again)) == (1, ["place", "case1.verdict_on", "case1.term"])


def test_what_was_taken_can_be_left_again() -> None:
    import_ = taken(planned([ROW]), "detained_on", "place")
    taken(import_, "place")
    go_on(import_, ImportState.RUNNING)
    assert (Restraint.objects.count(), Prisoner.objects.get().placements.count()) == (0, 1)


def test_only_what_neither_columns_nor_the_file_say_is_offered() -> None:
    person = files.person("Тест-Агапов", "Борис", birth_date="1958")
    Restraint.objects.create(prisoner=person, kind="detention", started="2023-07-25")
    import_ = planned([ROW | {"Статья": "205.2 ч. 2", "Дата приговора": "13.02.2024"}])
    deciding.same_as(import_, 2, person, actor=None)
    assert offered(import_) == ["place", "case1.term"]


def test_what_is_taken_of_a_cell_that_could_not_be_read_mends_it() -> None:
    row = {"ФИО": "Тест-Белова Надежда Фёдоровна", "Дата рождения": "не помню, родилась 12.03.1956 в Томске"}
    import_ = planned([ROW | {"Дата рождения": "29.08.1958"}, row])
    assert ImportRow.objects.get(of=import_, number=3).outcome == "error"
    taken(import_, "birth_date", row=3)
    assert ImportRow.objects.get(of=import_, number=3).outcome == "new"
    go_on(import_, ImportState.RUNNING)
    assert str(Prisoner.objects.get(names__surname="Тест-Белова").birth_date) == "1956-03-12"


def test_somebody_says_what_happened_on_a_day() -> None:
    import_ = planned([{"ФИО": "Тест-Агапов Борис Юльевич", "Комментарий": "на связи с 25.07.2023, пишет"}])
    assert offered(import_) == [""]
    with pytest.raises(LookupError):
        deciding.take(import_, 2, {0: "sex"}, actor=None)
    deciding.take(import_, 2, {0: "detained_on"}, actor=None)
    go_on(import_, ImportState.RUNNING)
    assert str(Restraint.objects.get().started) == "2023-07-25"


def test_two_days_of_one_event_are_not_both_taken() -> None:
    row = {"ФИО": "Тест-Агапов Борис Юльевич", "Комментарий": "задержан 25.07.2023, потом задержан 01.08.2023"}
    import_ = planned([row])
    with pytest.raises(deciding.Contradiction):
        deciding.take(import_, 2, {0: "", 1: ""}, actor=None)


TWICE = [
    {"ФИО": "Тест-Агапов Борис Юльевич", "Дата рождения": "29.08.1958", "Пол": "м"},
    {"ФИО": "Тест-Агабов Борис Юльевич", "Дата рождения": "29.08.1958", "Дата задержания": "25.07.2023"},
]


def test_two_spellings_of_one_person_are_put_together_and_stay_so() -> None:
    import_ = planned(TWICE)
    assert ImportRow.objects.get(of=import_, number=3).candidates[0]["row"] == 2
    deciding.same_row(import_, 3, 2, actor=None)
    assert (import_.counts["new"], import_.counts["duplicates"]) == (1, 0)
    go_on(import_, ImportState.RUNNING)
    person = Prisoner.objects.get()
    assert (person.sex, str(person.restraints.get().started)) == ("male", "2023-07-25")
    assert person.names.get().surname == "Тест-Агапов"
    # the next file of the list, in any order and with one of the rows alone
    for rows in (TWICE, TWICE[::-1], TWICE[1:]):
        again = brought_in(rows)
        assert (again.counts["unchanged"], Prisoner.objects.count()) == (1, 1)


def test_a_row_that_was_taken_over_meanwhile_is_the_file_it_became() -> None:
    import_ = brought_in(TWICE)
    deciding.same_row(import_, 3, 2, actor=None)
    deciding.choose(import_, 3, {"name": "ours"}, actor=None)
    go_on(import_, ImportState.RUNNING)
    assert (Prisoner.objects.count(), ListedPerson.objects.count()) == (1, 2)


def test_rows_that_were_put_together_are_parted_again() -> None:
    import_ = planned(TWICE)
    deciding.same_row(import_, 3, 2, actor=None)
    deciding.part(import_, 3, actor=None)
    assert (import_.counts["new"], import_.counts["duplicates"]) == (2, 0)
    go_on(import_, ImportState.RUNNING)
    again = brought_in(TWICE)
    assert (again.counts["unchanged"], Prisoner.objects.count()) == (2, 2)


def test_who_was_told_apart_at_an_import_is_not_asked_about_again() -> None:
    from cases.models import DifferentPeople

    known = files.person("Тест-Агапов", "Борис", birth_date="1958-08-29")
    import_ = planned(TWICE)
    deciding.new_person(import_, [2, 3], actor=None)
    go_on(import_, ImportState.RUNNING)
    assert DifferentPeople.objects.count() == 3
    assert DifferentPeople.objects.among([known.pk]) == {
        (known.pk, person.pk) for person in Prisoner.objects.exclude(pk=known.pk)
    }


def test_pieces_hold_the_file() -> None:
    import_ = planned([ROW])
    assert b"".join(bytes(each.content) for each in ImportPiece.objects.filter(of=import_)).startswith("ФИО".encode())

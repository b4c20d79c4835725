"""The same list once more, and put right: what it says decides, and what somebody changed since is theirs."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.imports import deciding
from cases.imports.held import files_of
from cases.models import Charge, Identifier, Import, ImportRow, ImportState, ListedPerson, Name, Placement, Prisoner
from tests.cases.imports.lists import brought_in, events_of, everything, go_on, kept_models, planned
from tracker.history import events

pytestmark = pytest.mark.django_db

AGAPOV = {
    "№": "1",
    "ФИО": "Тест-Агапов Борис Юльевич",
    "Дата рождения": "29.08.1958",
    "Статья": "205.2 ч. 2",
    "Дата задержания": "25.07.2023",
    "Срок": "5 лет",
    "Место содержания": "ИК-4 Нигде",
}
BELOVA = {"№": "2", "ФИО": "Тест-Белова Надежда Фёдоровна", "Дата рождения": "1956", "Статья": "п. «д» ч. 2 ст. 207.3"}

SURNAMES = ["Тест-Агапов", "Тест-Белов", "Тест-Ветров", "Тест-Громов"]
COLUMNS = {
    "Дата рождения": st.sampled_from(["", "29.08.1958", "1956", "июль 1961", "02.04.1970"]),
    "Пол": st.sampled_from(["", "м", "ж"]),
    "Гражданство": st.sampled_from(["", "Россия", "Россия, Украина"]),
    "Статья": st.sampled_from(["", "205.2 ч. 2", "207.3", "205.2 ч. 2; 280.3 ч. 1", "п. «д» ч. 2 ст. 207.3"]),
    "Дата задержания": st.sampled_from(["", "25.07.2023", "апрель 2024"]),
    "Дата приговора": st.sampled_from(["", "13.02.2024", "2024"]),
    "Срок": st.sampled_from(
        [
            "",
            "5 лет",
            "5 лет 6 мес. общий режим",
            "9 лет, первые 2 года в тюрьме",
            "штраф 20 000 руб.",
            "2 года условно",
            "пожизненно",
        ]
    ),
    "Штраф": st.sampled_from(["", "609 000", "300 тыс."]),
    "Место содержания": st.sampled_from(["", "СИЗО-1 Нигде", "ИК-4 Нигде"]),
    "Профессия": st.sampled_from(["", "врач", "teacher"]),
    "Можно писать": st.sampled_from(["", "да", "нет"]),
    "Комментарий": st.sampled_from(["", "писал о войне", "ждёт апелляции"]),
}


@st.composite
def lists(draw: st.DrawFn) -> list[dict[str, str]]:
    """Several people, each of another name, with any of the columns filled."""
    people = draw(st.lists(st.sampled_from(SURNAMES), min_size=1, max_size=3, unique=True))
    return [
        {"№": str(number), "ФИО": f"{surname} Борис Юльевич"} | {name: draw(cells) for name, cells in COLUMNS.items()}
        for number, surname in enumerate(people, 1)
    ]


few = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@few
@given(lists())
def test_the_same_file_again_changes_nothing(rows: list[dict[str, str]]) -> None:
    with transaction.atomic():
        brought_in(rows)
        before = everything()
        again = brought_in(rows)
        assert (again.counts["unchanged"], events_of(again)) == (len(rows), [])
        assert everything() == before
        transaction.set_rollback(True)


@few
@given(lists(), st.data())
def test_a_corrected_file_changes_only_what_was_corrected(rows: list[dict[str, str]], data: st.DataObject) -> None:
    with transaction.atomic():
        brought_in(rows)
        place = data.draw(st.integers(0, len(rows) - 1))
        column = data.draw(st.sampled_from(sorted(set(COLUMNS) - {"Срок", "Дата приговора", "Комментарий"})))
        value = data.draw(COLUMNS[column].filter(bool))
        corrected = [row | {column: value} if at == place else row for at, row in enumerate(rows)]
        others = {row.prisoner for row in ImportRow.objects.exclude(number=place + 2)}
        held = {uid: _file(uid) for uid in others if uid}
        again = brought_in(corrected)
        assert again.counts["conflicts"] == 0
        is_new = corrected != rows
        assert again.counts["unchanged"] >= len(rows) - is_new
        assert {uid: _file(uid) for uid in held} == held
        # and what is there now is what the file says: once more, and nothing is left to change
        assert events_of(brought_in(corrected)) == []
        transaction.set_rollback(True)


def _file(uid: str) -> object:
    prisoner = Prisoner.objects.get(uid=uid)
    file = files_of([prisoner.pk])[prisoner.pk]
    return file.slots(), file.sets(), [[str(charge) for charge in each.charges] for each in file.defences]


def test_what_a_volunteer_changed_since_is_a_conflict_and_stays() -> None:
    brought_in([AGAPOV, BELOVA])
    boris = Prisoner.objects.get(names__surname="Тест-Агапов")
    boris.birth_date = "1959-08-29"
    boris.save()
    again = brought_in([AGAPOV | {"Дата рождения": "29.08.1957"}, BELOVA])
    assert (again.counts["conflicts"], again.counts["unchanged"], events_of(again)) == (1, 1, [])
    row = again.rows.get(outcome="conflict")
    assert [each for each in row.changes if each["kind"] == "conflict"] == [
        {"slot": "birth_date", "old": "1959-08-29", "new": "1957-08-29", "kind": "conflict"}
    ]


@pytest.mark.parametrize(("choice", "expected"), [("theirs", "1957-08-29"), ("ours", "1959-08-29")])
def test_a_conflict_is_decided_and_not_asked_again(choice: str, expected: str) -> None:
    brought_in([AGAPOV])
    Prisoner.objects.update(birth_date="1959-08-29")
    corrected = AGAPOV | {"Дата рождения": "29.08.1957"}
    again = planned([corrected])
    deciding.choose(again, 2, {"birth_date": choice}, actor=None)
    go_on(again, ImportState.RUNNING)
    assert str(Prisoner.objects.get().birth_date) == expected
    third = brought_in([corrected])
    assert (third.counts["unchanged"], events_of(third)) == (1, [])


def test_what_a_volunteer_knows_better_is_no_conflict() -> None:
    brought_in([BELOVA])
    Prisoner.objects.update(birth_date="1956-03-08")
    assert brought_in([BELOVA]).counts["unchanged"] == 1


def test_what_a_volunteer_took_out_does_not_come_back_by_itself() -> None:
    brought_in([AGAPOV])
    Prisoner.objects.update(birth_date=None)
    assert brought_in([AGAPOV]).counts["conflicts"] == 1
    assert Prisoner.objects.get().birth_date is None


def test_a_new_facility_is_a_move_and_the_stay_before_is_kept() -> None:
    brought_in([AGAPOV | {"Место содержания": "ИК-4 Нигде"}])
    assert Placement.objects.get().place_ru == "ИК-4 Нигде"
    brought_in([AGAPOV | {"Место содержания": "ИК-5 Нигде"}])
    assert [each.place_ru for each in Placement.objects.all()] == ["ИК-5 Нигде"]


def test_a_list_whose_rows_were_numbered_anew_writes_nobody_into_anothers_file() -> None:
    brought_in([AGAPOV, BELOVA])
    again = brought_in([BELOVA | {"№": "1"}, AGAPOV | {"№": "2"}])
    assert (again.counts["conflicts"], events_of(again)) == (2, [])
    assert set(again.rows.exclude(why="").values_list("why", flat=True)) == {"another_name"}


def test_a_list_without_keys_knows_its_people_by_name_and_birth() -> None:
    keyless = {name: value for name, value in AGAPOV.items() if name != "№"}
    brought_in([keyless])
    again = brought_in([keyless | {"Дата рождения": "30.08.1958"}])
    assert (again.counts["changed"], again.counts["new"]) == (1, 0)
    assert str(Prisoner.objects.get().birth_date) == "1958-08-30"
    assert ListedPerson.objects.count() == 1


def test_possible_duplicates_wait_and_are_obeyed() -> None:
    known = Prisoner.objects.create(birth_date="1958-08-29")
    Name.objects.create(prisoner=known, surname="Тест-Агапов", given="Борис", patronymic="Юльевич")
    first = brought_in([AGAPOV, BELOVA])
    assert (first.counts["duplicates"], first.counts["new"]) == (1, 1)
    row = first.rows.get(outcome="duplicate")
    assert row.candidates[0]["uid"] == known.uid
    assert row.candidates[0]["reasons"][0] == "same_name"
    deciding.same_as(first, row.number, known, actor=None)
    go_on(first, ImportState.RUNNING)
    assert Charge.objects.filter(defendant__prisoner=known).count() == 1
    assert Prisoner.objects.count() == 2
    assert len(first.contexts) == 2
    assert brought_in([AGAPOV, BELOVA]).counts["unchanged"] == 2


def test_rows_of_one_person_are_joined_and_cases_told_apart() -> None:
    import_ = brought_in(
        [
            AGAPOV | {"Дело": "Дело о выдуманном", "Дата приговора": "13.02.2024"},
            AGAPOV | {"Дело": "Второе дело", "Дата приговора": "2025", "Статья": "280.3 ч. 1", "Срок": "7 лет"},
        ]
    )
    assert (import_.counts["rows"], import_.counts["new"]) == (2, 1)
    cases = Prisoner.objects.get().defences.order_by("pk")
    assert [str(each.case) for each in cases] == ["Дело о выдуманном", "Второе дело"]
    assert [[str(charge) for charge in each.charges.all()] for each in cases] == [["205.2 ч. 2"], ["280.3 ч. 1"]]


def test_what_no_field_takes_and_no_reader_reads_stays_with_the_row() -> None:
    import_ = planned([AGAPOV | {"Любимый цвет": "синий", "Дата рождения": "31.02.1958"}, BELOVA])
    row = import_.rows.get(number=2)
    assert {"синий", "31.02.1958"} <= set(row.cells)
    assert row.outcome == "error"
    deciding.leave_unread(import_, [2], actor=None)
    go_on(import_, ImportState.RUNNING)
    assert Prisoner.objects.get(names__surname="Тест-Агапов").birth_date is None


def test_a_number_that_two_rows_claim_waits_for_somebody_to_say_whose_it_is() -> None:
    import_ = brought_in([AGAPOV | {"ID ОВД-Инфо": "77"}, BELOVA | {"ID ОВД-Инфо": "77"}])
    assert (import_.counts["new"], import_.counts["conflicts"]) == (1, 1)
    assert import_.rows.get(number=3).why == "another_name"
    assert str(Identifier.objects.get()) == "ovdinfo:77"


def test_one_whom_the_database_refuses_is_told_and_holds_back_nobody_else() -> None:
    stay = AGAPOV | {"Содержится с": "с 01.01.2024 по 01.02.2024"}
    brought_in([stay, BELOVA])
    boris = Prisoner.objects.get(names__surname="Тест-Агапов")
    Placement.objects.create(prisoner=boris, place_ru="Дом", started="2023-01-01", ended="2023-12-31")
    again = brought_in([stay | {"Содержится с": "с 01.06.2023 по 01.02.2024"}, BELOVA | {"Пол": "ж"}])
    assert (again.counts["changed"], again.counts["errors"]) == (1, 1)
    assert Prisoner.objects.get(names__surname="Тест-Белова").sex == "female"
    (problem,) = again.rows.get(number=2).problems
    assert problem[0] == "refused_by_the_files"
    assert "overlaps another stay" in problem[2]


def test_every_change_names_its_import() -> None:
    import_ = brought_in([AGAPOV, BELOVA])
    nameless = [model.__name__ for model in kept_models() if events(model).filter(pgh_context=None).exists()]
    assert nameless == []
    (context,) = {event.pgh_context for event in events(Prisoner).select_related("pgh_context")}
    assert (context.metadata["why"], [context.pk]) == (f"import {import_.pk}", import_.contexts)


@pytest.mark.parametrize("people", [1, 3])
def test_people_are_planned_and_written_in_a_constant_number_of_queries(
    people: int, django_assert_num_queries: object
) -> None:
    rows = [AGAPOV | {"№": str(n), "ФИО": name} for n, name in enumerate(NOT_ALIKE[:people])]
    import_ = planned(rows)
    Import.objects.filter(pk=import_.pk).update(state=ImportState.READ)
    with django_assert_num_queries(PLAN_QUERIES):  # type: ignore[operator]
        go_on(import_, ImportState.PLANNING)
    with django_assert_num_queries(WRITE_QUERIES):  # type: ignore[operator]
        go_on(import_, ImportState.RUNNING)


NOT_ALIKE = ["Агапов Борис", "Белова Надежда", "Ветров Глеб"]
PLAN_QUERIES, WRITE_QUERIES = 34, 72


@pytest.mark.parametrize("heading", ["Дата рождения", "Дата смерти", "Дата задержания", "Дата освобождения"])
def test_what_has_not_come_yet_is_taken_over_by_nobody(heading: str) -> None:
    import_ = planned([{"ФИО": "Тест-Агапов Борис Юльевич", heading: "12.05.2090"}])
    assert (import_.counts["new"], import_.counts["errors"]) == (0, 1)
    (row,) = import_.rows.heads()
    assert [code for code, *_where in row.problems] == ["in_the_future"]
    deciding.leave_unread(import_, [row.number], actor=None)
    go_on(import_, ImportState.RUNNING)
    person = Prisoner.objects.get()
    assert not (person.birth_date or hasattr(person, "death") or person.restraints.exists() or person.releases.exists())

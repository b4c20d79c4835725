"""A list comes in through the admin: brought, read, mapped, compared, decided, taken over."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cases.imports import working
from cases.models import Import, ImportPiece, ImportState, Mapping, Name, Prisoner
from tests import files
from tracker.history import because

pytestmark = pytest.mark.django_db

ADD = "/admin/cases/import/add/"
LIST = Path(__file__).resolve().parents[2] / "data" / "russian_list.csv"


def upload(client: Client, content: bytes, name: str = "list.csv") -> Any:
    return client.post(ADD, {"file": SimpleUploadedFile(name, content)})


def brought(client: Client, content: str, name: str = "list.csv") -> str:
    """The address of its page, once a worker has read it."""
    address = upload(client, content.encode(), name)["Location"]
    working.work_on_all()
    return address


def mapped(client: Client, address: str, **said: str) -> str:
    """As it was guessed, but what is said; once a worker has compared it."""
    form = client.get(address).context["mapping"]
    data = {name: form[name].value() for name in form.fields}
    answer = client.post(address, data | {"compare": "1"} | said)
    assert answer.status_code == 302, answer.context["mapping"].errors
    working.work_on_all()
    return address


def page(client: Client, address: str, **asked: str) -> Any:
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return answer


def figures(answer: Any) -> dict[str, int]:
    return {figure["name"]: figure["count"] for figure in answer.context["figures"] if figure["count"]}


PEOPLE = "Фамилия;Имя;Отчество;Дата рождения;Статья;Кличка\n"


def test_a_list_from_the_file_to_the_dry_run(edith: Client) -> None:
    answer = upload(edith, LIST.read_bytes(), "Список.csv")
    import_ = Import.objects.get()
    assert (import_.file_name, import_.actor.username, import_.state) == ("Список.csv", "edith", "reading")
    at_work = page(edith, answer["Location"])
    assert "Reading the file" in at_work.content.decode()
    working.work_on_all()
    columns = page(edith, answer["Location"])
    assert [(each["letters"], each["field"].value(), each["samples"][:1]) for each in columns.context["columns"]][
        :5
    ] == [
        ("A", "key", ["1"]),
        ("B", "surname", ["Тест-Агапов"]),
        ("C", "given", ["Борис"]),
        ("D", "patronymic", ["Юльевич"]),
        ("E", "birth_date", ["29.08.1958"]),
    ]
    assert "by its heading" in columns.content.decode()
    assert "cp1251" in columns.content.decode().lower()
    mapped(edith, answer["Location"], name="Список комитета")
    assert Mapping.objects.get().name == "Список комитета"
    dry_run = page(edith, answer["Location"])
    assert figures(dry_run) == {"errors": 1, "new": 4}
    assert "E8: “31.02.1997” is not in the calendar." in dry_run.content.decode()
    assert not Prisoner.objects.exists()


def test_a_column_is_put_right_by_hand_and_what_feeds_nothing_is_shown(edith: Client) -> None:
    address = brought(edith, PEOPLE + "Иванов;Иван;Иванович;1980;207.3;Белый\n")
    assert page(edith, address).context["unmapped"] == 1
    mapped(edith, address, **{"field-4": ""})
    answer = page(edith, address, show="new").content.decode()
    assert "207.3" in answer and "Белый" in answer
    assert answer.count("Also in the row") == 1


def test_another_row_heads_the_columns(edith: Client) -> None:
    address = brought(edith, "Фамилия;Имя\nИмя;Фамилия\nИван;Иванов\n")
    edith.post(address, {"read": "1", "heading_row": "2"})
    assert [each["heading"] for each in page(edith, address).context["columns"]] == ["Имя", "Фамилия"]
    answer = edith.post(address, {"read": "1", "heading_row": "9"}, follow=True)
    assert "There is nothing in row 9." in answer.content.decode()


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "The file is empty"), (b"\x89PNG\r\n\x1a\n" + bytes(99), "This is a picture")]
)
def test_a_file_that_is_none_is_refused_in_words(edith: Client, content: bytes, said: str) -> None:
    address = upload(edith, content)["Location"]
    working.work_on_all()
    assert said in page(edith, address).content.decode()


def test_no_file(edith: Client) -> None:
    assert "Choose the file that has the list." in edith.post(ADD, {}).content.decode()


def test_a_duplicate_is_decided_with_both_sides_beside_each_other(edith: Client) -> None:
    person = files.person("Петрова", "Мария", sex="female", birth_date="1980-03-12")
    address = mapped(edith, brought(edith, PEOPLE + "Петрова;Мария;;12.03.1980;207.3;\n"))
    dry_run = page(edith, address)
    assert figures(dry_run) == {"duplicates": 1}
    said = dry_run.content.decode()
    assert "Петрова Мария" in said and "the same name" in said and "It is this person" in said
    edith.post(address, {"row": "2", "person": person.uid})
    decided = page(edith, address, show="changed")
    assert figures(decided) == {"changed": 1}
    edith.post(address, {"row": "2", "person": "new"})
    assert figures(page(edith, address)) == {"new": 1}
    edith.post(address, {"row": "2", "person": "skip"})
    assert figures(page(edith, address)) == {"skipped": 1}
    edith.post(address, {"row": "2", "person": "new"})
    assert figures(page(edith, address)) == {"new": 1}


def test_a_conflict_is_decided_field_by_field_or_for_all(edith: Client) -> None:
    for surname in ("Петрова", "Белова"):
        files.person(surname, "Мария", birth_date="1980", identifiers=(f"ovdinfo:{surname}",))
    rows = "".join(f"{surname};Мария;1981;ovdinfo:{surname}\n" for surname in ("Петрова", "Белова"))
    address = mapped(edith, brought(edith, "Фамилия;Имя;Дата рождения;ID ОВД-Инфо\n" + rows))
    assert figures(page(edith, address)) == {"conflicts": 2}
    edith.post(address, {"row": "2", "field-birth_date": "theirs", "decide": "1"})
    assert figures(page(edith, address)) == {"conflicts": 1, "changed": 1}
    edith.post(address, {"outcome": "conflict", "all": "ours"})
    assert figures(page(edith, address)) == {"changed": 1, "unchanged": 1}


def test_what_cannot_be_read_is_left_out(edith: Client) -> None:
    address = mapped(edith, brought(edith, PEOPLE + "Белов;Пётр;;1980;;\nИванов;Иван;Иванович;31.02.1980;207.3;\n"))
    assert figures(page(edith, address)) == {"errors": 1, "new": 1}
    edith.post(address, {"row": "3", "unread": "leave"})
    assert figures(page(edith, address)) == {"new": 2}


@pytest.mark.parametrize(
    "said", [{"row": "99", "person": "new"}, {"row": "2", "person": "nobody"}, {"row": "x"}, {"all": "new"}]
)
def test_what_is_no_choice_changes_nothing(edith: Client, said: dict[str, str]) -> None:
    address = mapped(edith, brought(edith, PEOPLE + "Иванов;Иван;Иванович;1980;207.3;\n"))
    answer = edith.post(address, said, follow=True)
    assert "look again" in answer.content.decode()
    assert figures(page(edith, address)) == {"new": 1}


def test_a_worker_tells_how_far_it_is(edith: Client) -> None:
    address = upload(edith, b"x")["Location"]
    piece = edith.get(address.replace("change/", "progress/"))
    assert "<html" not in piece.content.decode() and "progress" in piece.content.decode()
    working.work_on_all()
    assert edith.get(address.replace("change/", "progress/"))["HX-Refresh"] == "true"


def test_volunteers_do_not_bring_lists_in(vera: Client, edith: Client) -> None:
    assert vera.get(ADD).status_code == 403
    address = brought(edith, PEOPLE + "Иванов;Иван;Иванович;1980;207.3;\n")
    for path in (address, address.replace("change/", "progress/")):
        assert (vera.get(path).status_code, vera.post(path).status_code) == (403, 403)


# who asks, what they may; the import, its page, its people with their rows, who they may be, their files, facilities
DRY_RUN = 24
COLUMNS = 7


def test_each_page_costs_the_same_for_one_and_for_three(edith: Client, django_assert_num_queries: Any) -> None:
    for surname in ("Петрова", "Белова", "Громова"):
        files.person(surname, "Мария", sex="female", birth_date="1980-03-12")
    rows = [f"{surname};Мария;;12.03.1980;207.3;\n" for surname in ("Петрова", "Белова", "Громова")]
    alone = mapped(edith, brought(edith, PEOPLE + rows[0]))
    three = mapped(edith, brought(edith, PEOPLE + "".join(rows)))
    for address in (alone, three):
        with django_assert_num_queries(DRY_RUN):
            assert figures(page(edith, address)) == {"duplicates": 1 if address == alone else 3}
        with django_assert_num_queries(COLUMNS):
            page(edith, address, columns="1")


def test_a_list_is_taken_over_and_taken_back(edith: Client) -> None:
    address = mapped(edith, brought(edith, PEOPLE + "Петрова;Мария;Ивановна;1980;;\nЛистова;Вера;Павловна;1990;;\n"))
    edith.post(address, {"run": "1"})
    assert "Writing into the files" in page(edith, address).content.decode()
    working.work_on_all()
    assert "Take the whole list back" in page(edith, address).content.decode()
    with because("form"):
        Name.objects.filter(surname="Листова").update(patronymic="Петровна")
    told = edith.post(address, {"undo": "1"}, follow=True).content.decode()
    assert "The list was taken back" in told and "It was changed since" in told
    assert "Take the whole list back" not in told
    assert [str(person) for person in Prisoner.objects.all()] == ["Листова Вера Петровна"]


def test_what_remarks_say_is_ticked_or_left(edith: Client) -> None:
    said = "Задержан 25 июля 2023 года, осуждён на 5 лет по доносу."
    rows = f"Иванов;Иван;Иванович;1980;;{said}\nСинцов;Пётр;Ильич;1970;;Белый\n"
    address = mapped(edith, brought(edith, PEOPLE + rows))
    answer = page(edith, address, show="offered")
    assert (answer.context["unheard"], len(answer.context["people"])) == (1, 1)
    text = answer.content.decode()
    assert "F2, Кличка" in text and "<mark>25 июля 2023</mark>" in text and "25 July 2023" in text
    edith.post(address, {"row": "2", "take": "1", "heard": "0"})
    answer = page(edith, address, show="offered")
    assert answer.context["unheard"] == 0
    assert [(each.state, each.name) for each in answer.context["people"][0].heard] == [
        ("taken", "day of arrest"),
        ("left", "sentence"),
    ]
    assert [each["name"] for each in answer.context["people"][0].changes if each["slot"] == "detained_on"]
    answer = edith.post(address, {"row": "2", "take": "1", "heard": "7"}, follow=True)
    assert "look again" in answer.content.decode()
    edith.post(address, {"run": "1"})
    working.work_on_all()
    assert "not taken" in page(edith, address, show="offered").content.decode()


def test_two_rows_of_one_person_are_put_together_and_parted(edith: Client) -> None:
    rows = "Агапов;Борис;Юльевич;29.08.1958;;\nАгабов;Борис;Юльевич;29.08.1958;;\n"
    address = mapped(edith, brought(edith, PEOPLE + rows))
    assert "The same person as in row 2" in page(edith, address).content.decode()
    edith.post(address, {"row": "3", "same_row": "2"})
    together = page(edith, address, show="new")
    assert (figures(together), together.context["people"][0].numbers) == ({"new": 1}, [2, 3])
    edith.post(address, {"row": "2", "part": "3"})
    assert figures(page(edith, address)) == {"new": 2}
    answer = edith.post(address, {"row": "2", "part": "3"}, follow=True)
    assert "look again" in answer.content.decode()


def test_another_sheet_is_not_asked_of_a_file_that_is_gone(edith: Client) -> None:
    address = brought(edith, PEOPLE + "Иванов;Иван;Иванович;1980;;\n")
    ImportPiece.objects.all().delete()
    assert "The file itself was cleared away" in page(edith, address).content.decode()
    import_ = Import.objects.get()
    working.ask(import_, ImportState.READING)
    working.work_on(import_)
    import_.refresh_from_db()
    assert (import_.state, import_.reason) == (ImportState.FAILED, "file_cleared")


def test_the_page_says_how_long_files_are_kept(edith: Client, settings: Any) -> None:
    assert f"cleared away after {settings.IMPORT_FILE_DAYS} days" in edith.get(ADD).content.decode()

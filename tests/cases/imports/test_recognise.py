"""Lists as people keep them: what their columns hold is guessed, and at most two are to be put right by hand."""

from pathlib import Path

import openpyxl
import pytest

from cases.imports.child import Reading
from cases.imports.limits import Limits
from cases.imports.recognise import Guess, heading_row, recognise

DATA = Path(__file__).resolve().parents[2] / "data"


def guessed(path: Path) -> list[Guess]:
    with Reading(path, Limits()) as reading:
        rows = [row.cells for row in reading]
    place = heading_row(rows)
    return recognise(rows[place], rows[place + 1 :])


def fields(path: Path) -> list[str | None]:
    return [guess.field for guess in guessed(path)]


def test_a_russian_list_in_an_old_encoding_with_titles_above_it() -> None:
    expected = ["key", "surname", "given", "patronymic", "birth_date", "articles", "detained_on", "facility", "term"]
    assert fields(DATA / "russian_list.csv") == [*expected, "fine", "free_text"]


ENGLISH = [
    ("No", "Full name", "Gender", "DOB", "Charges", "Charges 2", "Date of arrest", "Held at", "Sentence",
     "Notes", "Link"),
    (1, "Boris TEST-AGAPOV", "M", 1958, "Art. 205.2 part 2", None, "25 July 2023", "IK-4 Torzhok", "5 years",
     "arrested 25 July 2023, Art. 205.2 part 2, SIZO-1 Syktyvkar", "https://example.org/1"),
    (2, "Nadezhda Test-Belova", "F", "1956", "Article 207.3, Part 2", "280.3", "April 2024", "SIZO-3", "66 months",
     "informed on by the mother of a patient", "https://example.org/2"),
    (3, "Alexander Test-Vetrov", "M", "8 November 1957", "205.2/2", "205.4/2", "2 April 2024", "IK-7", "16 years",
     "a member of the Free Russia Forum", None),
]  # fmt: skip


def test_an_english_workbook_with_charges_in_words(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in ENGLISH:
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    guesses = guessed(tmp_path / "list.xlsx")
    assert [guess.field for guess in guesses] == [
        *("key", "name", "sex", "birth_date", "articles", "articles", "detained_on", "facility", "term", "free_text"),
        "source_url",
    ]
    assert [guess.number for guess in guesses if guess.field == "articles"] == [1, 2]
    assert all(guess.why and 0.4 <= guess.confidence <= 1 for guess in guesses)


def test_a_list_in_the_words_of_our_own_fields() -> None:
    expected = ["uid", "name", "name_latin", "sex", "birth_date", "citizenships", "articles", "detained_on", "facility"]
    assert fields(DATA / "exported_list.csv") == [*expected, "term", "regime", "state", "source_url"]


def test_a_heading_alone_and_cells_alone() -> None:
    assert [guess.field for guess in recognise(["Пол", "?"], [])] == ["sex", None]
    (guess,) = recognise([""], [["Тест-Агапов Борис Юльевич"], ["Тест-Белова Надежда Фёдоровна"]])
    assert (guess.field, guess.why) == ("name", ("cells",))


def test_cells_that_contradict_their_heading_lower_its_weight() -> None:
    (sure,) = recognise(["Дата рождения"], [["1958"], ["25.07.1960"]])
    (doubtful,) = recognise(["Дата рождения"], [["много слов"], ["и ещё слова"]])
    assert sure.confidence == 1.0
    assert doubtful.field is None or doubtful.confidence < 0.5


@pytest.mark.parametrize("titles", range(4))
def test_the_heading_is_found_below_its_titles(titles: int) -> None:
    above = [["Список"], ["на 1 марта", None, "x"], [None]]
    rows = [*above, ["ФИО", "Статья", "Срок"], ["Пётр Сидоров", "207.3", "5 лет"]]
    assert heading_row(rows[3 - titles :]) == titles


def test_no_rows_and_no_headings() -> None:
    assert recognise([], []) == []
    assert heading_row([]) == 0


@pytest.mark.parametrize(
    "heading",
    [
        *("ФИО адвоката", "Телефон мамы (имя, номер)", "Контакт родственника (имя)", "Имя жены", "Lawyer's name"),
        *("Волонтёр (имя)", "Name of relative", "Phone number", "Номер телефона"),
    ],
)
def test_nothing_of_others_is_taken_for_the_person(heading: str) -> None:
    (guess,) = recognise([heading], [["Мария Петрова"], ["Ольга Иванова"], ["Анна Сидорова"]])
    assert guess.field is None


@pytest.mark.parametrize(
    "heading",
    [
        *("Предполагаемая дата освобождения", "Expected release date", "Дата возможного УДО (освобождение)"),
        *("Срок: дата окончания", "Дата апелляции на приговор", "End of sentence"),
    ],
)
def test_what_is_yet_to_come_is_no_fact(heading: str) -> None:
    (guess,) = recognise([heading], [["12.05.2031"], ["01.02.2029"]])
    assert guess.field is None


def test_a_number_that_several_people_share_is_no_key() -> None:
    guesses = recognise(["ФИО", "Номер дела", "Номер колонии"], [["Петров Пётр", "1-22/2024", "4"]])
    assert [guess.field for guess in guesses if guess.field in ("name", "key")] == ["name"]


def test_names_with_births_initials_and_footnotes_are_names_under_their_heading() -> None:
    cells = ["Иванов Иван, 1958 г.р.", "И. И. Петров", "Сидорова Мария [2]", "ИВАНОВ (1990)"]
    assert recognise(["ФИО"], [[cell] for cell in cells])[0].field == "name"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        *(("Фамилия, имя, отчество", "name"), ("Фамилия Имя", "name"), ("Политзек", "name"), ("Осуждённый", "name")),
        *(("Дата рожд.", "birth_date"), ("Год рожд.", "birth_date"), ("Birth year", "birth_date")),
        *(("Дата вынесения приговора", "verdict_on"), ("Date sentenced", "verdict_on"), ("Дата зад.", "detained_on")),
        *(("Место отбывания наказания", "facility"), ("Вид режима", "regime"), ("За что", "summary")),
        *(("Прежняя фамилия", "former_name"), ("Case number", "case"), ("Sources", "source_url")),
    ],
)
def test_headings_as_people_write_them(heading: str, field: str) -> None:
    assert recognise([heading], [])[0].field == field

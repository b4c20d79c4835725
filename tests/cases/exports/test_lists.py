"""Lists of people as they leave: what stands in them, what never does, what each costs, and that it is written down."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from cases.actions.exporting import export
from cases.exports.sheets import written
from cases.exports.words import tidied
from cases.imports.escaping import escaped
from cases.models import (
    Charge,
    Contact,
    Court,
    Evidence,
    Export,
    HealthEvent,
    Lead,
    Name,
    Outcome,
    Placement,
    Prisoner,
    Restraint,
    Ruling,
    Sentence,
    Source,
)
from tests import files
from tests.canaries import found_in
from tests.cases.exports.reading import given_out, kept, read, records
from tests.files import publish

pytestmark = pytest.mark.django_db


def whole() -> Prisoner:
    """With something for every column."""
    person = files.person(
        "Кагарлицкий",
        "Борис",
        birth_date="1958-08",
        citizenships=["RU", "UA"],
        home_region="Москва",
        occupation_ru="социолог",
        occupation_en="sociologist",
        summary_ru="Сказал слово.\r\nИ ещё одно.",
        summary_en="=He said a word.",
        letters="welcome",
        address_as="Борис Юльевич",
        identifiers=("ovdinfo:17",),
    )
    person.names.update(patronymic="Юльевич")
    Name.objects.create(prisoner=person, kind="latin", surname="Kagarlitsky", given="Boris")
    Name.objects.create(prisoner=person, kind="former", surname="Прежний", given="Борис")
    files.held(person, files.facility("ИК-4", short_names=["ИК-4 Торжок", "IK-4 Torzhok"]), started="2024-06")
    Restraint.objects.create(prisoner=person, kind="detention", started="2023-07-25")
    convicted(files.charged(person), years=5, regime="general")
    source = Source.objects.create(title="A paper", url="https://example.org/a")
    Evidence.objects.create(source=source, prisoner=person, fact="arrest", value="2023")
    return person


def convicted(charge: Charge, **sentence: Any) -> Outcome:
    court = Court.objects.create(name_ru="Второй апелляционный суд", name_en="Second Court of Appeal")
    ruling = Ruling.objects.create(case=charge.defendant.case, given_on="2024-02-13", court=court)
    outcome = Outcome.objects.create(ruling=ruling, defendant=charge.defendant)
    Sentence.objects.create(outcome=outcome, **sentence)
    return outcome


IN_RUSSIAN = {
    "Фамилия": "Кагарлицкий",
    "Личное имя": "Борис",
    "Отчество": "Юльевич",
    "Фамилия латиницей": "Kagarlitsky",
    "Личное имя латиницей": "Boris",
    "Другое имя": "Прежний Борис",
    "Пол": "мужской",
    "Дата рождения": "08.1958",
    "Гражданство": "Россия; Украина",
    "Регион": "Москва",
    "Род занятий по-русски": "социолог",
    "Род занятий по-английски": "sociologist",
    "Дата задержания": "25.07.2023",
    "Статус": "отбывает наказание",
    "Учреждение": "ИК-4 Торжок",
    "Содержится с": "06.2024",
    "Адрес для писем": "172002 г. Торжок, ул. Старицкая, 79",
    "Письма": "да",
    "Как обращаться": "Борис Юльевич",
    "Номер в реестре": "ovdinfo:17",
    "Источник": "https://example.org/a",
    "Дело": "Case of Кагарлицкий Борис Юльевич",
    "Статьи": "205.2 ч. 2",
    "Дата приговора": "13.02.2024",
    "Суд": "Второй апелляционный суд",
    "Срок": "5 лет",
    "Режим": "общий режим",
    "Описание по-русски": "Сказал слово.\nИ ещё одно.",
    "Описание по-английски": "=He said a word.",
}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_everything_that_has_a_column(tmp_path: Path, kind: str) -> None:
    person = whole()
    (told,) = records(given_out(tmp_path, kind))
    assert told.pop("Выдано")[:10] == date.today().isoformat()
    assert told == IN_RUSSIAN | {"uid": person.uid}


def test_in_english(tmp_path: Path) -> None:
    whole()
    (told,) = records(given_out(tmp_path, language="en"))
    said = {name: told[name] for name in ("Citizenship", "Status", "Facility", "Articles", "Term", "Regime", "Court")}
    assert said == {
        "Citizenship": "Russia; Ukraine",
        "Status": "serving a prison sentence",
        "Facility": "IK-4 Torzhok",
        "Articles": "205.2 part 2",
        "Term": "5 years",
        "Regime": "general regime",
        # by the name under which an import finds it
        "Court": "Второй апелляционный суд",
    }


def test_each_case_has_columns_of_its_own(tmp_path: Path) -> None:
    person = files.person()
    files.charged(person, "205.2")
    convicted(files.charged(person, "280.3"), kind="fine", fine_rub=30_000)
    files.charged(files.person("Петров"), "207.3")
    told = records(given_out(tmp_path))
    assert [(row.get("Статьи 1"), row.get("Статьи 2"), row.get("Штраф 2")) for row in told] == [
        ("205.2 ч. 2", "280.3 ч. 2", "30000"),
        ("207.3 ч. 2", None, None),
    ]


def test_what_a_higher_court_left_standing_is_told(tmp_path: Path) -> None:
    charge = files.charged(files.person())
    convicted(charge, years=7)
    for given_on, instance, outcome in [("2024-06", "appeal", "upheld"), ("2025-06", "cassation", "softened")]:
        ruling = Ruling.objects.create(case=charge.defendant.case, given_on=given_on, instance=instance)
        made = Outcome.objects.create(ruling=ruling, defendant=charge.defendant, outcome=outcome)
    Sentence.objects.create(outcome=made, years=5)
    (told,) = records(given_out(tmp_path))
    assert (told["Срок"], told["Дата приговора"]) == ("5 лет", "06.2025")
    quashed = Ruling.objects.create(case=charge.defendant.case, given_on="2026-01", instance="second_cassation")
    Outcome.objects.create(ruling=quashed, defendant=charge.defendant, outcome="quashed")
    (told,) = records(given_out(tmp_path))
    assert (told.get("Срок"), told.get("Дата приговора")) == (None, None)


def test_who_was_merged_into_another_is_not_listed_again(tmp_path: Path) -> None:
    Prisoner.objects.create(merged_into=files.person("Иванов"))
    assert [row["Фамилия"] for row in records(given_out(tmp_path))] == ["Иванов"]


SECRETS = ["canary-contact", "canary-note", "canary-lead", "canary-health", "canary-avoid", "canary-sister"]


def test_what_is_for_few_is_in_no_list(tmp_path: Path) -> None:
    person = files.person(note="canary-note", avoid="canary-avoid", may_be_said="canary-note")
    Contact.objects.create(prisoner=person, kind="relative", name="canary-contact")
    Lead.objects.create(words="canary-lead", name_as_heard="canary-lead", about_uid=person.uid)
    HealthEvent.objects.create(prisoner=person, kind="illness", text_ru="canary-health", note="canary-note")
    told_us = Source.objects.create(title="canary-sister", kind="relative", url="https://example.org/canary-sister")
    Evidence.objects.create(source=told_us, prisoner=person, fact="arrest", value="canary-sister")
    said = "".join(cell for row in read(given_out(tmp_path)) for cell in row)
    assert person.uid in said
    assert found_in(said, SECRETS) == set()


def test_views_have_those_whom_they_are_about(tmp_path: Path) -> None:
    held, freed, charged = files.person("Сидящий"), files.person("Вышедший"), files.person("Обвиняемый")
    files.disclose(held, "address", "public")
    files.held(held)
    Placement.objects.create(prisoner=freed, place_ru="СИЗО", left=True)
    files.freed(freed, "2025")
    files.charged(charged)
    hidden = files.person("Скрытый", audience="internal")
    files.held(hidden, files.facility("ИК-5"))
    publish()
    listed = {
        view: [row["Фамилия"] for row in records(given_out(tmp_path, view=view))]
        for view in ("all", "custody", "charges", "letters")
    }
    assert listed == {
        "all": ["Сидящий", "Вышедший", "Обвиняемый", "Скрытый"],
        "custody": ["Сидящий", "Скрытый"],
        "charges": ["Обвиняемый"],
        "letters": ["Сидящий"],
    }


def person_with_everything(number: int) -> None:
    person = files.person("Иванов", f"Иван{number}", identifiers=(f"ovdinfo:{number}",))
    files.held(person, files.facility(f"ИК-{number}"))
    convicted(files.charged(person, str(200 + number)), years=5)
    source = Source.objects.create(title=str(number), url=f"https://example.org/{number}")
    Evidence.objects.create(source=source, prisoner=person, fact="arrest", value="2023")


# the people; names, identifiers, placements, facilities, addresses, assessments, evidence, restraints, releases,
# designations, defences, hearings, charges, outcomes, sentences
OF_A_PAGE = 16
# the most cases of one person, facilities and what they are called (2), the end of the list; what is written down
ONCE = 5 + 2


def test_it_costs_the_same_for_one_and_for_three(tmp_path: Path) -> None:
    counted = []
    for number in (1, 2, 3):
        person_with_everything(number)
        with CaptureQueriesContext(connection) as asked:
            list(export(Prisoner.objects.all(), view="all", kind="csv", language="ru", actor=None))
        counted.append(len(asked))
    assert (counted[0], counted[2]) == (OF_A_PAGE + ONCE, OF_A_PAGE + ONCE)


def test_page_by_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cases.exports.people.PAGE", 2)
    for number in range(5):
        files.person(f"Иванов{number}")
    assert [row["Фамилия"] for row in records(given_out(tmp_path))] == [f"Иванов{number}" for number in range(5)]


def test_it_is_written_down_before_the_first_row_leaves() -> None:
    files.person()
    pieces = export(Prisoner.objects.all(), view="all", kind="csv", language="ru", actor=None, narrowed="sex=male")
    assert list(Export.objects.values_list("view", "format", "narrowed", "people", "is_whole")) == [
        ("all", "csv", "sex=male", None, False)
    ]
    next(pieces)
    pieces.close()
    assert list(Export.objects.values_list("people", "is_whole")) == [(0, False)]


def test_to_the_end() -> None:
    files.person()
    list(export(Prisoner.objects.all(), view="all", kind="csv", language="ru", actor=None))
    assert list(Export.objects.values_list("people", "is_whole")) == [(1, True)]


def command(*said: str) -> None:
    call_command("export_cases", *said)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_command_writes_to_standard_output(tmp_path: Path, capsysbinary: Any, kind: str) -> None:
    files.person("Иванов")
    command("--format", kind)
    (told,) = records(kept(tmp_path / f"list.{kind}", [capsysbinary.readouterr().out]))
    assert told["Фамилия"] == "Иванов"
    assert Export.objects.get().made_by is None


def test_the_command_writes_to_a_file_in_the_language_asked_for(tmp_path: Path) -> None:
    files.held(files.person("Иванов"))
    command("--format", "csv", "--view", "custody", "--language", "en", "--to", str(tmp_path / "list.csv"))
    assert [row["Surname"] for row in records(tmp_path / "list.csv")] == ["Иванов"]


def test_the_command_refuses_a_view_that_there_is_not() -> None:
    with pytest.raises(CommandError, match="contacts"):
        command("--format", "csv", "--view", "contacts")


TEXT = st.text() | st.text("'=+-@ \t\r\n\0＝я\";,|#_x0041", max_size=9)


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=4), st.sampled_from(["csv", "xlsx"]), st.data())
def test_every_text_comes_back(tmp_path_factory: Any, texts: list[tuple[str, str]], kind: str, data: Any) -> None:
    language = data.draw(st.sampled_from(["ru", "en"]))
    cells = [[f"key{number}", *(escaped(tidied(text)) for text in row)] for number, row in enumerate(texts)]
    path = kept(tmp_path_factory.mktemp("t") / "list", written([["Key", "One", "Two"], *cells], kind, language))
    headings, *rows = read(path)
    assert headings == ["Key", "One", "Two"]
    assert rows == [[f"key{number}", *map(tidied, row)] for number, row in enumerate(texts)]

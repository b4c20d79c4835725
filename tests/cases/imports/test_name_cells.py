import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.imports.strange_letters import of_one_script
from cases.imports.values.names import Named, read_name, read_name_in_columns
from cases.imports.values.reading import Problem, Read
from cases.name_parts import Parts

AGAPOV = Parts("Тест-Агапов", "Борис", "Юльевич")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Тест-Агапов Борис Юльевич", Named(AGAPOV)),
        ("Борис Юльевич Тест-Агапов", Named(AGAPOV)),
        ("ТЕСТ-АГАПОВ Борис Юльевич", Named(AGAPOV)),
        ("Белова (Иванова) Надежда", Named(Parts("Белова", "Надежда"), "Иванова")),
        ("Белова (урождённая Иванова) Надежда", Named(Parts("Белова", "Надежда"), "Иванова")),
        ("ТЕСТ-АГАПОВ БОРИС ЮЛЬЕВИЧ", Named(AGAPOV)),
        ("тест-агапов борис юльевич", Named(AGAPOV)),
        ("Тест-Агапов Борис Юльевич, 1958 г.р.", Named(AGAPOV, born="1958")),
        ("Тест-Агапов Борис Юльевич (29.08.1958)", Named(AGAPOV, born="29.08.1958")),
        ("Тест-Агапов Борис Юльевич*", Named(AGAPOV)),
        ("Тест-Агапов Борис Юльевич [3]", Named(AGAPOV)),
        ("неизвестный", None),
        ("—", None),
    ],
)
def test_names_in_one_column(text: str, expected: Named | None) -> None:
    assert read_name(text) == Read(expected)


def test_names_in_three_columns() -> None:
    assert read_name_in_columns("ТЕСТ-АГАПОВ", "Борис", "Юльевич") == Read(Named(AGAPOV))
    assert read_name_in_columns("Тест-Агапов Борис Юльевич", None, "-") == Read(Named(AGAPOV))
    assert read_name_in_columns("Белова (Иванова)", "Надежда") == Read(Named(Parts("Белова", "Надежда"), "Иванова"))


def test_a_latin_letter_among_cyrillic_ones_is_told() -> None:
    """It looks like Кагарлицкий, and no search would find it as him."""
    assert read_name("Кагарлицкiй Борис").problems == (Problem("two_scripts", "Кагарлицкiй"),)
    assert of_one_script("Кагарлицкiй") == "Кагарлицкій"
    assert of_one_script("Boрis") == "Bopis"


@pytest.mark.parametrize("text", ["12", "Пётр 5", "()", "Иванов Пётр и Петров Иван"])
def test_what_is_no_name(text: str) -> None:
    assert read_name(text).problems == (Problem("not_a_name", text),)


@given(st.text(max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    read = read_name(text)
    assert read.value is None or read.value.parts != Parts()

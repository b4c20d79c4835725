"""Terms, money, yes and no, and the other small things that cells say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.imports.rows import Cell
from cases.imports.values.choices import read_regime, read_sex, read_yes_no
from cases.imports.values.countries import read_countries
from cases.imports.values.reading import Problem, Read
from cases.imports.values.roubles import read_roubles
from cases.imports.values.states import PATTERNS, read_state
from cases.imports.values.terms import Term, read_punishment, read_term
from cases.status_codes import Status

READERS = [read_yes_no, read_sex, read_regime, read_state, read_roubles, read_term, read_countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 лет 6 мес.", Term(5, 6)),
        ("5 лет и 6 месяцев", Term(5, 6)),
        ("5,5 лет", Term(5, 6)),
        ("5.5 years", Term(5, 6)),
        ("66 months", Term(5, 6)),
        ("7 л. 6 м.", Term(7, 6)),
        ("7y 3m", Term(7, 3)),
        ("1 год 1 месяц 1 день", Term(1, 1, 1)),
        ("15 суток административного ареста", Term(days=15, kind="administrative_arrest")),
        ("пожизненно", Term(life=True)),
        ("life imprisonment", Term(life=True)),
        ("3 года условно", Term(3, kind="suspended")),
        ("7 лет колонии строгого режима", Term(7, regime="strict")),
        ("7 лет лишения свободы в колонии общего режима", Term(7, regime="general")),
        ("six", None),
        ("4 года колонии-поселения", Term(4, regime="settlement")),
        ("1 year 6 months of forced labour", Term(1, 6, kind="forced_labour")),
        ("12 years in a strict regime penal colony", Term(12, regime="strict")),
        ("16 лет строгого режима, первые 3 года в тюрьме", Term(16, regime="strict", prison_months=36)),
        ("4 года, из них первые 2 года 6 мес. — тюрьма", Term(4, prison_months=30)),
        ("20 years, the first 5 years in prison", Term(20, prison_months=60)),
        # nobody can tell which holds
        ("от 5 до 7 лет", None),
        ("5–7 лет", None),
        ("до 10 лет", None),
        ("8 лет колонии (апелляция — 7 лет)", None),
        ("прокурор просит 9 лет", None),
    ],
)
def test_terms(text: str, expected: Term | None) -> None:
    read = read_term(text)
    assert (read.value, bool(read.problems)) == (expected, expected is None)


def test_terms_that_are_read_in_part_or_not_at_all() -> None:
    assert read_term("5 лет и штраф 100 000 рублей") == Read(
        Term(5), (Problem("term_in_part", "5 лет и штраф 100 000 рублей"),)
    )
    assert read_term("5,3 года").problems == (Problem("not_whole_months", "5,3 года"),)
    assert read_term(5).problems == (Problem("not_a_term", "5"),)
    assert read_term(5.5, unit="years").value == Term(5, 6)
    assert read_term("18", unit="months").value == Term(1, 6)


@pytest.mark.parametrize(
    ("text", "expected", "doubted"),
    [
        ("5 лет", (Term(5), None), False),
        ("штраф 300 тыс. руб.", (None, 300_000), False),
        ("fine 100,000 RUB", (None, 100_000), False),
        ("5 лет и штраф 100 000 рублей", (Term(5), 100_000), False),
        ("3 года условно, штраф 50 000 руб.", (Term(3, kind="suspended"), 50_000), False),
        ("штраф и 5 лет", (Term(5), None), True),
        ("много и штраф 100 000 рублей", None, True),
        ("нет", None, False),
    ],
)
def test_a_term_and_a_fine_in_one_cell(text: str, expected: tuple | None, doubted: bool) -> None:
    read = read_punishment(text)
    assert (read.value, bool(read.problems)) == (expected, doubted)


@given(st.integers(0, 30), st.integers(0, 11), st.sampled_from(["{} лет {} мес.", "{} years {} months", "{}y {}m"]))
def test_every_way_of_writing_a_term_says_the_same(years: int, months: int, form: str) -> None:
    read = read_term(form.format(years, months))
    assert read.value == (Term(years, months) if years or months else None)
    assert read_term(f"{years * 12 + months} months").value == read.value


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("609 000 ₽", 609_000),
        ("609\u00a0000 руб.", 609_000),
        ("609 тыс. руб.", 609_000),
        ("609 тысяч рублей", 609_000),
        ("1,5 млн", 1_500_000),
        ("1.5 million roubles", 1_500_000),
        ("609,000 rubles", 609_000),
        ("609.000", 609_000),
        ("609000,00", 609_000),
        ("штраф 300 тыс. рублей", 300_000),
        ("fine of 300,000 roubles", 300_000),
        ("2 млрд", 2_000_000_000),
        (609_000, 609_000),
        (609000.0, 609_000),
        ("0", 0),
    ],
)
def test_roubles(cell: Cell, expected: int) -> None:
    assert read_roubles(cell) == Read(expected)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("$500", "other_money"),
        ("500 евро", "other_money"),
        ("много", "not_roubles"),
        ("100,50", "not_roubles"),
        (-5, "not_roubles"),
        (True, "not_roubles"),
        (0.5, "not_roubles"),
    ],
)
def test_what_is_no_sum_of_roubles(cell: Cell, code: str) -> None:
    assert read_roubles(cell).problems == (Problem(code, str(cell)),)


@given(st.integers(0, 10**6))
def test_every_way_of_writing_a_sum_says_the_same(amount: int) -> None:
    for text in (f"{amount:,}", f"{amount:,} ₽".replace(",", " "), f"{amount} руб.", f"{amount * 1000} тыс."):
        assert read_roubles(text).value == amount * (1_000_000 if "тыс" in text else 1)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("да", True),
        ("Нет", False),
        ("YES", True),
        ("n", False),
        (1, True),
        ("0", False),
        ("+", True),
        ("-", False),
        (True, True),
        (False, False),
        ("✓", True),
        ("", None),
        (None, None),
        ("неизвестно", None),
    ],
)
def test_yes_and_no(cell: Cell, expected: bool | None) -> None:
    assert read_yes_no(cell) == Read(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("м", "male"), ("Жен.", "female"), ("мужской", "male"), ("F", "female"), ("Woman", "female"), ("—", None)],
)
def test_sex(text: str, expected: str | None) -> None:
    assert read_sex(text) == Read(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("общего режима", "general"),
        ("ИК строгого режима", "strict"),
        ("колония-поселение", "settlement"),
        ("Strict regime", "strict"),
        ("тюрьма", "prison"),
        ("особый", "special"),
        ("КП", "settlement"),
        ("ВК", "educational"),
    ],
)
def test_regimes(text: str, expected: str) -> None:
    assert read_regime(text) == Read(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в СИЗО", "remand"),
        ("Под домашним арестом", "house_arrest"),
        ("under a suspended sentence", "suspended_sentence"),
        ("освобождён в результате обмена", "exchanged"),
        ("under restriction of freedom", "restricted_freedom"),
        ("домашний арест", "house_arrest"),
        ("Подписка о невыезде", "travel_ban"),
        ("освобождена", "released_served"),
        ("умер в СИЗО", "died_in_custody"),
        ("умер", "died"),
        ("УДО", "released_parole"),
        ("pre-trial detention", "remand"),
        ("imprisoned", "imprisoned"),
        ("Обвиняемая, СИЗО", "accused"),
        ("свидетель", None),
    ],
)
def test_states(text: str, expected: str | None) -> None:
    assert (read_state(text).value, bool(read_state(text).problems)) == (expected, expected is None)


def test_states_are_those_that_there_are() -> None:
    assert set(PATTERNS) == set(Status) - {Status.NO_DATA}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Россия", ("RU",)),
        ("РФ", ("RU",)),
        ("гражданин Украины", ("UA",)),
        ("Russia, Ukraine", ("RU", "UA")),
        ("Россия и Германия", ("RU", "DE")),
        ("US", ("US",)),
        ("Белоруссия / Беларусь", ("BY",)),
        ("Citizen of Kazakhstan", ("KZ",)),
    ],
)
def test_countries(text: str, expected: tuple[str, ...]) -> None:
    assert read_countries(text) == Read(expected)


def test_a_country_that_is_none_is_told_beside_those_that_are() -> None:
    assert read_countries("Россия, Нарния") == Read(("RU",), (Problem("not_a_country", "Нарния"),))


@given(
    st.none()
    | st.text(max_size=30)
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.dates()
)
def test_no_cell_is_too_strange(cell: Cell) -> None:
    for reader in READERS:
        read = reader(cell)
        assert all(problem.text for problem in read.problems)

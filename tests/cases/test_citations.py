import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.citations import citations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("205.2 ч. 2", [("205.2", "2", False)]),
        ("205.2 ч.2", [("205.2", "2", False)]),
        ("205.2/2", [("205.2", "2", False)]),
        ("ст. 205.2 ч. 2 УК РФ", [("205.2", "2", False)]),
        ("ч. 2 ст. 205.2 УК", [("205.2", "2", False)]),
        ("part 2 of Article 205.2", [("205.2", "2", False)]),
        ("Art. 205.2 part 2", [("205.2", "2", False)]),
        ("ст. 205.2, ч. 2", [("205.2", "2", False)]),
        ("207.3", [("207.3", "", False)]),
        ("20.3.3 КоАП", [("20.3.3", "", True)]),
        ("205.2 ч. 2, 207.3 ч. 1; 280.3", [("205.2", "2", False), ("207.3", "1", False), ("280.3", "", False)]),
        ("205 и 206 ч. 1", [("205", "", False), ("206", "1", False)]),
        ("105 ч. 22", [("105", "22", False)]),
        ("72 ч. 3.2", [("72", "3.2", False)]),
        ("экстремизм", [("", "", False)]),
        (" , ; ", []),
    ],
)
def test_citations(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert [(each.number, each.part, each.administrative) for each in citations(text)] == expected


@given(
    st.integers(1, 361), st.integers(1, 9), st.sampled_from(["{n} ч. {p}", "{n}/{p}", "ч. {p} ст. {n}", "{n} part {p}"])
)
def test_every_way_of_writing_says_the_same(number: int, part: int, form: str) -> None:
    (cited,) = citations(form.format(n=number, p=part))
    assert (cited.number, cited.part) == (str(number), str(part))


@given(st.text(max_size=60))
def test_nothing_written_is_too_strange(text: str) -> None:
    assert all(each.text.strip() for each in citations(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("п. «д» ч. 2 ст. 207.3", [("207.3", "2", "д", "", "RU")]),
        ("207.3 ч. 2 п. д", [("207.3", "2", "д", "", "RU")]),
        ('п. "г" ч. 2 ст. 207.3, ч. 1 ст. 280.3', [("207.3", "2", "г", "", "RU"), ("280.3", "1", "", "", "RU")]),
        ("пп. «а», «б» ч. 2 ст. 207.3", [("207.3", "2", "а", "", "RU"), ("207.3", "2", "б", "", "RU")]),
        ("Article 207.3, Part 2, Paragraph D", [("207.3", "2", "d", "", "RU")]),
        ("ч. 3 ст. 30 – ч. 1 ст. 205", [("205", "1", "", "attempt", "RU")]),
        ("ч.1 ст.30, ч.1 ст.205 УК РФ", [("205", "1", "", "preparation", "RU")]),
        ("205.2 ч. 1, 2", [("205.2", "1", "", "", "RU"), ("205.2", "2", "", "", "RU")]),
        ("205.2 (2)", [("205.2", "2", "", "", "RU")]),
        ("ст. 205² УК РФ", [("205.2", "", "", "", "RU")]),
        ("207-3 ч. 2", [("207.3", "2", "", "", "RU")]),
        ("ст.ст. 205.2, 207.3 УК РФ", [("205.2", "", "", "", "RU"), ("207.3", "", "", "", "RU")]),
        ("ст. 342 УК РБ", [("342", "", "", "", "BY")]),
        ("361, 130 УК Беларуси", [("361", "", "", "", "BY"), ("130", "", "", "", "BY")]),
        ("ст. 110-1 КК Украины", [("110.1", "", "", "", "UA")]),
    ],
)
def test_points_attempts_and_other_countries(text: str, expected: list[tuple[str, str, str, str, str]]) -> None:
    read = [(each.number, each.part, each.point, each.attempt, each.country) for each in citations(text)]
    assert read == expected

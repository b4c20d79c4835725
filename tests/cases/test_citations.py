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

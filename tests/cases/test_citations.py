import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.citations import Citation, citations


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # parts, with or without their word, on either side
        ("ч.1 и ч.2 ст.205.2 УК", ["205.2/1", "205.2/2"]),
        ("ч. 1, 2 ст. 205.2", ["205.2/1", "205.2/2"]),
        ("ч.ч. 1 и 4 ст. 282.1", ["282.1/1", "282.1/4"]),
        ("ст. 205.2 ч.1, ч.2", ["205.2/1", "205.2/2"]),
        ("ст. 282.2 ч. 1, 1.1, 2", ["282.2/1", "282.2/1.1", "282.2/2"]),
        ("205.2 ч. 1 ст. 207.3", ["205.2/1", "207.3"]),
        ("281 ч.3, 205 ч.3 п.б, 222.1 ч.4", ["281/3", "205/3 б", "222.1/4"]),
        ("228 УК РФ ч.4 п. г", ["228/4 г"]),
        ("212 (массовые беспорядки) ч. 2", ["212/2"]),
        ("Article 207.3(2)(d)", ["207.3/2 d"]),
        ("226 ч.4 п. а, б", ["226/4 а", "226/4 б"]),
        ("ст.207 прим 3; 205.2ч2, ст205.2", ["207.3", "205.2/2", "205.2"]),
        # how far a crime went
        ("ч.1 ст.30 - ч.2 ст.205", ["205/2 preparation"]),
        ("ч. 3 ст. 30 ч. 1 ст. 205.4, 207.3", ["205.4/1 attempt", "207.3"]),
        ("278, 30 ч.1 226 ч.4 п. а, б", ["278", "226/4 а preparation", "226/4 б preparation"]),
        ("покушение на ст. 205", ["205 attempt"]),
        ("30-205", ["?30", "205"]),
        # whose code
        ("ч. 2 ст. 280.3 УК, 20.3.3 КоАП", ["280.3/2", "20.3.3 offence"]),
        ("280.3, 20.3.3 ч. 1", ["280.3", "20.3.3/1 offence"]),
        ("205.2, 20.1 КоАП", ["205.2", "20.1 offence"]),
        ("ст. 100 УК ЛНР", ["?ст. 100 УК ЛНР"]),
        ("§ 129 StGB", ["129 DE"]),
        ("170 (LT)", ["170 LT"]),
        # what is no article is told, and a remark in brackets is none
        ("2052", ["?2052"]),
        ("205.2.2", ["?205.2.2"]),
        ("205.2-2", ["205.2", "?2"]),
        ("§ 129a", ["?§ 129a"]),
        ("ст. 275, госизмена", ["275", "?госизмена"]),
        ("205.2 УК РФ от 13.06.1996", ["205.2", "?13.06.1996"]),
        ("ч.2 ст.207.3 (до 10 лет), 280 (2 эпизода)", ["207.3/2", "280"]),
    ],
)
def test_no_charge_is_lost_and_none_is_made_up(text: str, expected: list[str]) -> None:
    assert [in_short(each) for each in citations(text)] == expected


def in_short(cited: Citation) -> str:
    if not cited.number:
        return f"?{cited.text}"
    article = f"{cited.number}/{cited.part}" if cited.part else cited.number
    offence = "offence" if cited.administrative else ""
    abroad = "" if cited.country == "RU" else cited.country
    return " ".join(filter(None, (article, cited.point, cited.attempt, offence, abroad)))

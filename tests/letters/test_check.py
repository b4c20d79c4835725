"""The check of a letter: what it finds, what it lets pass, and that it always points at the words it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.check import LONGEST, check, designated, pages, pieces, rules, stops
from tracker.dates import PartialDate

CLEAN = (
    "Здравствуйте, Павел Ильич! Меня зовут Нина. У нас сегодня снег, и кот сидит на окне. Читаю Чехова и пеку пироги с "
    "яблоками. А какие книги вы любите? Берегите себя. Ваша Нина"
)
FORMS = {
    "organisation": [
        "Медузы",
        "о Мемориале",
        "Фонда борьбы с коррупцией",
        "Свидетелями Иеговы",
        "ФБК",
        "ф. б. к",
        "ОВД-Инфо",
        "овд инфо",
        "ОВДинфо",
    ],
    "ours": ["о проекте Не забыты", "о «Не забыты»", "Not Forgotten"],
    "link": [
        *("https://example.org/a", "пишите на a@b.org", "t.me/канал", "сайт example.com", "@kanal_1"),
        *("bit.ly/abc", "на notforgotten.example"),
    ],
    "war": ["о войне", "на фронте", "Украине", "обстрелы", "мобилизацией", "антивоенный", "СВО"],
    "case": ["следователю", "приговора", "адвоката", "экстремизме", "судьи", "в суде", "судьёй", "о вашем деле"],
    "prisoners": ["сокамерниками", "голодовку", "в ШИЗО", "пытки"],
    "politics": ["Путину", "революции", "митинге", "о выборах"],
    "insult": ["сволочи", "мразям", "палачам"],
    "code": ["код 1234567", "8 (912) 345-67-89", "п р и в е т", "##**"],
    "other_script": ["Dear Pavel", "привіт", "café"],
    "abbreviation": ["КГБТ"],
}


def found(text: str) -> dict[str, set[str]]:
    by_code: dict[str, set[str]] = {}
    for each in check(text):
        by_code.setdefault(each.code, set()).add(text[each.start : each.end])
    return by_code


def test_a_letter_about_snow_and_cats_is_clean() -> None:
    assert found(CLEAN) == {}


@pytest.mark.parametrize(("code", "said"), [(code, said) for code, texts in FORMS.items() for said in texts])
def test_each_form_of_a_word_is_found_in_the_middle_of_a_letter(code: str, said: str) -> None:
    text = f"{CLEAN} И вот ещё: {said}. {CLEAN}"
    marked = found(text)
    assert code in marked, marked
    assert all(words in said for words in marked[code])


@pytest.mark.parametrize(
    "said",
    [
        *("свой дом", "судьба", "Вера", "власяница", "весна пришла", "мусор", "мой выбор"),
        *("вы не забыты", "судя по всему", "12.11.2026"),
    ],
)
def test_words_that_only_look_alike_pass(said: str) -> None:
    assert found(f"У нас {said}.") == {}


@pytest.mark.parametrize(("code", "stop"), [("organisation", True), ("link", True), ("ours", True), ("war", False)])
def test_only_organisations_and_links_stop(code: str, stop: bool) -> None:
    assert stops(check(FORMS[code][0])) is stop


def test_what_stops_is_said_and_not_what_is_vague() -> None:
    assert found("ФБК") == {"organisation": {"ФБК"}}
    assert found("https://example.org") == {"link": {"https://example.org"}}


def test_every_rule_gives_its_reason_in_both_languages() -> None:
    for rule in rules().values():
        assert rule.reason("en").isascii() or "“" in rule.reason("en")
        assert any("а" <= letter <= "я" for letter in rule.reason("ru"))
    assert {code for code, rule in rules().items() if rule.stops} == {"link", "organisation", "ours"}


def test_too_long_is_what_does_not_fit() -> None:
    text = "дом " * 75
    assert [(each.code, each.start) for each in check(text, page_limit=2, page_characters=100)] == [("too_long", 200)]
    assert check(text, page_limit=3, page_characters=100) == []
    assert (pages(text, 100), pages("", 100), pages("а" * 101, 100)) == (3, 1, 2)


LETTERS = st.text(alphabet=st.characters(codec="utf-8"), max_size=300)
RUSSIAN = st.lists(st.sampled_from([*CLEAN.split(), "война", "ФБК", "hello", "суд"]), max_size=30).map(" ".join)


@given(st.one_of(LETTERS, RUSSIAN))
def test_a_finding_is_tied_to_words_of_the_text(text: str) -> None:
    for each in check(text, page_limit=1, page_characters=100):
        assert 0 <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() or each.code == "too_long"


@given(st.one_of(LETTERS, RUSSIAN))
def test_the_marked_text_is_the_text(text: str) -> None:
    findings = check(text)
    cut = list(pieces(text, findings))
    assert "".join(piece for piece, _ in cut) == text
    for number, each in enumerate(findings):
        assert "".join(piece for piece, marks in cut if number in marks) == text[each.start : each.end]


@given(RUSSIAN, st.sampled_from(["Медузой", "о войне", "приговор"]))
def test_nothing_around_hides_a_word(around: str, said: str) -> None:
    alone = {each.code for each in check(said)}
    assert alone <= {each.code for each in check(f"{around}\n{said}, {around}")}


def test_the_longest_text_is_checked_all_the_same() -> None:
    assert stops(check(("слово " * LONGEST)[: LONGEST - 8] + " Медуза"))


# cubes and squares of what a text repeats took hours of these; now it is a second, of a limit of many
@pytest.mark.timeout(60)
@pytest.mark.parametrize("again", ["@", "a@", "a.", "a-", "суд ", "1-", "a ", "ф. ", "«", "БББ "])
def test_no_text_keeps_the_server_busy(again: str) -> None:
    text = (again * LONGEST)[:LONGEST]
    assert "".join(piece for piece, _ in pieces(text, check(text))) == text


def test_every_organisation_names_its_register_and_is_found() -> None:
    for each in designated():
        assert each.register in {"undesirable", "extremist", "terrorist", "foreign_agent", "not_checked"}
        assert each.source.startswith("http") == (each.register != "not_checked"), each.name
        assert bool(each.since) == bool(each.source), each.name
        if each.since:
            assert PartialDate.parse(each.since).earliest.year >= 2003
        for words in each.words:
            assert found(f"о том, что {words} и прочее").get("organisation"), words

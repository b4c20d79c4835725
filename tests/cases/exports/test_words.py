"""What a list that we give out says in each cell is read back as what the file holds: in both languages."""

import pytest
from babel import Locale
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from cases.exports import words
from cases.imports.limits import Limits
from cases.imports.values.articles import read_articles
from cases.imports.values.choices import read_regime, read_sex
from cases.imports.values.countries import country_code, read_countries
from cases.imports.values.dates import read_date, read_span
from cases.imports.values.roubles import read_roubles
from cases.imports.values.states import read_state
from cases.imports.values.terms import read_term
from cases.models import Article, Charge, Code, Regime, Sentence, Sex
from cases.status_codes import Status
from cases.status_labels import label
from tests.tracker.partial_date_strategies import partial_dates
from tracker.dates import PartialDate

LANGUAGES = st.sampled_from(["ru", "en"])
COUNTRIES = sorted(code for code in Locale("en").territories if country_code(code) == code)
# what a cell cannot say of itself: that nothing is known
UNSAID = {Status.NO_DATA}
LETTERS_OF_POINTS = "абвгдежз"


@st.composite
def charges(draw: st.DrawFn) -> Charge:
    number = draw(st.sampled_from(["105", "205", "205.2", "207.3", "212.1", "275.1", "280.3", "20.3.3"]))
    article = Article(
        number=number,
        part=draw(st.sampled_from(["", "1", "2", "4", "1.1"])),
        code=Code.ADMINISTRATIVE if number == "20.3.3" else Code.CRIMINAL,
        country="RU" if number == "20.3.3" else draw(st.sampled_from(["RU", "RU", "FR", "LT", *words.CODES_OF])),
    )
    attempt = draw(st.sampled_from(["", "preparation", "attempt"])) if article.code == Code.CRIMINAL else ""
    return Charge(article=article, point=draw(st.sampled_from(["", *LETTERS_OF_POINTS])), attempt=attempt)


@given(partial_dates(), LANGUAGES)
def test_dates(day: PartialDate, language: str) -> None:
    with translation.override(language):
        told = words.date_in_figures(day)
    assert (read_date(told).value, read_date(told).problems) == (day, ())
    assert read_span(told).value == (day, None)


@given(st.lists(charges(), min_size=1, max_size=4), LANGUAGES)
def test_articles(cited: list[Charge], language: str) -> None:
    with translation.override(language):
        told = words.articles(cited)
    read = read_articles(told)
    assert read.problems == ()
    assert list(dict.fromkeys(read.value)) and [
        (each.country, each.administrative, each.number, each.part, each.point, each.attempt) for each in read.value
    ] == list(
        dict.fromkeys(
            (
                each.article.country,
                each.article.code == Code.ADMINISTRATIVE,
                each.article.number,
                each.article.part,
                each.point,
                each.attempt,
            )
            for each in cited
        )
    )


@given(
    st.sampled_from(
        [
            "imprisonment",
            "suspended",
            "forced_labour",
            "corrective_labour",
            "restricted_freedom",
            "administrative_arrest",
            "compulsory_treatment",
        ]
    ),
    st.integers(0, 30),
    st.integers(0, 11),
    st.integers(0, 30),
    st.integers(0, 60),
    LANGUAGES,
)
def test_terms(kind: str, years: int, months: int, days: int, in_prison: int, language: str) -> None:
    in_prison = in_prison if kind == "imprisonment" else 0
    sentence = Sentence(kind=kind, years=years, months=months, days=days or 1, prison_months=in_prison)
    with translation.override(language):
        read = read_term(words.term(sentence))
    assert read.problems == ()
    assert (read.value.kind, read.value.years, read.value.months, read.value.days) == (kind, years, months, days or 1)
    assert read.value.prison_months == in_prison


@pytest.mark.parametrize("language", ["ru", "en"])
def test_for_life(language: str) -> None:
    with translation.override(language):
        read = read_term(words.term(Sentence(life=True)))
    assert (read.value.life, read.value.kind, read.problems) == (True, "imprisonment", ())


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("regime", Regime.values)
def test_regimes(regime: str, language: str) -> None:
    with translation.override(language):
        assert read_regime(words.regime(regime)).value == regime


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("sex", Sex.values)
def test_sexes(sex: str, language: str) -> None:
    with translation.override(language):
        assert read_sex(words.sex(sex)).value == sex


@given(st.lists(st.sampled_from(COUNTRIES), min_size=1, max_size=3, unique=True), LANGUAGES)
def test_countries(codes: list[str], language: str) -> None:
    with translation.override(language):
        told = words.countries(codes)
    assert (read_countries(told).value, read_countries(told).problems) == (tuple(codes), ())


@given(st.integers(1, 10**12))
def test_roubles(amount: int) -> None:
    assert read_roubles(str(amount)).value == amount


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("sex", ["male", "female"])
@pytest.mark.parametrize("state", sorted(set(Status) - UNSAID))
def test_states(state: Status, sex: str, language: str) -> None:
    with translation.override(language):
        assert read_state(str(label(state, sex))).value == state


@given(st.text() | st.text("a\r\n\t\0\x1f \ufffe", max_size=9))
def test_text_is_written_as_a_table_keeps_it(text: str) -> None:
    told = words.tidied(text)
    assert "\r" not in told and "\0" not in told
    assert words.tidied(told) == told
    assert [sign for sign in told if sign.isalpha()] == [sign for sign in text if sign.isalpha()]


def test_a_text_longer_than_a_cell_is_cut_where_one_sees_it() -> None:
    told = words.tidied("а" * (Limits().text + 5))
    assert len(told) < Limits().text
    assert told.endswith("а…")

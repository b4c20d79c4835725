"""A published person in the words of the page."""

from typing import Any

import pytest
from django.utils.translation import override

from cases.templatetags.people import (
    article,
    charged_under,
    expected,
    fact,
    initial,
    name,
    opening,
    other_names,
    place,
    span,
    status,
)


def names(ru: str = "", latin: str = "", *variants: str) -> dict[str, Any]:
    return {"ru": ru, "latin": latin, "latin_is_ours": False, "variants": list(variants)}


BORIS = names("Кагарлицкий Борис Юльевич", "Boris Kagarlitsky", "Kagarlitskii", "Boris Kagarlitsky")


@pytest.mark.parametrize(
    ("language", "of", "shown", "others", "letter"),
    [
        ("en", BORIS, "Boris Kagarlitsky", ["Кагарлицкий Борис Юльевич", "Kagarlitskii"], "B"),
        ("ru", BORIS, "Кагарлицкий Борис Юльевич", ["Boris Kagarlitsky", "Kagarlitskii"], "Б"),
        ("ru", names("", "Boris"), "Boris", [], ""),
        ("ru", names("Мостик"), "Мостик", [], "М"),
        ("en", names(), "Name not disclosed", [], ""),
    ],
)
def test_a_name_as_the_readers_of_the_page_spell_it(
    language: str, of: dict[str, Any], shown: str, others: list[str], letter: str
) -> None:
    with override(language):
        assert (name(of), other_names(of), initial(of)) == (shown, others, letter)


@pytest.mark.parametrize(
    ("language", "since", "until", "words"),
    [
        ("en", "2025-11-08", "2025-11-10", "8–10 November 2025"),
        ("en", "2023-07-25", "2023-12-12", "25 July – 12 December 2023"),
        ("ru", "2023-07-25", "2023-12-12", "25 июля – 12 декабря 2023"),
        ("en", "2023-12-12", "2024-02-13", "12 December 2023 – 13 February 2024"),
        ("en", "2025-11-08", "2025-11-08", "8 November 2025"),
        ("en", "2022-11~", "2024-04", "about November 2022 – April 2024"),
        ("en", "2024-04/2024-06-05", "2025-11", "between April 2024 and 5 June 2024 – November 2025"),
        ("en", "2022-05", None, "May 2022 –"),
        ("en", None, "2022-05", "– May 2022"),
        ("en", None, None, ""),
    ],
)
def test_a_span_says_once_what_its_ends_share(language: str, since: str | None, until: str | None, words: str) -> None:
    with override(language):
        assert span({"from": since, "to": until}) == words


def test_a_release_is_a_day_or_the_days_between_which_the_law_leaves_it() -> None:
    with override("en"):
        assert expected({"expected_on": "2028-09-22", "earliest_on": "2028-09-21", "latest_on": "2028-09-22"}) == (
            "22 September 2028"
        )
        assert expected({"expected_on": None, "earliest_on": "2027-09-03", "latest_on": "2027-10-01"}) == (
            "between 3 September 2027 and 1 October 2027"
        )


ARTICLE = {"code": "criminal", "number": "205.2", "part": "2"}


def charge(**more: Any) -> dict[str, Any]:
    return {"article": ARTICLE, "point": "", "attempt": ""} | more


def test_an_article_and_how_somebody_is_charged_under_it() -> None:
    with override("en"):
        assert article(ARTICLE) == "Article 205.2, part 2"
        assert article(ARTICLE | {"part": ""}) == "Article 205.2"
        assert article({"code": "administrative", "number": "20.3.3", "part": "1"}) == (
            "Article 20.3.3, part 1, Code of Administrative Offences"
        )
        assert charged_under(charge(point="д")) == "Article 205.2, part 2, point д"
        assert charged_under(charge(attempt="preparation")) == (
            "preparation (Article 30 part 1): Article 205.2, part 2"
        )
        assert charged_under(charge(attempt="attempt")) == "attempt (Article 30 part 3): Article 205.2, part 2"


def test_where_somebody_is() -> None:
    colony = {"facility": {"name": {"en": "IK-4", "ru": "ИК-4"}}, "place": {"en": "", "ru": ""}, "in_transit": False}
    with override("en"):
        assert place(colony) == "IK-4"
        assert place(colony | {"facility": None, "place": {"en": "", "ru": "СИЗО"}}) == "СИЗО"
        assert place(colony | {"in_transit": True}) == "on the way, place unknown"


def test_words_that_agree_with_the_person() -> None:
    with override("ru"):
        assert status({"status": "pardoned", "gender": "female"}) == "помилована"
        assert status({"status": "pardoned", "gender": "male"}) == "помилован"


def test_a_fact_that_has_no_words_of_ours_is_shown_as_written() -> None:
    with override("en"):
        assert [fact("birth date"), fact("searches at Rabkor")] == ["date of birth", "searches at Rabkor"]


def test_the_opening_of_a_story_ends_with_a_sentence() -> None:
    story = "He is in Penal Colony No. 4 in Torzhok. " + "He reads. " * 40
    opened = opening(story)
    assert opened.startswith("He is in Penal Colony No. 4 in Torzhok. He reads.")
    assert opened.endswith("He reads.")
    assert 250 < len(opened) <= 282
    assert opening("One sentence") == "One sentence"

from typing import Any

import pytest
from django.utils.translation import override

from cases.sentence_words import length_in_words, sentence_in_words

NOTHING: dict[str, Any] = {
    "kind": "imprisonment",
    "term_months": None,
    "term_days": None,
    "life": False,
    "regime": "",
    "prison_months": None,
    "fine_rub": None,
    "hours": None,
    "probation_months": None,
    "bans": {"en": "", "ru": ""},
}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"term_months": 60, "regime": "general"}, "5 years of imprisonment, general regime"),
        ({"term_months": 83, "regime": "general"}, "6 years 11 months of imprisonment, general regime"),
        (
            {"term_months": 264, "regime": "strict", "prison_months": 96},
            "22 years of imprisonment, strict regime, the first 8 years of it in a cell-type prison",
        ),
        ({"life": True, "regime": "special"}, "Imprisonment for life, special regime"),
        ({"kind": "fine", "fine_rub": 609_000}, "A fine of 609,000 roubles"),
        ({"kind": "fine", "fine_rub": 1}, "A fine of 1 rouble"),
        ({"kind": "suspended", "term_months": 24, "probation_months": 36}, "2 years, suspended, probation of 3 years"),
        ({"kind": "suspended"}, "Suspended sentence"),
        ({"kind": "community_service", "hours": 200}, "Community service: 200 hours"),
        ({"kind": "community_service"}, "Community service"),
        ({"kind": "administrative_arrest", "term_days": 15}, "Administrative arrest: 15 days"),
        (
            {"kind": "ban", "term_months": 24, "bans": {"en": "running websites", "ru": "сайты"}},
            "Ban on occupations or actions: 2 years, running websites",
        ),
        ({"kind": "compulsory_treatment"}, "Compulsory treatment"),
    ],
)
def test_a_sentence_in_english(facts: dict[str, Any], words: str) -> None:
    with override("en"):
        assert sentence_in_words(NOTHING | facts) == words


def test_bans_are_said_in_the_language_of_the_page_where_they_can_be() -> None:
    with override("ru"):
        assert sentence_in_words(NOTHING | {"kind": "ban", "bans": {"en": "websites", "ru": "сайты"}}).endswith("сайты")
        assert sentence_in_words(NOTHING | {"kind": "ban", "bans": {"en": "websites", "ru": ""}}).endswith("websites")


def test_a_length_is_said_in_its_largest_units() -> None:
    with override("en"):
        assert [length_in_words(1), length_in_words(13, 1), length_in_words(0)] == [
            "1 month",
            "1 year 1 month 1 day",
            "",
        ]

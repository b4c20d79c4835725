import pytest
from django.utils.translation import override

from cases.fact_words import fact_in_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("birth date", "date of birth"),
        ("sentence of 12 December 2023", "sentence, 12 December 2023"),
        ("charge of 1982", "charge, 1982"),
        ("place of death", "place of death"),
        ("sentence of a court", "sentence of a court"),
        ("the weather of 1982", "the weather of 1982"),
        ("height", "height"),
        ("", ""),
    ],
)
def test_facts_that_are_known_are_said_in_words_and_others_as_written(written: str, said: str) -> None:
    with override("en"):
        assert fact_in_words(written) == said


def test_days_of_facts_are_said_in_the_readers_language() -> None:
    with override("ru"):
        assert fact_in_words("sentence of 12 December 2023").endswith(", 12 декабря 2023")

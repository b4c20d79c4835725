import pytest
from django.utils.translation import override

from tracker.tongue import in_own_tongue


@pytest.mark.parametrize(
    ("language", "english", "russian", "said"),
    [
        ("en", "Remand Prison 1", "СИЗО-1", "Remand Prison 1"),
        ("ru", "Remand Prison 1", "СИЗО-1", "СИЗО-1"),
        ("en", "", "СИЗО-1", "СИЗО-1"),
        ("ru", "Remand Prison 1", "", "Remand Prison 1"),
        (None, "Remand Prison 1", "СИЗО-1", "Remand Prison 1"),
    ],
)
def test_a_text_is_said_in_the_readers_language_or_else_in_the_other(
    language: str | None, english: str, russian: str, said: str
) -> None:
    with override(language):
        assert in_own_tongue(english, russian) == said

import pytest

from letters.topics import topics_in


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("chess; asks about cats", {"chess", "animals"}),
        ("шахматы, книги о горах", {"chess", "books", "nature"}),
        ("Plays the piano and reads poetry", {"music", "books"}),
        ("истории, языки, кулинария", {"history", "languages", "cooking"}),
        ("scatter, concatenate", set()),
        ("", set()),
    ],
)
def test_recognised_in_both_languages(text: str, topics: set[str]) -> None:
    assert topics_in(text) == topics

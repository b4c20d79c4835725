"""A record in lines that a volunteer reads before it is shown: codes in words, in their own language."""

import pytest
from django.utils.translation import override

from cases.admin.preview import lines

RECORD = {
    "uid": "aaaaaaaaaaaa",
    "gender": "female",
    "status": "imprisoned",
    "cases": [
        {"in_force": True, "sentences": [{"kind": "ban", "bans": {"en": ["teaching"], "ru": []}, "life": False}]}
    ],
    "custody": {"current": {"facility": {"kind": "prison"}, "in_transit": True, "certainty": "confirmed"}},
    "sources": [{"title": "A paper", "kind": "media"}],
    "designations": [{"register": "of_tomorrow"}],
}


ENGLISH = """
female
serving a prison sentence
in force; ban on occupations or actions; teaching
cell-type prison; on the way to another place; confirmed
A paper; media
of_tomorrow
"""
RUSSIAN = """
женский
отбывает наказание
вступило в силу; запрет на профессию или на действия; teaching
тюрьма; на этапе; подтверждено
A paper; СМИ
of_tomorrow
"""


@pytest.mark.parametrize(("language", "said"), [("en", ENGLISH), ("ru", RUSSIAN)])
def test_codes_are_said_in_words_and_texts_as_they_are(language: str, said: str) -> None:
    """What has no words is shown all the same: nothing is published that was not looked at."""
    with override(language):
        assert [text for _label, texts in lines(RECORD) for text in texts] == said.split("\n")[1:-1]

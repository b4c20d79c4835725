from django.utils.translation import override

from cases.imports.refusal_words import WORDS, in_words
from cases.imports.refusals import Refused, Why


def test_every_reason_has_a_sentence_in_both_languages() -> None:
    assert set(WORDS) == set(Why)
    facts = {"limit": 20, "member": "xl/a", "cell": "D17", "sheet": "List", "sheets": "A, B", "row": 7, "rows": 1}
    for why in Why:
        refused = Refused(why, **facts, columns=1)
        with override("en"):
            english = str(in_words(refused))
        with override("ru"):
            assert str(in_words(refused)) != english
        assert english.endswith(".")

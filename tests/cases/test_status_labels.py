import pytest
from django.utils.translation import override

from cases.status import Status
from cases.status_labels import label


def test_every_code_has_words_in_english_for_both_sexes() -> None:
    with override("en"):
        assert {code for code in Status if not str(label(code, "female")) or not str(label(code))} == set()
        assert str(label("in_transit")) == "being transferred"
        assert str(label("died_in_custody", "female")) == "died in custody"


def test_words_for_an_unknown_code_are_refused() -> None:
    with pytest.raises(ValueError, match="is not a valid Status"):
        label("somewhere")

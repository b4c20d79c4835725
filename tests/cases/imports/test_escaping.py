import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases.imports.escaping import escaped, unescaped

SIGNS = "=+-@\t\r\n\0＝＋－＠"
TEXT = st.text() | st.text("'=+-@ \t\r\n\0＝я", max_size=8)


@given(TEXT)
@example("'=")
@example("''")
def test_every_text_comes_back_as_it_was(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(TEXT)
def test_nothing_that_goes_out_begins_like_a_formula(text: str) -> None:
    assert not escaped(text).lstrip(" \u00a0").startswith(tuple(SIGNS))


@pytest.mark.parametrize("sign", SIGNS)
def test_one_apostrophe_before_each_sign(sign: str) -> None:
    assert escaped(f"{sign}1+1") == f"'{sign}1+1"
    assert escaped(f" {sign}1+1") == f"' {sign}1+1"


@pytest.mark.parametrize("text", ["", "Пётр", "'quoted'", "д'Артаньян", "1+1", "a=b"])
def test_other_text_is_left_alone(text: str) -> None:
    assert escaped(text) == unescaped(text) == text

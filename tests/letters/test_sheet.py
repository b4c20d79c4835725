"""The letter's half carries nothing but the letter; what leads to us is torn off."""

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.paper.sheet import HALF, HEIGHT, Stub, sheet

POINTS = 72 / 25.4
STUB = Stub(
    ours="Not Forgotten",
    campaigns=["День рождения Павла"],
    tear_off="Оторвите эту половину",
    to_label="Кому",
    to="Волкову Павлу Ильичу, 1960 г. р.",
    where_label="Куда",
    where=["ФКУ ИК-4", "г. Торжок, ул. Старицкая, 79", "172002"],
    advice=["Чистый лист и конверт"],
    sent_url="http://127.0.0.1:8000/ru/gone/aaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/",
    sent_label="Отправлено?",
)
OURS = ["Not Forgotten", "День рождения", "Оторвите", "Кому", "Волкову", "Торжок", "172002", "Отправлено", "8000"]


def halves(pdf: bytes) -> list[tuple[str, str]]:
    """The text of each page, above and below where the stub is torn off."""
    document = pypdfium2.PdfDocument(pdf)
    cut = (HEIGHT - HALF) * POINTS
    found = []
    for page in document:
        text = page.get_textpage()
        found.append((text.get_text_bounded(bottom=cut), text.get_text_bounded(top=cut)))
    return found


@pytest.mark.parametrize("lines", [1, 10, 60, 200])
def test_only_the_lower_half_of_the_first_page_leads_to_us(lines: int) -> None:
    text = "\n".join(f"Строка номер {n}: кот сидит на окне." for n in range(lines))
    pdf = sheet(text, STUB)
    letter, stub = halves(pdf)[0]
    rest = [page.get_textpage().get_text_range() for page in list(pypdfium2.PdfDocument(pdf))[1:]]
    assert "Строка номер 0" in letter
    assert "Строка" not in stub
    for ours in OURS[:-1]:
        assert ours in stub
    everything_else = "\n".join([letter, *rest])
    assert [ours for ours in OURS if ours in everything_else] == []
    assert everything_else.split() == text.split()


def test_without_a_text_there_are_lines_to_write_on_and_the_answer_sheet_is_blank() -> None:
    (letter, stub), answer = halves(sheet("", STUB))
    assert (letter.strip(), "".join(answer).strip()) == ("", "")
    assert "Волкову" in stub


def test_the_file_itself_says_nothing_of_us() -> None:
    document = pypdfium2.PdfDocument(sheet("Здравствуйте!", STUB))
    told = " ".join(document.get_metadata_dict().values())
    assert "Forgotten" not in told
    assert document.get_metadata_dict()["Title"] == ""


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_any_text_can_be_printed(text: str) -> None:
    assert sheet(text, STUB).startswith(b"%PDF")

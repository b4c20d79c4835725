"""The sheet to print: a letter, a stub to tear off from it, and a blank sheet for the answer. A4, black on white. Pure.

The upper half of the first page, and every further page, carries the letter and nothing else: no name of ours, no
address, no mark, nothing in the file's own notes. All that leads to us stands on the lower half, and is torn off.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import segno
from fpdf import FPDF

FONT = Path(__file__).parent / "fonts" / "pt-serif.ttf"
WIDTH, HEIGHT = 210.0, 297.0
# where the stub is torn off
HALF = HEIGHT / 2
MARGIN, LINE, SIZE = 18.0, 6.6, 13
GREY = 190


@dataclass(frozen=True)
class Stub:
    """What stays with the writer. `sent_url` is in the QR code: the page that says that the letter has gone."""

    ours: str
    campaigns: Sequence[str]
    tear_off: str
    to_label: str
    to: str
    where_label: str
    where: Sequence[str]
    advice: Sequence[str] = field(default=())
    sent_url: str = ""
    sent_label: str = ""


def sheet(text: str, stub: Stub, *, answer_sheet: bool = True) -> bytes:
    """A PDF; without a text the letter's half is ruled, to write on by hand."""
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.add_font("letter", fname=FONT)
    pdf.set_font("letter", size=SIZE)
    pdf.add_page()
    first = int((HALF - 2 * MARGIN) / LINE)
    lines = _wrapped(pdf, text)
    if lines:
        _write(pdf, lines[:first])
    else:
        _rule(pdf, MARGIN + LINE, HALF - MARGIN)
    _stub(pdf, stub)
    on_a_page = int((HEIGHT - 2 * MARGIN) / LINE)
    rest = lines[first:]
    for start in range(0, len(rest), on_a_page):
        pdf.add_page()
        _write(pdf, rest[start : start + on_a_page])
    if answer_sheet:
        pdf.add_page()
        _rule(pdf, MARGIN + LINE, HEIGHT - MARGIN)
    return bytes(pdf.output())


def _wrapped(pdf: FPDF, text: str) -> list[str]:
    """What has a sign in the font; the others, of no use in a Russian letter, would be boxes."""
    font: Any = pdf.fonts["letter"]
    shown = "".join(sign if sign == "\n" or ord(sign) in font.cmap else " " for sign in text.replace("\r\n", "\n"))
    if not shown.strip():
        return []
    lines: Any = pdf.multi_cell(WIDTH - 2 * MARGIN, LINE, shown, align="L", dry_run=True, output="LINES")
    return [str(line) for line in lines]


def _write(pdf: FPDF, lines: Sequence[str]) -> None:
    pdf.set_font("letter", size=SIZE)
    for number, line in enumerate(lines):
        pdf.set_xy(MARGIN, MARGIN + number * LINE)
        pdf.cell(WIDTH - 2 * MARGIN, LINE, line)


def _rule(pdf: FPDF, top: float, bottom: float) -> None:
    pdf.set_draw_color(GREY)
    pdf.set_line_width(0.2)
    at = top
    while at <= bottom:
        pdf.line(MARGIN, at, WIDTH - MARGIN, at)
        at += 9


def _stub(pdf: FPDF, stub: Stub) -> None:
    pdf.set_draw_color(GREY)
    pdf.set_dash_pattern(dash=2, gap=2)
    pdf.line(0, HALF, WIDTH, HALF)
    pdf.set_dash_pattern()
    wide = WIDTH - 2 * MARGIN
    pdf.set_xy(MARGIN, HALF + 6)
    _say(pdf, stub.tear_off, 9, wide)
    pdf.ln(3)
    for label, said in [(stub.to_label, [stub.to]), (stub.where_label, stub.where)]:
        _say(pdf, label, 9, wide)
        for each in said:
            _say(pdf, each, 13, wide)
        pdf.ln(2)
    below = pdf.get_y() + 2
    beside = wide
    if stub.sent_url:
        side = _code(pdf, stub.sent_url, below)
        beside = wide - side - 6
    pdf.set_xy(MARGIN, below)
    for each in (*stub.advice, stub.sent_label):
        _say(pdf, each, 10, beside)
        pdf.ln(1.5)
    pdf.set_xy(MARGIN, HEIGHT - 16)
    _say(pdf, " · ".join([stub.ours, *stub.campaigns]), 9, beside)


def _say(pdf: FPDF, said: str, size: int, wide: float) -> None:
    if said:
        pdf.set_font("letter", size=size)
        pdf.set_x(MARGIN)
        pdf.multi_cell(wide, size * 0.48, said, align="L", new_x="LMARGIN", new_y="NEXT")


def _code(pdf: FPDF, url: str, top: float) -> float:
    """The QR code at the right, drawn as squares; how wide it is."""
    matrix = segno.make(url, error="m", micro=False).matrix
    side = min(42.0, HEIGHT - 14 - top)
    dot = side / len(matrix)
    left = WIDTH - MARGIN - side
    pdf.set_fill_color(0)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                pdf.rect(left + x * dot, top + y * dot, dot, dot, style="F")
    return side

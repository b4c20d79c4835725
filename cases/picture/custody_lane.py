"""Where somebody was held, stay after stay; the time still ahead; and beneath, the measures before the sentence."""

from dataclasses import replace

from cases.picture.frame import Frame, Words
from cases.picture.placing import BASELINE, Shape, bar_of, beside, down, extent, inside, labelled, mark_of
from cases.picture.scale import Scale
from cases.picture.shapes import Band, Bar, Label
from cases.picture.stacking import Reach, Rows
from cases.picture.things import Lane, Thing

THICK, PITCH = 17.0, 21.0
THIN, THIN_PITCH = 5.0, 17.0


def draw_custody(things: list[Thing], top: float, scale: Scale, frame: Frame, words: Words) -> Band:
    """Stays stand in one line, as far as what is sure of them does not overlap."""
    rows, around = Rows(), Rows()
    bars, marks = [], []
    for thing in things:
        if thing.kind in {"placement", "expected"}:
            bar = _stay(thing, top, scale, words)
            row = rows.put(_taken(bar))
            around.take(row, extent(bar))
            bars.append((down(bar, row * PITCH), row, words.labels(thing)))
        elif thing.kind == "released":
            mark = mark_of(thing, "released", scale, top + PITCH / 2, words.hint(thing))
            around.take(0, extent(mark))
            marks.append((mark, 0, words.labels(thing)))
    written = Rows()
    told_bars = [_told(bar, row, texts, around, written, frame, scale) for bar, row, texts in bars]
    told_marks = [_told(mark, row, texts, around, written, frame, scale) for mark, row, texts in marks]
    stays = max(len(rows), len(around)) * PITCH
    measures = Rows(gap=6)
    thin = [
        _measure(thing, top + stays, measures, scale, frame, words) for thing in things if thing.kind == "restraint"
    ]
    told_bars = [
        _under(bar, texts, top + stays, measures, frame, scale) if bar.kind == "ahead" and not bar.label else bar
        for bar, (_bar, _row, texts) in zip(told_bars, bars, strict=True)
    ]
    height = stays + len(measures) * THIN_PITCH
    return Band(Lane.CUSTODY, top, height, (*thin, *told_bars), tuple(told_marks))


def _stay(thing: Thing, top: float, scale: Scale, words: Words) -> Bar:
    kind = "ahead" if thing.kind == "expected" else "stay"
    return bar_of(thing, kind, scale, top + (PITCH - THICK) / 2, THICK, words.hint(thing))


def _taken(bar: Bar) -> Reach:
    """What no other stay may lie on. Where one may have ended and the next begun, both are drawn."""
    x, width = bar.core or (bar.x + bar.width / 2, 0.0)
    return x + width / 4, x + width * 3 / 4


def _told(shape: Shape, row: int, texts: list[str], around: Rows, written: Rows, frame: Frame, scale: Scale) -> Shape:
    """With words inside where there is room, else after or before, where nothing else stands in the row.

    `written`: the words inside so far; of two stays that may lie on one another only one has its words there.
    """
    if isinstance(shape, Bar) and (within := _inside(shape, row, texts, written, frame, scale)):
        return within
    for text in texts:
        for label, reach in beside(text, shape, frame, scale):
            if around.is_free(row, reach):
                around.take(row, reach)
                return replace(shape, label=label)
    return shape


def _inside(bar: Bar, row: int, texts: list[str], written: Rows, frame: Frame, scale: Scale) -> Bar | None:
    for fullest in range(len(texts)):
        within = inside(bar, texts[fullest:], frame, scale)
        if within is None or within.label is None:
            return None
        reach = within.label.x, within.label.x + frame.text(within.label.text)
        if written.is_free(row, reach):
            written.take(row, reach)
            return within
    return None


def _under(bar: Bar, texts: list[str], top: float, rows: Rows, frame: Frame, scale: Scale) -> Bar:
    """With its words in a row beneath, at the end of the frame."""
    room = scale.right - scale.left
    text = next((each for each in texts if frame.text(each) <= room), None)
    if text is None:
        return bar
    row = rows.put((scale.right - frame.text(text), scale.right))
    return replace(bar, label=Label(text, scale.right, top + (row + 0.5) * THIN_PITCH + BASELINE, end=True))


def _measure(thing: Thing, top: float, rows: Rows, scale: Scale, frame: Frame, words: Words) -> Bar:
    bar = bar_of(thing, "measure", scale, top + (THIN_PITCH - THIN) / 2, THIN, words.hint(thing))
    return labelled(bar, words.labels(thing), rows, frame, scale, THIN_PITCH)

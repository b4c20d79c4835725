"""Bars and marks of things on a scale, and where their words find room."""

from dataclasses import replace
from typing import TypeVar

from cases.picture.frame import Frame
from cases.picture.scale import Scale
from cases.picture.shapes import Bar, Label, Mark, Part
from cases.picture.stacking import Reach, Rows
from cases.picture.things import Thing

Shape = TypeVar("Shape", Bar, Mark)

THINNEST = 2.0
TAIL = 12.0
MARK = 9.0  # the side of the square
BESIDE = 5.0  # between a shape and its words
INSIDE = 6.0  # between the edge of a bar and the words in it
AFTER_TODAY = 5.0  # besides, where the line and an arrow stand before
LEGIBLE = 12.0  # the least height of a bar with words in it
BASELINE = 4.5  # from the middle of a row down to where words stand
LABELLED_ROWS = 7


def bar_of(thing: Thing, kind: str, scale: Scale, y: float, height: float, hint: str) -> Bar:
    left, right = _reach(thing, scale)
    core = None
    soft: list[Part] = [(left, right - left)]
    if thing.sure:
        start, end = _at_least(scale.at(thing.sure[0]), scale.after(thing.sure[1]), scale)
        left, right = min(left, start), max(right, end)
        core = (start, end - start)
        soft = [part for part in ((left, start - left), (end, right - end)) if part[1] > 0]
    before = [(max(scale.left, left - TAIL), min(TAIL, left - scale.left))] if thing.begun_before else []
    after = [(right, min(TAIL, scale.right - right))] if thing.ended_after else []
    tails = tuple(part for part in before + after if part[1] > 0)
    return Bar(kind, left, y, right - left, height, core, tuple(soft), tails, thing.goes_on, None, hint)


def mark_of(thing: Thing, kind: str, scale: Scale, y: float, hint: str) -> Mark:
    left, right = _reach(thing, scale)
    half = MARK / 2
    x = min(max(scale.noon(thing.middle), scale.left + half), scale.right - half)
    return Mark(kind, x, y, None if thing.first == thing.last else (left, right - left), None, hint)


def _reach(thing: Thing, scale: Scale) -> Reach:
    return _at_least(scale.at(thing.first), scale.after(thing.last), scale)


def _at_least(left: float, right: float, scale: Scale) -> Reach:
    """As thin as can still be seen, inside the frame."""
    right = max(right, left + THINNEST)
    over = max(0.0, right - scale.right)
    return left - over, right - over


def extent(shape: Bar | Mark) -> Reach:
    """All that a shape takes, without its words."""
    if isinstance(shape, Bar):
        parts = [(shape.x, shape.width), *shape.tails]
    else:
        parts = [(shape.x - MARK / 2, MARK), *([shape.reach] if shape.reach else [])]
    return min(x for x, _width in parts), max(x + width for x, width in parts)


def inside(bar: Bar, texts: list[str], frame: Frame, scale: Scale) -> Bar | None:
    """With the fullest words that fit into a sure part of the bar where no years are left out."""
    if bar.core is None or bar.height < LEGIBLE:
        return None
    start, end = bar.core[0], bar.core[0] + bar.core[1]
    pieces = [(max(start, each.left), min(end, each.right)) for each in scale.segments]
    left, right = max(pieces, key=lambda piece: piece[1] - piece[0])
    left += AFTER_TODAY if bar.kind == "ahead" else 0
    for text in texts:
        if frame.text(text) + 2 * INSIDE <= right - left:
            return replace(bar, label=Label(text, left + INSIDE, bar.middle + BASELINE, inside=bar.kind))
    return None


def beside(text: str, shape: Bar | Mark, frame: Frame, scale: Scale) -> list[tuple[Label, Reach]]:
    """Words after a shape, or before it, where the frame has room; each with what they take."""
    left, right = extent(shape)
    y = (shape.middle if isinstance(shape, Bar) else shape.y) + BASELINE
    width = frame.text(text) + BESIDE
    after = (Label(text, right + BESIDE, y), (right, right + width))
    before = (Label(text, left - BESIDE, y, end=True), (left - width, left))
    return [each for each in (after, before) if _has_room(each[1], scale)]


def _has_room(reach: Reach, scale: Scale) -> bool:
    """Inside the frame, and not across years that are left out."""
    start, end = reach
    clear = all(end <= left or right <= start for left, right in scale.breaks)
    return clear and start >= scale.left and end <= scale.right


def labelled(shape: Shape, texts: list[str], rows: Rows, frame: Frame, scale: Scale, pitch: float) -> Shape:
    """In the row of a lane where shape and words have room, with the fullest words that find any.

    `shape` is drawn for the first row. Where no row has room for words, it goes without them: the list has them.
    """
    left, right = extent(shape)
    if isinstance(shape, Bar) and (within := inside(shape, texts, frame, scale)):
        return down(within, rows.put((left, right)) * pitch)
    for text in texts:
        for label, (start, end) in beside(text, shape, frame, scale):
            whole = (min(left, start), max(right, end))
            row = rows.first_free(whole, range(min(LABELLED_ROWS, len(rows) + 1)))
            if row is not None:
                return down(replace(shape, label=label), rows.take(row, whole) * pitch)
    return down(shape, rows.put((left, right)) * pitch)


def down(shape: Shape, by: float) -> Shape:
    label = replace(shape.label, y=shape.label.y + by) if shape.label else None
    return replace(shape, y=shape.y + by, label=label)

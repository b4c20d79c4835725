"""The whole picture of a life: years above, lanes below, and a line for today, or for a death."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from cases.picture.frame import NARROW, WIDE, Frame, Words
from cases.picture.lanes import BETWEEN, draw_lanes
from cases.picture.scale import Days, Scale, scale
from cases.picture.shapes import Line, Picture
from cases.picture.stints import chains
from cases.picture.things import Lane, Thing, death_of, things
from cases.picture.ticks import ticks

__all__ = ["NARROW", "WIDE", "Frame", "Picture", "Words", "draw_life"]

AXIS = 26.0
FOOT = 20.0
SHORTEST = timedelta(days=30)


def draw_life(body: dict[str, Any], today: date, frame: Frame, words: Words) -> Picture | None:
    """None where all is one day, or within a month: a line of words tells that better."""
    drawn = things(body, today)
    died = death_of(body)
    days = [filled for thing in drawn for filled in fills(thing)]
    days += [(died.earliest, died.latest)] if died else []
    reaches_today = any(thing.goes_on or thing.last >= today for thing in drawn)
    days += [(today, today)] if reaches_today else []
    if not (any(map(lasts_long, drawn)) or (len(drawn) + bool(died) > 1 and _span(days) >= SHORTEST)):
        return None
    across = scale(days, frame.left, frame.right)
    bands = draw_lanes(drawn, chains(body), AXIS, across, frame, words)
    foot = max((band.top + band.height for band in bands), default=AXIS) + BETWEEN / 2
    line = _death(body, across, frame, words) or (_today(today, across, frame, words) if reaches_today else None)
    return Picture(
        name=frame.name,
        width=frame.width,
        height=foot + (FOOT if line else 2),
        left=frame.left,
        right=frame.right,
        foot=foot,
        ticks=tuple(ticks(across, frame.text("2022") + 8, frame.text("Сентябрь 2022") + 10)),
        breaks=tuple((left, right - left) for left, right in across.breaks),
        bands=tuple(bands),
        line=line,
    )


def lasts_long(thing: Thing) -> bool:
    """Whether it surely lasted for as long as a picture is worth."""
    return thing.sure is not None and thing.sure[1] - thing.sure[0] >= SHORTEST


def _span(days: list[Days]) -> timedelta:
    return max(last for _first, last in days) - min(first for first, _last in days)


def fills(thing: Thing) -> Iterator[Days]:
    """The days that must be drawn of a thing. Time inside counts by its length, all else by its ends."""
    whole = thing.lane in {Lane.CUSTODY, Lane.CELLS} and thing.kind != "expected"
    if whole or thing.sure is None:
        yield thing.first, thing.last
        return
    if thing.kind != "expected":
        yield thing.first, thing.sure[0]
    yield thing.sure[1], thing.last


def _today(today: date, across: Scale, frame: Frame, words: Words) -> Line:
    return _line("today", across.noon(today), frame.text(words.today), frame)


def _death(body: dict[str, Any], across: Scale, frame: Frame, words: Words) -> Line | None:
    died = death_of(body)
    if died is None:
        return None
    left, right = across.at(died.earliest), across.after(died.latest)
    reach = (left, right - left) if died.earliest != died.latest else None
    return _line("death", (left + right) / 2, frame.text(words.died), frame, reach)


def _line(kind: str, x: float, width: float, frame: Frame, reach: tuple[float, float] | None = None) -> Line:
    """The words stand under the line, moved aside where the frame ends."""
    middle = min(max(x, frame.left + width / 2), frame.right - width / 2)
    return Line(kind, x, middle, reach)

"""The small picture for a list: time inside and in cells over the years, today, and what is ahead."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.picture.drawing import fills, lasts_long
from cases.picture.placing import bar_of
from cases.picture.scale import Scale, scale
from cases.picture.shapes import Bar, Part
from cases.picture.things import Lane, Thing, things
from cases.timeline import HELD

WIDTH, HEIGHT = 160.0, 16.0
THICK, CELL = 8.0, 8.0
KINDS = {"placement": "stay", "restraint": "stay", "cell": "order", "expected": "ahead"}


@dataclass(frozen=True, slots=True)
class Strip:
    width: float
    height: float
    bars: tuple[Bar, ...]
    breaks: tuple[Part, ...]
    today: float | None
    first_year: int
    last_year: int


def draw_strip(body: dict[str, Any], today: date) -> Strip | None:
    """None where nothing is on file that surely lasted a month."""
    inside = [thing for thing in things(body, today) if thing.lane in {Lane.CUSTODY, Lane.CELLS} and _is_inside(thing)]
    if not any(map(lasts_long, inside)):
        return None
    days = [filled for thing in inside for filled in fills(thing)]
    now = any(thing.goes_on or thing.kind == "expected" for thing in inside)
    days += [(today, today)] if now else []
    across = scale(days, 0.0, WIDTH)
    return Strip(
        WIDTH,
        HEIGHT,
        tuple(_bar(thing, across) for thing in inside),
        tuple((left, right - left) for left, right in across.breaks),
        across.noon(today) if now else None,
        min(first for first, _last in days).year,
        max(last for _first, last in days).year,
    )


def _is_inside(thing: Thing) -> bool:
    if thing.kind == "restraint":
        return thing.moment.of["kind"] in HELD
    return thing.kind in KINDS


def _bar(thing: Thing, across: Scale) -> Bar:
    return bar_of(thing, KINDS[thing.kind], across, (HEIGHT - THICK) / 2, THICK, "")

"""The lanes of a life from the top down, each as high as it needs to be."""

from dataclasses import replace
from itertools import groupby

from cases.picture.cells_lane import draw_cells
from cases.picture.custody_lane import draw_custody
from cases.picture.frame import Frame, Words
from cases.picture.placing import bar_of, labelled, mark_of
from cases.picture.scale import Scale
from cases.picture.shapes import Band, Bar, Mark
from cases.picture.stacking import Rows
from cases.picture.stints import Chain
from cases.picture.things import Lane, Thing

PITCH, THICK = 19.0, 15.0
APART = 6.0  # between two cases
BETWEEN = 17.0  # two lanes
NAME_BESIDE, NAME_ABOVE = 14.0, 6.0


def draw_lanes(
    things: list[Thing], chains: list[Chain], top: float, scale: Scale, frame: Frame, words: Words
) -> list[Band]:
    """Those lanes in which there is anything."""
    bands: list[Band] = []
    foot = top
    for lane in Lane:
        of_lane = [thing for thing in things if thing.lane is lane]
        if not of_lane:
            continue
        begins = foot + frame.names
        if lane is Lane.CUSTODY:
            band = draw_custody(of_lane, begins, scale, frame, words)
        elif lane is Lane.CELLS:
            band = draw_cells(of_lane, chains, begins, scale, frame, words)
        else:
            band = _draw(lane, of_lane, begins, scale, frame, words)
        name = begins - NAME_ABOVE if frame.names else begins + NAME_BESIDE
        bands.append(replace(band, rule=foot - BETWEEN / 2, name_y=name))
        foot = band.top + band.height + BETWEEN
    return bands


def _draw(lane: Lane, things: list[Thing], top: float, scale: Scale, frame: Frame, words: Words) -> Band:
    """In rows, each case in rows of its own."""
    bars: list[Bar] = []
    marks: list[Mark] = []
    y = top
    in_groups = sorted(things, key=lambda thing: _case(thing, things))
    for _case_number, group in groupby(in_groups, key=lambda thing: _case(thing, things)):
        y += APART if y > top else 0
        rows = Rows(gap=6)
        for thing in group:
            if thing.lasts:
                bar = bar_of(thing, lane, scale, y + (PITCH - THICK) / 2, THICK, words.hint(thing))
                bars.append(labelled(bar, words.labels(thing), rows, frame, scale, PITCH))
            else:
                mark = mark_of(thing, thing.kind, scale, y + PITCH / 2, words.hint(thing))
                marks.append(labelled(mark, words.labels(thing), rows, frame, scale, PITCH))
        y += len(rows) * PITCH
    return Band(lane, top, y - top, tuple(bars), tuple(marks))


def _case(thing: Thing, things: list[Thing]) -> int:
    """Cases in the order in which they first appear; what belongs to none comes first."""
    if thing.moment.case is None:
        return -1
    return next(number for number, each in enumerate(things) if each.moment.case is thing.moment.case)

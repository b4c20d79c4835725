"""Whatever is on file of a life, and however badly its dates are known: it is drawn inside its frame, in its order."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.picture.drawing import draw_life, fills
from cases.picture.frame import NARROW, WIDE, Frame
from cases.picture.placing import BASELINE, MARK, THINNEST, bar_of, extent, mark_of
from cases.picture.scale import scale
from cases.picture.shapes import Label, Picture
from cases.picture.things import Thing, things
from tests.cases.bodies import body
from tests.cases.picture.strategies import TODAY, WORDS, bodies, usual
from tracker.dates import PartialDate

frames = st.sampled_from([WIDE, NARROW])
EPSILON = 0.01


def told(label: Label, frame: Frame) -> tuple[float, float]:
    width = frame.text(label.text)
    return (label.x - width, label.x) if label.end else (label.x, label.x + width)


def reaches(picture: Picture, frame: Frame) -> list[tuple[float, float]]:
    shapes = [shape for band in picture.bands for shape in (*band.bars, *band.marks)]
    joints = [(joint.x, joint.x + joint.width) for joint in picture.joints]
    words = [told(label, frame) for label in picture.labels]
    return [*map(extent, shapes), *joints, *words]


@given(bodies, frames)
def test_nothing_is_drawn_outside_the_frame(record: dict[str, Any], frame: Frame) -> None:
    picture = draw_life(record, TODAY, frame, WORDS)
    if picture is None:
        return
    for left, right in reaches(picture, frame):
        assert frame.left - EPSILON <= left <= right <= frame.right + EPSILON
    for band in picture.bands:
        for bar in band.bars:
            assert band.top <= bar.y <= bar.y + bar.height <= band.top + band.height
        for mark in band.marks:
            assert band.top <= mark.y <= band.top + band.height
    for tick in picture.ticks:
        assert frame.left <= tick.x <= frame.right
    assert picture.foot <= picture.height


@given(bodies, frames)
def test_lanes_stand_one_under_the_other(record: dict[str, Any], frame: Frame) -> None:
    picture = draw_life(record, TODAY, frame, WORDS)
    bands = picture.bands if picture else ()
    for upper, lower in pairwise(bands):
        assert upper.top + upper.height < lower.rule < lower.top
    assert [band.lane for band in bands] == sorted(
        {thing.lane for thing in things(record, TODAY)} if picture else [],
        key=["custody", "case", "cells", "health", "designations", "events"].index,
    )


@given(bodies, frames)
def test_everything_that_has_a_date_is_drawn(record: dict[str, Any], frame: Frame) -> None:
    picture = draw_life(record, TODAY, frame, WORDS)
    if picture:
        assert sum(band.count for band in picture.bands) == len(things(record, TODAY))


@given(bodies, frames)
def test_words_lie_on_no_other_words(record: dict[str, Any], frame: Frame) -> None:
    picture = draw_life(record, TODAY, frame, WORDS)
    rows: dict[float, list[tuple[float, float]]] = {}
    for label in picture.labels if picture else ():
        rows.setdefault(label.y, []).append(told(label, frame))
    for row in rows.values():
        for before, after in pairwise(sorted(row)):
            assert before[1] <= after[0] + EPSILON


@given(bodies, frames)
def test_words_beside_a_shape_lie_on_no_other(record: dict[str, Any], frame: Frame) -> None:
    picture = draw_life(record, TODAY, frame, WORDS)
    for band in picture.bands if picture else ():
        for label in band.labels:
            if label.inside:
                continue
            start, end = told(label, frame)
            middle = label.y - BASELINE
            in_row = [bar for bar in band.bars if bar.y <= middle <= bar.y + bar.height]
            near = [extent(mark) for mark in band.marks if abs(mark.y - middle) < MARK / 2]
            for left, right in [*map(extent, in_row), *near]:
                assert end <= left + EPSILON or right <= start + EPSILON


def extents(drawn: list[Thing]) -> list[tuple[Any, Any]]:
    return [days for thing in drawn for days in fills(thing)] or [(TODAY, TODAY)]


@given(bodies)
def test_later_days_are_never_further_left(record: dict[str, Any]) -> None:
    spans = extents(things(record, TODAY))
    across = scale(spans, 0, 600)
    days = sorted(day for span in spans for day in span)
    places = [across.at(day) for day in days]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 600


@given(st.lists(usual, min_size=1, max_size=6), st.data())
def test_a_date_that_is_better_known_is_never_drawn_wider(written: list[str], data: st.DataObject) -> None:
    """Of the days that a date may mean, any one takes no more room than all of them."""
    across = scale([(when.earliest, when.latest) for when in map(PartialDate.parse, written)], 0, 600)
    vague = data.draw(st.sampled_from(written))
    parsed = PartialDate.parse(vague)
    day = parsed.earliest + timedelta(days=data.draw(st.integers(0, (parsed.latest - parsed.earliest).days)))
    vaguely, exactly = (drawn_reach(text, across) for text in (vague, day.isoformat()))
    assert exactly[1] - exactly[0] <= max(vaguely[1] - vaguely[0], THINNEST) + EPSILON


def drawn_reach(edtf: str, across: Any) -> tuple[float, float]:
    [thing] = things(body(events=[{"date": edtf}]), TODAY)
    mark = mark_of(thing, "event", across, 0, "")
    return (mark.reach[0], sum(mark.reach)) if mark.reach else (mark.x, mark.x)


@pytest.mark.parametrize(
    ("since", "until", "parts"),
    [
        ("2024-01-01", "2024-12-31", 1),
        ("2024-01", "2024-12-31", 2),
        ("2024-01", "2024-12", 3),
    ],
)
def test_what_is_possible_is_told_from_what_is_sure(since: str, until: str, parts: int) -> None:
    record = body(custody={"current": None, "history": [{"from": since, "to": until}]})
    [thing] = things(record, TODAY)
    bar = bar_of(thing, "stay", scale(extents([thing]), 0, 600), 0, 10, "")
    assert bar.core is not None
    assert 1 + len(bar.soft) == parts
    assert bar.core[1] + sum(width for _x, width in bar.soft) == pytest.approx(bar.width)


def test_where_nothing_is_sure_all_of_it_is_possible() -> None:
    record = body(custody={"current": None, "history": [{"from": "2024", "to": "2024"}]})
    [thing] = things(record, TODAY)
    bar = bar_of(thing, "stay", scale(extents([thing]), 0, 600), 0, 10, "")
    assert (bar.core, bar.soft) == (None, ((bar.x, bar.width),))

"""Punishment cells: each order a bar of its own, and beneath what they join into, with the days in a row."""

from datetime import timedelta

from cases.cells import PROLONGED_AFTER
from cases.picture import stints
from cases.picture.frame import Frame, Words
from cases.picture.placing import bar_of, down, labelled
from cases.picture.scale import Scale
from cases.picture.shapes import Band, Bar, Joint, Label
from cases.picture.stacking import Rows
from cases.picture.stints import Chain
from cases.picture.things import Lane, Thing

ORDER, ORDER_PITCH = 9.0, 12.0
RUN_PITCH = 15.0
AROUND, AROUND_PITCH = 9.0, 15.0
LEAST_RUN = 2.0


def draw_cells(things: list[Thing], chains: list[Chain], top: float, scale: Scale, frame: Frame, words: Words) -> Band:
    rows = Rows()
    alone = [thing for thing in things if not stints.is_around(thing.moment.of)]
    orders = [_order(thing, top, rows, scale, words) for thing in alone]
    foot = top + len(rows) * ORDER_PITCH
    joints = _joints(chains, foot, scale, frame, words)
    foot += RUN_PITCH if joints else 0
    months = Rows(gap=4)
    around = [
        _around(thing, foot, months, scale, frame, words) for thing in things if stints.is_around(thing.moment.of)
    ]
    height = foot - top + len(months) * AROUND_PITCH
    return Band(Lane.CELLS, top, height, (*orders, *around), (), tuple(joints))


def _order(thing: Thing, top: float, rows: Rows, scale: Scale, words: Words) -> Bar:
    bar = bar_of(thing, "order", scale, top + (ORDER_PITCH - ORDER) / 2, ORDER, words.hint(thing))
    x, width = (bar.core or (bar.x, bar.width)) if not bar.soft else (bar.x, bar.width)
    return down(bar, rows.put((x + width / 4, x + width * 3 / 4)) * ORDER_PITCH)


def _around(thing: Thing, top: float, rows: Rows, scale: Scale, frame: Frame, words: Words) -> Bar:
    bar = bar_of(thing, "around", scale, top + (AROUND_PITCH - AROUND) / 2, AROUND, words.hint(thing))
    return labelled(bar, words.labels(thing), rows, frame, scale, AROUND_PITCH)


def _joints(chains: list[Chain], top: float, scale: Scale, frame: Frame, words: Words) -> list[Joint]:
    placed = [(chain, *_reach(chain, scale)) for chain in chains if chain.first]
    row = Rows()
    for _chain, left, right in placed:
        row.take(0, (left, right))
    joints = []
    # the longest is told first, where not all numbers find room
    for chain, left, right in sorted(placed, key=lambda each: -each[0].days):
        text = str(chain.days)
        whole = (right, right + 4 + frame.text(text))
        label = None
        if row.is_free(0, whole) and whole[1] <= scale.right:
            row.take(0, whole)
            label = Label(text, right + 4, top + RUN_PITCH - 3)
        joints.append(Joint(left, top + 3, right - left, _beyond(chain, scale, right), label, words.run_hint(chain)))
    return sorted(joints, key=lambda joint: joint.x)


def _reach(chain: Chain, scale: Scale) -> tuple[float, float]:
    assert chain.first
    left, right = scale.at(chain.first), scale.after(stints.last_day(chain))
    right = max(right, left + LEAST_RUN)
    over = max(0.0, right - scale.right)
    return left - over, right - over


def _beyond(chain: Chain, scale: Scale, right: float) -> tuple[float, float] | None:
    if chain.first is None or chain.days <= PROLONGED_AFTER:
        return None
    start = min(scale.at(chain.first + timedelta(days=PROLONGED_AFTER)), right)
    return (start, right - start)

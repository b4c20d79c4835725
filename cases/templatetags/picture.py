"""The picture of a life, its runs in cells, and its small strip in lists; in the words of the page."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from django import template
from django.utils import timezone
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext, ngettext, pgettext

from cases.picture.drawing import draw_life
from cases.picture.frame import NARROW, WIDE, Words
from cases.picture.runs import RunDrawing, draw_runs
from cases.picture.shapes import Picture
from cases.picture.stints import Chain, last_day
from cases.picture.strip import Strip, draw_strip
from cases.picture.things import Lane, Thing
from cases.picture.ticks import Tick
from cases.sentence_words import length_in_words
from cases.templatetags.people import called, charged_under, expected, place, span
from cases.timeline import Moment
from tracker.dates import PartialDate
from tracker.templatetags.site import edtf, language, say

register = template.Library()

A_FEW_WORDS = 34
# ФКУ ИК-4 УФСИН России по Тверской области: what stands around the place's own name
AUTHORITY = re.compile(r"^Ф[КГ][УБ]+\s+|\s+Г?У?ФСИН\b.*$|,.*$")
IN_BRACKETS = re.compile(r"\(([^()]+)\)$")
WIDE_RUNS, NARROW_RUNS = 640.0, 320.0
Fact = dict[str, Any]


@register.simple_tag
def life(body: Fact) -> list[Picture]:
    """The picture as it is for a page, and for a telephone; none where little is dated."""
    words = Words(_labels, _hint, _run_hint, gettext("today"), gettext("death"))
    drawn = (draw_life(body, timezone.localdate(), frame, words) for frame in (WIDE, NARROW))
    return [picture for picture in drawn if picture]


@register.filter
def strip(body: Fact) -> Strip | None:
    return draw_strip(body, timezone.localdate())


@register.filter
def runs(body: Fact) -> list[tuple[Fact, RunDrawing, RunDrawing]]:
    """Each run of the record with its drawings, for a page and for a telephone."""
    wide, narrow = draw_runs(body, WIDE_RUNS), draw_runs(body, NARROW_RUNS)
    return list(zip(body["punishment_cells"]["runs"], wide, narrow, strict=True))


@register.filter
def lane(code: str) -> str:
    """The name of a lane."""
    return {
        Lane.CUSTODY: gettext("Custody"),
        Lane.CASE: pgettext("lane", "Case"),
        Lane.CELLS: gettext("Cells"),
        Lane.HEALTH: gettext("Health"),
        Lane.DESIGNATIONS: pgettext("lane", "State lists"),
        Lane.EVENTS: gettext("Events"),
    }[Lane(code)]


@register.filter
def tick(tick: Tick) -> str:
    """2023, or July 2023 where there is room for months."""
    if tick.names == "year":
        return str(tick.day.year)
    return edtf(f"{tick.day:%Y-%m}") if tick.day.year > 999 else str(tick.day.year)


@register.filter
def add_to(number: float, more: float) -> float:
    return number + more


@register.filter
def u(number: float) -> str:
    """A length in a drawing, to the tenth and with a point in every language."""
    return f"{number:.1f}".removesuffix(".0")


def _labels(thing: Thing) -> list[str]:
    """A few words, the fullest first."""
    return list(dict.fromkeys(filter(None, LABELS[thing.kind](thing.moment.of))))


def _place(row: Fact) -> list[str]:
    name = capfirst(place(row))
    short = AUTHORITY.sub("", AUTHORITY.sub("", name))
    kind = called(row["facility"]["kind"], "facility") if row["facility"] else ""
    return [name, short, capfirst(kind)]


def _ruling(row: Fact) -> list[str]:
    outcome = called(row["outcome"], "outcome")
    ruled = f"{capfirst(called(row['instance'], 'instance'))}: {outcome}"
    terms = [length_in_words(each["term_months"]) for each in row["sentences"] if each["term_months"]]
    return [f"{ruled}, {terms[0]}" if terms else "", ruled, outcome]


def _charge(row: Fact) -> list[str]:
    charged = pgettext("an article", "Charged")
    return [f"{charged}: {charged_under(row)}", charged]


def _cell(row: Fact) -> list[str]:
    name = called(row["kind"], "cell")
    short = IN_BRACKETS.search(name)
    return [capfirst(name), short.group(1) if short else ""]


def _event(row: Fact) -> list[str]:
    kind = "" if row["kind"] == "other" else capfirst(called(row["kind"], "event"))
    return [kind or Truncator(say(row["text"])).chars(A_FEW_WORDS)]


def _released(row: Fact) -> list[str]:
    return [gettext("Released")]


def _ahead(row: Fact) -> list[str]:
    years = dict.fromkeys([row["earliest_on"][:4], row["latest_on"][:4]])
    return [gettext("release %(when)s") % {"when": when} for when in (expected(row), "–".join(years))]


LABELS: dict[str, Callable[[Fact], list[str]]] = {
    "placement": _place,
    "restraint": lambda row: [capfirst(called(row["kind"], "restraint"))],
    "released": _released,
    "expected": _ahead,
    "charge": _charge,
    "hearing": lambda row: [capfirst(called(row["purpose"], "purpose"))],
    "ruling": _ruling,
    "cell": _cell,
    "health": lambda row: [capfirst(called(row["kind"], "health"))],
    "designation": lambda row: [capfirst(called(row["register"], "register"))],
    "event": _event,
}


def _hint(thing: Thing) -> str:
    """What is said on pointing at a thing: when, and what."""
    return f"{_when(thing.moment)}: {LABELS[thing.kind](thing.moment.of)[0] or _labels(thing)[0]}"


def _when(moment: Moment) -> str:
    if "from" in moment.of:
        return span(moment.of)
    return moment.since.display(language()) if moment.since else ""


def _run_hint(chain: Chain) -> str:
    days = ngettext("%(days)d day in a row", "%(days)d days in a row", chain.days) % {"days": chain.days}
    return f"{_days(chain.first, last_day(chain))}: {days}" if chain.first else days


def _days(first: date, last: date) -> str:
    return span({"from": PartialDate.on(first).edtf, "to": PartialDate.on(last).edtf})

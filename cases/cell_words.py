"""Punishment cells in words, in the active language, with the rule that a run breaks."""

from django.utils.translation import gettext, ngettext, override

from cases.cells import LONGEST_ORDER, PROLONGED_AFTER, Cells, Kind, Run, Stay, ordered, served
from cases.day_words import day_in_words, known_in_words, span_in_words

RULES_SOURCE = "https://undocs.org/A/RES/70/175"


def prolonged_rule() -> str:
    """What a run of more than 15 days breaks, with its source."""
    return gettext(
        "Nelson Mandela Rule 44: solitary confinement is prolonged “for a time period in excess of %(days)d consecutive"
        " days”; Rule 43 prohibits it, whatever the orders say (%(source)s)"
    ) % {"days": PROLONGED_AFTER, "source": RULES_SOURCE}


def in_words(cells: Cells, language: str) -> list[str]:
    """The totals, each run, and what is beyond the law; one sentence each, without its full stop."""
    with override(language):
        runs = [line for run in cells.runs for line in _run(run)]
        orders = [_beyond(stay) for stay in [*cells.stays, *cells.around] if stay.stint.is_beyond_the_law]
        return [_totals(cells), *runs, *orders, *_around(cells)]


def _totals(cells: Cells) -> str:
    stints = ngettext("%(number)d stint", "%(number)d stints", cells.stints) % {"number": cells.stints}
    totals = gettext("%(stints)s; days by the paper: %(ordered)d, as lived: %(served)d; longest run: %(longest)d")
    return totals % {
        "stints": stints,
        "ordered": cells.days_ordered,
        "served": cells.days_served,
        "longest": cells.longest_run,
    }


def _run(run: Run) -> list[str]:
    days = ngettext("%(when)s: %(days)d day in a row", "%(when)s: %(days)d days in a row", run.days)
    line = days % {"when": _when(run), "days": run.days}
    if run.span != run.days:
        line += gettext(", over %(span)d days with those outside") % {"span": run.span}
    if not run.is_prolonged:
        return [line]
    return [line, prolonged_rule(), *_alarm(run)]


def _alarm(run: Run) -> list[str]:
    if run.alarm_on is None:
        return []
    return [gettext("beyond the rule from %(day)s, the 16th day") % {"day": day_in_words(run.alarm_on)}]


def _when(run: Run) -> str:
    first = run.stays[0]
    return span_in_words(first.first, run.last) if first.placed else known_in_words(first.stint.since)


def _beyond(stay: Stay) -> str:
    message = ngettext(
        "%(days)d day ordered at once, %(when)s: the law allows %(limit)d (%(law)s)",
        "%(days)d days ordered at once, %(when)s: the law allows %(limit)d (%(law)s)",
        stay.stint.days_ordered or 0,
    )
    return message % {
        "days": stay.stint.days_ordered,
        "when": known_in_words(stay.stint.since),
        "limit": LONGEST_ORDER[stay.stint.kind],
        "law": _limited_by(stay.stint.kind),
    }


def _limited_by(kind: Kind) -> str:
    """What limits an order: colonies and remand prisons have laws of their own."""
    if kind == Kind.KARCER:
        return gettext("Article 38 of Federal Law 103-FZ on remand")
    # minors, in educational colonies
    return gettext("Article 136 of the Penal Code") if kind == Kind.DIZO else gettext("Article 115 of the Penal Code")


def _around(cells: Cells) -> list[str]:
    """The regimes around, said apart."""
    if not cells.around:
        return []
    message = gettext("apart from these, in PKT or EPKT: days by the paper: %(ordered)d, as lived: %(served)d")
    in_all = gettext("distinct days in all these cells: %(days)d") % {"days": cells.days_in_isolation}
    return [message % {"ordered": ordered(cells.around), "served": served(cells.around)}, in_all]

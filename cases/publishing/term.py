"""When somebody is expected out, and what the cells add up to: from what a reader may see, and from no more."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from cases.cells import Cells, Run, Stay, Stint, count_cells
from cases.cells import Kind as CellKind
from cases.models import Defendant, Group, Outcome, Prisoner, PunishmentStint, RestraintKind, Sentence
from cases.publishing.law import in_time
from cases.publishing.sight import Sight
from cases.publishing.words import both, edtf
from cases.status import Status
from cases.term_words import in_words
from cases.terms import Credit, Kind, Plan, Regime, compute_term
from tracker.dates import PartialDate

SERVING = {Status.IMPRISONED, Status.PRISON_HOSPITAL, Status.IN_TRANSIT, Status.NO_CONTACT}
CREDITED = {
    RestraintKind.DETENTION: Kind.REMAND,
    RestraintKind.REMAND: Kind.REMAND,
    RestraintKind.HOUSE_ARREST: Kind.HOUSE_ARREST,
    RestraintKind.BAN_ON_ACTIONS: Kind.BAN,
}


def release(prisoner: Prisoner, sees: Sight, defences: list[Defendant], state: str) -> dict[str, Any] | None:
    """Our calculation of the release, with its steps in words. None where the reader does not see all that it needs."""
    if state not in SERVING or Group.CUSTODY not in sees:
        return None
    plans = [plan for row in defences if (plan := _plan(prisoner, row))]
    if not plans:
        return None
    # of several terms the newest is the one being served: a joined sentence starts anew (Article 70)
    term = compute_term(max(plans, key=lambda plan: plan.start.earliest))
    return {
        "expected_on": term.expected_on.isoformat() if term.expected_on else None,
        "earliest_on": term.earliest_on.isoformat(),
        "latest_on": term.latest_on.isoformat(),
        "how": {language: in_words(term.steps, language) for language in ("en", "ru")},
    }


def _plan(prisoner: Prisoner, row: Defendant) -> Plan | None:
    """The prison term that stands in a case, if it is in force and its start is known."""
    standing, in_force = _standing(list(row.outcomes.all()))
    if standing is None or not standing.regime or standing.life:
        return None
    start = standing.runs_from or in_force
    charges = [charge for charge in row.charges.all() if charge.status in {"convicted", "charged"}]
    if start is None or any(charge.article.code != "criminal" for charge in charges):
        return None
    listed = frozenset(charge.article.label for charge in charges if charge.article.custody_one_for_one)
    return Plan(
        start=start,
        years=standing.years,
        months=standing.months,
        days=standing.days,
        regime=Regime(standing.regime),
        credits=tuple(_credits(prisoner, start)),
        articles=tuple(charge.article.label for charge in charges),
        also_listed=listed,
    )


def _standing(outcomes: list[Outcome]) -> tuple[Sentence | None, PartialDate | None]:
    """The imprisonment that stands, and the day from which it is in force; a softer term keeps its start."""
    standing: Sentence | None = None
    start: PartialDate | None = None
    for row in in_time(outcomes):
        prison = next((each for each in row.sentences.all() if each.kind == "imprisonment"), None)
        if row.outcome in {"quashed", "terminated", "acquitted"}:
            standing = start = None
        elif prison:
            keeps = standing is not None and row.outcome == "softened" and start is not None
            standing, start = prison, start if keeps else row.ruling.in_force_from
        elif row.outcome == "upheld" and standing:
            start = start or row.ruling.in_force_from or row.ruling.given_on
    return standing, start


def _credits(prisoner: Prisoner, start: PartialDate) -> Iterator[Credit]:
    for row in prisoner.restraints.all():
        kind = CREDITED.get(RestraintKind(row.kind))
        until = row.ended or PartialDate.on(start.latest - timedelta(days=1))
        if kind and row.started.earliest < start.latest and until.latest >= row.started.earliest:
            yield Credit(kind, row.started, until)


def cells(prisoner: Prisoner, today: date) -> dict[str, Any]:
    """Stints as recorded, and the runs that they chain into: by the paper, and as lived."""
    rows = {_stint(row): row for row in prisoner.stints.all()}
    counted = count_cells(rows, cut_on=_cuts(prisoner), on=today)
    return {
        "stints": [_told(rows[stay.stint], stay) for stay in sorted(_stays(counted), key=lambda stay: stay.first)],
        "runs": [_run(run) for run in counted.runs],
        "days_ordered": counted.days_ordered,
        "days_served": counted.days_served,
        "longest_run": counted.longest_run,
    }


def cells_change_on(prisoner: Prisoner, today: date) -> date | None:
    """Tomorrow, while somebody is inside: their days go on counting. The first day of a stay that is still to come."""
    stays = _stays(count_cells(map(_stint, prisoner.stints.all()), cut_on=_cuts(prisoner)))
    inside = [today + timedelta(days=1) for stay in stays if stay.first <= today < stay.last]
    return min([*inside, *(stay.first for stay in stays if stay.first > today)], default=None)


def _stint(row: PunishmentStint) -> Stint:
    return Stint(kind=CellKind(row.kind), since=row.started, until=row.ended, days_ordered=row.days_ordered or None)


def _stays(counted: Cells) -> list[Stay]:
    return [*counted.stays, *counted.around]


def _cuts(prisoner: Prisoner) -> list[date]:
    death = getattr(prisoner, "death", None)
    died = [death.died_on.latest] if death and death.died_on else []
    moved = [row.ended.latest for row in prisoner.placements.all() if row.ended]
    return [*died, *moved, *(row.released_on.latest for row in prisoner.releases.all())]


def _told(row: PunishmentStint, stay: Stay) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "from": edtf(row.started),
        "to": edtf(row.ended),
        "days_ordered": row.days_ordered,
        "days_served": stay.days,
        "reason": both(row, "reason"),
    }


def _run(run: Run) -> dict[str, Any]:
    return {"from": run.since.edtf, "to": edtf(run.until), "days": run.days, "stints": len(run.stays)}

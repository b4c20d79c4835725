"""When somebody is expected out, and what the cells add up to: from what a reader may see, and from no more."""

from datetime import date, timedelta
from typing import Any

from cases.cells import Cells, Run, Stay, Stint, count_cells
from cases.cells import Kind as CellKind
from cases.models import Defendant, Group, Prisoner, PunishmentStint, Restraint
from cases.publishing.endings import death_told, releases_told, stays_told
from cases.publishing.places import told
from cases.publishing.serving import served
from cases.publishing.sight import Sight, words
from cases.publishing.words import edtf
from cases.status import Facts, Status
from cases.term_words import in_words
from cases.terms import compute_term

SERVING = {Status.IMPRISONED, Status.PRISON_HOSPITAL, Status.IN_TRANSIT, Status.NO_CONTACT}


def release(
    facts: Facts,
    defences: list[Defendant],
    measures: list[Restraint],
    state: str,
    today: date,
) -> dict[str, Any] | None:
    """Our calculation of the release, with its steps in words; None where it cannot be made of what the reader sees."""
    serving = served(facts, defences, measures, today) if state in SERVING else []
    plan = next((each.plan for each in serving if each.plan), None)
    if plan is None:
        return None
    term = compute_term(plan)
    return {
        "expected_on": term.expected_on.isoformat() if term.expected_on else None,
        "earliest_on": term.earliest_on.isoformat(),
        "latest_on": term.latest_on.isoformat(),
        "how": {language: in_words(term.steps, language) for language in ("en", "ru")},
    }


def cells(prisoner: Prisoner, sees: Sight, today: date) -> dict[str, Any]:
    """Stints as recorded, and the runs that they chain into: by the paper, and as lived."""
    rows = list(prisoner.stints.all())
    counted = count_cells(map(_stint, rows), cut_on=_cuts(prisoner, sees), on=today)
    days = {stay.stint: stay.days for stay in _stays(counted)}
    begun = sorted((row for row in rows if _stint(row) in days), key=lambda row: (row.started, row.pk))
    return {
        "stints": [_told(row, days[_stint(row)], sees) for row in begun],
        "runs": [_run(run) for run in counted.runs],
        "days_ordered": counted.days_ordered,
        "days_served": counted.days_served,
        "longest_run": counted.longest_run,
    }


def cells_change_on(prisoner: Prisoner, sees: Sight, today: date) -> date | None:
    """Tomorrow, while somebody is inside: their days go on counting. The first day of a stay that is still to come."""
    stays = _stays(count_cells(map(_stint, prisoner.stints.all()), cut_on=_cuts(prisoner, sees)))
    inside = [today + timedelta(days=1) for stay in stays if stay.first <= today < stay.last]
    return min([*inside, *(stay.first for stay in stays if stay.first > today)], default=None)


def _stint(row: PunishmentStint) -> Stint:
    return Stint(kind=CellKind(row.kind), since=row.started, until=row.ended, days_ordered=row.days_ordered or None)


def _stays(counted: Cells) -> list[Stay]:
    return [*counted.stays, *counted.around]


def _cuts(prisoner: Prisoner, sees: Sight) -> list[date]:
    """What is known to have ended a stay, of what the reader sees: days must not tell of a hidden transfer."""
    death = death_told(prisoner, sees)
    died = [death.died_on.latest] if death and death.died_on else []
    moved = [row.ended.latest for row in stays_told(prisoner, sees) if row.ended] if Group.CUSTODY in sees else []
    freed = [row.released_on.latest for row in releases_told(prisoner, sees)]
    return [*died, *moved, *freed]


def _told(row: PunishmentStint, days_served: int, sees: Sight) -> dict[str, Any]:
    part = {
        "kind": row.kind,
        "from": edtf(row.started),
        "to": edtf(row.ended),
        "days_ordered": row.days_ordered,
        "days_served": days_served,
        "reason": words(row, "reason", sees),
    }
    return told(part, row)


def _run(run: Run) -> dict[str, Any]:
    return {"from": run.since.edtf, "to": edtf(run.until), "days": run.days, "stints": len(run.stays)}

"""The course of what happened to a person, as far as a sight reaches: cases, custody, cells, health, lists, events."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.models import Defendant, Group, Prisoner, Restraint
from cases.publishing import custody, law, life, term
from cases.publishing.endings import death_told, measures_told, releases_told
from cases.publishing.events import events_of
from cases.publishing.sight import Sight, shown
from cases.publishing.state import facts_of
from cases.status import Facts, Status, next_change, status
from cases.verdicts import Verdict, standing
from tracker.publishing.readers import Reader

NOTHING: dict[str, Any] = {"stints": [], "runs": [], "days_ordered": 0, "days_served": 0, "longest_run": 0}


@dataclass(frozen=True, slots=True)
class Course:
    """`told` are the parts of the record; `facts` what they and the status are derived from; it may change on a day."""

    told: dict[str, Any]
    facts: Facts
    status: Status
    changes_on: date | None


def course(prisoner: Prisoner, sees: Sight, reader: Reader, today: date) -> Course:
    """Status, release and counts are derived from what is seen, so they tell no more."""
    defences = [row for row in prisoner.defences.all() if Group.CASE in sees and shown(row.case.audience, reader)]
    measures = measures_told(prisoner, sees, reader)
    facts = facts_of(prisoner, sees, defences, measures)
    state = status(facts, today)
    told = {
        **_case_work(prisoner, sees, defences, _verdicts(facts, today)),
        "events": _events(prisoner, sees, defences, reader, today),
        **_custody(prisoner, sees, today),
        "restraints": _measures(measures, defences) if Group.CUSTODY in sees else [],
        "release": term.release(facts, defences, measures, state, today) if Group.CUSTODY in sees else None,
    }
    inside = term.cells_change_on(prisoner, sees, today) if Group.CELLS in sees else None
    ahead = [day for day in (inside, next_change(facts, today)) if day]
    return Course(told, facts, state, min(ahead, default=None))


def _verdicts(facts: Facts, today: date) -> dict[str | None, Verdict]:
    """What the courts have left standing in each case."""
    return {verdict.case: verdict for verdict in standing(facts.decisions, today)}


def _case_work(
    prisoner: Prisoner, sees: Sight, defences: list[Defendant], verdicts: dict[str | None, Verdict]
) -> dict[str, Any]:
    return {
        "cases": [law.case_of(row, verdicts.get(row.case.uid), named=Group.IDENTITY in sees) for row in defences],
        "designations": [life.designation(row) for row in prisoner.designations.all()]
        if Group.DESIGNATIONS in sees
        else [],
    }


def _events(
    prisoner: Prisoner, sees: Sight, defences: list[Defendant], reader: Reader, today: date
) -> list[dict[str, Any]]:
    if not {Group.CASE, Group.IDENTITY} <= sees.groups:
        return []
    return events_of(prisoner, reader, today, {row.case_id for row in defences})


def _measures(measures: list[Restraint], defences: list[Defendant]) -> list[dict[str, Any]]:
    cases = {row.case_id: row.case.uid for row in defences}
    return [custody.restraint(row, cases.get(row.case_id) if row.case_id else None) for row in measures]


def _custody(prisoner: Prisoner, sees: Sight, today: date) -> dict[str, Any]:
    gone = death_told(prisoner, sees)
    return {
        "custody": custody.custody(prisoner, sees) if Group.CUSTODY in sees else {"current": None, "history": []},
        "punishment_cells": term.cells(prisoner, sees, today) if Group.CELLS in sees else NOTHING,
        "health": [life.health(row, sees) for row in prisoner.health.all()] if Group.HEALTH in sees else [],
        "death": life.death(gone, sees) if gone else None,
        "releases": [custody.release(row) for row in releases_told(prisoner, sees)],
    }

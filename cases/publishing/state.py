"""A person's rows as the values that `cases.status` asks for, filtered to what a reader may see."""

from collections.abc import Iterator

from cases.models import Defendant, Group, Outcome, Placement, Prisoner, Purpose, Register, Restraint
from cases.publishing.endings import death_told, releases_told, stays_told
from cases.publishing.law import hearings
from cases.publishing.sight import Sight
from cases.status_facts import (
    Accusation,
    Decision,
    End,
    Facts,
    Freed,
    Hold,
    Known,
    Measure,
    Place,
    Punish,
    Punishment,
    Stay,
    Trial,
    WayOut,
)
from cases.status_facts import Outcome as Ruled
from tracker.dates import PartialDate

# a court of first instance has begun to try the case (Article 47 part 2 of the Code of Criminal Procedure)
TRYING = {Purpose.MERITS, Purpose.VERDICT}


def facts_of(prisoner: Prisoner, sees: Sight, defences: list[Defendant], measures: list[Restraint]) -> Facts:
    """What the reader may know. `defences` and `measures` are those in cases that the reader may see."""
    in_custody, in_case = Group.CUSTODY in sees, Group.CASE in sees
    return Facts(
        measures=tuple(_measures(measures, defences)) if in_custody else (),
        stays=_stays(prisoner, sees) if in_custody else (),
        accusations=tuple(_accusations(defences)) if in_case else (),
        trials=tuple(_trials(defences)) if in_case else (),
        decisions=tuple(_decisions(defences)) if in_case else (),
        releases=_releases(prisoner, sees),
        # with custody hidden, a prison sentence of somebody wanted would read as one given in absence
        wanted=_wanted(prisoner) if {Group.DESIGNATIONS, Group.CUSTODY} <= sees.groups else (),
        no_contact=(Known(since=prisoner.no_contact_since),) if prisoner.no_contact_since and in_custody else (),
        deaths=_deaths(prisoner, sees),
    )


def _measures(rows: list[Restraint], defences: list[Defendant]) -> Iterator[Measure]:
    cases = {row.case_id: row.case.uid for row in defences}
    for row in rows:
        case = cases.get(row.case_id) if row.case_id else None
        yield Measure(kind=Hold(row.kind), since=row.started, until=row.ended, case=case)


def _stays(prisoner: Prisoner, sees: Sight) -> tuple[Stay, ...]:
    def kind(row: Placement) -> Place | None:
        if row.in_transit:
            return Place.IN_TRANSIT
        if row.in_hospital:
            return Place.HOSPITAL
        return Place(row.facility.kind) if row.facility else None

    def until(row: Placement) -> PartialDate | None:
        """Of a stay that ended nobody knows when, no more is certain than its beginning."""
        return row.started if row.left else row.ended

    rows = [row for row in stays_told(prisoner, sees) if row.started or not row.left]
    return tuple(Stay(place=kind(row), since=row.started, until=until(row)) for row in rows)


def _accusations(defences: list[Defendant]) -> list[Accusation]:
    return [
        Accusation(stage=charge.status, since=charge.laid_on, case=row.case.uid)
        for row in defences
        for charge in row.charges.all()
        if charge.article.code == "criminal"
    ]


def _trials(defences: list[Defendant]) -> Iterator[Trial]:
    for row in defences:
        for each in hearings(row):
            if each.purpose in TRYING and each.held_on:
                yield Trial(since=each.held_on, case=row.case.uid)


def _decisions(defences: list[Defendant]) -> list[Decision]:
    return [_decision(outcome, row) for row in defences for outcome in row.outcomes.all()]


def _decision(outcome: Outcome, row: Defendant) -> Decision:
    ruling = outcome.ruling
    return Decision(
        outcome=Ruled(outcome.outcome),
        instance=ruling.instance,
        since=ruling.given_on,
        in_force=ruling.in_force_from,
        punishments=tuple(Punishment(kind=Punish(each.kind), ref=each.pk) for each in outcome.sentences.all()),
        administrative=bool(row.charges.all()) and all(c.article.code == "administrative" for c in row.charges.all()),
        case=row.case.uid,
    )


def _wanted(prisoner: Prisoner) -> tuple[Known, ...]:
    rows = [row for row in prisoner.designations.all() if row.register == Register.WANTED]
    return tuple(Known(since=row.started, until=row.ended) for row in rows)


def _deaths(prisoner: Prisoner, sees: Sight) -> tuple[End, ...]:
    """With custody hidden, that somebody died, and not that it was there."""
    row, in_custody = death_told(prisoner, sees), Group.CUSTODY in sees
    return (End(since=row.died_on, in_custody=in_custody and row.where == "in_custody"),) if row else ()


def _releases(prisoner: Prisoner, sees: Sight) -> tuple[WayOut, ...]:
    return tuple(WayOut(kind=Freed(row.kind), since=row.released_on) for row in releases_told(prisoner, sees))

"""A person's rows as the values that `cases.status` asks for, filtered to what a reader may see."""

from cases.models import Defendant, Group, Outcome, Placement, Prisoner, Register
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
    WayOut,
)
from cases.status_facts import Outcome as Ruled


def facts_of(prisoner: Prisoner, sees: Sight, defences: list[Defendant]) -> Facts:
    """What the reader may know. `defences` are those in cases that the reader may see."""
    in_custody, in_case = Group.CUSTODY in sees, Group.CASE in sees
    return Facts(
        measures=_measures(prisoner) if in_custody else (),
        stays=_stays(prisoner) if in_custody else (),
        accusations=tuple(_accusations(defences)) if in_case else (),
        decisions=tuple(_decisions(defences)) if in_case else (),
        releases=tuple(WayOut(kind=Freed(row.kind), since=row.released_on) for row in prisoner.releases.all()),
        # with custody hidden, a prison sentence of somebody wanted would read as one given in absence
        wanted=_wanted(prisoner) if {Group.DESIGNATIONS, Group.CUSTODY} <= sees.groups else (),
        no_contact=(Known(since=prisoner.no_contact_since),) if prisoner.no_contact_since and in_custody else (),
        deaths=_deaths(prisoner),
    )


def _measures(prisoner: Prisoner) -> tuple[Measure, ...]:
    rows = prisoner.restraints.all()
    return tuple(Measure(kind=Hold(row.kind), since=row.started, until=row.ended) for row in rows)


def _stays(prisoner: Prisoner) -> tuple[Stay, ...]:
    def kind(row: Placement) -> Place | None:
        if row.in_transit:
            return Place.IN_TRANSIT
        if row.in_hospital:
            return Place.HOSPITAL
        return Place(row.facility.kind) if row.facility else None

    return tuple(Stay(place=kind(row), since=row.started, until=row.ended) for row in prisoner.placements.all())


def _accusations(defences: list[Defendant]) -> list[Accusation]:
    return [
        Accusation(stage=charge.status, since=charge.laid_on, case=row.case.uid)
        for row in defences
        for charge in row.charges.all()
        if charge.article.code == "criminal"
    ]


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


def _deaths(prisoner: Prisoner) -> tuple[End, ...]:
    row = getattr(prisoner, "death", None)
    return (End(since=row.died_on, in_custody=row.where == "in_custody"),) if row else ()

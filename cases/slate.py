"""What still counts on a day: the facts that have begun, less what a release or a court has ended."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from cases.status_facts import AnyFact, Facts, Freed, Hold, Measure, Stay, WayOut
from cases.verdicts import Verdict, standing

# of two ways out on one day the later listed: an exchange comes with a pardon, and is what happened
_FREED = list(Freed)


@dataclass(frozen=True, slots=True)
class Slate:
    on: date
    facts: Facts
    verdicts: tuple[Verdict, ...]
    measures: tuple[Measure, ...]
    release: WayOut | None

    @property
    def stays(self) -> list[Stay]:
        """Placements that hold on the day, oldest first."""
        return sorted((stay for stay in self.facts.stays if stay.holds(self.on)), key=lambda stay: stay.begins)


def left_on(facts: Facts, on: date) -> Slate:
    """What is left to judge by. A release ends what may have begun before it, whatever the papers still say.

    Custody that begins on the very day of a release is new: people are arrested again at the gate.
    """
    begun = facts.begun(on)
    final = [way for way in begun.releases if way.kind is not Freed.FROM_CUSTODY]
    freed = _last(final)
    verdicts = [verdict for verdict in standing(begun.decisions, on) if freed is None or verdict.since > freed]
    left = _without(begun, freed, _last(begun.releases))
    return Slate(
        on=on,
        facts=left,
        verdicts=tuple(verdicts),
        measures=tuple(_in_force(left.measures, verdicts, on)),
        release=max(final, key=lambda way: (way.done, _FREED.index(way.kind)), default=None),
    )


def same_case(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _last(releases: Iterable[WayOut]) -> date | None:
    return max((way.done for way in releases), default=None)


def _without(facts: Facts, freed: date | None, let_go: date | None) -> Facts:
    """The facts after the last final release, and of custody those after the last release of any kind."""
    in_custody = replace(
        facts,
        measures=_from(let_go, facts.measures),
        stays=_from(let_go, facts.stays),
        no_contact=_from(let_go, facts.no_contact),
    )
    if freed is None:
        return in_custody
    return replace(
        in_custody,
        wanted=_from(freed, facts.wanted),
        accusations=tuple(charge for charge in facts.accusations if charge.begins > freed),
        trials=tuple(trial for trial in facts.trials if trial.begins > freed),
    )


def _from(day: date | None, facts: tuple[AnyFact, ...]) -> tuple[AnyFact, ...]:
    return tuple(fact for fact in facts if day is None or fact.begins >= day)


def _in_force(measures: Iterable[Measure], verdicts: list[Verdict], on: date) -> list[Measure]:
    """One measure for each case: the newest replaces those before it."""
    open_ones = [m for m in measures if m.holds(on) and not any(_ended_by(verdict, m) for verdict in verdicts)]
    strictness = list(Hold).index
    ordered = sorted(open_ones, key=lambda m: (m.case or "", m.begins, strictness(m.kind)))
    return [list(group)[-1] for _, group in groupby(ordered, key=lambda m: m.case)]


def _ended_by(verdict: Verdict, measure: Measure) -> bool:
    """Prison in force takes the place of a measure; letting somebody go ends it, on that day only once in force."""
    if not same_case(verdict.case, measure.case):
        return False
    if verdict.is_custodial:
        return verdict.in_force and measure.begins <= verdict.since
    if not verdict.sets_free:
        return False
    return measure.begins < verdict.since or (verdict.in_force and measure.begins == verdict.since)

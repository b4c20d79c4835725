"""What the courts have left standing in each case: the newest ruling that is not quashed."""

from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import groupby

from cases.status_facts import Decision, Outcome, Punish, Punishment
from tracker.dates import PartialDate

INSTANCES = ("first", "retrial", "resentencing", "appeal", "cassation", "second_cassation", "supervisory")
# these may be appealed, so their rulings wait; those of higher courts are in force when given (УПК 391)
_WAITING = frozenset({"first", "retrial"})
_REVIEW = frozenset({"appeal", "cassation", "second_cassation", "supervisory"})
_LETS_NOBODY_GO = frozenset({None, Punish.BAN, Punish.ADMINISTRATIVE_ARREST})
_CUSTODIAL = frozenset({Punish.IMPRISONMENT, Punish.FORCED_LABOUR, Punish.COMPULSORY_TREATMENT})


def _weight(kind: Punish) -> int:
    return list(Punish).index(kind)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of a case after its rulings up to a day.

    `start`: for prison, forced labour and treatment the day it came into force (before that, the day it was given),
    kept when a higher court leaves or changes it; for all else the day it was given. It is the day from which a term
    runs (Article 390 of the Code of Criminal Procedure) unless the court said otherwise.
    """

    outcome: Outcome
    start: PartialDate | None
    in_force: bool
    punishments: tuple[Punishment, ...] = ()
    administrative: bool = False
    case: str | None = None

    @property
    def since(self) -> date:
        return self.start.earliest if self.start else date.min

    @property
    def heaviest(self) -> Punish | None:
        return max((punishment.kind for punishment in self.punishments), key=_weight, default=None)

    @property
    def served_inside(self) -> Punish | None:
        """The heaviest punishment, if it is one that takes a person from home."""
        return self.heaviest if self.heaviest in _CUSTODIAL else None

    @property
    def is_custodial(self) -> bool:
        return self.served_inside is not None

    @property
    def sets_free(self) -> bool:
        """Whether the court let the person go, which happens when it is read out, before it is in force (УПК 311).

        A conviction whose punishment nobody knows, or of which only a ban is known, lets nobody go.
        """
        if self.administrative or self.outcome is Outcome.QUASHED:
            return False
        return self.outcome is not Outcome.CONVICTED or (self.heaviest not in _LETS_NOBODY_GO and not self.is_custodial)

    @property
    def is_open(self) -> bool:
        """Whether the case is still being tried: the verdict is quashed, or prison is not yet in force."""
        return self.outcome is Outcome.QUASHED or (self.is_custodial and not self.in_force)

    def is_over(self, on: date) -> bool:
        """Whether every punishment has a recorded end, and it is past."""
        ends = [punishment.until.latest if punishment.until else date.max for punishment in self.punishments]
        return bool(ends) and max(ends) < on


def standing(decisions: tuple[Decision, ...], on: date) -> list[Verdict]:
    """The verdict of each case on a day, in no order; cases without a ruling by then are left out."""
    given = sorted((d for d in decisions if d.begins <= on), key=_by_case_and_date)
    cases = (list(rulings) for _, rulings in groupby(given, key=_by_case))
    verdicts = (reduce(lambda verdict, ruling: _after(verdict, ruling, on), rulings, None) for rulings in cases)
    return [verdict for verdict in verdicts if verdict]


def sentence_served(decisions: tuple[Decision, ...], on: date) -> Verdict | None:
    """The verdict that a person serves inside on a day, or would once it is in force: of several the newest.

    The courts must join sentences (Articles 69 and 70), so the newest holds what is left of those before it.
    """
    inside = [verdict for verdict in standing(decisions, on) if verdict.is_custodial]
    return max(inside, key=lambda verdict: (verdict.in_force, verdict.since), default=None)


def _by_case(decision: Decision) -> tuple[bool, str]:
    return decision.administrative, decision.case or ""


def _by_case_and_date(decision: Decision) -> tuple[tuple[bool, str], date, int]:
    return _by_case(decision), decision.begins, INSTANCES.index(decision.instance)


def _after(verdict: Verdict | None, ruling: Decision, on: date) -> Verdict | None:
    """The verdict once this ruling is given. One not yet in force leaves in place what is."""
    starts = _in_force_from(ruling)
    in_force = starts is not None and starts.earliest <= on
    if verdict and verdict.in_force and verdict.outcome is not Outcome.QUASHED and not in_force:
        return verdict
    if ruling.outcome is Outcome.UPHELD:
        return _upheld(verdict, ruling, starts if in_force else None)
    new = Verdict(
        outcome=_kept_outcome(ruling.outcome),
        start=ruling.since,
        in_force=in_force,
        punishments=_punishments(verdict, ruling),
        administrative=ruling.administrative,
        case=ruling.case,
    )
    if not new.is_custodial or not in_force:
        return new
    return replace(new, start=verdict.start if verdict and _runs_on(verdict, new, ruling) else starts)


def _in_force_from(ruling: Decision) -> PartialDate | None:
    if ruling.instance in _WAITING and not ruling.administrative:
        return ruling.in_force
    return ruling.in_force or ruling.since


def _runs_on(before: Verdict, new: Verdict, ruling: Decision) -> bool:
    """Whether a term already running goes on: changed on review, or shortened, but the same kind of punishment."""
    if not before.in_force or before.served_inside is not new.served_inside:
        return False
    return ruling.instance in _REVIEW or ruling.outcome is Outcome.SOFTENED


def _upheld(verdict: Verdict | None, ruling: Decision, starts: PartialDate | None) -> Verdict | None:
    """What was there, now in force. Where nobody recorded what was upheld, the sentence named with it."""
    if verdict is None and not ruling.punishments:
        return None
    before = verdict or Verdict(Outcome.CONVICTED, ruling.since, False, ruling.punishments, case=ruling.case)
    if before.in_force or starts is None or before.outcome is Outcome.QUASHED:
        return before
    return replace(before, start=starts if before.is_custodial else before.start, in_force=True)


def _punishments(verdict: Verdict | None, ruling: Decision) -> tuple[Punishment, ...]:
    if ruling.outcome in {Outcome.QUASHED, Outcome.ACQUITTED, Outcome.TERMINATED}:
        return ()
    return ruling.punishments or (verdict.punishments if verdict else ())


def _kept_outcome(outcome: Outcome) -> Outcome:
    """A changed sentence is still a conviction."""
    ends = {Outcome.ACQUITTED, Outcome.TERMINATED, Outcome.QUASHED}
    return outcome if outcome in ends else Outcome.CONVICTED

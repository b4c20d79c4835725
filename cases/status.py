"""What a person's state is on a day, derived from the facts and never typed.

The rules, in order; the first that applies decides:
1. A death. 2. A loss of contact that a person has recorded, unless a later fact says where somebody is.
3. Being held: by a prison sentence in force (with or without a known place), a measure, or a placement alone.
4. House arrest, a ban, an undertaking, or being wanted: the newest of them.
5. A punishment served at liberty. 6. A case still open.
7. A case that is settled: a fine, an acquittal, a closed case, a punishment that is over; the newest.
8. Charges that were all dropped. 9. A release.

Three principles settle disagreement. *The newest word wins*: a release ends all that began before it, a court that
lets somebody go ends the measures before it. *What is served outranks what is asked*: nobody who is in prison is
shown as a suspect. *No clock frees anybody*: a prison term that has run out by our arithmetic, or a transfer that
lasts long, changes nothing until a person records what happened.

The facts are filtered by audience before they come here, so that a status tells nothing that is hidden.
Where custody is hidden, hide also `wanted`: beside a sentence it would read as one given in absence.
"""

from collections.abc import Callable
from datetime import date

from cases.holding import held
from cases.slate import Slate, left_on, same_case
from cases.status_codes import IN_CUSTODY, Status
from cases.status_facts import Facts, Freed, Hold, Outcome, Punish
from cases.verdicts import Verdict

__all__ = ["IN_CUSTODY", "Facts", "Status", "next_change", "status"]

_AT_HOME = {
    Hold.HOUSE_ARREST: Status.HOUSE_ARREST,
    Hold.BAN_ON_ACTIONS: Status.BAN_ON_ACTIONS,
    Hold.TRAVEL_BAN: Status.TRAVEL_BAN,
}
_AT_LIBERTY = {
    Punish.SUSPENDED: Status.SUSPENDED_SENTENCE,
    Punish.RESTRICTED_FREEDOM: Status.RESTRICTED_FREEDOM,
    Punish.CORRECTIVE_LABOUR: Status.CORRECTIVE_LABOUR,
    Punish.COMMUNITY_SERVICE: Status.COMMUNITY_SERVICE,
}
_SETTLED = {Outcome.ACQUITTED: Status.ACQUITTED, Outcome.TERMINATED: Status.CASE_CLOSED}
_RELEASED = {
    Freed.SERVED: Status.RELEASED_SERVED,
    Freed.PAROLE: Status.RELEASED_PAROLE,
    Freed.PARDON: Status.PARDONED,
    Freed.HEALTH: Status.RELEASED_HEALTH,
    Freed.EXCHANGE: Status.EXCHANGED,
}
_STAGES = {"charged": Status.ACCUSED, "alleged": Status.SUSPECT}


def status(facts: Facts, on: date) -> Status:
    """The state of the person at the end of that day, as far as the facts tell."""
    dead = [death for death in facts.deaths if death.begins <= on]
    if dead:
        return Status.DIED_IN_CUSTODY if any(death.in_custody for death in dead) else Status.DIED
    left = left_on(facts, on)
    return next(filter(None, (rule(left) for rule in _RULES)), Status.NO_DATA)


def next_change(facts: Facts, on: date) -> date | None:
    """The next day after `on` that shows another status if nothing new is recorded, or None."""
    now = status(facts, on)
    days = sorted(day for day in facts.changes() if day > on)
    return next((day for day in days if status(facts, day) != now), None)


def _lost(slate: Slate) -> Status | None:
    losses = [loss.begins for loss in slate.facts.no_contact if loss.holds(slate.on)]
    if not losses or any(stay.begins > max(losses) for stay in slate.stays):
        return None
    return Status.NO_CONTACT


def _at_home_or_wanted(slate: Slate) -> Status | None:
    wanted = [(entry.begins, Status.WANTED) for entry in slate.facts.wanted if entry.holds(slate.on)]
    strictness = list(Hold).index
    at_home = sorted((m for m in slate.measures if m.kind in _AT_HOME), key=lambda m: strictness(m.kind))
    measure = [(m.begins, _AT_HOME[m.kind]) for m in at_home[-1:]]
    return max(measure + wanted, key=lambda since_and_status: since_and_status[0], default=(None, None))[1]


def _punished_at_liberty(slate: Slate) -> Status | None:
    serving = {verdict.heaviest for verdict in slate.verdicts if not verdict.is_over(slate.on)}
    return next((status for kind, status in _AT_LIBERTY.items() if kind in serving), None)


def _in_court_or_before(slate: Slate) -> Status | None:
    trials = [trial for trial in slate.facts.trials if trial.holds(slate.on) and not _is_settled(slate, trial.case)]
    if trials or any(verdict.is_open for verdict in slate.verdicts):
        return Status.ON_TRIAL
    stages = {charge.stage for charge in slate.facts.accusations if not _is_settled(slate, charge.case)}
    return next((status for stage, status in _STAGES.items() if stage in stages), None)


def _is_settled(slate: Slate, case: str | None) -> bool:
    return any(same_case(verdict.case, case) and _is_final(verdict) for verdict in slate.verdicts)


def _is_final(verdict: Verdict) -> bool:
    return not verdict.is_open and not verdict.administrative


def _settled(slate: Slate) -> Status | None:
    ends = [(verdict.since, _end_of(verdict, slate.on)) for verdict in slate.verdicts]
    known = [(since, end) for since, end in ends if end]
    return max(known, key=lambda since_and_end: since_and_end[0], default=(None, None))[1]


def _end_of(verdict: Verdict, on: date) -> Status | None:
    if verdict.outcome in _SETTLED:
        return _SETTLED[verdict.outcome]
    if verdict.heaviest is Punish.FINE:
        return Status.FINED
    return Status.RELEASED_SERVED if verdict.is_over(on) and not verdict.is_custodial else None


def _charges_dropped(slate: Slate) -> Status | None:
    stages = {charge.stage for charge in slate.facts.accusations}
    if stages & {"acquitted", "dropped"} and stages <= {"acquitted", "dropped", "requalified"}:
        return Status.ACQUITTED if "acquitted" in stages else Status.CASE_CLOSED
    return None


def _released(slate: Slate) -> Status | None:
    return _RELEASED[slate.release.kind] if slate.release else None


_RULES: tuple[Callable[[Slate], Status | None], ...] = (
    _lost,
    held,
    _at_home_or_wanted,
    _punished_at_liberty,
    _in_court_or_before,
    _settled,
    _charges_dropped,
    _released,
)

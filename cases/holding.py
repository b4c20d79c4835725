"""Whether a person is held on a day, and how: by a sentence in force, a measure, or a placement alone."""

from datetime import date

from cases.slate import Slate
from cases.status_codes import Status
from cases.status_facts import Hold, Measure, Place, Punish, Stay
from cases.verdicts import Verdict

_WHATEVER_THE_REASON = {Place.IN_TRANSIT: Status.IN_TRANSIT, Place.HOSPITAL: Status.PRISON_HOSPITAL}
_AFTER_A_SENTENCE = {
    Place.COLONY: Status.IMPRISONED,
    Place.COLONY_SETTLEMENT: Status.IMPRISONED,
    Place.PRISON: Status.IMPRISONED,
    Place.JUVENILE_COLONY: Status.IMPRISONED,
    Place.CORRECTION_CENTRE: Status.FORCED_LABOUR,
}
_BEFORE_A_SENTENCE = {
    Place.REMAND_PRISON: Status.REMAND,
    Place.REMAND_UNIT: Status.REMAND,
    Place.GUARDHOUSE: Status.REMAND,
    Place.POLICE_CELL: Status.DETAINED,
    Place.SPECIAL_DETENTION: Status.ADMINISTRATIVE_ARREST,
    Place.PSYCHIATRIC: Status.COMPULSORY_TREATMENT,
    None: Status.DETAINED,
}
# lightest first
_BY_SENTENCE: dict[Punish | None, Status] = {
    Punish.FORCED_LABOUR: Status.FORCED_LABOUR,
    Punish.COMPULSORY_TREATMENT: Status.COMPULSORY_TREATMENT,
    Punish.IMPRISONMENT: Status.IMPRISONED,
}
_BY_MEASURE = {Hold.REMAND: Status.REMAND, Hold.DETENTION: Status.DETAINED}
# where papers and places differ before a sentence: people examined in a psychiatric hospital stay in remand
_FIRST = (Status.REMAND, Status.ADMINISTRATIVE_ARREST, Status.DETAINED, Status.COMPULSORY_TREATMENT)


def held(slate: Slate) -> Status | None:
    """How the person is held, or None where nothing says so."""
    term = _term(slate)
    reasons = _reasons(slate)
    stay = _stay(slate, has_reason=bool(term or reasons))
    if stay and stay.place in _WHATEVER_THE_REASON:
        return _WHATEVER_THE_REASON[stay.place]
    if term:
        return None if not stay and _is_at_large(slate, term) else _serving(term, stay)
    if stay and stay.place in _AFTER_A_SENTENCE:
        return _AFTER_A_SENTENCE[stay.place]
    if stay:
        reasons = reasons | {_BEFORE_A_SENTENCE[stay.place]}
    return next((status for status in _FIRST if status in reasons), None)


def _term(slate: Slate) -> Verdict | None:
    """The heaviest sentence in force that is served in custody. It lasts until a release is recorded."""
    in_force = [verdict for verdict in slate.verdicts if verdict.is_custodial and verdict.in_force]
    heaviest_last = sorted(in_force, key=lambda v: (list(_BY_SENTENCE).index(v.served_inside), v.since))
    return heaviest_last[-1] if heaviest_last else None


def _reasons(slate: Slate) -> set[Status]:
    """What holds a person without such a sentence: measures, and an administrative arrest while it lasts."""
    arrests = [v for v in slate.verdicts if v.heaviest is Punish.ADMINISTRATIVE_ARREST and not v.is_over(slate.on)]
    by_measure = {_BY_MEASURE[measure.kind] for measure in slate.measures if measure.kind in _BY_MEASURE}
    return by_measure | ({Status.ADMINISTRATIVE_ARREST} if arrests else set())


def _stay(slate: Slate, has_reason: bool) -> Stay | None:
    """The newest placement that holds; alone it proves something only if no later fact says the person was let go."""
    stays = [stay for stay in slate.stays if has_reason or stay.begins >= _let_go(slate, stay)]
    return stays[-1] if stays else None


def _let_go(slate: Slate, stay: Stay) -> date:
    """The newest day on which a court let the person go, or, for places before a sentence, sent them home."""
    by_court = [verdict.since for verdict in slate.verdicts if verdict.sets_free]
    home = [m.begins for m in slate.measures if m.kind not in _BY_MEASURE and stay.place in _BEFORE_A_SENTENCE]
    return max(by_court + home, default=date.min)


def _serving(term: Verdict, stay: Stay | None) -> Status:
    """By the place if it is newer than the sentence (labour turned into prison, and back), else by the sentence."""
    if stay and stay.place in _AFTER_A_SENTENCE and stay.begins >= term.since:
        return _AFTER_A_SENTENCE[stay.place]
    if stay and stay.place is Place.PSYCHIATRIC and term.served_inside is Punish.IMPRISONMENT:
        return Status.PRISON_HOSPITAL
    return _BY_SENTENCE[term.served_inside]


def _is_at_large(slate: Slate, term: Verdict) -> bool:
    """Whether the sentence was given in absence: wanted before it was in force, and never held since."""
    wanted = [entry.begins for entry in slate.facts.wanted if entry.holds(slate.on) and entry.begins <= term.since]
    return bool(wanted) and not any(fact.begins >= max(wanted) for fact in _holds(slate))


def _holds(slate: Slate) -> list[Measure | Stay]:
    return [*(m for m in slate.facts.measures if m.kind in _BY_MEASURE), *slate.facts.stays]

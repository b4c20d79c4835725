"""A case is logged: one report becomes a file that nobody outside sees yet."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from cases.actions.archiving import KeptAlready, archive
from cases.actions.citing import tie
from cases.actions.leads import answer_lead
from cases.models import (
    Case,
    Charge,
    Court,
    Defendant,
    Evidence,
    Facility,
    Lead,
    Name,
    NameKind,
    Outcome,
    Placement,
    Prisoner,
    Restraint,
    RestraintKind,
    Ruling,
    Sentence,
    Source,
)
from cases.name_parts import Parts, is_cyrillic
from cases.proven import Proven
from tracker.dates import PartialDate
from tracker.models import User


@dataclass(frozen=True)
class Verdict:
    """What a court of the first instance said. The court and the sentence are unsaved, or not known."""

    given_on: PartialDate
    court: Court | None = None
    sentence: Sentence | None = None


@dataclass(frozen=True)
class Report:
    """What a volunteer knows of somebody, on one screen. Only a name and a source are always there."""

    name: Parts
    source: Source  # unsaved, or one that is known already
    sex: str = ""
    born: PartialDate | None = None
    facility: Facility | None = None
    place: str = ""  # where no facility is known
    since: PartialDate | None = None
    charges: Sequence[Charge] = field(default=())  # unsaved
    verdict: Verdict | None = None
    pasted: str = ""  # the words that it was read from, to be kept with the source
    summary: str = ""
    note: str = ""  # for volunteers alone


@transaction.atomic
def log_case(report: Report, *, actor: User, lead: Lead | None = None) -> Prisoner:
    """The new file, internal, kept by the actor; each fact names the source. Raises IntegrityError for nonsense dates.

    A lead that it answers is settled with it; raises Settled, and opens nothing, where somebody else was quicker.
    """
    russian = is_cyrillic(report.summary)
    prisoner = Prisoner.objects.create(
        sex=report.sex,
        birth_date=report.born,
        summary_ru=report.summary if russian else "",
        summary_en="" if russian else report.summary,
        keeper=actor,
        note=report.note,
    )
    name = _named(prisoner, report.name)
    if report.source.pk is None:
        report.source.save()
    placement = _held(prisoner, report)
    charges, sentence = _accused(prisoner, report, str(name))
    _proved(report, name, placement, charges, sentence, actor)
    if report.pasted.strip():
        _kept(report, actor)
    if lead:
        answer_lead(lead, prisoner, actor=actor)
    return prisoner


def _named(prisoner: Prisoner, parts: Parts) -> Name:
    cyrillic = is_cyrillic(parts.surname + parts.given)
    return Name.objects.create(
        prisoner=prisoner,
        kind=NameKind.OFFICIAL if cyrillic else NameKind.LATIN,
        surname=parts.surname,
        given=parts.given,
        patronymic=parts.patronymic,
    )


def _held(prisoner: Prisoner, report: Report) -> Placement | None:
    """A placement where a place is known; otherwise, with a date, a detention and no more."""
    today = timezone.localdate()
    if report.facility or report.place:
        russian = is_cyrillic(report.place)
        return Placement.objects.create(
            prisoner=prisoner,
            facility=report.facility,
            place_ru=report.place if russian else "",
            place_en="" if russian else report.place,
            started=report.since,
            confirmed_on=today,
        )
    if report.since:
        Restraint.objects.create(
            prisoner=prisoner, kind=RestraintKind.DETENTION, started=report.since, confirmed_on=today
        )
    return None


def _accused(prisoner: Prisoner, report: Report, name: str) -> tuple[list[Charge], Sentence | None]:
    """A case named after the person, until somebody knows its number or who else stands in it."""
    if not report.charges and not report.verdict:
        return [], None
    russian = is_cyrillic(name)
    case = Case.objects.create(title_ru=name if russian else "", title_en="" if russian else name)
    defendant = Defendant.objects.create(case=case, prisoner=prisoner)
    for charge in report.charges:
        charge.defendant = defendant
        charge.save()
    return list(report.charges), _ruled(defendant, report.verdict) if report.verdict else None


def _ruled(defendant: Defendant, verdict: Verdict) -> Sentence | None:
    if verdict.court and verdict.court.pk is None:
        verdict.court.save()
    ruling = Ruling.objects.create(case=defendant.case, court=verdict.court, given_on=verdict.given_on)
    outcome = Outcome.objects.create(ruling=ruling, defendant=defendant)
    if verdict.sentence:
        verdict.sentence.outcome = outcome
        verdict.sentence.save()
    return verdict.sentence


def _kept(report: Report, actor: User) -> None:
    """The pasted words, as a copy of the source that volunteers alone can open."""
    with suppress(KeptAlready):
        archive(report.source, report.pasted.encode(), actor=actor)


def _proved(
    report: Report,
    name: Name,
    placement: Placement | None,
    charges: list[Charge],
    sentence: Sentence | None,
    actor: User,
) -> None:
    """What the source is cited for: each fact that was given, as it was given, tied to its row."""
    prisoner = name.prisoner
    cited = [
        ([Proven(prisoner, "summary")], report.summary),
        ([Proven(prisoner, "birth_date")], str(report.born or "")),
        ([Proven(charge) for charge in charges], ", ".join(map(str, charges))),
        ([Proven(placement)] if placement else [], str(report.facility or report.place)),
        ([Proven(sentence)] if sentence else [], str(sentence or "")),
        ([Proven(name)], str(name)),
    ]
    for facts, value in cited:
        if facts and value:
            evidence = Evidence.objects.create(
                source=report.source,
                prisoner=prisoner,
                group=facts[0].group,
                fact=facts[0].fact,
                value=value[:300],
                confirmed_on=timezone.localdate(),
                checked_by=actor,
            )
            tie(evidence, facts)

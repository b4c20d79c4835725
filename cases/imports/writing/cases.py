"""What differs of a person's cases becomes rows: charges, the verdict, the punishment."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cases.imports import slots
from cases.imports.comparing import Difference
from cases.imports.held import GONE, Defence, charge_label
from cases.imports.people import Person
from cases.imports.slot_words import value_words
from cases.imports.writing.proofs import CHARGE, SENTENCE, Cited
from cases.imports.writing.run import Run
from cases.models import (
    Case,
    Charge,
    ChargeStatus,
    Defendant,
    Instance,
    Outcome,
    OutcomeKind,
    Prisoner,
    Ruling,
    Sentence,
    SentenceKind,
)
from cases.name_parts import is_cyrillic
from tracker.dates import PartialDate

# no verdict under it can be older: the Criminal Code came into force on that day
OLDEST = date(1997, 1, 1)
VERDICT = ("verdict_on", "court", "term", "regime", "fine")
# sentences that say more than a list does say so in their note, so that nobody takes the gap for an oversight
UNSAID = "The list gives the kind and the term alone."
WITH_NOTE = (SentenceKind.SUSPENDED, SentenceKind.COMMUNITY_SERVICE)


def write_cases(
    person: Person, prisoner: Prisoner, differing: Mapping[str, Difference], run: Run, cited: Cited
) -> None:
    for number, changed in slots.cases_in({slot: each.new for slot, each in differing.items()}).items():
        said = slots.cases_in(person.joined.slots)[number]
        known, outcome = person.defences.get(number, (None, None))
        if known is None:
            defendant = run.batch.make(Defendant(case=_case(said, person, run), prisoner=prisoner))
            known = Defence(defendant)
            person.made[number] = defendant
        elif "title" in changed:
            _title(known.row.case, changed["title"], run)
        if "articles" in changed:
            _charges(known, changed["articles"], said, run, cited)
        if any(name in changed for name in VERDICT):
            _verdict(known, outcome, changed, said, person, run, cited)


def _case(said: Mapping[str, Any], person: Person, run: Run) -> Case:
    """That of its name, which others may stand in too; without one, a case named after the person."""
    if title := said.get("title"):
        return run.case(title)
    words = (
        " ".join(filter(None, person.names[0])) if person.names else str(person.file.prisoner if person.file else "")
    )
    russian = is_cyrillic(words)
    return run.batch.make(Case(title_ru=words[:200] if russian else "", title_en="" if russian else words[:200]))


def _title(case: Case, title: str, run: Run) -> None:
    if case.number and not (case.title_ru or case.title_en):
        run.batch.change(case, number=title[:100])
    else:
        run.batch.change(case, **{"title_ru" if is_cyrillic(title) else "title_en": title})


def _charges(defence: Defence, labels: list[str], said: Mapping[str, Any], run: Run, cited: Cited) -> None:
    """Articles that are new become charges, or take the place of those that the list no longer names."""
    standing = [charge for charge in defence.charges if charge.status not in GONE]
    held = {charge_label(charge): charge for charge in standing}
    surplus = [charge for label, charge in held.items() if label not in labels]
    status = (
        ChargeStatus.CONVICTED if "term" in said or "fine" in said or "verdict_on" in said else ChargeStatus.CHARGED
    )
    kept = [held[label] for label in labels if label in held]
    for label in labels:
        if label in held:
            continue
        _country, _code, _number, _part, point, attempt = label.split(":")
        values = {"article": run.article(label), "point": point, "attempt": attempt}
        if surplus:
            charge = surplus.pop(0)
            run.batch.change(charge, **values)
        else:
            charge = run.batch.make(Charge(defendant=defence.row, status=status, **values))
        kept.append(charge)
    for charge in surplus:
        run.batch.remove(charge)
    for charge in kept:
        cited.cite(CHARGE, value_words("articles", labels), charge)


def _verdict(
    defence: Defence,
    outcome: Outcome | None,
    changed: Mapping[str, Any],
    said: Mapping[str, Any],
    person: Person,
    run: Run,
    cited: Cited,
) -> None:
    if outcome is None:
        given = changed.get("verdict_on")
        court = changed.get("court")
        ruling = run.batch.make(
            Ruling(
                case=defence.row.case,
                court=run.court(court) if court else None,
                instance=Instance.FIRST,
                given_on=PartialDate.parse(given) if given else _some_day(person, run),
            )
        )
        kind = OutcomeKind.CONVICTED
        outcome = run.batch.make(Outcome(ruling=ruling, defendant=defence.row, outcome=kind))
    else:
        values: dict[str, Any] = {}
        if "verdict_on" in changed:
            values["given_on"] = PartialDate.parse(changed["verdict_on"])
        if "court" in changed:
            values["court"] = run.court(changed["court"])
        if values:
            run.batch.change(outcome.ruling, **values)
    term, fine = defence.punishments(outcome if outcome.pk else None)
    if "term" in changed or "regime" in changed:
        _term(outcome, term, changed, said, run, cited)
    if amount := changed.get("fine"):
        if fine:
            run.batch.change(fine, fine_rub=amount)
        else:
            fine = run.batch.make(Sentence(outcome=outcome, kind=SentenceKind.FINE, fine_rub=amount))
        cited.cite(SENTENCE, value_words("fine", amount), fine)


def _some_day(person: Person, run: Run) -> PartialDate:
    """The day of a verdict that a list does not give: after the arrest, or under the Code in force; not after today."""
    arrest = person.joined.slots.get("detained_on")
    first = min(PartialDate.parse(arrest).earliest, run.today) if arrest else OLDEST
    return PartialDate.parse(f"{first.isoformat()}/{run.today.isoformat()}")


def _term(
    outcome: Outcome,
    held: Sentence | None,
    changed: Mapping[str, Any],
    said: Mapping[str, Any],
    run: Run,
    cited: Cited,
) -> None:
    values: dict[str, Any] = dict(changed.get("term", {}))
    if values.get("prison_months") is None:
        # that a list does not say it takes nothing away
        values.pop("prison_months", None)
    kind = values.get("kind") or (held.kind if held else said.get("term", {}).get("kind"))
    has_regime = kind in (SentenceKind.IMPRISONMENT, SentenceKind.SUSPENDED)
    if "regime" in changed and has_regime:
        values["regime"] = changed["regime"]
    if held and not has_regime and held.regime:
        values["regime"] = ""
    if kind in WITH_NOTE and not (held and held.note):
        values["note"] = UNSAID
    if held:
        run.batch.change(held, **values)
    elif "kind" in values:
        held = run.batch.make(Sentence(outcome=outcome, **values))
    if held and "term" in changed:
        cited.cite(SENTENCE, value_words("term", changed["term"]), held)

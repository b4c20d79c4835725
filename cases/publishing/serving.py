"""The prison term that somebody serves, as the arithmetic asks for it; or what is missing before it can be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from cases.models import Article, Defendant, Restraint, RestraintKind, Sentence, SentenceKind
from cases.status import Facts
from cases.terms import Credit, Kind, Offence, Plan, Regime, share
from cases.verdicts import Verdict, sentence_served
from tracker.dates import PartialDate

CREDITED = {
    RestraintKind.DETENTION: Kind.REMAND,
    RestraintKind.REMAND: Kind.REMAND,
    RestraintKind.HOUSE_ARREST: Kind.HOUSE_ARREST,
    RestraintKind.BAN_ON_ACTIONS: Kind.BAN,
}


class Missing(StrEnum):
    """Why a term cannot be computed."""

    FORCE = "force"
    START = "start"
    REGIME = "regime"
    LIFE = "life"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Served:
    """A prison sentence left standing by the courts. `plan` is there where nothing is missing.

    `parole` is the share to serve before parole by its articles. Internal: it must not reach a record.
    """

    sentence: Sentence
    plan: Plan | None
    missing: tuple[Missing, ...]
    parole: Fraction | None


def served(facts: Facts, defences: list[Defendant], measures: list[Restraint], today: date) -> list[Served]:
    """The prison sentences of the verdict being served, or of the newest that is not yet in force."""
    verdict = sentence_served(facts.decisions, today)
    if verdict is None:
        return []
    standing = {punishment.ref for punishment in verdict.punishments}
    sentences = (each for row in defences for outcome in row.outcomes.all() for each in outcome.sentences.all())
    prison = [each for each in sentences if each.pk in standing and each.kind == SentenceKind.IMPRISONMENT]
    tried = _tried(verdict, defences)
    freed = sorted(way.since for way in facts.releases if way.since)
    return [_served(each, verdict, tried, freed, measures) for each in prison]


def _served(
    sentence: Sentence, verdict: Verdict, tried: list[Article], freed: list[PartialDate], measures: list[Restraint]
) -> Served:
    start = sentence.runs_from or (verdict.start if verdict.in_force else None)
    lacking = {
        Missing.FORCE: not verdict.in_force,
        Missing.START: verdict.in_force and start is None,
        Missing.REGIME: not sentence.regime and not sentence.life,
        Missing.LIFE: sentence.life,
        Missing.ARTICLES: any(article.code != "criminal" for article in tried),
    }
    missing = tuple(each for each, lacks in lacking.items() if lacks)
    plan = _plan(sentence, start, tried, freed, measures, verdict.case) if start and not missing else None
    return Served(sentence, plan, missing, share(map(_offence, tried)) if tried else None)


def _plan(
    sentence: Sentence,
    start: PartialDate,
    tried: list[Article],
    freed: list[PartialDate],
    measures: list[Restraint],
    case: str | None,
) -> Plan:
    return Plan(
        start=start,
        years=sentence.years,
        months=sentence.months,
        days=sentence.days,
        regime=Regime(sentence.regime),
        credits=tuple(_credits(freed, measures, case, start)),
        articles=tuple(article.label for article in tried),
        also_listed=frozenset(article.label for article in tried if article.custody_one_for_one),
    )


def _tried(verdict: Verdict, defences: list[Defendant]) -> list[Article]:
    """The articles of the verdict: those that were dropped or requalified are not."""
    charges = (charge for row in defences if row.case.uid == verdict.case for charge in row.charges.all())
    return [charge.article for charge in charges if charge.status in {"convicted", "charged"}]


def _offence(article: Article) -> Offence:
    own = Fraction(article.parole_share) if article.parole_share else None
    return Offence(article.label, article.longest_term_months, article.life, own)


def _credits(
    freed: list[PartialDate], measures: list[Restraint], case: str | None, start: PartialDate
) -> Iterator[Credit]:
    """Measures before the term, in its case or in none that is named: never those of another case.

    One without an end lasted until the next release, or until the term began.
    """
    begins = PartialDate.on(start.latest - timedelta(days=1))
    for row in measures:
        kind = CREDITED.get(RestraintKind(row.kind))
        own = row.case is None or row.case.uid == case
        until = row.ended or next((day for day in freed if day >= row.started and day < start), begins)
        if kind and own and row.started.earliest < start.latest and until.latest >= row.started.earliest:
            yield Credit(kind, row.started, until)

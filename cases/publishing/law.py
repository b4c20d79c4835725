"""Cases, charges, rulings and sentences as records say them."""

from typing import Any

from cases.models import Article, Charge, Defendant, Outcome, Ruling, Sentence
from cases.publishing.places import told
from cases.publishing.words import both, edtf
from cases.verdicts import Verdict

NO_WORDS = {"en": "", "ru": ""}


def article(row: Article) -> dict[str, Any]:
    return {"uid": row.uid, "code": row.code, "number": row.number, "part": row.part, "title": both(row, "title")}


def charge(row: Charge) -> dict[str, Any]:
    part = {
        "article": article(row.article),
        "point": row.point,
        "attempt": row.attempt,
        "act": both(row, "act"),
        "status": row.status,
        "laid_on": edtf(row.laid_on),
        "requalified_to": row.requalified_to.article.label if row.requalified_to else None,
    }
    return told(part, row)


def sentence(row: Sentence) -> dict[str, Any]:
    part = {
        "kind": row.kind,
        "term_months": row.term_months or None,
        "term_days": row.days or None,
        "life": row.life,
        "regime": row.regime,
        "prison_months": row.prison_months,
        "fine_rub": row.fine_rub,
        "hours": row.hours,
        "probation_months": row.probation_months,
        "bans": both(row, "bans"),
        "runs_from": edtf(row.runs_from),
    }
    return told(part, row)


def ruling(row: Ruling) -> dict[str, Any]:
    court = row.court
    part = {
        "date": edtf(row.given_on),
        "court": both(court, "name") if court else {"en": "", "ru": ""},
        "instance": row.instance,
        "in_force_from": edtf(row.in_force_from),
        "note": both(row, "note"),
    }
    return told(part, row)


def ruled(row: Outcome) -> dict[str, Any]:
    """A ruling as it touches one defendant."""
    part = {
        **ruling(row.ruling),
        "outcome": row.outcome,
        "sentences": [sentence(each) for each in row.sentences.all()],
    }
    return told(part, row, row.ruling)


def in_time(outcomes: list[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda row: (row.ruling.given_on, row.pk))


def course(row: Defendant, verdict: Verdict | None) -> dict[str, Any]:
    """A defendant's own course in a case, and of all its sentences those that the courts have left standing."""
    outcomes = in_time(list(row.outcomes.all()))
    left = {punishment.ref for punishment in verdict.punishments} if verdict else set()
    standing = [sentence(each) for outcome in outcomes for each in outcome.sentences.all() if each.pk in left]
    return {
        "charges": [charge(each) for each in row.charges.all()],
        "rulings": [ruled(each) for each in outcomes],
        "sentence": standing[0] if standing else None,
        "sentences": standing,
        "in_force": bool(standing and verdict and verdict.in_force),
    }


def case_of(row: Defendant, verdict: Verdict | None, *, named: bool) -> dict[str, Any]:
    """A case in a defendant's own record. Not `named`: nothing that may give their name away."""
    own = course(row, verdict)
    if not named:
        own["charges"] = [{**each, "act": NO_WORDS} for each in own["charges"]]
        own["rulings"] = [{**each, "note": NO_WORDS} for each in own["rulings"]]
    title, act = (both(row.case, "title"), both(row, "act")) if named else (NO_WORDS, NO_WORDS)
    return told({"uid": row.case.uid, "title": title, "act": act, **own}, row)

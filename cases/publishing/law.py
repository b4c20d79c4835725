"""Cases, charges, rulings and sentences as records say them."""

from collections.abc import Iterable
from typing import Any

from cases.models import Article, Charge, Defendant, Hearing, Outcome, Ruling, Sentence
from cases.publishing.places import told
from cases.publishing.words import NO_WORDS, both, edtf
from cases.verdicts import Verdict


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
        "requalified_on": edtf(row.requalified_on),
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


def hearing(row: Hearing) -> dict[str, Any]:
    """A sitting of the court. `at` is there where the hour is known, with the offset of the court's time zone."""
    part = {
        "purpose": row.purpose,
        "date": edtf(row.held_on),
        "at": row.moment.isoformat() if row.moment else None,
        "time_zone": row.zone,
        "court": both(row.court, "name") if row.court else NO_WORDS,
        "open": row.is_open,
        "postponed": row.postponed,
        "outcome": both(row, "outcome"),
    }
    return told(part, row)


def hearings(row: Defendant) -> list[Hearing]:
    """Those of the case that concern this defendant, oldest first; of one day by the hour."""
    own = [each for each in row.case.hearings.all() if each.defendant_id in (None, row.pk)]
    return sorted(own, key=hearing_order)


def hearing_order(row: Hearing) -> tuple[bool, Any, bool, Any, int]:
    return row.held_on is None, row.held_on, row.starts_at is None, row.starts_at, row.pk


def chained(charges: Iterable[Charge]) -> list[Charge]:
    """Each charge, followed by what it was requalified to, and so on."""
    rows = {row.pk: row for row in charges}
    later = {row.requalified_to_id for row in rows.values()}
    ordered: dict[int, Charge] = {}
    for row in [*(each for each in rows.values() if each.pk not in later), *rows.values()]:
        link: Charge | None = row
        while link and link.pk not in ordered:
            ordered[link.pk] = link
            link = rows.get(link.requalified_to_id or 0)
    return list(ordered.values())


def unnamed(row: Ruling) -> dict[str, Any]:
    """A ruling without its remark, which may name people."""
    return told({**ruling(row), "note": NO_WORDS}, row)


def ruled(row: Outcome) -> dict[str, Any]:
    """A ruling as it touches one defendant."""
    part = {
        **ruling(row.ruling),
        "outcome": row.outcome,
        "sentences": [sentence(each) for each in row.sentences.all()],
    }
    return told(part, row, row.ruling)


def in_time(outcomes: list[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda row: (row.ruling.given_on.middle, row.pk))


def course(row: Defendant, verdict: Verdict | None) -> dict[str, Any]:
    """A defendant's own course in a case, and of all its sentences those that the courts have left standing."""
    outcomes = in_time(list(row.outcomes.all()))
    left = {punishment.ref for punishment in verdict.punishments} if verdict else set()
    standing = [sentence(each) for outcome in outcomes for each in outcome.sentences.all() if each.pk in left]
    return {
        "charges": [charge(each) for each in chained(row.charges.all())],
        "hearings": [hearing(each) for each in hearings(row)],
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
        own["hearings"] = [{**each, "outcome": NO_WORDS} for each in own["hearings"]]
    title, act = (both(row.case, "title"), both(row, "act")) if named else (NO_WORDS, NO_WORDS)
    return told({"uid": row.case.uid, "title": title, "act": act, **own}, row)

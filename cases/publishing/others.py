"""The records of cases, facilities and articles."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from cases.models import Article, Case, Charge, Defendant, Event, Evidence, Facility, Hearing, Outcome, Ruling
from cases.publishing import custody, knowing, law
from cases.publishing.events import events_in, with_people
from cases.publishing.places import fields, places, told
from cases.publishing.sight import shown
from cases.publishing.words import NO_WORDS, address_of, both, edtf, signed
from tracker.publishing.readers import Reader

Seen = dict[str, dict[str, Any]]
# single fields that evidence can speak of
PROVEN = ("title", "summary", "number", "opened_on")


def with_course(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Everything that a case's record needs, in a constant number of queries."""
    outcomes = Outcome.objects.select_related("ruling__court").prefetch_related("sentences")
    return cases.prefetch_related(
        Prefetch("defendants", Defendant.objects.select_related("prisoner", "case").order_by("pk")),
        Prefetch(
            "defendants__charges", Charge.objects.select_related("article", "requalified_to__article").order_by("pk")
        ),
        Prefetch("defendants__outcomes", outcomes),
        Prefetch("rulings", Ruling.objects.select_related("court")),
        Prefetch("hearings", Hearing.objects.select_related("court", "defendant__prisoner")),
        Prefetch("events", Event.objects.select_related("case")),
        *with_people("events__others__prisoner"),
        Prefetch(
            "evidence",
            Evidence.objects.select_related("source").prefetch_related("proofs").filter(prisoner=None),
        ),
    )


def case(row: Case, reader: Reader, today: date, people: Seen) -> dict[str, Any]:
    """A case as a reader may see it; `people` are the published bodies of those whom this reader may see."""
    defendants = [each for each in row.defendants.all() if _shows(people.get(each.prisoner.uid), row)]
    # a title says whose case it is, and so may any other text: see docs/decisions/0004
    named = all(_is_named(people[each.prisoner.uid]) for each in defendants)
    hearings = [each for each in row.hearings.all() if _concerns_seen(each, row, people)]
    rest = {
        "uid": row.uid,
        "url": address_of("cases", row.uid),
        "title": both(row, "title") if named else NO_WORDS,
        "summary": both(row, "summary") if named else NO_WORDS,
        "number": row.number if named else "",
        "opened_on": edtf(row.opened_on),
        "people": [_defendant(each, people[each.prisoner.uid]) for each in defendants],
        "rulings": [law.ruling(each) if named else law.unnamed(each) for each in _rulings(row, people)],
        "hearings": [law.hearing(each) for each in sorted(hearings, key=law.hearing_order)],
        "events": events_in(row.events.all(), reader, today, {row.pk}) if named else [],
    }
    where = places(rest) | fields(row, rest, PROVEN)
    seen = knowing.seen(row.evidence.all(), where, reader) if named else []
    return signed({**rest, "sources": knowing.sources(seen, where), "confirmed_on": knowing.confirmed(seen, where)})


def _is_named(person: dict[str, Any]) -> bool:
    return bool(person["names"]["ru"] or person["names"]["latin"])


def _rulings(row: Case, people: Seen) -> list[Ruling]:
    """Oldest first, without those that speak only of people whom the reader does not see in this case."""
    of: dict[int, bool] = {}
    for each in row.defendants.all():
        for outcome in each.outcomes.all():
            of[outcome.ruling_id] = of.get(outcome.ruling_id, False) or _shows(people.get(each.prisoner.uid), row)
    return sorted((each for each in row.rulings.all() if of.get(each.pk, True)), key=lambda each: each.given_on.middle)


def _defendant(row: Defendant, person: dict[str, Any]) -> dict[str, Any]:
    """From the person's published body, so that the case shows no more of anybody than their own record does."""
    here = next((case for case in person["cases"] if case["uid"] == row.case.uid), None)
    part = {
        "uid": person["uid"],
        "names": person["names"],
        "gender": person["gender"],
        "status": person["status"],
        "being_checked": person["being_checked"],
        "charges": here["charges"] if here else [],
        "rulings": here["rulings"] if here else [],
        "sentence": here["sentence"] if here else None,
        "sentences": here["sentences"] if here else [],
        "in_force": bool(here and here["in_force"]),
    }
    outcomes = row.outcomes.all() if here else []
    sentences = [each for outcome in outcomes for each in outcome.sentences.all()]
    return told(part, row, *outcomes, *sentences, *(row.charges.all() if here else []))


def case_shown(row: Case, reader: Reader, people: Seen) -> bool:
    """A case is seen by its own audience, while at least one of its people shows it; taken down, they take it along.

    A case without defendants (searches where nobody was charged) goes by its audience alone.
    """
    defendants = row.defendants.all()
    showing = any(_shows(people.get(each.prisoner.uid), row) for each in defendants)
    return shown(row.audience, reader) and (showing or not defendants)


def _concerns_seen(hearing: Hearing, row: Case, people: Seen) -> bool:
    """Whether a hearing is of the whole case, or of a defendant whom the reader sees in it."""
    whose = hearing.defendant
    return whose is None or _shows(people.get(whose.prisoner.uid), row)


def _shows(person: dict[str, Any] | None, row: Case) -> bool:
    return person is not None and any(case["uid"] == row.uid for case in person["cases"])


def facility(row: Facility) -> dict[str, Any]:
    """A facility as everybody sees it who may see it at all."""
    return signed(
        {
            "uid": row.uid,
            "url": address_of("facilities", row.uid),
            "name": both(row, "name"),
            "short_names": row.short_names,
            "kind": row.kind,
            "regimes": row.regimes,
            "for_women": row.for_women,
            "country": row.country,
            "region": both(row, "region"),
            "time_zone": row.time_zone,
            "latitude": float(row.latitude) if row.latitude is not None else None,
            "longitude": float(row.longitude) if row.longitude is not None else None,
            "addresses": [custody.address(each) for each in row.addresses.all()],
            "channels": [custody.channel(each) for each in row.channels.all()],
        }
    )


def article(row: Article) -> dict[str, Any]:
    """The law is the same for everybody who may see the record at all."""
    return signed(
        {
            "uid": row.uid,
            "url": address_of("articles", row.uid),
            "country": row.country,
            "code": row.code,
            "number": row.number,
            "part": row.part,
            "title": both(row, "title"),
            "longest_term_months": row.longest_term_months,
            "life": row.life,
            "custody_one_for_one": row.custody_one_for_one,
            "parole_share": row.parole_share,
            "verified": row.verified,
            "in_force_from": edtf(row.in_force_from),
            "in_force_to": edtf(row.in_force_to),
        }
    )

"""A person's record, for one audience."""

from datetime import date
from functools import partial
from typing import Any

from django.db.models import Prefetch, QuerySet

from cases.models import (
    Charge,
    Defendant,
    Event,
    EventPerson,
    Evidence,
    Group,
    Hearing,
    Identifier,
    Outcome,
    Prisoner,
    Release,
)
from cases.names import romanise
from cases.publishing import custody, knowing, life, photo
from cases.publishing.columns import columns_of
from cases.publishing.course import course
from cases.publishing.events import with_people
from cases.publishing.places import fields, places, told
from cases.publishing.sight import Sight, shown, sight
from cases.publishing.words import address_of, both, edtf, signed
from tracker.publishing.readers import Reader
from tracker.publishing.records import Draft

# single fields that evidence can speak of
PROVEN = ("birth_date", "citizenships", "occupation", "summary")


def with_file(people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
    """Everything that a record needs, in a constant number of queries."""
    charges = Charge.objects.select_related("article", "requalified_to__article").order_by("pk")
    outcomes = Outcome.objects.select_related("ruling__court").prefetch_related("sentences")
    return (
        people.select_related("death__announcement", "photo")
        .defer("photo__content")
        .prefetch_related(
            "names",
            "identifiers",
            "categories",
            "consents",
            "disclosures__consent",
            "objections",
            "big_days__big_day",
            Prefetch("defences", Defendant.objects.select_related("case").order_by("pk")),
            Prefetch("defences__charges", charges),
            Prefetch("defences__outcomes", outcomes),
            Prefetch("defences__case__hearings", Hearing.objects.select_related("court")),
            "placements__facility__addresses",
            "placements__facility__channels",
            "restraints__case",
            "stints",
            "health",
            Prefetch("releases", Release.objects.select_related("announcement")),
            "designations",
            "assessments__organisation",
            Prefetch("events", Event.objects.select_related("case")),
            Prefetch("shared_events", EventPerson.objects.select_related("event__case")),
            *with_people(
                "events__others__prisoner",
                "shared_events__event__prisoner",
                "shared_events__event__others__prisoner",
            ),
            Prefetch("evidence", Evidence.objects.select_related("source").prefetch_related("proofs")),
        )
    )


def draft(prisoner: Prisoner, reader: Reader, today: date, campaigns: list[str]) -> Draft | None:
    """The record as a reader of this audience may see it; None if not at all.

    The facts are filtered first; status, release and counts are derived from what is left, so they tell no more.
    Where identity is hidden, so is every text that may give a name away: summary, titles, acts, events, quotes.
    """
    sees = sight(prisoner, reader, today)
    if sees is None:
        return None
    seen = course(prisoner, sees, reader, today)
    judged = prisoner.assessments.all() if Group.CASE in sees else []
    rest = {
        **_identity(prisoner, sees, reader),
        "status": str(seen.status),
        "being_checked": any(each.big_day.ended_at is None for each in prisoner.big_days.all()),
        **seen.told,
        "recognitions": [life.recognition(row, sees) for row in judged],
        "letters": custody.letters(prisoner, sees, str(seen.status), campaigns),
    }
    body = signed({**rest, **_knowing(prisoner, sees, reader, rest)})
    ahead = [sees.changes_on, seen.changes_on]
    changes_on = min((day for day in ahead if day), default=None)
    return Draft(body, partial(columns_of, body, seen.facts), changes_on)


def _identity(prisoner: Prisoner, sees: Sight, reader: Reader) -> dict[str, Any]:
    known = Group.IDENTITY in sees
    return {
        "uid": prisoner.uid,
        "url": address_of("prisoners", prisoner.uid),
        "is_fake": prisoner.is_fake,
        "names": _names(prisoner) if known else {"ru": "", "latin": "", "latin_is_ours": False, "variants": []},
        "birth_date": edtf(prisoner.birth_date) if known else None,
        "gender": prisoner.sex if known else "",
        "citizenships": prisoner.citizenships if known else [],
        "occupation": both(prisoner, "occupation") if known else {"en": "", "ru": ""},
        "summary": both(prisoner, "summary") if known and Group.CASE in sees else {"en": "", "ru": ""},
        "photo": photo.told(prisoner, sees),
        # they tell of what somebody is, and of what they are accused
        "categories": sorted(row.code for row in prisoner.categories.all() if shown(row.audience, reader))
        if known and Group.CASE in sees
        else [],
    }


def _names(prisoner: Prisoner) -> dict[str, Any]:
    """The name in Russian and in Latin letters, and the others. A romanisation that nobody typed is said to be ours."""
    rows = sorted(prisoner.names.all(), key=lambda row: (row.rank, row.pk))
    cyrillic = next((row for row in rows if row.kind != "latin"), None)
    latin = next((row for row in rows if row.kind == "latin"), None)
    ours = romanise(" ".join(filter(None, [cyrillic.given, cyrillic.surname])) or cyrillic.whole) if cyrillic else ""
    rest = [str(row) for row in rows if row not in (cyrillic, latin)]
    names = {
        "ru": str(cyrillic) if cyrillic else "",
        "latin": str(latin) if latin else ours,
        "latin_is_ours": latin is None and bool(ours),
        "variants": rest,
    }
    return told(names, *rows)


def _knowing(prisoner: Prisoner, sees: Sight, reader: Reader, rest: dict[str, Any]) -> dict[str, Any]:
    """Of what the rest of the record tells, and of no more."""
    numbers = list(prisoner.identifiers.all()) if Group.IDENTITY in sees else []
    where = places(rest) | fields(prisoner, rest, PROVEN)
    where |= {(Identifier, row.pk, ""): [f"/identifiers/{index}"] for index, row in enumerate(numbers)}
    cases = {None, *(row.case_id for row in prisoner.defences.all() if (Defendant, row.pk, "") in where)}
    open_to_them = [row for row in prisoner.evidence.all() if row.group in sees.groups and row.case_id in cases]
    seen = knowing.seen(open_to_them, where, reader)
    return {
        "identifiers": [str(row) for row in numbers],
        "sources": knowing.sources(seen, where) if Group.IDENTITY in sees else [],
        "confirmed_on": knowing.confirmed(seen, where),
    }

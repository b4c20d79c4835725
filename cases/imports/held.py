"""What the files of some people hold, in the slots that a list can fill: a constant number of queries for all of them.

An export says the same of people, so that what goes out comes back as it was.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from cases.imports import slots
from cases.imports.links import links_in
from cases.models import (
    Assessment,
    Charge,
    ChargeStatus,
    Death,
    Defendant,
    Evidence,
    Identifier,
    Instance,
    Name,
    NameKind,
    Outcome,
    Placement,
    Prisoner,
    Release,
    Restraint,
    RestraintKind,
    Sentence,
    SentenceKind,
    Verdict,
)

# not said of anybody any more
GONE = (ChargeStatus.REQUALIFIED, ChargeStatus.DROPPED)
ARRESTS = (RestraintKind.DETENTION, RestraintKind.REMAND)


@dataclass(slots=True)
class Defence:
    """A person's place in one case: its charges, and of the first ruling the outcome with its sentences."""

    row: Defendant
    charges: list[Charge] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    sentences: dict[int, list[Sentence]] = field(default_factory=dict)

    @property
    def first(self) -> Outcome | None:
        """What the first court decided."""
        of_first = [each for each in self.outcomes if each.ruling.instance == Instance.FIRST]
        return min(of_first, key=lambda each: (each.ruling.given_on, each.pk), default=None)

    def punishments(self, outcome: Outcome | None) -> tuple[Sentence | None, Sentence | None]:
        """Of an outcome the term, and the fine."""
        rows = sorted(self.sentences.get(outcome.pk, []) if outcome else [], key=lambda each: each.pk)
        fine = next((row for row in rows if row.kind == SentenceKind.FINE), None)
        term = next((row for row in rows if row.kind not in (SentenceKind.FINE, SentenceKind.BAN)), None)
        return term, fine


@dataclass(slots=True)
class File:
    """One person's file: the rows, and the same in slots. `also` holds values that stand elsewhere in it."""

    prisoner: Prisoner
    names: list[Name] = field(default_factory=list)
    death: Death | None = None
    restraints: list[Restraint] = field(default_factory=list)
    releases: list[Release] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    defences: list[Defence] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)
    links: set[str] = field(default_factory=set)

    def name(self, slot: str) -> Name | None:
        """The name by which the person is known, official where there is one; the first in Latin letters."""
        names = [name for name in self.names if (name.kind == NameKind.LATIN) == (slot == "name_latin")]
        return min(names, key=lambda name: (name.rank, name.pk), default=None)

    @property
    def arrest(self) -> Restraint | None:
        arrests = [row for row in self.restraints if row.kind in ARRESTS] or self.restraints
        return min(arrests, key=lambda row: (row.started, row.pk), default=None)

    @property
    def release(self) -> Release | None:
        return max(self.releases, key=lambda row: (row.released_on, row.pk), default=None)

    @property
    def placement(self) -> Placement | None:
        """Where the person is; otherwise where they were last."""
        return max(
            self.placements,
            key=lambda row: (
                row.ended is None and not row.left,
                row.ended.latest if row.ended else date.min,
                row.started.earliest if row.started else date.min,
                row.pk,
            ),
            default=None,
        )

    def slots(self) -> dict[str, Any]:
        """Without the cases, which `of_defence` tells once it is known which of a list's cases is meant."""
        held: dict[str, Any] = {}
        for slot in slots.NAMES:
            if name := self.name(slot):
                held[slot] = name_value(name)
        for slot in slots.DIRECT:
            value = getattr(self.prisoner, slot)
            if value and value != "unknown":
                held[slot] = value.edtf if slot in slots.DIRECT_DATES else value
        for slot, row, day in [
            ("death_date", self.death, "died_on"),
            ("detained_on", self.arrest, "started"),
            ("released_on", self.release, "released_on"),
            ("held_since", self.placement, "started"),
            ("held_until", self.placement, "ended"),
        ]:
            if row is not None and (value := getattr(row, day)):
                held[slot] = value.edtf
        if self.placement:
            held["place"] = place_value(self.placement)
        return {slot: value for slot, value in held.items() if value not in (None, "")}

    def also(self) -> dict[str, list[Any]]:
        names = [name_value(name) for name in self.names]
        return dict.fromkeys(slots.NAMES, names)

    def sets(self) -> dict[str, list[Any]]:
        return {
            "identifiers": [[row.registry, row.number, row.url] for row in self.identifiers],
            "former_names": [str(name) for name in self.names],
            "recognised_by": [
                row.organisation.uid
                for row in self.assessments
                if row.organisation and row.verdict == Verdict.RECOGNISED
            ],
            "links": list(self.links),
        }


def name_value(name: Name) -> list[str]:
    return [name.surname, name.given, name.patronymic, name.whole]


def place_value(placement: Placement) -> dict[str, str] | None:
    if placement.facility:
        return {"facility": placement.facility.uid}
    words = placement.place_ru or placement.place_en
    return {"words": words} if words else None


def of_defence(defence: Defence, outcome: Outcome | None) -> dict[str, Any]:
    """A case in slots, with what this outcome says of the punishment."""
    term, fine = defence.punishments(outcome)
    case = defence.row.case
    held: dict[str, Any] = {
        "title": case.title_ru or case.title_en or case.number,
        "articles": [charge_label(charge) for charge in defence.charges if charge.status not in GONE],
        "regime": term.regime if term else "",
        "fine": fine.fine_rub if fine else None,
    }
    if term:
        length = {"years": term.years, "months": term.months, "days": term.days, "life": term.life}
        held["term"] = {"kind": term.kind, **length, "prison_months": term.prison_months or None}
    if outcome:
        held["verdict_on"] = outcome.ruling.given_on.edtf
        held["court"] = (outcome.ruling.court.name_ru or outcome.ruling.court.name_en) if outcome.ruling.court else ""
    return {name: value for name, value in held.items() if value not in (None, "", [])}


def charge_label(charge: Charge) -> str:
    article = charge.article
    return ":".join([article.country, article.code, article.number, article.part, charge.point, charge.attempt])


def files_of(keys: Iterable[int], *, locked: bool = False) -> dict[int, File]:
    """By primary key. `locked`: nobody changes their rows until the transaction ends."""
    keys = list(keys)

    def read(rows: QuerySet, *related: str) -> list[Any]:
        if related:
            rows = rows.select_related(*related)
        return list(rows.select_for_update(of=("self",)) if locked else rows)

    files = {row.pk: File(row) for row in read(Prisoner.objects.filter(pk__in=keys).order_by("pk"))}
    own: list[tuple[str, QuerySet, tuple[str, ...]]] = [
        ("names", Name.objects.all(), ()),
        ("restraints", Restraint.objects.all(), ()),
        ("releases", Release.objects.all(), ()),
        ("placements", Placement.objects.all(), ("facility",)),
        ("identifiers", Identifier.objects.all(), ()),
        ("assessments", Assessment.objects.all(), ("organisation",)),
    ]
    for name, rows, related in own:
        for row in read(rows.filter(prisoner__in=keys).order_by("pk"), *related):
            getattr(files[row.prisoner_id], name).append(row)
    for death in read(Death.objects.filter(prisoner__in=keys)):
        files[death.prisoner_id].death = death
    cited = Evidence.objects.filter(prisoner__in=keys).exclude(source__url="").values_list("prisoner", "source__url")
    for key, url in cited.distinct():
        files[key].links.update(links_in(url))
    defences = _defences(keys, read)
    for defence in defences:
        files[defence.row.prisoner_id].defences.append(defence)
    return files


def _defences(keys: list[int], read: Any) -> list[Defence]:
    found = {row.pk: Defence(row) for row in read(Defendant.objects.filter(prisoner__in=keys).order_by("pk"), "case")}
    for charge in read(Charge.objects.filter(defendant__prisoner__in=keys).order_by("pk"), "article"):
        found[charge.defendant_id].charges.append(charge)
    of_outcome: dict[int, int] = {}
    rulings = "ruling", "ruling__court"
    for outcome in read(Outcome.objects.filter(defendant__prisoner__in=keys).order_by("pk"), *rulings):
        found[outcome.defendant_id].outcomes.append(outcome)
        of_outcome[outcome.pk] = outcome.defendant_id
    sentences = defaultdict[int, list[Sentence]](list)
    for sentence in read(Sentence.objects.filter(outcome__defendant__prisoner__in=keys).order_by("pk")):
        sentences[sentence.outcome_id].append(sentence)
    for pk, rows in sentences.items():
        found[of_outcome[pk]].sentences[pk] = rows
    return list(found.values())

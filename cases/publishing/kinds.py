"""The kinds of record that the case files make, and what changes with what."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import product
from typing import Any

from cases.models import (
    Article,
    Case,
    Facility,
    Prisoner,
    PublishedPrisoner,
    PublishedSpelling,
    PublishedText,
    Tally,
    WorkingSpelling,
)
from cases.publishing import found_by, others, prisoner
from cases.publishing.events import circles_named
from cases.publishing.tally import tally, tally_shown
from tracker.models import Audience, PublishedColumns, PublishedRecord
from tracker.publishing.readers import Reader
from tracker.publishing.records import Draft, FanOut, Uids, registry

Drafts = dict[tuple[str, str], Draft]


class PrisonerKind:
    name = "prisoner"
    columns: type[PublishedColumns] | None = PublishedPrisoner

    def build(self, uids: Uids, today: date, readers: Sequence[Reader]) -> Drafts:
        people = list(prisoner.with_file(Prisoner.objects.with_uids(uids)))
        campaigns = {reader: registry.slot("prisoner", "campaigns", uids, reader) for reader in readers}
        drafts: Drafts = {}
        for person in people:
            # readers who differ only by circles that nothing here is set to see the same
            named, built = circles_named(person), dict[Reader, Draft | None]()
            for reader in readers:
                sees = Reader(str(Audience.PARTNERS), reader.circles & named) if reader.circles else reader
                if sees not in built:
                    built[sees] = prisoner.draft(person, reader, today, campaigns[reader].get(person.uid, []))
                if draft := built[sees]:
                    drafts[person.uid, reader.audience] = draft
        return drafts

    def merged(self, uids: Uids) -> dict[str, str]:
        return dict(Prisoner.objects.with_uids(uids).merged().values_list("uid", "merged_into__uid"))

    def all_uids(self) -> Iterable[str]:
        return Prisoner.objects.values_list("uid", flat=True)


class Unmerged:
    """Kinds whose records are never merged."""

    columns: type[PublishedColumns] | None = None

    def merged(self, uids: Uids) -> dict[str, str]:
        return {}


def _found(body: dict[str, Any], by: Callable[[dict[str, Any]], PublishedText]) -> Draft:
    return Draft(body, partial(by, body))


class CaseKind(Unmerged):
    name = "case"
    columns: type[PublishedColumns] | None = PublishedText

    def build(self, uids: Uids, today: date, readers: Sequence[Reader]) -> Drafts:
        """From the published bodies of the defendants, so that a case shows no more of anybody than they do."""
        cases = list(others.with_course(Case.objects.filter(uid__in=uids)))
        defendants = {row.prisoner.uid for case in cases for row in case.defendants.all()}
        seen = PublishedRecord.objects.bodies("prisoner", defendants)
        told: dict[bytes, Draft] = {}
        drafts: Drafts = {}
        for case, reader in product(cases, readers):
            if others.case_shown(case, reader, seen[reader.audience]):
                draft = _found(others.case(case, reader, today, seen[reader.audience]), found_by.case)
                # what reads alike is found alike
                drafts[case.uid, reader.audience] = told.setdefault(draft.core, draft)
        return drafts

    def all_uids(self) -> Iterable[str]:
        return Case.objects.values_list("uid", flat=True)


def _known(rows: list[Facility] | list[Article], column: str, audience: str) -> set[str]:
    """Those that an audience may see: planted with the first facts, or named in a record that it sees.

    Any other was added for somebody who is hidden, and would tell that there is such a person.
    """
    planted = {row.uid for row in rows if row.seed_key}
    added = [row.uid for row in rows if row.uid not in planted]
    return planted | PublishedPrisoner.objects.seen_by(audience).named_in(column, added)


class FacilityKind(Unmerged):
    name = "facility"
    columns: type[PublishedColumns] | None = PublishedText

    def build(self, uids: Uids, today: date, readers: Sequence[Reader]) -> Drafts:
        rows = list(Facility.objects.filter(uid__in=uids).prefetch_related("addresses", "channels"))
        audiences = [reader.audience for reader in readers]
        known = {audience: _known(rows, "facilities", audience) for audience in audiences}
        drafts = {row.uid: _found(others.facility(row), found_by.facility) for row in rows}
        return {
            (row.uid, audience): drafts[row.uid]
            for row, audience in product(rows, audiences)
            if row.uid in known[audience]
        }

    def all_uids(self) -> Iterable[str]:
        return Facility.objects.values_list("uid", flat=True)


class ArticleKind(Unmerged):
    name = "article"
    columns: type[PublishedColumns] | None = PublishedText

    def build(self, uids: Uids, today: date, readers: Sequence[Reader]) -> Drafts:
        rows = list(Article.objects.filter(uid__in=uids))
        audiences = [reader.audience for reader in readers]
        known = {audience: _known(rows, "articles", audience) for audience in audiences}
        drafts = {row.uid: _found(others.article(row), found_by.article) for row in rows}
        return {
            (row.uid, audience): drafts[row.uid]
            for row, audience in product(rows, audiences)
            if row.uid in known[audience]
        }

    def all_uids(self) -> Iterable[str]:
        return Article.objects.values_list("uid", flat=True)


class TallyKind(Unmerged):
    name = "tally"

    def build(self, uids: Uids, today: date, readers: Sequence[Reader]) -> Drafts:
        rows = list(Tally.objects.filter(uid__in=uids).select_related("organisation", "source"))
        return {
            (row.uid, reader.audience): Draft(tally(row))
            for row, reader in product(rows, readers)
            if tally_shown(row, reader)
        }

    def all_uids(self) -> Iterable[str]:
        return Tally.objects.values_list("uid", flat=True)


def _tallies(by: str) -> FanOut:
    def find(keys: Uids) -> Uids:
        return list(Tally.objects.filter(**{f"{by}__in": keys}).values_list("uid", flat=True))

    return find


def _people(by: str) -> FanOut:
    def find(keys: Uids) -> Uids:
        return list(Prisoner.objects.filter(**{f"{by}__in": keys}).values_list("uid", flat=True).distinct())

    return find


def _cases(by: str) -> FanOut:
    def find(keys: Uids) -> Uids:
        return list(Case.objects.filter(**{f"{by}__in": keys}).values_list("uid", flat=True).distinct())

    return find


def _named(model: type[Facility] | type[Article], by: str, column: str) -> FanOut:
    def find(people: Uids) -> Uids:
        """What these people's records name, and what they named until now."""
        now = model.objects.filter(**{f"{by}__in": people}).values_list("uid", flat=True)
        before = PublishedPrisoner.objects.filter(uid__in=people).naming(column)
        return list({*now, *model.objects.filter(uid__in=before).values_list("uid", flat=True)})

    return find


def register() -> None:
    for kind in (PrisonerKind(), CaseKind(), FacilityKind(), ArticleKind(), TallyKind()):
        registry.add(kind)
    for spellings in (PublishedSpelling, WorkingSpelling):
        registry.keep_list(spellings.mend)
    registry.fan_out("prisoner", "case", _cases("defendants__prisoner__uid"))
    # the words of what befell several are told where all of them are shown
    registry.fan_out("prisoner", "case", _cases("events__others__prisoner__uid"))
    registry.fan_out("prisoner", "prisoner", _people("events__others__prisoner__uid"))
    registry.fan_out("prisoner", "prisoner", _people("shared_events__event__prisoner__uid"))
    registry.fan_out("prisoner", "prisoner", _people("shared_events__event__others__prisoner__uid"))
    registry.fan_out("prisoner", "facility", _named(Facility, "placements__prisoner__uid", "facilities"))
    registry.fan_out("prisoner", "article", _named(Article, "charges__defendant__prisoner__uid", "articles"))
    # whose uids lead to them
    registry.fan_out("prisoner", "prisoner", _people("merged_into__uid"))
    registry.fan_out("case", "prisoner", _people("defences__case__uid"))
    registry.fan_out("case", "prisoner", _people("restraints__case__uid"))
    registry.fan_out("facility", "prisoner", _people("placements__facility__uid"))
    registry.fan_out("facility", "case", _cases("defendants__prisoner__placements__facility__uid"))
    registry.fan_out("article", "prisoner", _people("defences__charges__article__uid"))
    registry.fan_out("article", "case", _cases("defendants__charges__article__uid"))
    registry.fan_out("court", "prisoner", _people("defences__outcomes__ruling__court"))
    registry.fan_out("court", "prisoner", _people("defences__case__hearings__court"))
    registry.fan_out("court", "case", _cases("rulings__court"))
    registry.fan_out("court", "case", _cases("hearings__court"))
    registry.fan_out("category", "prisoner", _people("categories"))
    registry.fan_out("organisation", "prisoner", _people("assessments__organisation__uid"))
    registry.fan_out("source", "prisoner", _people("evidence__source"))
    registry.fan_out("source", "case", _cases("evidence__source"))
    registry.fan_out("organisation", "tally", _tallies("organisation__uid"))
    registry.fan_out("source", "tally", _tallies("source"))

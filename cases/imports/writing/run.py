"""One run of an import: what all of its people share, looked up for a thousand of them at once."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Model, Q
from django.utils import timezone

from cases.imports import layouts, slots
from cases.imports.people import Person
from cases.imports.receiving import list_name
from cases.imports.shelf import Shelf
from cases.imports.values.reading import tidy
from cases.imports.writing.batch import Batch
from cases.models import (
    About,
    Article,
    Case,
    Court,
    Evidence,
    Facility,
    Import,
    Mapping,
    Proof,
    Reliability,
    Source,
    SourceKind,
)
from cases.name_parts import is_cyrillic
from tracker.dates import PartialDate
from tracker.models import Organisation


class Run:
    def __init__(self, import_: Import, shelf: Shelf) -> None:
        self.import_ = import_
        self.shelf = shelf
        self.today: date = timezone.localdate()
        self.mapping = import_.mapping or layouts.save(import_, layouts.free_name(list_name(import_)))
        self.batch = Batch()
        self.source = self._source(self.mapping)
        self.articles: dict[str, Article] = {}
        self.courts: dict[str, Court] = {}
        self.cases: dict[str, Case] = {}
        self.links: dict[str, Source] = {}
        self.evidence: dict[tuple[int, int, str], Evidence] = {}
        self.proofs: set[tuple[int, str, int, str]] = set()
        self.tied: list[tuple[Evidence, About, Model, str]] = []
        self.organisations: dict[str, Organisation] = {}
        # whom this run has made: they are no duplicates of one another
        self.made: set[int] = set()
        self.searches = True

    def forget(self) -> None:
        """After a step was taken back: nothing that it made is there."""
        self.batch = Batch()
        self.tied = []
        for looked_up in (self.articles, self.courts, self.cases, self.links, self.evidence):
            looked_up.clear()

    def _source(self, mapping: Mapping) -> Source:
        """The list itself, as what its facts are known from. Where an undone import took it along, it is made anew."""
        known = Source.objects.filter(pk=mapping.source_id).first() if mapping.source_id else None
        if known is None:
            known = Source.objects.create(
                kind=SourceKind.ORGANISATION,
                title=mapping.name,
                dated=PartialDate.on(self.today),
                reliability=Reliability.REPORTED,
                note=f"import {self.import_.pk}: {self.import_.file_name}",
            )
            Mapping.objects.filter(pk=mapping.pk).update(source=known)
            mapping.source = known
        return known

    def look_up(self, people: Sequence[Person]) -> None:
        """What these people name that is shared: a constant number of queries."""
        said = [(slots.kind_of(slot), value) for person in people for slot, value in person.joined.slots.items()]
        self._articles({label for kind, labels in said if kind == "articles" for label in labels})
        self._courts({value for kind, value in said if kind == "court"})
        self._cases({value for kind, value in said if kind == "title"})
        self._links({link for person in people for link in person.joined.sets.get("links", ())})
        uids = {uid for person in people for uid in person.joined.sets.get("recognised_by", ())}
        if uids - self.organisations.keys():
            self.organisations |= {each.uid: each for each in Organisation.objects.filter(uid__in=uids)}
        self._evidence([person.file.prisoner.pk for person in people if person.file])

    def facility(self, uid: str) -> Facility:
        return self.shelf.facilities[uid]

    def article(self, label: str) -> Article:
        return self.articles[_article_of(label)]

    def court(self, name: str) -> Court:
        return self.courts[tidy(name)]

    def case(self, title: str) -> Case:
        """That which is called so in the files or was in this list before, or a new one."""
        if tidy(title) not in self.cases:
            is_number = not any(letter.isalpha() for letter in title) or "№" in title
            russian = is_cyrillic(title)
            self.cases[tidy(title)] = self.batch.make(
                Case(
                    number=title[:100] if is_number else "",
                    title_ru=title if russian and not is_number else "",
                    title_en=title if not russian and not is_number else "",
                )
            )
        return self.cases[tidy(title)]

    def _articles(self, labels: set[str]) -> None:
        """Articles that we do not know yet are kept as they are cited, with their country, unchecked."""
        asked = {_article_of(label) for label in labels} - self.articles.keys()
        if not asked:
            return
        for article in Article.objects.filter(number__in={label.split(":")[2] for label in asked}):
            self.articles[":".join([article.country, article.code, article.number, article.part])] = article
        for label in sorted(asked - self.articles.keys()):
            country, code, number, part = label.split(":")
            row = Article(country=country, code=code, number=number, part=part)
            self.articles[label] = self.batch.make(row)

    def _courts(self, names: Iterable[str]) -> None:
        asked = {name for name in names if tidy(name) not in self.courts}
        if not asked:
            return
        for court in Court.objects.order_by("-pk"):
            self.courts |= {tidy(name): court for name in (court.name_en, court.name_ru) if name}
        for name in sorted(asked):
            if tidy(name) not in self.courts:
                english = "" if is_cyrillic(name) else name
                self.courts[tidy(name)] = self.batch.make(Court(name_ru=name, name_en=english))

    def _cases(self, titles: set[str]) -> None:
        asked = {title for title in titles if tidy(title) not in self.cases}
        if not asked:
            return
        called = Q(title_ru__in=asked) | Q(title_en__in=asked) | Q(number__in=asked)
        for case in Case.objects.filter(called).order_by("-pk"):
            self.cases |= {tidy(name): case for name in (case.title_ru, case.title_en, case.number) if name}

    def _links(self, links: set[str]) -> None:
        asked = links - self.links.keys()
        if not asked:
            return
        self.links |= {source.url: source for source in Source.objects.filter(url__in=asked).order_by("-pk")}
        for link in sorted(asked - self.links.keys()):
            title = link.partition("//")[2][:300]
            self.links[link] = self.batch.make(Source(kind=SourceKind.MEDIA, title=title, url=link))

    def _evidence(self, keys: list[int]) -> None:
        """What the list was cited for before."""
        self.evidence, self.proofs = {}, set()
        if not keys:
            return
        for row in Evidence.objects.filter(source=self.source, prisoner__in=keys).order_by("pk"):
            self.evidence[(self.source.pk, row.prisoner_id or 0, row.fact)] = row
        held = Proof.objects.filter(evidence__in=[row.pk for row in self.evidence.values()])
        self.proofs = set(held.values_list("evidence", "about", "about_id", "field"))


def _article_of(label: str) -> str:
    return ":".join(label.split(":")[:4])

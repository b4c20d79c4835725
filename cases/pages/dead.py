"""The list of the dead: in custody and after release apart, and who else counts how many."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from cases.models import Counted, DiedWhere, PublishedPrisoner
from cases.pages.tallies import tallies_of
from tracker.models import Audience
from tracker.pages import public_page

ON_A_PAGE = 60
# in the order of PublishedPrisoner.objects.dead()
APART = (DiedWhere.IN_CUSTODY, DiedWhere.AFTER_RELEASE)

Body = dict[str, Any]


@dataclass
class Part:
    """One of the two lists: how many it holds in all, and those of them on this page.

    `unnamed` are people of whom only somebody's public words are known, as those words count them. They come from
    counts by others, never from our files: a file without a name is internal, and a number derived from it would tell
    of a record that nobody may see.
    """

    where: str
    total: int
    people: list[Body]
    unnamed: list[Body]

    @property
    def count(self) -> int:
        return self.total + sum(each["number"] for each in self.unnamed)


@public_page
def dead(request: HttpRequest) -> HttpResponse:
    everybody = PublishedPrisoner.objects.seen_by(Audience.PUBLIC)
    page = Paginator(everybody.dead().with_record(), ON_A_PAGE).get_page(request.GET.get("page"))
    totals = everybody.tallied("died_where")
    counts = tallies_of(Counted.DIED, Counted.DIED_UNNAMED)
    unnamed = [] if page.has_next() else counts[Counted.DIED_UNNAMED]
    context = {
        "page": page,
        "parts": _parts(page, totals, unnamed),
        "totals": totals,
        "all": sum(totals.values()),
        "counts": counts[Counted.DIED],
        "today": timezone.localdate(),
    }
    return render(request, "cases/dead.html", context)


def _parts(rows: Iterable[PublishedPrisoner], totals: dict[str, int], unnamed: list[Body]) -> list[Part]:
    parts = [Part(where, totals.get(where, 0), [], []) for where in APART]
    for row in rows:
        parts[APART.index(DiedWhere(row.died_where))].people.append(row.record.data)
    parts[-1].unnamed = unnamed
    return [part for part in parts if part.people or part.unnamed]

"""The people of a list as rows of cells, page by page: the memory is that of one page, and each page costs the same.

Whoever is put down meanwhile may be in it or not; nobody is in it twice.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Prefetch
from django.utils import timezone, translation

from cases.exports.columns import Column, spread
from cases.exports.file_in_cells import cells_of
from cases.exports.views import People, View
from cases.exports.words import in_russian
from cases.models import Assessment, Evidence, Facility, Prisoner
from cases.working_status import with_state

PAGE = 500
BESIDE: tuple[str | Prefetch, ...] = (
    "names",
    "identifiers",
    "placements__facility__addresses",
    Prefetch("assessments", Assessment.objects.select_related("organisation").order_by("pk")),
    Prefetch("evidence", Evidence.objects.select_related("source").order_by("pk")),
)
Rows = Iterator[list[str]]


class Listed:
    """The list of these people in one view, ready to be written: its headings first, then a row for each person."""

    def __init__(self, people: People, view: View, language: str) -> None:
        self.people = view.whom(people.standing()).order_by()
        self.language = language
        self.columns = spread(view.fields, self._cases())
        self.written = 0

    def _cases(self) -> int:
        """How many cases the one has who has most."""
        most = Prisoner.objects.filter(pk__in=self.people.values("pk")).annotate(cases=Count("defences"))
        return most.order_by("-cases").values_list("cases", flat=True).first() or 0

    def rows(self) -> Rows:
        """`written` counts the people who were given out so far."""
        with translation.override(self.language):
            yield [column.heading(russian=in_russian()) for column in self.columns]
        places, last = self._places(), 0
        now = timezone.now()
        while page := self._page(last):
            # not around the whole: between two pages this thread belongs to somebody else
            with translation.override(self.language):
                day = timezone.localdate(now)
                told = [cells_of(each, places, as_of=now.isoformat(timespec="seconds"), today=day) for each in page]
            for cells in told:
                yield [_cell(cells, column) for column in self.columns]
                self.written += 1
            last = page[-1].pk

    def _page(self, last: int) -> list[Prisoner]:
        people: Any = Prisoner.objects.filter(pk__in=self.people.values("pk"), pk__gt=last)
        return list(with_state(people).prefetch_related(*BESIDE).order_by("pk")[:PAGE])

    def _places(self) -> dict[int, str]:
        """What each facility is called: by a name that is nobody else's, in the list's language; by its uid else."""
        with translation.override(self.language):
            facilities = {place.pk: place for place in Facility.objects.all()}
            names = {pk: _called(place) for pk, place in facilities.items()}
        meant = Facility.objects.called_each(name for each in names.values() for name in each)
        return {
            pk: next((name for name in each if [place.pk for place in meant[name]] == [pk]), facilities[pk].uid)
            for pk, each in names.items()
        }


def _called(place: Facility) -> list[str]:
    """The short names first, those in the letters of the active language before the others."""
    names = [*place.short_names, *((place.name_ru, place.name_en) if in_russian() else (place.name_en, place.name_ru))]
    return sorted(filter(None, names), key=lambda name: name.isascii() == in_russian())


def _cell(cells: dict[str, str], column: Column) -> str:
    return cells.get(column.field) or cells.get(f"{column.field} {column.number or 1}", "")

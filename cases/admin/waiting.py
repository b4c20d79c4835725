"""Deaths and releases that nobody outside knows of yet: which, for whom they wait, and until when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.actions.announcing import Fact, firsts_of_two
from cases.models import KINDS, Announcement, Death, Prisoner, Release
from cases.models.announcement import announcement_of
from tracker.models import User

# as `waiting` sorts, so that what goes out next is among the first of any number
SOONEST = (F("announcement__confirmed_at").asc(nulls_last=True), "created_at", "pk")


@dataclass(frozen=True)
class Waiting:
    """A fact that waits. `until` is the end of its two hours; `first` who recorded it, or vouched for it."""

    fact: Fact
    first: User | None
    row: Announcement | None

    @property
    def key(self) -> str:
        return f"{KINDS[type(self.fact)]}:{self.fact.pk}"

    @property
    def until(self) -> datetime | None:
        return self.row.held_until if self.row else None

    @property
    def what(self) -> str:
        if isinstance(self.fact, Death):
            kind, day = _("Death"), self.fact.died_on
        else:
            kind, day = capfirst(self.fact.get_kind_display()), self.fact.released_on
        return ", ".join(filter(None, [kind, day.display(get_language() or "en") if day else ""]))

    @property
    def now(self) -> str:
        """For whom it waits, in a sentence."""
        if self.until:
            return _("Confirmed by %(name)s; published at %(at)s unless somebody recalls it.") % {
                "name": self.row and self.row.confirmed_by,
                "at": date_format(localtime(self.until), "SHORT_DATETIME_FORMAT"),
            }
        if self.row and self.row.recalled_at:
            return _("Recalled by %(name)s: %(why)s It waits for two people again.") % {
                "name": self.row.recalled_by,
                "why": self.row.recall_reason.rstrip(".") + ".",
            }
        if self.first:
            return _("Recorded by %(name)s; somebody else has to confirm it.") % {"name": self.first}
        return _("Recorded by a program; it waits for two people.")

    def is_for(self, user: User) -> bool:
        return not self.until and user != self.first

    @property
    def url(self) -> str:
        return reverse("admin:cases_prisoner_announcements", args=[self.fact.prisoner_id])


def unannounced(kind: type[Death] | type[Release]) -> QuerySet[Any]:
    """The rows of which nobody outside is told yet."""
    return kind._default_manager.filter(Q(announcement=None) | Q(announcement__out_at=None))


def has_unannounced() -> Q:
    """Of people."""
    theirs = (kind.filter(prisoner=OuterRef("pk")) for kind in (unannounced(Death), unannounced(Release)))
    return Q(*(Exists(rows) for rows in theirs), _connector=Q.OR)


def waiting(people: QuerySet[Prisoner] | None = None, most: int | None = None) -> list[Waiting]:
    """Of these people, or of all: first what is published soonest, then what was recorded first."""
    facts: list[Fact] = []
    firsts: dict[tuple[type, int], int | None] = {}
    for kind in (Death, Release):
        rows = unannounced(kind).select_related("announcement__confirmed_by", "announcement__recalled_by", "prisoner")
        rows = rows.filter(prisoner__in=people) if people is not None else rows.filter(prisoner__merged_into=None)
        found = list(rows.prefetch_related("prisoner__names").order_by(*SOONEST)[:most])
        facts += found
        firsts |= {(kind, key): first for key, first in firsts_of_two(found).items()}
    known = User.objects.in_bulk({first for first in firsts.values() if first})
    each = [Waiting(fact, known.get(firsts[type(fact), fact.pk] or 0), announcement_of(fact)) for fact in facts]
    return sorted(each, key=_order)[:most]


def _order(each: Waiting) -> tuple[Any, ...]:
    return (each.until is None, each.until or each.fact.created_at, each.key)


def by_key(rows: Iterable[Waiting], key: str) -> Waiting | None:
    return next((each for each in rows if each.key == key), None)

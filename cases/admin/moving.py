"""Before somebody is moved, freed, or said to have died in their file: the page between, which says who is touched.

The file is saved as it will be, compared to how it stood, and taken back unless exactly this was looked at. So the page
cannot promise anything else than what happens. Works without JavaScript: what was filled in goes along, unseen.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.messages.storage import default_storage
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from cases.admin.touched import DEATH, EXCHANGE, LEFT, MOVED, RELEASE, TRANSFER, Touched, touched
from cases.models import Prisoner, ReleaseKind
from cases.publishing.custody import address_in_use, current
from cases.publishing.endings import death_told, stays_told
from cases.working_status import EVERYTHING
from tracker.takedowns import seeing
from tracker.tongue import in_own_tongue

SEEN = "seen"


@dataclass(frozen=True)
class Stands:
    """Where somebody is, and how they left, as far as it decides who is touched."""

    place: str = ""
    address: str = ""
    facility: int | None = None
    in_transit: bool = False
    deaths: frozenset[int] = frozenset()
    releases: frozenset[tuple[int, str]] = frozenset()


@dataclass(frozen=True)
class Move:
    kind: str
    before: Stands
    after: Stands
    touched: Touched

    @property
    def headline(self) -> str:
        return {
            DEATH: _("You record a death."),
            EXCHANGE: _("You record an exchange."),
            RELEASE: _("You record a release."),
            TRANSFER: _("You record a transfer: where to is not known yet."),
            MOVED: _("You record another place."),
            LEFT: _("You record that somebody has left, and no new place."),
        }[self.kind]

    @property
    def waits(self) -> bool:
        return self.kind in {DEATH, RELEASE, EXCHANGE}


def stands(prisoner_id: int) -> Stands:
    people = Prisoner.objects.filter(pk=prisoner_id).select_related("death")
    person = people.prefetch_related("placements__facility__addresses", "releases").first()
    if person is None:
        return Stands()
    here, death = current(stays_told(person, EVERYTHING)), death_told(person, EVERYTHING)
    post = address_in_use(here.facility) if here else None
    return Stands(
        place=str(here) if here else "",
        address=in_own_tongue(post.text_en, post.text_ru) if post else "",
        facility=here.facility_id if here else None,
        in_transit=bool(here and here.in_transit),
        deaths=frozenset({death.pk} if death else ()),
        releases=frozenset((row.pk, row.kind) for row in person.releases.all()),
    )


def turn(before: Stands, after: Stands) -> str:
    """What has changed that touches others; empty where nothing has."""
    if after.deaths - before.deaths:
        return DEATH
    if new := after.releases - before.releases:
        return EXCHANGE if ReleaseKind.EXCHANGE in {kind for _key, kind in new} else RELEASE
    if after.in_transit and not before.in_transit:
        return TRANSFER
    if after.facility != before.facility:
        return MOVED if after.facility else LEFT
    return ""


def between(admin: Any, request: HttpRequest, object_id: str, save: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer of `save`; or, where others are touched and nobody has looked at that, the page that shows it."""
    person = admin.get_object(request, object_id) if request.method == "POST" else None
    if person is None or not seeing("prisoner", person.uid):
        return save()
    with transaction.atomic():
        before = stands(person.pk)
        response = save()
        after = stands(person.pk)
        kind = turn(before, after)
        if not kind:
            return response
        move = Move(kind, before, after, touched(person, kind))
        if hmac.compare_digest(request.POST.get(SEEN, "").encode(), _fingerprint(move, request).encode()):
            return response
        transaction.set_rollback(True)
    # what was said of saving did not happen
    request._messages = default_storage(request)  # type: ignore[attr-defined]  # so Django names it
    return _page(admin, request, person, move)


def _fingerprint(move: Move, request: HttpRequest) -> str:
    said = (move.kind, move.before, move.after.place, move.after.address, move.touched, _fields(request))
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    """All that was filled in, as it was sent."""
    left_out = {"csrfmiddlewaretoken", SEEN}
    return [(name, str(value)) for name, values in request.POST.lists() if name not in left_out for value in values]


def _page(admin: Any, request: HttpRequest, person: Prisoner, move: Move) -> HttpResponse:
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Before it is saved: %(person)s") % {"person": person},
        "opts": Prisoner._meta,
        "person": person,
        "move": move,
        "fields": _fields(request),
        "seen": _fingerprint(move, request),
        "has_files": bool(request.FILES),
    }
    return TemplateResponse(request, "admin/cases/prisoner/move.html", context)

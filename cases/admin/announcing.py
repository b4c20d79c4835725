"""The pages on which a death or a release is confirmed by a second person, and recalled while there is time."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.actions.announcing import MAY, confirm, recall, sources_of
from cases.actions.publication import Refused
from cases.admin.sourcing import cite_url
from cases.admin.touched import DEATH, EXCHANGE, RELEASE, touched
from cases.admin.waiting import Waiting, by_key, waiting
from cases.models import KINDS, Death, Prisoner, Release, ReleaseKind
from tracker.admin.base import volunteer

MOST = 200

REFUSALS = {
    "confirmed": gettext_lazy("Somebody has confirmed it already."),
    "source": gettext_lazy("No source that is more than a rumour says so yet: add one first."),
    "family": gettext_lazy("Say that the family knows. Until it does, nobody outside should."),
    "second_person": gettext_lazy("You recorded it yourself: somebody else has to confirm it. Two see more than one."),
    "out": gettext_lazy("It is published already. What is wrong is put right in the file; a person can be hidden."),
    "not_confirmed": gettext_lazy("Nobody has confirmed it: there is nothing to recall."),
    "reason": gettext_lazy("Say why: whoever reads the file later will ask."),
}


def everything(admin: Any, request: HttpRequest) -> HttpResponse:
    """All that waits, whoever it is about. Releases of a list can be confirmed together, each by the same rules."""
    _may(request)
    if request.method == "POST":
        _act_on_many(request)
        return HttpResponseRedirect(request.path)
    rows = waiting(most=MOST + 1)
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Deaths and releases that are not published yet"),
        "opts": Prisoner._meta,
        "rows": [(each, each.is_for(volunteer(request)), can_go_together(each)) for each in rows[:MOST]],
        "together": any(each.is_for(volunteer(request)) and can_go_together(each) for each in rows[:MOST]),
        "more": len(rows) > MOST,
    }
    return TemplateResponse(request, "admin/cases/prisoner/waiting.html", context)


def page(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """What waits of one person: who and what is touched when it goes out, and the two acts."""
    _may(request)
    person = admin.visible(request, object_id)
    rows = waiting(Prisoner.objects.filter(pk=person.pk))
    if request.method == "POST":
        found = by_key(rows, request.POST.get("fact", ""))
        if found is None:
            raise Http404
        _act(found, request)
        return HttpResponseRedirect(request.path)
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Not published yet: %(person)s") % {"person": person},
        "opts": Prisoner._meta,
        "person": person,
        "rows": [_told(each, request) for each in rows],
    }
    return TemplateResponse(request, "admin/cases/prisoner/announcements.html", context)


def _act(found: Waiting, request: HttpRequest) -> None:
    actor, now = volunteer(request), timezone.now()
    try:
        if "recall" in request.POST:
            recall(found.fact, reason=request.POST.get("reason", ""), actor=actor, now=now)
            messages.success(request, _("It is recalled. Nobody outside was told."))
            return
        row = confirm(found.fact, family_knows="family_knows" in request.POST, actor=actor, now=now)
    except Refused as refused:
        messages.error(request, str(REFUSALS[refused.reason]))
        return
    if row.confirmed_at:
        messages.success(request, _("It is confirmed. It is published in two hours, unless somebody recalls it."))
    else:
        messages.success(request, _("You vouch for it as the first of two. Now somebody else has to confirm it."))


def can_go_together(each: Waiting) -> bool:
    """A death is read, and confirmed, by itself."""
    return isinstance(each.fact, Release)


def _act_on_many(request: HttpRequest) -> None:
    chosen = set(request.POST.getlist("fact"))
    done = {"confirmed": 0, "vouched": 0}
    refused: set[str] = set()
    for each in waiting(most=MOST):
        if each.key not in chosen or not can_go_together(each):
            continue
        try:
            row = confirm(
                each.fact, family_knows="family_knows" in request.POST, actor=volunteer(request), now=timezone.now()
            )
        except Refused as why:
            refused.add(f"{each.fact.prisoner}: {REFUSALS[why.reason]}")
        else:
            done["confirmed" if row.confirmed_at else "vouched"] += 1
    if done["confirmed"]:
        said = ngettext(
            "%(count)d is confirmed, and published in two hours, unless somebody recalls it.",
            "%(count)d are confirmed, and published in two hours, unless somebody recalls them.",
            done["confirmed"],
        )
        messages.success(request, said % {"count": done["confirmed"]})
    if done["vouched"]:
        said = ngettext(
            "You vouch for %(count)d as the first of two. Now somebody else has to confirm it.",
            "You vouch for %(count)d as the first of two. Now somebody else has to confirm them.",
            done["vouched"],
        )
        messages.success(request, said % {"count": done["vouched"]})
    for each_refused in sorted(refused):
        messages.error(request, each_refused)


def _told(each: Waiting, request: HttpRequest) -> dict[str, Any]:
    about = KINDS[type(each.fact)]
    return {
        "waiting": each,
        "is_mine": each.first == request.user,
        "sources": sources_of(each.fact),
        "cite": cite_url(about, each.fact.pk, back=request.path),
        "touched": touched(each.fact.prisoner, kind_of(each.fact)),
    }


def kind_of(fact: Death | Release) -> str:
    if isinstance(fact, Death):
        return DEATH
    return EXCHANGE if fact.kind == ReleaseKind.EXCHANGE else RELEASE


def _may(request: HttpRequest) -> None:
    if not request.user.has_perm(MAY):
        raise PermissionDenied

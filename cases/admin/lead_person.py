"""Whose file a lead belongs to: likely people are offered, any other is found by name, one click ties it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.actions.leads import Settled, tie_lead
from cases.admin.lead_answers import CHANGE, SETTLED, back
from cases.admin.who import FOUND, found, rows
from cases.duplicates import likely_duplicates
from cases.matching import Described
from cases.models import Lead, Prisoner
from tracker.admin.base import volunteer


def page(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    lead: Lead = admin.visible(request, object_id)
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied
    if lead.is_settled:
        messages.warning(request, SETTLED)
        return back(lead)
    if request.method == "POST":
        return _tie(request, lead)
    asked = request.GET.get("q", "").strip()[:200]
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Whose file is it?"),
        "opts": admin.opts,
        "lead": lead,
        "asked": asked,
        **({"people": found(asked)} if asked else who_it_may_be(lead)),
    }
    return TemplateResponse(request, "admin/cases/lead/person.html", context)


def who_it_may_be(lead: Lead) -> dict[str, Any]:
    """Whom it was sent about and who is called like that, the likeliest with the reasons."""
    likely = likely_duplicates(Described((lead.name_as_heard,))) if lead.name_as_heard else []
    return {"likely": likely, "people": _told(lead, [each.prisoner.pk for each in likely])}


def _tie(request: HttpRequest, lead: Lead) -> HttpResponse:
    number = request.POST.get("person", "")
    person = get_object_or_404(Prisoner.objects.standing(), pk=number if number.isdecimal() else None)
    try:
        tie_lead(lead, person, actor=volunteer(request))
    except Settled:
        messages.warning(request, SETTLED)
        return back(lead)
    messages.success(request, _("What was said stands beside the file now, for volunteers alone."))
    return HttpResponseRedirect(f"{reverse('admin:cases_prisoner_change', args=[person.pk])}#said")


def _told(lead: Lead, likely: list[int]) -> list[dict[str, Any]]:
    """Whom it was sent about, and who is called like that: the likeliest first."""
    about = Prisoner.objects.standing().filter(uid=lead.about_uid) if lead.about_uid else Prisoner.objects.none()
    # often only a surname was heard, which makes nobody likely by itself
    heard = likely or Prisoner.objects.standing().named(lead.name_as_heard).values_list("pk", flat=True)[:FOUND]
    keys = [*about.values_list("pk", flat=True), *heard]
    known = {row["person"].pk: row for row in rows(Prisoner.objects.filter(pk__in=keys))}
    return [known[key] for key in dict.fromkeys(keys)]

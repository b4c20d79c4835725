"""The page on which a case is logged: what is known, likely duplicates, and then the file."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.actions.case_logging import log_case
from cases.actions.leads import Settled
from cases.admin.lead_answers import SETTLED, back
from cases.admin.log_case_form import LogCaseForm
from cases.admin.pasted import LONGEST, accepted, offers, pieces
from cases.models import Article, Court, Facility, Lead, Prisoner
from cases.name_parts import is_cyrillic
from tracker.admin.base import volunteer


def page(admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Asks, shows who it may be, saves. `?lead=5` opens the file of a lead."""
    if not admin.has_add_permission(request):
        raise PermissionDenied
    lead = _lead(request)
    if lead and lead.is_settled:
        messages.warning(request, SETTLED)
        return back(lead)
    if request.method == "POST" and request.POST.get("step") in ("read", "take"):
        return TemplateResponse(request, "admin/cases/log_case.html", _reading(admin, request, lead))
    form = LogCaseForm(request.POST or None, initial=_told_by(lead, into=request.GET.get("into", "")), lead=lead)
    if request.method == "POST" and form.is_valid():
        try:
            person = log_case(form.report(), actor=volunteer(request), lead=lead)
        except Settled:
            messages.warning(request, SETTLED)
            return back(lead)  # type: ignore[arg-type]
        if _popped_up(request):
            # the window closes, and the form that it was opened from has the person
            return admin.response_add(request, person)
        messages.success(request, _("The file is open. Nobody outside sees it until an editor shows it."))
        return HttpResponseRedirect(reverse("admin:cases_prisoner_change", args=[person.pk]))
    return TemplateResponse(request, "admin/cases/log_case.html", _context(admin, request, form, lead))


def _reading(admin: ModelAdmin, request: HttpRequest, lead: Lead | None) -> dict[str, Any]:
    """What the pasted text was read as, beside the form as it was; with what was ticked, and nothing else, taken in."""
    written = {name: request.POST.get(name, "") for name in LogCaseForm.base_fields}
    text = written["pasted"].replace("\r\n", "\n")[:LONGEST]
    offered = offers(text)
    if request.POST["step"] == "take":
        written = accepted(offered, request.POST.getlist("take"), written)
    form = LogCaseForm(initial=written, lead=lead)
    context = _context(admin, request, form, lead)
    return context | {"pasted": text, "offered": offered, "pieces": list(pieces(text, offered))}


def _context(admin: ModelAdmin, request: HttpRequest, form: LogCaseForm, lead: Lead | None) -> dict[str, Any]:
    return {
        **admin.admin_site.each_context(request),
        "title": _("Log a case"),
        "opts": Prisoner._meta,
        "form": form,
        "lead": lead,
        "facilities": [_suggestion(facility) for facility in Facility.objects.order_by("name_ru")],
        "courts": Court.objects.all(),
        "pasted": form["pasted"].value() or "",
        "articles": Article.objects.all(),
        "is_popup": bool(_popped_up(request)),
        "popped_up": _popped_up(request),
    }


def _popped_up(request: HttpRequest) -> dict[str, str]:
    """By the names under which the admin carries them, what it knows of a pop-up."""
    asked = request.POST if request.method == "POST" else request.GET
    return {name: asked[name] for name in (IS_POPUP_VAR, TO_FIELD_VAR) if name in asked}


def _suggestion(facility: Facility) -> dict[str, str]:
    """What a browser writes into the line, and beside it every other name, since it searches both."""
    russian = get_language() == "ru"
    names = [*facility.short_names, facility.name_ru, facility.name_en]
    value = next((name for name in names if name and is_cyrillic(name) is russian), str(facility))
    region = facility.region_ru if russian else facility.region_en
    return {"value": value, "beside": ", ".join(filter(None, [*(each for each in names if each != value), region]))}


def _lead(request: HttpRequest) -> Lead | None:
    number = request.GET.get("lead", "")
    if not number.isdigit() or not request.user.has_perm("cases.change_lead"):
        return None
    return get_object_or_404(Lead, pk=number)


def _told_by(lead: Lead | None, *, into: str = "") -> dict[str, str]:
    """The name and the place. The words stand beside the form, and in it only where the volunteer asks for that."""
    if lead is None:
        return {}
    # only by its own name: “Syktyvkar” is a town, whichever prison stands there
    facilities = Facility.objects.exactly_called(lead.place) if lead.place else []
    where = {"facility": str(facilities[0])} if len(facilities) == 1 else {"place": lead.place}
    return {"name": lead.name_as_heard, **where} | ({"summary": lead.words} if into == "summary" else {})

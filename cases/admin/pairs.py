"""Files that may be of one person, side by side: a volunteer says that they are two, or goes on to merge them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.actions.telling_apart import ask_again, tell_apart
from cases.admin.pair_lines import beside, people_of
from cases.models import DifferentPeople, PossiblePair, Prisoner
from tracker.admin.base import volunteer

TELL = "cases.add_differentpeople"
A_PAGE = 10
# of those told apart, the newest are shown, to take a slip back
TOLD = 20


class WhyForm(forms.Form):
    why = forms.CharField(max_length=300, min_length=3)


def page(admin: Any, request: HttpRequest) -> HttpResponse:
    """The likeliest first; `?person=5` narrows to one file."""
    if not request.user.has_perm(TELL):
        raise PermissionDenied
    pairs = PossiblePair.objects.open()
    number = request.GET.get("person", "")
    if number.isdecimal():
        pairs = pairs.of(int(number))
    shown = Paginator(pairs, A_PAGE).get_page(request.GET.get("p"))
    people = people_of([key for pair in shown for key in (pair.one_id, pair.other_id)])
    told = DifferentPeople.objects.select_related("said_by").order_by("-pk")
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Perhaps the same person"),
        "opts": admin.opts,
        "page": shown,
        "person": number if number.isdecimal() else "",
        "pairs": [beside(people[pair.one_id], people[pair.other_id], pair) for pair in shown],
        "told": told.prefetch_related("one__names", "other__names")[:TOLD],
        "waiting": Prisoner.objects.standing().filter(comparison=None).exists(),
    }
    return TemplateResponse(request, "admin/cases/prisoner/pairs.html", context)


def tell(admin: Any, request: HttpRequest, one: str, other: str) -> HttpResponse:
    """They are two people, or were said to be by a slip (`again`)."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not request.user.has_perm(TELL):
        raise PermissionDenied
    first, second = (get_object_or_404(Prisoner, uid=uid) for uid in (one, other))
    back = HttpResponseRedirect(reverse("admin:cases_prisoner_pairs"))
    if "again" in request.POST:
        for said in DifferentPeople.objects.filter(one__in=[first, second], other__in=[first, second]):
            ask_again(said)
        messages.success(request, _("They are asked about again."))
        return back
    form = WhyForm(request.POST)
    if not form.is_valid() or first == second:
        messages.error(request, _("Say in a few words how it is known, for whoever wonders next."))
        return back
    tell_apart(first, second, why=form.cleaned_data["why"], actor=volunteer(request))
    messages.success(request, _("Remembered: two people. Nobody is asked about the two again."))
    return back

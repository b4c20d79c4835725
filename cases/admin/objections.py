"""Objections on the pages of a file: recorded by anybody, ended by an editor on the page of publication."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.objecting import review, take_back
from cases.actions.publication import WIDEN, Refused
from cases.models import Objection, Prisoner
from cases.models.objection import Review
from tracker.admin.base import volunteer

REFUSALS = {
    "own_word": gettext_lazy("The person's own word is not reviewed: it stands until they take it back."),
    "over": gettext_lazy("It was taken back before."),
    "day": gettext_lazy("Give the day on which it was taken back: not before it reached us, and not in the future."),
    "reason": gettext_lazy("Say why: whoever reads the file later will ask."),
    "second_person": gettext_lazy(
        "You were the last to change this file. Ask another editor to look at it and to show it: two see more than one."
    ),
}


class TakenBack(forms.Form):
    on = forms.DateField()


class Objecting(admin.SimpleListFilter):
    """Files by whether somebody objects to something in them being shown."""

    title = gettext_lazy("objections")
    parameter_name = "objections"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("standing", gettext_lazy("somebody objects")), ("review", gettext_lazy("a relative's, to review"))]

    def queryset(self, request: HttpRequest, people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
        today = timezone.localdate()
        theirs = Objection.objects.filter(prisoner=OuterRef("pk"))
        match self.value():
            case "standing":
                return people.filter(Exists(theirs.standing(today)))
            case "review":
                return people.filter(Exists(theirs.to_review(today)))
        return people


def taken_down() -> Q:
    """Whether a person is hidden from everybody, by a click or by somebody's word."""
    everything = Objection.objects.filter(prisoner=OuterRef("pk"), group="").standing(timezone.localdate())
    return Q(hidden_at__isnull=False) | Q(Exists(everything))


def objects(person: Prisoner) -> bool:
    """Whether somebody objects to the whole file; of people with their objections."""
    today = timezone.localdate()
    return any(each.group == "" and each.stands_on(today) for each in person.objections.all())


def now_in_words(objection: Objection, today: date) -> str:
    """Whether it stands, and if not, why not."""
    if not objection.stands_on(today):
        if objection.withdrawn_on:
            return _("taken back on %(day)s") % {"day": date_format(objection.withdrawn_on)}
        return _("lifted after review")
    if objection.review:
        return _("stands after review")
    return _("hides it now; an editor is to review it") if objection.waits else _("stands")


def told(person: Prisoner, today: date) -> list[dict[str, Any]]:
    """The objections of a file, the newest first, with how each stands and what an editor can do about it."""
    rows = person.objections.select_related("recorded_by", "reviewed_by").order_by("-reached_on", "-pk")
    return [
        {
            "row": row,
            "now": now_in_words(row, today),
            "to_review": row.waits and row.stands_on(today),
            "to_take_back": row.stands_on(today),
        }
        for row in rows
    ]


def decide(admin: Any, request: HttpRequest, object_id: str, objection_id: str) -> HttpResponse:
    """An editor's word on an objection: upheld, lifted, or taken back by whoever made it."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    person = admin.visible(request, object_id)
    if not request.user.has_perm(WIDEN):
        raise PermissionDenied
    objection = person.objections.filter(pk=objection_id).first() if objection_id.isdecimal() else None
    if objection is None:
        raise Http404
    try:
        messages.success(request, _decide(objection, request))
    except Refused as refused:
        messages.error(request, str(REFUSALS[refused.reason]))
    return HttpResponseRedirect(reverse("admin:cases_prisoner_publication", args=[person.pk]))


def _decide(objection: Objection, request: HttpRequest) -> str:
    actor, found = volunteer(request), request.POST.get("found", "")
    if found in Review.values:
        review(objection, found=found, reason=request.POST.get("reason", ""), actor=actor)
        return _("It is noted what was found.")
    form = TakenBack(request.POST)
    if not form.is_valid():
        raise Refused("day")
    take_back(objection, on=form.cleaned_data["on"], actor=actor)
    return _("It is noted that the objection was taken back.")

"""Two files of one person side by side, made one by an editor; and what was made one, taken apart again."""

from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.merging import MERGE, UNMERGE, merge, unmerge
from cases.actions.publication import Refused
from cases.admin.side_by_side import facts, fields, official_names_differ
from cases.merging.fields import ONE_OF_TWO, ONE_ROW, TOGETHER
from cases.merging.seeing import person_shown
from cases.models import DifferentPeople, Merge, Prisoner
from cases.models.audience import NarrowChoices
from tracker.admin.base import volunteer
from tracker.admin.put_back import tell_left

REFUSALS = {
    "same_file": gettext_lazy("This is one file: there is nothing to merge."),
    "merged": gettext_lazy("One of these files was merged already. Look at the file that holds it now."),
    "contradiction": gettext_lazy(
        "The two files contradict each other: somebody would be born after their death, or the like. Put that right"
        " in one of them first, and then merge them."
    ),
    "undone": gettext_lazy("These files were taken apart already."),
    "merged_further": gettext_lazy("The file that was kept was itself merged since. Take that apart first."),
}


def page(admin: Any, request: HttpRequest, kept: str, merged: str) -> HttpResponse:
    """What both files say, and the choice of what holds where they differ."""
    if not request.user.has_perm(MERGE):
        raise PermissionDenied
    two = {each.uid: each for each in Prisoner.objects.with_uids([kept, merged]).select_related("circle", "keeper")}
    if len(two) != 2:
        raise Http404
    mine, theirs = two[kept], two[merged]
    prefetch_related_objects([mine, theirs], "names", "consents")
    if request.method == "POST":
        choices = {name: request.POST[name] for name in (*ONE_OF_TWO, *TOGETHER, *ONE_ROW) if name in request.POST}
        try:
            done = merge(mine, theirs, choices=choices, actor=volunteer(request))
        except Refused as refused:
            messages.error(request, REFUSALS[refused.reason])
        else:
            _tell(request, done)
            return HttpResponseRedirect(reverse("admin:cases_prisoner_change", args=[mine.pk]))
    return TemplateResponse(request, "admin/cases/prisoner/merge.html", _context(admin, request, mine, theirs))


def apart(admin: Any, request: HttpRequest, merge_id: int) -> HttpResponse:
    """Asks before it takes two files apart; then says what it left, because somebody changed it since."""
    if not request.user.has_perm(UNMERGE):
        raise PermissionDenied
    done = get_object_or_404(Merge.objects.standing().select_related("kept", "merged", "actor"), pk=merge_id)
    if request.method == "POST":
        try:
            back = unmerge(done, actor=volunteer(request))
        except Refused as refused:
            messages.error(request, REFUSALS[refused.reason])
        else:
            messages.success(request, _("The two files are apart again, as they were before."))
            tell_left(request, back)
            return HttpResponseRedirect(reverse("admin:cases_prisoner_change", args=[done.merged_id]))
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Take the two files apart again"),
        "opts": Prisoner._meta,
        "merge": done,
        "stayed": stayed(done),
    }
    return TemplateResponse(request, "admin/cases/prisoner/unmerge.html", context)


def where_it_is_now(request: HttpRequest, object_id: str) -> HttpResponse | None:
    """The page of the file into which this one was merged."""
    merged = Prisoner.objects.merged().filter(pk=object_id).first() if object_id.isdecimal() else None
    if merged is None:
        return None
    messages.info(request, _("That file was merged into this one."))
    return HttpResponseRedirect(reverse("admin:cases_prisoner_change", args=[merged.merged_into_id]))


def merges_told(request: HttpRequest, person: str) -> list[Merge]:
    """Files that this one holds now, for those who may take them apart again."""
    return list(Merge.objects.into(person)) if person.isdecimal() and request.user.has_perm("cases.view_merge") else []


def stayed(done: Merge) -> list[str]:
    """Facts that could not be in one file with what was there: one query for each kind, and what their names need."""
    found = []
    for name, keys in done.left.items():
        model = apps.get_model("cases", name)
        rows = model._default_manager.in_bulk(keys)
        found += [f"{capfirst(model._meta.verbose_name)}: {row}" for row in rows.values()]
    return found


def _context(admin: Any, request: HttpRequest, mine: Prisoner, theirs: Prisoner) -> dict[str, Any]:
    today = timezone.localdate()
    shown = [person_shown(each, today) for each in (mine, theirs)]
    both = shown[0].narrowed(shown[1])
    return {
        **admin.admin_site.each_context(request),
        "title": _("The same person twice"),
        "opts": Prisoner._meta,
        "kept": mine,
        "merged": theirs,
        "fields": fields(mine, theirs),
        "names": official_names_differ(mine, theirs),
        "facts": facts(mine, theirs),
        "shown": [NarrowChoices(each.audience).label for each in (*shown, both)],
        "narrows": both != shown[0],
        "told_apart": DifferentPeople.objects.between(mine, theirs),
        "is_merged": bool(mine.merged_into_id or theirs.merged_into_id),
    }


def _tell(request: HttpRequest, done: Merge) -> None:
    messages.success(request, _("The two files are one now. To take them apart again, open its history."))
    for each in stayed(done):
        messages.warning(
            request,
            _("It cannot be in one file with what is there, and stays with the other: %(what)s.") % {"what": each},
        )

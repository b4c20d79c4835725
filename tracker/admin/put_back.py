"""Putting one change of a record back, as it was before: asked for, and then done by what takes back all else."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from tracker.admin.changes import ADDED, REMOVED, Change, changes
from tracker.history import events
from tracker.taking_back import TakenBack, take_back
from tracker.taking_back.references import references

# which right it takes to undo what was done
NEEDED = {ADDED: "delete", REMOVED: "add", "update": "change"}
# who may see what is decided on pages of its own, where it is asked who agreed
DECIDED_ELSEWHERE = frozenset({"audience", "circle", "hidden_at", "merged_into"})
MOST_TOLD = 20
WHY = gettext_noop("put back")


def may_put_back(request: HttpRequest, change: Change, never: Collection[str]) -> bool:
    """Whether there is something to put back, and this volunteer could have done it by hand."""
    opts = change.model._meta
    if change.context is None or opts.model_name in never:
        return False
    if change.verb not in (ADDED, REMOVED) and not any(
        each.name not in DECIDED_ELSEWHERE for each in change.alterations
    ):
        return False
    return request.user.has_perm(f"{opts.app_label}.{NEEDED[change.verb]}_{opts.model_name}")


def page(
    admin: ModelAdmin,
    request: HttpRequest,
    record: Model,
    histories: Iterable[QuerySet],
    context: UUID,
    model: str,
    pk: int,
) -> HttpResponse:
    """What it was and what it would be; with a POST, it is. Raises Http404 and PermissionDenied."""
    change = _found(histories, context, model, pk, getattr(admin, "history_omits", frozenset()))
    if not may_put_back(request, change, getattr(admin, "never_put_back", frozenset())):
        raise PermissionDenied
    back_to = reverse(f"admin:{admin.opts.app_label}_{admin.opts.model_name}_history", args=[record.pk])
    chosen = [each for each in change.alterations if each.name not in DECIDED_ELSEWHERE]
    if request.method == "POST":
        wanted = [each.name for each in chosen if each.name in request.POST.getlist("field")]
        if change.verb in (ADDED, REMOVED) or wanted:
            only = _with_what_went(change) if change.verb == REMOVED else {change.model: [pk]}
            fields = None if change.verb in (ADDED, REMOVED) else wanted
            back = take_back([context], why=WHY, actor=request.user.pk, only=only, fields=fields)
            if back.rows:
                messages.success(request, _("It is as it was before."))
            tell_left(request, back)
            return HttpResponseRedirect(back_to)
        messages.error(request, _("Tick what should be as it was before."))
    return TemplateResponse(
        request,
        "admin/put_back.html",
        {
            **admin.admin_site.each_context(request),
            "title": _("Put it back as it was"),
            "opts": admin.opts,
            "object": record,
            "change": change,
            "chosen": chosen,
            "back_to": back_to,
        },
    )


def tell_left(request: HttpRequest, back: TakenBack) -> None:
    """What was not taken back, and why."""
    for each in back.left[:MOST_TOLD]:
        name = f"{each.kind}, {each.record}" if each.record else each.kind
        messages.warning(request, _("Left as it is: %(what)s. %(why)s") % {"what": name, "why": each.reason})
    if len(back.left) > MOST_TOLD:
        messages.warning(request, _("Left as they are: %(count)s more.") % {"count": len(back.left) - MOST_TOLD})


def _found(histories: Iterable[QuerySet], context: UUID, model: str, pk: int, omit: frozenset[str]) -> Change:
    for history in histories:
        if history.model.pgh_tracked_model._meta.model_name == model:
            told = changes([history.filter(pgh_obj_id=pk)], omit=omit)
            found = [each for each in told if each.context == context]
            if found:
                return found[0]
    raise Http404


def _with_what_went(change: Change) -> dict[type[Model], list[int]]:
    """What was removed, and in the same step what hung on it."""
    found: dict[type[Model], set[int]] = {change.model: {change.pk}}
    waiting = [change.model]
    while waiting:
        owner = waiting.pop()
        for each in references():
            if each.target is owner and each.owns and hasattr(each.model, "pgh_event_models"):
                gone = events(each.model).filter(pgh_context=change.context, pgh_label=REMOVED)
                gone = gone.filter(**{f"{each.column}__in": found[owner]})
                keys = {*gone.values_list("pgh_obj_id", flat=True)} - found.get(each.model, set())
                if keys:
                    found.setdefault(each.model, set()).update(keys)
                    waiting.append(each.model)
    return {model: sorted(keys) for model, keys in found.items()}

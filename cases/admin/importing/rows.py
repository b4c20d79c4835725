"""The dry run, the decisions, and the report: one page, before and after a list is taken over."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.actions.importing import NotDone, undo
from cases.admin.importing.people import told
from cases.admin.importing.upload import address
from cases.imports import deciding, working
from cases.models import Import, ImportState, Prisoner, RowOutcome
from cases.models.import_row import HELD_BACK
from tracker.admin.base import volunteer


class NoSuchChoice(ValueError):
    """What was chosen is none of what there is to choose from."""


MAY_RUN = "cases.run_import"
ON_A_PAGE = 25
# as the counts of an import call them, what waits for somebody first
SHOWN = {
    "errors": (RowOutcome.ERROR, gettext_lazy("cannot be read")),
    "conflicts": (RowOutcome.CONFLICT, gettext_lazy("disagree with the file")),
    "duplicates": (RowOutcome.DUPLICATE, gettext_lazy("may be in the files already")),
    "new": (RowOutcome.NEW, gettext_lazy("new")),
    "changed": (RowOutcome.CHANGED, gettext_lazy("changed")),
    "unchanged": (RowOutcome.UNCHANGED, gettext_lazy("unchanged")),
    "skipped": (RowOutcome.SKIPPED, gettext_lazy("left out")),
}
# beside what becomes of people: those of whom remarks say more than the columns
OFFERED = "offered"


def page(admin: Any, request: HttpRequest, import_: Import) -> HttpResponse:
    if request.method == "POST":
        return _act(request, import_)
    shown = request.GET.get("show", "")
    if shown not in SHOWN and shown != OFFERED:
        shown = next((name for name in SHOWN if import_.counts.get(name)), "new")
    outcome = "" if shown == OFFERED else SHOWN[shown][0]
    heads = import_.rows.heads().filter(outcome=outcome) if outcome else import_.rows.offering()
    here = Paginator(heads.order_by("number"), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        **admin.admin_site.each_context(request),
        "title": str(import_),
        "opts": admin.opts,
        "import": import_,
        "figures": [
            {"name": name, "count": import_.counts.get(name, 0), "words": words, "waits": outcome in HELD_BACK}
            for name, (outcome, words) in SHOWN.items()
        ],
        "shown": shown,
        "outcome": outcome,
        "offered": import_.counts.get(OFFERED, 0),
        "unheard": import_.rows.unheard().count(),
        "page": here,
        "people": told(import_, here),
        "waiting": sum(import_.counts.get(name, 0) for name, (outcome, _w) in SHOWN.items() if outcome in HELD_BACK),
        "ready": _ready(import_),
        "is_done": import_.state == ImportState.DONE,
        "is_undone": import_.state == ImportState.UNDONE,
        "may_decide": request.user.has_perm(MAY_RUN) and import_.state in deciding.OPEN,
        "may_run": request.user.has_perm(MAY_RUN),
    }
    return TemplateResponse(request, "admin/cases/import/rows.html", context)


def _ready(import_: Import) -> int:
    """How many people would be written now."""
    return import_.rows.heads().filter(outcome__in=(RowOutcome.NEW, RowOutcome.CHANGED), applied=False).count()


def _act(request: HttpRequest, import_: Import) -> HttpResponse:
    if not request.user.has_perm(MAY_RUN):
        raise PermissionDenied
    try:
        if "run" in request.POST:
            working.ask(import_, ImportState.RUNNING, actor=volunteer(request))
        elif "undo" in request.POST:
            _undo(request, import_)
        elif "all" in request.POST:
            _all(request, import_)
        else:
            _one(request, import_)
    except (working.NotNow, NotDone):
        messages.warning(request, _("Somebody has gone on with it meanwhile: look again."))
    except deciding.Contradiction:
        messages.warning(request, _("What you ticked says two things of one field: tick one of them."))
    except (NoSuchChoice, LookupError):
        messages.warning(request, _("This was decided meanwhile, or is none of the choices: look again."))
    query = urlencode({name: request.GET[name] for name in ("show", "page") if name in request.GET})
    return HttpResponseRedirect(f"{address(import_)}{'?' if query else ''}{query}")


@transaction.atomic
def _undo(request: HttpRequest, import_: Import) -> None:
    """What was left, and why, is kept with the import, for whoever opens its page later."""
    back = undo(import_, actor=volunteer(request))
    left = [[each.kind, each.record, each.reason] for each in back.left]
    Import.objects.filter(pk=import_.pk).update(facts={"left": left, "rows": back.rows})


def _one(request: HttpRequest, import_: Import) -> None:
    """Of one person, by the number of their first row. Raises NotNow, or NoSuchChoice."""
    number, who = request.POST.get("row", ""), volunteer(request)
    if not number.isdecimal():
        raise NoSuchChoice
    row, fields = int(number), _fields(request)
    if "take" in request.POST:
        deciding.take(import_, row, _taken(request), actor=who)
    elif request.POST.get("same_row", "").isdecimal():
        deciding.same_row(import_, row, int(request.POST["same_row"]), actor=who)
    elif request.POST.get("part", "").isdecimal():
        deciding.part(import_, int(request.POST["part"]), actor=who)
    else:
        _who(import_, row, fields, request)
    messages.success(request, _("Decided. Nothing is written until the list is taken over."))


def _taken(request: HttpRequest) -> dict[int, str]:
    """The places of what was ticked, with what happened on it where that was asked."""
    ticked = [place for place in request.POST.getlist("heard") if place.isdecimal()]
    return {int(place): request.POST.get(f"day-{place}", "") for place in ticked}


def _who(import_: Import, row: int, fields: dict[str, str], request: HttpRequest) -> None:
    """Who it is, and what of it stands."""
    who = volunteer(request)
    match request.POST.get("person", ""):
        case "new":
            deciding.new_person(import_, [row], actor=who)
        case "skip":
            deciding.skip(import_, [row], actor=who)
        case "" if request.POST.get("unread") == "leave":
            deciding.leave_unread(import_, [row], actor=who)
        case "" if fields:
            deciding.choose(import_, row, fields, actor=who)
        case uid:
            person = Prisoner.objects.standing().filter(uid=uid).first()
            if person is None:
                raise NoSuchChoice
            deciding.same_as(import_, row, person, actor=who)


def _fields(request: HttpRequest) -> dict[str, str]:
    chosen = {
        name.removeprefix("field-"): str(choice)
        for name, choice in request.POST.items()
        if name.startswith("field-") and choice
    }
    if not set(chosen.values()) <= {deciding.THEIRS, deciding.OURS}:
        raise NoSuchChoice
    return chosen


def _all(request: HttpRequest, import_: Import) -> None:
    """The same of everybody who is held back for one reason. Who is who is decided one by one alone."""
    who = volunteer(request)
    outcome, choice = request.POST.get("outcome", ""), request.POST.get("all", "")
    left = import_.rows.heads().filter(outcome=outcome, applied=False)
    rows = list(left.values_list("number", flat=True))
    match outcome, choice:
        case RowOutcome.CONFLICT, deciding.THEIRS | deciding.OURS:
            deciding.choose_all(import_, choice, actor=who)
        case RowOutcome.ERROR, deciding.LEAVE:
            deciding.leave_unread(import_, rows, actor=who)
        case ((RowOutcome.CONFLICT | RowOutcome.ERROR), "skip"):
            deciding.skip(import_, rows, actor=who)
        case _:
            raise NoSuchChoice
    said = ngettext("Decided of %(count)d person.", "Decided of %(count)d people.", len(rows))
    messages.success(request, said % {"count": len(rows)})

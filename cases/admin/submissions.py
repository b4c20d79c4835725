"""What partners submitted: each field beside what we hold, to be taken over or refused with a reason."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import DataError, IntegrityError
from django.db.models import QuerySet, prefetch_related_objects
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.submissions import Moved, decide_fields, open_file, tie_submission
from cases.admin.submission_table import address_of_record, deciding, likely, names_told, sources, table
from cases.admin.who import found, rows
from cases.models import Prisoner
from tracker.admin.base import Plain, volunteer
from tracker.admin.filters import PartFirst
from tracker.models import Submission, Verdict
from tracker.publishing.records import registry

CHANGE = "tracker.change_submission"


class Waiting(PartFirst):
    """What waits comes first; all can be asked for."""

    title = gettext_lazy("waiting")
    parameter_name = "waiting"
    first = gettext_lazy("waiting for a decision")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", gettext_lazy("decided")), ("all", gettext_lazy("all of them"))]

    def queryset(self, request: HttpRequest, submissions: Any) -> QuerySet[Submission]:
        match self.value():
            case "all":
                return submissions
            case "no":
                return submissions.exclude(pk__in=submissions.waiting().values("pk"))
        return submissions.waiting()


@admin.register(Submission)
class SubmissionAdmin(Plain):
    """Nothing is added or removed here: partners send, volunteers decide."""

    list_display = ("external_id", "organisation", "kind", "record", "received_at", "waits")
    list_filter = (Waiting, "kind", "organisation")
    list_select_related = ("organisation",)
    search_fields = ("external_id", "record")
    ordering = ("received_at", "uid")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Submission]:
        return super().get_queryset(request).counted()  # type: ignore[attr-defined]  # stubs know no queryset of ours

    @admin.display(description=gettext_lazy("fields that wait"), ordering="pending_fields")
    def waits(self, submission: Any) -> int:
        return submission.pending_fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        def page(view: Any) -> Any:
            def guarded(request: HttpRequest, object_id: str) -> HttpResponse:
                submission: Any = self.visible(request, object_id)
                if not request.user.has_perm(CHANGE):
                    raise PermissionDenied
                return view(request, submission)

            return self.admin_site.admin_view(guarded)

        own = [
            path("<path:object_id>/decide/", page(self.decide), name="tracker_submission_decide"),
            path("<path:object_id>/tie/", page(self.tie), name="tracker_submission_tie"),
            path("<path:object_id>/open/", page(self.open), name="tracker_submission_open"),
        ]
        return own + super().get_urls()

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        submission: Any = self.visible(request, object_id)
        prefetch_related_objects([submission], "fields")
        asked = request.GET.get("q", "").strip()[:200]
        is_person = submission.kind == "prisoner"
        is_open = is_person and not submission.record
        alike = likely(submission) if is_open else []
        if is_open and not alike and not asked:
            # another birth than ours does not make another person: one of the two may be wrong
            asked = next(iter(names_told(submission)), "")
        context = {
            **self.admin_site.each_context(request),
            "title": str(submission),
            "opts": self.opts,
            "submission": submission,
            "table": table(submission),
            "sources": sources(submission),
            "may_decide": request.user.has_perm(CHANGE),
            "asked": asked,
            "likely": alike,
            "people": found(asked) if asked else rows(Prisoner.objects.filter(pk__in=[e.prisoner.pk for e in alike])),
            "tied": address_of_record(submission),
            "is_person": is_person,
        }
        return TemplateResponse(request, "admin/tracker/submission/review.html", context)

    def decide(self, request: HttpRequest, submission: Submission) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        accepted, rejected, seen = deciding(request.POST)
        if not accepted and not rejected:
            messages.warning(request, _("Choose for at least one field whether it is taken over."))
        elif accepted and not submission.record:
            messages.error(request, _("Say first whom, or what, it is about."))
        elif any(not reason for reason in rejected.values()):
            messages.error(request, _("Say why a field is refused: the partner reads it."))
        else:
            try:
                decide_fields(submission, accepted, rejected, seen=seen, actor=volunteer(request))
                messages.success(request, _("Decided. The partner sees what became of each field."))
            except Moved:
                messages.warning(request, _("It has changed since you opened this page. Look again."))
            except (IntegrityError, DataError):
                messages.error(request, _cannot_stand())
        return _back(submission)

    def tie(self, request: HttpRequest, submission: Submission) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        uid = request.POST.get("record", "").strip()
        if uid and uid not in set(registry.kinds[submission.kind].all_uids()):
            messages.error(request, _("There is no such record. Copy its address from its page."))
        else:
            tie_submission(submission, uid)
            messages.success(request, _("Tied. The partner is told our identifier.") if uid else _("No longer tied."))
        return _back(submission)

    def open(self, request: HttpRequest, submission: Submission) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not request.user.has_perm("cases.add_prisoner"):
            raise PermissionDenied
        try:
            open_file(submission, actor=volunteer(request))
            messages.success(request, _("A file is open. Nobody outside sees it yet."))
        except ValueError:
            messages.error(request, _("The partner gives no name: open a file by hand, and tie this to it."))
        except (IntegrityError, DataError):
            messages.error(request, _cannot_stand())
        return _back(submission)


def _cannot_stand() -> str:
    """Too long, or somebody else's."""
    return _("A value cannot stand in the file as it is: enter it there by hand, or refuse it with a reason.")


def _back(submission: Submission) -> HttpResponse:
    if not submission.fields.filter(verdict=Verdict.PENDING).exists():
        return HttpResponseRedirect(reverse("admin:tracker_submission_changelist"))
    return HttpResponseRedirect(reverse("admin:tracker_submission_change", args=[submission.pk]))

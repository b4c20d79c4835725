"""What strangers, prisoners and the press told us of somebody: who looks into it, and what became of it."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _

from cases.actions.leads import claim_lead
from cases.models import Lead
from tracker.admin.base import RecordAdmin, volunteer
from tracker.admin.looks import note_look

SEEN = "contact seen"


@admin.register(Lead)
class LeadAdmin(RecordAdmin):
    """Internal, always. How to reach who told us is shown to few, one at a time, and each look is written down."""

    list_display = ("__str__", "kind", "place", "state", "assigned_to", "created_at")
    list_filter = ("state", "kind", ("assigned_to", admin.EmptyFieldListFilter))
    list_select_related = ("assigned_to",)
    search_fields = ("name_as_heard", "place", "about_uid")
    autocomplete_fields = ("assigned_to", "prisoner")
    readonly_fields = ("created_at", "about_uid")
    change_form_template = "admin/cases/lead/change_form.html"
    actions = ("claim",)
    fields = (
        ("kind", "state", "assigned_to"),
        ("name_as_heard", "place"),
        "words",
        ("prisoner", "about_uid"),
        "created_at",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Lead]:
        return super().get_queryset(request).defer("contact")

    @admin.action(description=_("I look into these"), permissions=["change"])
    def claim(self, request: HttpRequest, leads: QuerySet[Lead]) -> None:
        claimed = sum(claim_lead(lead, actor=volunteer(request)) for lead in leads)
        self.message_user(request, _("Yours now: %(count)d.") % {"count": claimed}, messages.SUCCESS)

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("<path:object_id>/claim/", self.admin_site.admin_view(self.claim_view), name="cases_lead_claim"),
            path("<path:object_id>/contact/", self.admin_site.admin_view(self.contact_view), name="cases_lead_contact"),
        ]
        return own + super().get_urls()

    def claim_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        lead: Any = self.visible(request, object_id)
        if not self.has_change_permission(request, lead):
            raise PermissionDenied
        if claim_lead(lead, actor=volunteer(request)):
            messages.success(request, _("It is yours now."))
        else:
            messages.warning(request, _("Somebody else was quicker."))
        return HttpResponseRedirect(reverse("admin:cases_lead_change", args=[lead.pk]))

    def contact_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """How to reach who told us: by a POST, so that no link, prefetch or history of a browser opens it."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        lead: Any = self.visible(request, object_id)
        if not request.user.has_perm("cases.view_contacts"):
            raise PermissionDenied
        note_look(request, lead, SEEN)
        context = {**self.admin_site.each_context(request), "title": _("Contact"), "opts": self.opts, "lead": lead}
        return TemplateResponse(request, "admin/cases/lead/contact.html", context)

    def histories(self, request: HttpRequest, record: Any) -> list[QuerySet]:
        """None is kept: who told us must be erasable, whole."""
        return []

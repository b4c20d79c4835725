"""What strangers, prisoners and the press told us of somebody: who looks into it, and what became of it."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from cases.actions.leads import claim_lead
from cases.admin import lead_answers, lead_person
from cases.models import Lead
from tracker.admin.base import RecordAdmin, volunteer
from tracker.admin.looks import note_look

SEEN = "contact seen"


class Whose(admin.SimpleListFilter):
    """Leads by who looks into them."""

    title = _("looked into by")
    parameter_name = "whose"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("me", _("me")), ("nobody", _("nobody yet"))]

    def queryset(self, request: HttpRequest, leads: QuerySet[Lead]) -> QuerySet[Lead]:
        wanted = {"me": Q(assigned_to=request.user.pk), "nobody": Q(assigned_to=None)}
        return leads.filter(wanted.get(self.value() or "", Q()))


@admin.register(Lead)
class LeadAdmin(RecordAdmin):
    """Internal, always. How to reach who told us is shown to few, one at a time, and each look is written down.

    What became of a lead is said by buttons, each one act: a form with all of it would undo what somebody else did
    meanwhile.
    """

    never_put_back = frozenset({"lead"})

    list_display = ("__str__", "kind", "origin", "place", "state", "prisoner", "assigned_to", "created_at")
    list_filter = ("state", Whose, "origin", "kind")
    list_select_related = ("assigned_to",)
    search_fields = ("name_as_heard", "place", "about_uid")
    search_help_text = _("By the name as heard, the place, or the record's address. What was said cannot be searched.")
    readonly_fields = ("origin", "created_at")
    change_form_template = "admin/cases/lead/change_form.html"
    actions = ("claim",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Lead]:
        return super().get_queryset(request).sealed().prefetch_related("prisoner__names")  # type: ignore[attr-defined]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return ("kind", ("name_as_heard", "place"), "words", "contact")
        return ("kind", ("name_as_heard", "place"), "words", ("origin", "created_at"))

    @admin.action(description=_("I look into these"), permissions=["change"])
    def claim(self, request: HttpRequest, leads: QuerySet[Lead]) -> None:
        claimed = sum(claim_lead(lead, actor=volunteer(request)) for lead in leads)
        self.message_user(request, _("Yours now: %(count)d.") % {"count": claimed}, messages.SUCCESS)

    def get_urls(self) -> list[URLPattern]:
        def page(view: Any) -> Any:
            def guarded(request: HttpRequest, object_id: str) -> HttpResponse:
                return view(self, request, object_id)

            return self.admin_site.admin_view(guarded)

        own = [
            path("<path:object_id>/claim/", page(lead_answers.claim), name="cases_lead_claim"),
            path("<path:object_id>/give/", page(lead_answers.give), name="cases_lead_give"),
            path("<path:object_id>/drop/", page(lead_answers.drop), name="cases_lead_drop"),
            path("<path:object_id>/reopen/", page(lead_answers.reopen), name="cases_lead_reopen"),
            path("<path:object_id>/person/", page(lead_person.page), name="cases_lead_person"),
            path("<path:object_id>/contact/", page(LeadAdmin.contact_view), name="cases_lead_contact"),
        ]
        return own + super().get_urls()

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        """With what can be done, and who it may be, above the form."""
        if obj is not None:
            context |= lead_answers.around(request, obj)
            if "give" in context and not obj.prisoner_id:
                context |= lead_person.who_it_may_be(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

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
